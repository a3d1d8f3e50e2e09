import { Duration, Validations } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import type { Bucket, IBucket } from "aws-cdk-lib/aws-s3";
import { ReceiptRuleSet } from "aws-cdk-lib/aws-ses";
import { Lambda as LambdaAction, LambdaInvocationType, S3 as S3Action } from "aws-cdk-lib/aws-ses-actions";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { ConsultationFunction } from "./consultation-function.ts";

/**
 * Fires when an item that is due is written; with `document`, only for those that carry one. Whoever takes all
 * leaves those be: "exists: false" of an attribute that is missing altogether is not read alike everywhere.
 * What it fails with is found again by the function's schedule.
 */
export function triggerByTableStream(
  { lambda, definition }: ConsultationFunction,
  table: TableV2,
  document: boolean,
): void {
  const streamArn = table.tableStreamArn;
  if (streamArn === undefined)
    throw new Error(`${definition.name} is triggered by the table's stream, and there is none`);
  lambda.addToRolePolicy(
    new PolicyStatement({
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      resources: [streamArn],
    }),
  );
  const listStreams = `${table.tableArn}/stream/*`;
  lambda.addToRolePolicy(new PolicyStatement({ actions: ["dynamodb:ListStreams"], resources: [listStreams] }));
  const mapping = new EventSourceMapping(lambda, "TableStream", {
    target: lambda,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.LATEST,
    batchSize: 25,
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.or("INSERT", "MODIFY"),
        dynamodb: {
          NewImage: {
            dueAt: { S: FilterRule.exists() },
            ...(document && { document: { S: FilterRule.exists() } }),
          },
        },
      }),
    ],
    bisectBatchOnError: true,
    retryAttempts: 3,
    maxRecordAge: Duration.hours(1),
  });
  // Lambda tries the role when the mapping is made.
  if (lambda.role !== undefined) mapping.node.addDependency(lambda.role);
}

/**
 * Fires for each mail that SES receives at the domain, once it lies in the bucket. Of an account's rule
 * sets one is active: making this one so is a step of its own (docs/deploy.md). Mail without TLS is
 * taken too: what a municipality sends must not be lost.
 */
export function triggerByReceivedMail({ lambda }: ConsultationFunction, bucket: Bucket, domain: string): void {
  keepFailedEvents(lambda);
  new ReceiptRuleSet(lambda, "Received", {
    rules: [
      {
        recipients: [domain],
        scanEnabled: true,
        actions: [
          new S3Action({ bucket: bucket as IBucket, objectKeyPrefix: "inbound/" }),
          new LambdaAction({ function: lambda, invocationType: LambdaInvocationType.EVENT }),
        ],
      },
    ],
  });
}

/** Fires for each message on the topic; one that keeps failing is kept for two weeks, to be sent again by hand. */
export function triggerByTopic({ lambda }: ConsultationFunction, topic: Topic): void {
  keepFailedEvents(lambda);
  topic.addSubscription(new LambdaSubscription(lambda));
}

function keepFailedEvents(lambda: LambdaFunction): void {
  const failed = new Queue(lambda, "Failed", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(failed).acknowledge({ id: "AwsSolutions-SQS3", reason: "This queue is the dead-letter queue." });
  lambda.configureAsyncInvoke({ onFailure: new SqsDestination(failed), retryAttempts: 2 });
}
