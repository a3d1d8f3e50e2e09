import type { IncomingMessage, ServerResponse } from "node:http";
import type { Item } from "./table-calls.ts";

export interface ObservedWrite {
  readonly table: string;
  readonly key: Item;
}

interface WriteInput {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Item;
}

/**
 * Notes each item that may have come to carry `dueAt`, from the traffic between the SDK and the
 * engine: no entry has to tell the host anything, and writes by tests count too. It is noted before
 * the answer leaves, so that whoever got the answer can rely on it.
 */
export function observeWrites(onWrite: (write: ObservedWrite) => void) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const action = String(request.headers["x-amz-target"] ?? "").split(".")[1];
    if (action !== "PutItem" && action !== "UpdateItem") return;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    const end = response.end;
    response.end = function (this: ServerResponse, ...parameters: unknown[]) {
      if (response.statusCode === 200) {
        const write = readWrite(Buffer.concat(chunks).toString());
        if (write !== undefined) onWrite(write);
      }
      return Reflect.apply(end, response, parameters);
    } as typeof end;
  };
}

/** A put shows by itself whether it is due; after an update only the stored item can tell. */
function readWrite(body: string): ObservedWrite | undefined {
  const input = JSON.parse(body) as WriteInput;
  if (input.Key !== undefined) return { table: input.TableName, key: input.Key };
  const { pk, sk, dueAt } = input.Item ?? {};
  if (pk === undefined || sk === undefined || dueAt === undefined) return undefined;
  return { table: input.TableName, key: { pk, sk } };
}
