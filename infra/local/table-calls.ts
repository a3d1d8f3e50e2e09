import { setTimeout } from "node:timers/promises";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

export type Item = Record<string, AttributeValue>;

/** The engine refused; `type` is DynamoDB's name of the error. */
export class TableCallError extends Error {
  readonly type: string;
  constructor(action: string, type: string, message: string) {
    super(`${action}: ${type}: ${message}`);
    this.name = "TableCallError";
    this.type = type;
  }
}

/**
 * One DynamoDB call without the SDK, for the host's own few needs: making the table and reading an
 * item for the stream. Local engines want a signature to be there and do not check it.
 */
export async function callTable<Output>(endpoint: string, action: string, input: unknown): Promise<Output> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${action}`,
      "x-amz-date": "20270101T000000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=local/20270101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local",
    },
    body: JSON.stringify(input),
  });
  const output = (await response.json()) as Output & { __type?: string; message?: string; Message?: string };
  if (!response.ok) {
    const type = (output.__type ?? "UnknownError").replace(/^.*#/, "");
    throw new TableCallError(action, type, output.message ?? output.Message ?? "");
  }
  return output;
}

/** Makes the table unless it is there already, and waits until it can be used. */
export async function ensureTable(
  endpoint: string,
  definition: { readonly TableName?: string | undefined },
): Promise<void> {
  try {
    await callTable(endpoint, "CreateTable", definition);
  } catch (error) {
    if (!(error instanceof TableCallError && error.type === "ResourceInUseException")) throw error;
  }
  while (!(await isActive(endpoint, definition.TableName))) await setTimeout(5);
}

async function isActive(endpoint: string, TableName: string | undefined): Promise<boolean> {
  const { Table } = await callTable<{ Table: { TableStatus: string } }>(endpoint, "DescribeTable", { TableName });
  return Table.TableStatus === "ACTIVE";
}
