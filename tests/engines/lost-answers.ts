import type { Table } from "../../functions/storage/table.ts";
import { openClient } from "./engine.ts";

const writes: ReadonlySet<string> = new Set(["PutItemCommand", "UpdateItemCommand", "DeleteItemCommand"]);

/**
 * The same table through a client that carries out its `nth` write, counted from 1, and loses the
 * answer. With more than one attempt the SDK then repeats the write by itself.
 */
export async function losingAnswerOf(table: Table, nth: number, { maxAttempts = 3 } = {}): Promise<Table> {
  const client = await openClient({ maxAttempts });
  let count = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      if (!writes.has(context.commandName ?? "")) return result;
      count += 1;
      if (count === nth) throw Object.assign(new Error("socket hang up"), { name: "TimeoutError", code: "ECONNRESET" });
      return result;
    },
    { step: "finalizeRequest", priority: "low", name: "losingAnswers" },
  );
  return { client, name: table.name };
}
