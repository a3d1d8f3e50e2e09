import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { FunctionDefinition } from "../../functions/manifest.ts";
import type { ConsultationMail } from "./consultation-mail.ts";
import type { LinkKeys } from "./link-keys.ts";
import { dueIndexName, type StoredRecords } from "./stored-records.ts";

export interface GrantedResources {
  readonly records: StoredRecords;
  readonly mail: ConsultationMail;
  readonly linkKeys: LinkKeys;
}

/**
 * The manifest's grants as IAM statements. CDK's own `grantReadData` and its kin give more than is
 * asked (Scan, every index, DescribeTable), so each statement is written out.
 */
export function grantStatements(
  { grants }: FunctionDefinition,
  { records, mail, linkKeys }: GrantedResources,
): readonly PolicyStatement[] {
  const { table, documents } = records;
  return [
    ...allow(
      grants.table?.map((action) => `dynamodb:${action}`),
      table.tableArn,
    ),
    ...allow(grants.dueIndex && ["dynamodb:Query"], `${table.tableArn}/index/${dueIndexName}`),
    ...allow(
      grants.bucket?.map((action) => `s3:${action}`),
      documents.arnForObjects("*"),
    ),
    ...allow(grants.sendMail && ["ses:SendRawEmail"], mail.identity.emailIdentityArn, configurationSetArn(mail)),
    // Of the whole account, so that it has no resource to be granted on.
    ...allow(grants.sendMail && ["ses:GetSendQuota"], "*"),
    ...allow(grants.linkKeys && ["secretsmanager:GetSecretValue"], linkKeys.arn),
  ];
}

function allow(actions: readonly string[] | false | undefined, ...resources: readonly string[]): PolicyStatement[] {
  if (!actions || actions.length === 0) return [];
  return [new PolicyStatement({ actions: [...actions], resources: [...resources] })];
}

function configurationSetArn({ configurationSet }: ConsultationMail): string {
  return Stack.of(configurationSet).formatArn({
    service: "ses",
    resource: "configuration-set",
    resourceName: configurationSet.configurationSetName,
  });
}
