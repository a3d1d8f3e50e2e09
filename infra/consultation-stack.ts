import { type CfnElement, CfnOutput, Stack, type StackProps, Validations } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { FunctionDefinition } from "../functions/manifest.ts";
import type { Environment } from "../functions/middleware/dependencies.ts";
import { CalendarSchedules } from "./constructs/calendar-schedules.ts";
import { ConsultationFunction } from "./constructs/consultation-function.ts";
import { ConsultationMail } from "./constructs/consultation-mail.ts";
import { triggerByReceivedMail, triggerByTableStream, triggerByTopic } from "./constructs/event-triggers.ts";
import { answersPagesOnly, FailureAlarms } from "./constructs/failure-alarms.ts";
import { LinkKeys } from "./constructs/link-keys.ts";
import { grantStatements } from "./constructs/manifest-grants.ts";
import { PublicApi } from "./constructs/public-api.ts";
import { StoredRecords } from "./constructs/stored-records.ts";
import type { Deployment } from "./deployment.ts";

export interface ConsultationStackProps extends StackProps {
  readonly definitions: readonly FunctionDefinition[];
  readonly deployment: Deployment;
  /** The code a function is deployed with. */
  readonly codeOf: (name: string) => Code;
}

/** Everything one deployment consists of, made from the manifest. */
export class ConsultationStack extends Stack {
  readonly #records: StoredRecords;
  readonly #linkKeys: LinkKeys;
  readonly #mail: ConsultationMail;
  readonly #pages: PublicApi;
  readonly #schedules: CalendarSchedules;
  readonly #alarms: FailureAlarms;
  readonly #inboundDomain: string | undefined;

  constructor(scope: Construct, id: string, { definitions, deployment, codeOf, ...props }: ConsultationStackProps) {
    super(scope, id, { description: "Samråd: the yearly plan consultation of a destination", ...props });
    this.#inboundDomain = deployment.inboundDomain;
    this.#records = new StoredRecords(this, "Records", { streamed: definitions.some(readsTableStream) });
    this.#linkKeys = new LinkKeys(this, "LinkKeys");
    this.#mail = new ConsultationMail(this, "Mail", deployment);
    this.#pages = new PublicApi(this, "Pages");
    this.#schedules = new CalendarSchedules(this, "Schedules");
    this.#alarms = new FailureAlarms(this, "Alarms", deployment);

    const environment = this.#environment(deployment);
    for (const definition of definitions) this.#addFunction(definition, codeOf(definition.name), environment);
    this.#alarms.addPages(this.#pages.api, this.#pages.stage);
    this.#addOutputs(environment);
    this.#acknowledgeWildcards();
  }

  #addFunction(definition: FunctionDefinition, code: Code, environment: Environment): void {
    const statements = grantStatements(definition, {
      records: this.#records,
      mail: this.#mail,
      linkKeys: this.#linkKeys,
    });
    const added = new ConsultationFunction(this, definition.name, { definition, code, environment, statements });
    this.#pages.addRoutes(
      definition.name,
      added.lambda,
      definition.triggers.filter((trigger) => trigger.kind === "route"),
      definition.triggers.some((trigger) => trigger.kind === "fallback"),
    );
    for (const trigger of definition.triggers) {
      if (trigger.kind === "schedule") this.#schedules.addSchedule(trigger, added.lambda);
      if (trigger.kind === "table-stream") triggerByTableStream(added, this.#records.table, trigger.document);
      if (trigger.kind === "topic") triggerByTopic(added, this.#mail.events);
      if (trigger.kind === "received-mail" && this.#inboundDomain !== undefined) {
        triggerByReceivedMail(added, this.#records.documents, this.#inboundDomain);
      }
    }
    if (!answersPagesOnly(definition)) this.#alarms.addFunction(added);
  }

  #environment({ destination, administrator, publicUrl, senderDomain, inboundDomain }: Deployment): Environment {
    return {
      TABLE_NAME: this.#records.table.tableName,
      BUCKET_NAME: this.#records.documents.bucketName,
      LINK_KEYS_SECRET: this.#linkKeys.arn,
      // The API itself depends on no function (its routes do), so naming it here closes no circle.
      PUBLIC_URL: publicUrl ?? this.#pages.url,
      MAIL_CONFIGURATION_SET: this.#mail.configurationSet.configurationSetName,
      ...(inboundDomain !== undefined && { INBOUND_DOMAIN: inboundDomain }),
      // Some seven messages a second each: more than a new account's quota of fourteen.
      SENDING_LANES: "4",
      SENDER_ADDRESS: `samrad@${senderDomain}`,
      FIRST_ADMINISTRATORS: JSON.stringify({ [destination]: administrator }),
    };
  }

  /** The only resources that are named by a pattern: below one table or bucket of this stack, and the account's quota. */
  #acknowledgeWildcards(): void {
    const { documents, table } = this.#records;
    Validations.of(this).acknowledge(
      {
        id: `AwsSolutions-IAM5[Resource::<${this.#logicalId(documents)}.Arn>/*]`,
        reason: "Objects are named when they are made; the actions on them are the manifest's, one by one.",
      },
      {
        id: `AwsSolutions-IAM5[Resource::<${this.#logicalId(table)}.Arn>/stream/*]`,
        reason: "ListStreams is asked of all streams of the table; reading is granted on its one stream.",
      },
      {
        id: "AwsSolutions-IAM5[Resource::*]",
        reason: "GetSendQuota is about the whole account and takes no resource; it tells two numbers.",
      },
    );
  }

  #logicalId({ node }: Construct): string {
    return this.getLogicalId(node.defaultChild as CfnElement);
  }

  #addOutputs({ PUBLIC_URL, TABLE_NAME, BUCKET_NAME }: Environment): void {
    new CfnOutput(this, "PublicUrl", { value: PUBLIC_URL, description: "Where people reach the pages" });
    new CfnOutput(this, "TableName", { value: TABLE_NAME });
    new CfnOutput(this, "BucketName", { value: BUCKET_NAME });
  }
}

function readsTableStream({ triggers }: FunctionDefinition): boolean {
  return triggers.some(({ kind }) => kind === "table-stream");
}
