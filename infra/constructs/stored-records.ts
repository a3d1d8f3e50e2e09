import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

/** The sparse index of what is due; only functions whose manifest entry says so may query it. */
export const dueIndexName = "due";

export interface StoredRecordsProps {
  /** Whether any function is triggered by what is written. */
  readonly streamed: boolean;
}

/** The table and the bucket: answers and decisions are public records, so neither goes with the stack. */
export class StoredRecords extends Construct {
  readonly table: TableV2;
  readonly documents: Bucket;

  constructor(scope: Construct, id: string, { streamed }: StoredRecordsProps) {
    super(scope, id);
    this.table = new TableV2(this, "Table", {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: dueIndexName,
          partitionKey: { name: "dueBucket", type: AttributeType.STRING },
          sortKey: { name: "dueAt", type: AttributeType.STRING },
          // What is due is read again from the table before anything is done, so keys are enough.
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: "ttl",
      ...(streamed ? { dynamoStream: StreamViewType.NEW_IMAGE } : {}),
    });
    this.documents = new Bucket(this, "Documents", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        // Uploads that have been examined are kept elsewhere, under their hash; the rest is nobody's.
        {
          id: "ForgetIncomingFiles",
          prefix: "incoming/",
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        // Filed mail is kept under its hash; what could not be filed can be sent to the function again until then.
        {
          id: "ForgetReceivedMail",
          prefix: "inbound/",
          expiration: Duration.days(30),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    Validations.of(this.documents).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "Only the functions read the bucket; a log of reads would need a second bucket that keeps addresses of readers.",
    });
  }
}
