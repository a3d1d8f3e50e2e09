import { type CreateTableCommandInput, DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** The one table everything is kept in, and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** Sparse: holds the items that wait for a consequence, and nothing else. */
export const dueIndexName = "due";

/** Epoch seconds; DynamoDB removes such items some day, so expiry is never judged by their absence. */
export const ttlAttribute = "ttl";

export function connectTable(environment: { readonly TABLE_NAME: string }): Table {
  return { client: new DynamoDBClient(clientSettings), name: environment.TABLE_NAME };
}

/**
 * A call is given up before its function is, so that a lost answer ends in a page and not in a
 * time-out: three tries of two seconds are below the ten that page functions have.
 */
const clientSettings = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
} as const;

/** The table as it is created on one machine and in tests; the stack declares the same keys and index. */
export function tableDefinition(name: string): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: ["pk", "sk", "dueBucket", "dueAt"].map((attribute) => ({
      AttributeName: attribute,
      AttributeType: "S",
    })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: dueIndexName,
        KeySchema: [
          { AttributeName: "dueBucket", KeyType: "HASH" },
          { AttributeName: "dueAt", KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "KEYS_ONLY" },
      },
    ],
  };
}
