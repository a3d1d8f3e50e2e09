import type { FunctionDefinition } from "../../functions/manifest.ts";
import type { Template } from "../../infra/synthesise.ts";
import { functionOf, referenced, resourcesOfType } from "./synthesised-stack.ts";

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/**
 * Compares what every function's role may do with what the manifest says, both ways. Each difference
 * is a sentence; none means that the stack grants exactly the manifest and the plumbing of its triggers.
 */
export function grantDifferences(template: Template, definitions: readonly FunctionDefinition[]): readonly string[] {
  return definitions.flatMap((definition) => {
    const granted = new Set(grantedPermissions(template, definition));
    const expected = new Set(expectedPermissions(definition));
    return [
      ...[...granted]
        .filter((permission) => !expected.has(permission))
        .map((permission) => `${definition.name} may ${permission}, unsaid by the manifest`),
      ...[...expected]
        .filter((permission) => !granted.has(permission))
        .map((permission) => `${definition.name} may not ${permission}`),
    ];
  });
}

/** `action on resource`, the resource named by its kind and what follows its ARN. */
function expectedPermissions({ grants, triggers }: FunctionDefinition): readonly string[] {
  const triggeredBy = (kind: string): boolean => triggers.some((trigger) => trigger.kind === kind);
  return [
    "logs:CreateLogStream on own log",
    "logs:PutLogEvents on own log",
    ...(grants.table ?? []).map((action) => `dynamodb:${action} on AWS::DynamoDB::GlobalTable`),
    ...(grants.dueIndex ? ["dynamodb:Query on AWS::DynamoDB::GlobalTable/index/due"] : []),
    ...(grants.bucket ?? []).map((action) => `s3:${action} on AWS::S3::Bucket/*`),
    ...(grants.sendMail ? mailPermissions : []),
    ...(grants.linkKeys ? ["secretsmanager:GetSecretValue on AWS::SecretsManager::Secret"] : []),
    ...(triggeredBy("table-stream") ? streamPermissions : []),
    ...(triggeredBy("topic") ? failedQueuePermissions : []),
  ];
}

const mailPermissions = [
  "ses:SendRawEmail on ses identity",
  "ses:SendRawEmail on ses configuration-set",
  "ses:GetSendQuota on *",
];

const streamPermissions = [
  "dynamodb:DescribeStream on AWS::DynamoDB::GlobalTable stream",
  "dynamodb:GetRecords on AWS::DynamoDB::GlobalTable stream",
  "dynamodb:GetShardIterator on AWS::DynamoDB::GlobalTable stream",
  "dynamodb:ListStreams on AWS::DynamoDB::GlobalTable/stream/*",
];

const failedQueuePermissions = ["SendMessage", "GetQueueAttributes", "GetQueueUrl"].map(
  (action) => `sqs:${action} on AWS::SQS::Queue`,
);

function grantedPermissions(template: Template, definition: FunctionDefinition): readonly string[] {
  const { Properties } = functionOf(template, definition);
  const role = referenced(Properties.Role);
  const ownLog = referenced(Properties.LoggingConfig.LogGroup);
  return roleStatements(template, role).flatMap(({ Effect, Action, Resource }) => {
    if (Effect !== "Allow") throw new Error(`${definition.name} has a statement that denies`);
    return listOf(Action).flatMap((action) =>
      listOf(Resource).map((resource) => `${action} on ${nameResource(template, resource, ownLog)}`),
    );
  });
}

function roleStatements(template: Template, role: string): readonly Statement[] {
  const { Properties } = resourcesOfType(template, "AWS::IAM::Role").find(({ logicalId }) => logicalId === role) ?? {};
  const managed: readonly unknown[] = Properties?.ManagedPolicyArns ?? [];
  if (managed.length > 0) throw new Error(`${role} has managed policies, which grant more than anyone asked`);
  const inline = (Properties?.Policies ?? []) as readonly { PolicyDocument: { Statement: readonly Statement[] } }[];
  const attached = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"]
    .flatMap((type) => resourcesOfType(template, type))
    .filter(({ Properties: policy }) => (policy.Roles ?? []).some((each: unknown) => referenced(each) === role))
    .map(({ Properties: policy }) => policy);
  return [...inline, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement as readonly Statement[]);
}

function nameResource(template: Template, resource: unknown, ownLog: string): string {
  const join = (resource as { "Fn::Join"?: [string, readonly unknown[]] })["Fn::Join"];
  if (typeof resource === "string") return resource;
  if (join === undefined) return nameAttribute(template, resource, ownLog);
  const text = join[1].filter((part) => typeof part === "string").join("");
  const mail = /:ses:.*:(identity|configuration-set)\//.exec(text)?.[1];
  if (mail !== undefined) return `ses ${mail}`;
  return `${nameAttribute(template, join[1][0], ownLog)}${join[1].slice(1).join("")}`;
}

function nameAttribute(template: Template, reference: unknown, ownLog: string): string {
  const logicalId = referenced(reference);
  if (logicalId === ownLog) return "own log";
  const attribute = (reference as { "Fn::GetAtt"?: [string, string] })["Fn::GetAtt"]?.[1];
  const type = template.Resources[logicalId]?.Type ?? logicalId;
  return attribute === "StreamArn" ? `${type} stream` : type;
}

function listOf<Item>(value: Item | readonly Item[]): readonly Item[] {
  return Array.isArray(value) ? value : [value as Item];
}
