import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import type { Reply, ReplyContent, ReplyHandling } from "../domain/reply.ts";
import { phaseSchema } from "../domain/round.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, type PhaseName, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

export type NewReply = Omit<Reply, "number">;

export type HandledReply = Reply & { readonly handling: ReplyHandling | undefined };

/** More than anyone has to say in a phase; each of them is a mail to staff. */
const mostReplies = 20;

/** What parties say instead of answering, and what staff did about it: rows that never change. */
export function createReplyStore(table: Table) {
  async function list(where: PhaseName, party?: string): Promise<readonly HandledReply[]> {
    const replies = new Map<string, Reply>();
    const handlings = new Map<string, ReplyHandling>();
    const range = { pk: partitions.replies(where), ...(party !== undefined && { startsWith: `${party}#` }) };
    for await (const item of queryItems(table, range)) {
      const { sk } = reading(item).key();
      if (reading(item).text("entity") === "reply") replies.set(sk, toReply(item));
      else handlings.set(sk, toHandling(item));
    }
    return [...replies].map(([sk, reply]) => ({ ...reply, handling: handlings.get(`${sk}#HANDLED`) }));
  }

  return {
    list,

    /**
     * Keeps a reply once, however often the form made from `basedOn` is sent. Two different ones at the
     * same time are both kept: neither replaces the other.
     */
    async add(
      reply: NewReply,
      basedOn: number,
    ): Promise<{ readonly outcome: "added" | "same"; readonly reply: Reply } | { readonly outcome: "too-many" }> {
      for (;;) {
        const stored = await list(reply, reply.party);
        const same = stored.find(({ number, content }) => number > basedOn && isSame(content, reply.content));
        if (same !== undefined) return { outcome: "same", reply: same };
        const number = (stored.at(-1)?.number ?? 0) + 1;
        if (number > mostReplies) return { outcome: "too-many" };
        const key = keys.reply(reply, reply.party, number);
        const data = canonicalJson(reply.content);
        const { destination, round, phase, party, receivedAt, language } = reply;
        const row = { entity: "reply", destination, round, phase, party, number, data, receivedAt, language };
        const kept = { ...row, contentHash: sha256(data), ...due(key, receivedAt) };
        if (await putNew(table, key, kept)) return { outcome: "added", reply: { ...reply, number } };
      }
    },

    async get(where: PhaseName, party: string, number: number): Promise<HandledReply | undefined> {
      const [item, handled] = await Promise.all([
        getItem(table, keys.reply(where, party, number)),
        getItem(table, keys.replyHandling(where, party, number)),
      ]);
      return item && { ...toReply(item), handling: handled && toHandling(handled) };
    },

    /** The first that is written stands; everyone gets that one. */
    async handle(
      { destination, round, phase, party, number }: Reply,
      handling: ReplyHandling,
      attempt: string,
    ): Promise<{ readonly won: boolean; readonly handling: ReplyHandling }> {
      const key = keys.replyHandling({ destination, round, phase }, party, number);
      const row = { entity: "reply-handling", destination, round, phase, party, number, attempt };
      const data = canonicalJson(handling);
      if (await putNew(table, key, { ...row, data, ...due(key, handling.at) })) return { won: true, handling };
      const stored = await getItem(table, key);
      if (stored === undefined) throw new Error("What was done about a reply is neither written nor there");
      return { won: reading(stored).text("attempt") === attempt, handling: toHandling(stored) };
    },
  };
}

function isSame(one: ReplyContent, other: ReplyContent): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Where a reply, or what was done about it, lies. */
export function toReplyName(item: Image): Pick<Reply, "destination" | "round" | "phase" | "party" | "number"> {
  const stored = reading(item);
  return {
    destination: stored.text("destination"),
    round: stored.text("round"),
    phase: phaseSchema.parse(stored.text("phase")),
    party: stored.text("party"),
    number: stored.number("number"),
  };
}

function toReply(item: Image): Reply {
  const stored = reading(item);
  return {
    ...toReplyName(item),
    content: stored.json("data") as ReplyContent,
    receivedAt: stored.text("receivedAt"),
    language: stored.text("language") as Reply["language"],
  };
}

function toHandling(item: Image): ReplyHandling {
  return reading(item).json("data") as ReplyHandling;
}
