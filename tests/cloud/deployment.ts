import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { CloudFormationClient, DescribeStackResourcesCommand } from "@aws-sdk/client-cloudformation";
import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { manifest } from "../../functions/manifest.ts";
import { bootstrap, deploy, destroy, synthesiseTo } from "../../infra/cloud/cdk.ts";

const stackName = "Samrad";

/** What CloudFormation made of the stack, by logical id. */
export type Resources = ReadonlyMap<string, { readonly type: string; readonly id: string }>;

export interface SentMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** The stack on the emulator, and what an operator sees of it. */
export async function openDeployment(context: Readonly<Record<string, string>>) {
  const directory = await mkdtemp(join(tmpdir(), "samrad-deployment-"));
  const assembly = join(directory, "assembly");
  const outputsFile = join(directory, "outputs.json");
  await bootstrap(directory);
  await synthesiseTo(assembly, context);
  await deploy(assembly, outputsFile);
  const outputs: Record<"PublicUrl" | "TableName" | "BucketName", string> = JSON.parse(
    await readFile(outputsFile, "utf8"),
  )[stackName];
  const endpoint = process.env.AWS_ENDPOINT_URL ?? "";
  const cloudFormation = new CloudFormationClient({});
  const logs = new CloudWatchLogsClient({});
  const sns = new SNSClient({});

  async function resources(): Promise<Resources> {
    const { StackResources = [] } = await cloudFormation.send(
      new DescribeStackResourcesCommand({ StackName: stackName }),
    );
    return new Map(
      StackResources.map(({ LogicalResourceId = "", ResourceType = "", PhysicalResourceId = "" }) => [
        LogicalResourceId,
        { type: ResourceType, id: PhysicalResourceId },
      ]),
    );
  }

  /** The emulator does not see by which identity a raw message is sent, so that it refuses whoever may use but one. */
  async function letMailBeSent(): Promise<void> {
    const iam = new IAMClient({});
    const senders = manifest.filter(({ grants }) => grants.sendMail).map(({ name }) => name.replaceAll("-", ""));
    for (const [logicalId, { type, id }] of await resources()) {
      if (type !== "AWS::IAM::Role" || !senders.some((name) => logicalId.startsWith(name))) continue;
      const Statement = [{ Effect: "Allow", Action: "ses:SendRawEmail", Resource: "*" }];
      const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
      await iam.send(new PutRolePolicyCommand({ RoleName: id, PolicyName: "SendAnyMail", PolicyDocument }));
    }
  }
  await letMailBeSent();

  async function mail(): Promise<readonly SentMail[]> {
    const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
    const { messages } = (await answer.json()) as {
      readonly messages: Record<
        string,
        { readonly To: string[]; readonly Subject: string; readonly BodyText: string }[]
      >;
    };
    return Object.values(messages)
      .flat()
      .map(({ To, Subject, BodyText }) => ({ to: To, subject: Subject, text: BodyText }));
  }

  return {
    ...outputs,
    assembly,
    directory,
    url: outputs.PublicUrl,
    resources,
    mail,
    async update(changed: string): Promise<void> {
      await deploy(changed, outputsFile);
    },
    async takeAway(): Promise<void> {
      await destroy(assembly);
    },
    async publish(logicalTopic: string, message: unknown): Promise<void> {
      const topic = [...(await resources())].find(
        ([id, { type }]) => type === "AWS::SNS::Topic" && id.startsWith(logicalTopic),
      );
      if (topic === undefined) throw new Error(`The stack has no topic ${logicalTopic}`);
      await sns.send(new PublishCommand({ TopicArn: topic[1].id, Message: JSON.stringify(message) }));
    },
    /** What the functions have logged, line by line. */
    async logged(): Promise<readonly string[]> {
      const groups = [...(await resources()).values()].filter(({ type }) => type === "AWS::Logs::LogGroup");
      const lines = groups.map(async ({ id }) => {
        const { events = [] } = await logs.send(new FilterLogEventsCommand({ logGroupName: id }));
        return events.map(({ message = "" }) => message);
      });
      return (await Promise.all(lines)).flat();
    },
    async close(): Promise<void> {
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type Deployed = Awaited<ReturnType<typeof openDeployment>>;

/** Asks again until there is an answer; what drives itself takes its time. */
export async function until<Answer>(
  what: string,
  seconds: number,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  const giveUpAt = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > giveUpAt) throw new Error(`Waited ${seconds} s for ${what}`);
    await setTimeout(500);
  }
}
