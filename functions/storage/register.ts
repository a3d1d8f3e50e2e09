import { canonicalJson } from "../domain/canonical-json.ts";
import type { RegisterEntry, RegisterFact } from "../domain/register.ts";
import { type Image, reading } from "./items.ts";
import { keys, padRevision, partitions, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { putNew, queryItems } from "./table-calls.ts";

/** Numbers are six digits, as revisions are. */
const highest = 999_999;

export type OpenRegister = ReturnType<ReturnType<typeof createRegisterStore>["open"]>;

/**
 * A round's register: a log in which an entry's number is its place. Whoever writes number n has read
 * all before it and none of them was this fact, and only one write of n succeeds. So numbers have no
 * holes, a fact has one number, and nothing is left behind by a crash.
 */
export function createRegisterStore(table: Table) {
  return {
    /** For a batch: what has been read once is not read again. */
    open(name: RoundName) {
      const known = new Map<string, number>();
      let last = 0;
      let isRead = false;

      async function catchUp(): Promise<void> {
        const between = [padRevision(last + 1), padRevision(highest)] as const;
        const range = { pk: partitions.register(name), between, only: ["pk", "sk", "number", "fact"] };
        for await (const item of queryItems(table, range)) {
          last = reading(item).number("number");
          known.set(reading(item).text("fact"), last);
        }
        isRead = true;
      }

      return {
        /** The fact's number, given now or before. */
        async enter(fact: RegisterFact, registeredAt: string): Promise<number> {
          if (!isRead) await catchUp();
          for (;;) {
            const number = known.get(fact.fact);
            if (number !== undefined) return number;
            const next = last + 1;
            const data = canonicalJson({ ...fact, number: next, registeredAt } satisfies RegisterEntry);
            const row = { entity: "register-entry", number: next, fact: fact.fact, data };
            if (!(await putNew(table, keys.registerEntry(name, next), row))) await catchUp();
            else {
              known.set(fact.fact, next);
              last = next;
            }
          }
        },
      };
    },

    /** In order, from the number after `after`. */
    async *list(name: RoundName, after = 0): AsyncGenerator<RegisterEntry> {
      const between = [padRevision(after + 1), padRevision(highest)] as const;
      for await (const item of queryItems(table, { pk: partitions.register(name), between })) yield toEntry(item);
    },
  };
}

function toEntry(item: Image): RegisterEntry {
  return reading(item).json("data") as RegisterEntry;
}
