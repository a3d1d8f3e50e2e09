import type { FrozenSubmission } from "../domain/submission.ts";
import { reading } from "./items.ts";
import { keys, type PhaseName, partitions, type RoundName, shards } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew, queryItems } from "./table-calls.ts";

/** Who sent an answer, as far as is known: a party, one of its colleagues, or whoever has an address. */
export interface Sender {
  readonly party?: string | undefined;
  readonly sentBy?: string | undefined;
  readonly address?: string | undefined;
}

/** What it takes to count each person of a round once. */
export function createPersonStore(table: Table) {
  async function readKey(name: RoundName): Promise<{ readonly secret: string | null } | undefined> {
    const item = await getItem(table, keys.personKey(name));
    return item && { secret: reading(item).optional("secret") ?? null };
  }

  return {
    /** The round's own key, made when it is first needed; null once it is destroyed. */
    async key(name: RoundName, make: () => string): Promise<string | null> {
      const stored = await readKey(name);
      if (stored !== undefined) return stored.secret;
      const secret = make();
      if (await putNew(table, keys.personKey(name), { entity: "person-key", secret })) return secret;
      return (await readKey(name))?.secret ?? null;
    },

    /** From then on no mark of the round can be made or checked again, and none takes its place. */
    async destroyKey(name: RoundName, at: string): Promise<void> {
      await changeItem(table, keys.personKey(name), {
        set: { entity: "person-key" },
        setIfMissing: { destroyedAt: at },
        remove: ["secret"],
        when: [],
      });
    },

    /** The senders of exactly the revisions that a freeze names, in its order. */
    async sendersOf(where: PhaseName, submissions: readonly FrozenSubmission[]): Promise<readonly Sender[]> {
      const found = new Map<string, Sender>();
      const only = ["entity", "id", "revision", "party", "sentBy", "confirmationAddress"];
      for (const shard of shards) {
        for await (const item of queryItems(table, { pk: partitions.shard(where, shard), only })) {
          const stored = reading(item);
          if (stored.text("entity") !== "submission") continue;
          const { optional } = stored;
          const sender = {
            party: optional("party"),
            sentBy: optional("sentBy"),
            address: optional("confirmationAddress"),
          };
          found.set(`${stored.text("id")}#${stored.number("revision")}`, sender);
        }
      }
      return submissions.map(({ id, revision }) => found.get(`${id}#${revision}`) ?? {});
    },

    /** The parts that hold the respondents' marks, as the close first wrote them down. */
    async keepRespondents(name: RoundName, parts: readonly string[]): Promise<void> {
      await putNew(table, keys.respondents(name), { entity: "respondents", data: JSON.stringify(parts) });
    },

    async respondents(name: RoundName): Promise<readonly string[] | undefined> {
      const item = await getItem(table, keys.respondents(name));
      return item && (reading(item).json("data") as string[]);
    },
  };
}
