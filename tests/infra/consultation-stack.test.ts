import { describe, expect, it } from "vitest";
import { manifest, type Trigger } from "../../functions/manifest.ts";
import { incomingPrefix, receivedMailPrefix } from "../../functions/storage/files.ts";
import { tableDefinition, ttlAttribute } from "../../functions/storage/table.ts";
import { answersPagesOnly } from "../../infra/constructs/failure-alarms.ts";
import { grantDifferences } from "./granted-permissions.ts";
import {
  functionOf,
  onlyResourceOfType,
  referenced,
  resourcesOfType,
  synthesiseWithoutCode,
} from "./synthesised-stack.ts";

const { template, findings } = synthesiseWithoutCode();

function triggersOf<Kind extends Trigger["kind"]>(kind: Kind): readonly Extract<Trigger, { kind: Kind }>[] {
  return manifest.flatMap(({ triggers }) =>
    triggers.filter((trigger): trigger is Extract<Trigger, { kind: Kind }> => trigger.kind === kind),
  );
}

describe("routes", () => {
  it("are the manifest's, each to its own function, and no others", () => {
    const integrations = new Map(
      resourcesOfType(template, "AWS::ApiGatewayV2::Integration").map(({ logicalId, Properties }) => [
        logicalId,
        referenced(Properties.IntegrationUri),
      ]),
    );
    const built = resourcesOfType(template, "AWS::ApiGatewayV2::Route").map(({ Properties }) => {
      const integration = Properties.Target["Fn::Join"][1].find((part: unknown) => typeof part === "object");
      return `${Properties.RouteKey} → ${integrations.get(referenced(integration))}`;
    });
    const named = manifest.flatMap((definition) =>
      definition.triggers
        .filter((trigger) => trigger.kind === "route" || trigger.kind === "fallback")
        .map((trigger) => (trigger.kind === "route" ? `${trigger.method} ${trigger.path}` : "$default"))
        .map((key) => `${key} → ${functionOf(template, definition).logicalId}`),
    );
    expect(built.toSorted()).toEqual(named.toSorted());
  });

  it("send events in the format the entries read", () => {
    for (const { Properties } of resourcesOfType(template, "AWS::ApiGatewayV2::Integration")) {
      expect(Properties.PayloadFormatVersion).toBe("2.0");
    }
  });
});

describe("the front door", () => {
  const { Properties: stage } = onlyResourceOfType(template, "AWS::ApiGatewayV2::Stage");

  it("logs the route's pattern, never the path that holds a token, nor who asked", () => {
    expect(Object.values(JSON.parse(stage.AccessLogSettings.Format)).toSorted()).toEqual([
      "$context.integrationErrorMessage",
      "$context.requestId",
      "$context.requestTime",
      "$context.responseLatency",
      "$context.responseLength",
      "$context.routeKey",
      "$context.status",
    ]);
  });

  it("is throttled", () => {
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 });
  });
});

describe("functions", () => {
  it("are the manifest's and no others", () => {
    expect(resourcesOfType(template, "AWS::Lambda::Function")).toHaveLength(manifest.length);
  });

  it.each(manifest)("$name runs as its entry says", (definition) => {
    const { Properties } = functionOf(template, definition);
    expect(Properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      MemorySize: definition.memoryMb,
      Timeout: definition.timeoutSeconds,
    });
    expect(Properties.TracingConfig).toBeUndefined();
  });

  it.each(manifest)("$name is told where its table, bucket, keys and pages are", (definition) => {
    const { Variables } = functionOf(template, definition).Properties.Environment;
    expect(Object.keys(Variables).toSorted()).toEqual([
      "BUCKET_NAME",
      "FIRST_ADMINISTRATORS",
      "LINK_KEYS_SECRET",
      "MAIL_CONFIGURATION_SET",
      "PUBLIC_URL",
      "SENDER_ADDRESS",
      "SENDING_LANES",
      "TABLE_NAME",
    ]);
    expect(Variables.PUBLIC_URL).toEqual({ "Fn::GetAtt": [expect.any(String), "ApiEndpoint"] });
    expect(JSON.parse(Variables.FIRST_ADMINISTRATORS)).toEqual({ asnen: "administrator@example.com" });
  });

  it("that answer people stay below the front door's 30 seconds", () => {
    for (const { name, triggers, timeoutSeconds } of manifest) {
      if (triggers.some(({ kind }) => kind === "route")) expect(timeoutSeconds, name).toBeLessThan(30);
    }
  });

  it("keep their logs for three months", () => {
    const groups = resourcesOfType(template, "AWS::Logs::LogGroup");
    expect(groups).toHaveLength(manifest.length + 1);
    for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(90);
  });
});

describe("schedules", () => {
  it("are the manifest's, in the time of Stockholm, and say which one they are", () => {
    const built = resourcesOfType(template, "AWS::Scheduler::Schedule").map(({ Properties }) => ({
      expression: Properties.ScheduleExpression,
      timezone: Properties.ScheduleExpressionTimezone,
      target: referenced(Properties.Target.Arn),
      input: JSON.parse(Properties.Target.Input),
    }));
    const named = manifest.flatMap((definition) =>
      definition.triggers
        .filter((trigger) => trigger.kind === "schedule")
        .map(({ name, expression }) => ({
          expression,
          timezone: "Europe/Stockholm",
          target: functionOf(template, definition).logicalId,
          input: { kind: "schedule", name },
        })),
    );
    expect(built).toHaveLength(named.length);
    expect(built).toEqual(expect.arrayContaining(named));
  });

  it("may invoke the functions they are for, and do nothing else", () => {
    const schedules = resourcesOfType(template, "AWS::Scheduler::Schedule");
    const roles = new Set(schedules.map(({ Properties }) => referenced(Properties.Target.RoleArn)));
    const [role] = roles;
    const policies = resourcesOfType(template, "AWS::IAM::Policy").filter(({ Properties }) =>
      Properties.Roles.some((each: unknown) => referenced(each) === role),
    );
    const statements = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
    expect(roles.size).toBe(1);
    expect(new Set(statements.map(({ Action }) => Action))).toEqual(new Set(["lambda:InvokeFunction"]));
    expect(new Set(statements.flatMap(({ Resource }) => [Resource].flat()).map(referenced))).toEqual(
      new Set(schedules.map(({ Properties }) => referenced(Properties.Target.Arn))),
    );
  });
});

describe("what is kept", () => {
  it("is one table with the keys and the index that storage writes", () => {
    const { Properties } = onlyResourceOfType(template, "AWS::DynamoDB::GlobalTable");
    const { TableName: _, GlobalSecondaryIndexes, ...definition } = tableDefinition("samrad");
    expect(Properties).toMatchObject({ ...definition, BillingMode: "PAY_PER_REQUEST" });
    expect(Properties.GlobalSecondaryIndexes).toEqual(GlobalSecondaryIndexes);
    expect(Properties.TimeToLiveSpecification).toEqual({ AttributeName: ttlAttribute, Enabled: true });
  });

  it("can be brought back, and survives the stack", () => {
    const { Properties, DeletionPolicy } = onlyResourceOfType(template, "AWS::DynamoDB::GlobalTable");
    expect(Properties.Replicas).toEqual([
      expect.objectContaining({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    ]);
    expect(DeletionPolicy).toBe("Retain");
    for (const type of ["AWS::S3::Bucket", "AWS::SecretsManager::Secret", "AWS::SES::EmailIdentity"]) {
      expect(onlyResourceOfType(template, type).DeletionPolicy, type).toBe("Retain");
    }
  });

  it("is a bucket that is private, versioned, encrypted and answers over TLS alone", () => {
    const { Properties, logicalId } = onlyResourceOfType(template, "AWS::S3::Bucket");
    expect(Properties).toMatchObject({
      VersioningConfiguration: { Status: "Enabled" },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(JSON.stringify(Properties.BucketEncryption)).toContain("AES256");
    const policy = onlyResourceOfType(template, "AWS::S3::BucketPolicy").Properties;
    expect(referenced(policy.Bucket)).toBe(logicalId);
    expect(policy.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: "Deny",
        Action: "s3:*",
        Principal: { AWS: "*" },
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    );
  });

  it("forgets what was uploaded and never attached, mail as it came in, and nothing else", () => {
    const { LifecycleConfiguration } = onlyResourceOfType(template, "AWS::S3::Bucket").Properties;
    const forgetting = LifecycleConfiguration.Rules.filter((rule: object) => "ExpirationInDays" in rule);
    expect(forgetting).toEqual([
      expect.objectContaining({ Prefix: incomingPrefix, Status: "Enabled", ExpirationInDays: 1 }),
      expect.objectContaining({ Prefix: receivedMailPrefix, Status: "Enabled", ExpirationInDays: 30 }),
    ]);
  });

  it("is one secret, made in the shape that links are signed by", () => {
    const { GenerateSecretString } = onlyResourceOfType(template, "AWS::SecretsManager::Secret").Properties;
    expect(JSON.parse(GenerateSecretString.SecretStringTemplate)).toEqual({
      current: GenerateSecretString.GenerateStringKey,
    });
    expect(GenerateSecretString).toMatchObject({
      PasswordLength: 64,
      ExcludePunctuation: true,
      ExcludeUppercase: true,
    });
  });
});

describe("events", () => {
  it("of the table reach their function only when an item that is due was written, and referrals' only when it carries a document", () => {
    const mappings = resourcesOfType(template, "AWS::Lambda::EventSourceMapping");
    expect(mappings.map(({ Properties }) => referenced(Properties.FunctionName))).toEqual(
      manifest
        .filter(({ triggers }) => triggers.some(({ kind }) => kind === "table-stream"))
        .map((definition) => functionOf(template, definition).logicalId),
    );
    expect(triggersOf("table-stream")).toEqual([
      { kind: "table-stream", document: false },
      { kind: "table-stream", document: true },
    ]);
    const exists = { S: [{ exists: true }] };
    for (const [index, NewImage] of [{ dueAt: exists }, { dueAt: exists, document: exists }].entries()) {
      const { FilterCriteria, ...rest } = mappings[index]?.Properties ?? {};
      expect(FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
        { eventName: ["INSERT", "MODIFY"], dynamodb: { NewImage } },
      ]);
      expect(rest).toMatchObject({ BisectBatchOnFunctionError: true, MaximumRetryAttempts: 3 });
    }
  });

  it("of SES reach their function by the topic, and nobody's opens or clicks are among them", () => {
    const { Properties: destination } = onlyResourceOfType(template, "AWS::SES::ConfigurationSetEventDestination");
    expect(destination.EventDestination.MatchingEventTypes.toSorted()).toEqual([
      "bounce",
      "complaint",
      "delivery",
      "deliveryDelay",
      "reject",
      "send",
    ]);
    const topic = referenced(destination.EventDestination.SnsDestination.TopicARN);
    const subscribed = resourcesOfType(template, "AWS::SNS::Subscription").filter(
      ({ Properties }) => Properties.Protocol === "lambda" && referenced(Properties.TopicArn) === topic,
    );
    expect(subscribed.map(({ Properties }) => referenced(Properties.Endpoint))).toEqual(
      manifest
        .filter(({ triggers }) => triggers.some(({ kind }) => kind === "topic"))
        .map((definition) => functionOf(template, definition).logicalId),
    );
  });
});

describe("received mail", () => {
  const withMail = synthesiseWithoutCode(undefined, { inboundDomain: "in.example.com" });
  const receiver = manifest.find(({ triggers }) => triggers.some(({ kind }) => kind === "received-mail"));
  if (receiver === undefined) throw new Error("Nothing receives mail");

  it("is taken in only where there is a domain for it", () => {
    expect(resourcesOfType(template, "AWS::SES::ReceiptRule")).toEqual([]);
    const environmentOf = (synthesised: typeof template) => functionOf(synthesised, receiver).Properties.Environment;
    expect(environmentOf(template).Variables.INBOUND_DOMAIN).toBeUndefined();
    expect(environmentOf(withMail.template).Variables.INBOUND_DOMAIN).toBe("in.example.com");
  });

  it("is scanned, put into the bucket and only then told to its function, which is retried", () => {
    const { Properties } = onlyResourceOfType(withMail.template, "AWS::SES::ReceiptRule");
    const { Recipients, ScanEnabled, Actions } = Properties.Rule;
    expect({ Recipients, ScanEnabled }).toEqual({ Recipients: ["in.example.com"], ScanEnabled: true });
    expect(Actions).toMatchObject([
      { S3Action: { ObjectKeyPrefix: "inbound/" } },
      { LambdaAction: { InvocationType: "Event" } },
    ]);
    expect(referenced(Actions[1].LambdaAction.FunctionArn)).toBe(functionOf(withMail.template, receiver).logicalId);
    expect(referenced(Actions[0].S3Action.BucketName)).toBe(
      onlyResourceOfType(withMail.template, "AWS::S3::Bucket").logicalId,
    );
  });

  it("may be put there by SES of this account alone, and breaks no rule of cdk-nag", () => {
    const { Properties } = onlyResourceOfType(withMail.template, "AWS::S3::BucketPolicy");
    const bySes = Properties.PolicyDocument.Statement.filter(
      ({ Principal }: { Principal: { Service?: string } }) => Principal.Service === "ses.amazonaws.com",
    );
    expect(bySes).toMatchObject([
      { Action: "s3:PutObject", Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } } },
    ]);
    expect(JSON.stringify(bySes[0].Resource)).toContain("/inbound/*");
    expect(withMail.findings).toEqual([]);
  });

  it("gives its function the right to keep what it failed at, and no other function anything more", () => {
    expect(grantDifferences(withMail.template, manifest)).toEqual(
      ["SendMessage", "GetQueueAttributes", "GetQueueUrl"].map(
        (action) => `receive-mail may sqs:${action} on AWS::SQS::Queue, unsaid by the manifest`,
      ),
    );
  });
});

describe("alarms", () => {
  const alarms = resourcesOfType(template, "AWS::CloudWatch::Alarm");

  const jobs = manifest.filter((definition) => !answersPagesOnly(definition));

  it("are one per job, in its own words, and one for the pages: no more than cost nothing", () => {
    const texts = alarms.map(({ Properties }) => Properties.AlarmDescription);
    expect(texts).toEqual(expect.arrayContaining(jobs.map(({ lostWhenFailing }) => lostWhenFailing)));
    expect(alarms).toHaveLength(jobs.length + 1);
    expect(alarms.length).toBeLessThanOrEqual(10);
  });

  it("tell somebody", () => {
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toHaveLength(1);
    const told = resourcesOfType(template, "AWS::SNS::Subscription").filter(
      ({ Properties }) => Properties.Protocol === "email",
    );
    expect(told.map(({ Properties }) => Properties.Endpoint)).toEqual(["administrator@example.com"]);
  });

  it("of functions that run by the clock wait for the next run, and go off when none happens", () => {
    for (const definition of jobs) {
      const schedule = definition.triggers.find((trigger) => trigger.kind === "schedule");
      const alarm = alarms.find(({ Properties }) => Properties.AlarmDescription === definition.lostWhenFailing);
      expect(alarm?.Properties, definition.name).toMatchObject({
        MetricName: "Errors",
        Threshold: 1,
        EvaluationPeriods: schedule?.expression.startsWith("rate(") ? 3 : 1,
        TreatMissingData: schedule === undefined ? "notBreaching" : "breaching",
      });
    }
  });
});

it("every rule of cdk-nag is kept, or acknowledged with its reason", () => {
  expect(findings).toEqual([]);
});
