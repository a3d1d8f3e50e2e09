import { canonicalJson } from "../domain/canonical-json.ts";
import { type MailAction, type MailStep, movedMail, type ReceivedMail } from "../domain/received-mail.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, partitions, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

export interface MailName extends RoundName {
  readonly id: string;
}

/** A mail in a list: everything but its text. */
export type ListedMail = Omit<ReceivedMail, "text"> & { readonly steps: readonly MailStep[] };
export type StoredMail = ReceivedMail & { readonly steps: readonly MailStep[] };

const listed = ["pk", "sk", "entity", "data", "number", "action", "at", "by"] as const;

/** Mail that came in, and what was done about it step by step: rows that never change. */
export function createReceivedMailStore(table: Table) {
  async function steps({ id, ...inbox }: MailName): Promise<readonly MailStep[]> {
    const found: MailStep[] = [];
    const range = { pk: partitions.inbox(inbox), startsWith: `${id}#` };
    for await (const item of queryItems(table, range)) found.push(toMailStep(item));
    return found;
  }

  async function add(mail: ReceivedMail): Promise<"added" | "exists"> {
    const { text, ...rest } = mail;
    const { destination, round, id } = mail;
    const row = { entity: "received-mail", data: canonicalJson(rest), text };
    return (await putNew(table, keys.receivedMail({ destination, round, id }), row)) ? "added" : "exists";
  }

  return {
    /** SES may deliver a mail more than once; its id says that it is the same. */
    add,

    async get(name: MailName): Promise<StoredMail | undefined> {
      const item = await getItem(table, keys.receivedMail(name));
      if (item === undefined) return undefined;
      return { ...toListed(item), text: reading(item).text("text"), steps: await steps(name) };
    },

    /** Newest first. */
    async list(inbox: RoundName): Promise<readonly ListedMail[]> {
      const found = new Map<string, { mail: Omit<ReceivedMail, "text">; steps: MailStep[] }>();
      for await (const item of queryItems(table, { pk: partitions.inbox(inbox), only: listed })) {
        const [id = ""] = reading(item).key().sk.split("#");
        if (reading(item).text("entity") === "received-mail") found.set(id, { mail: toListed(item), steps: [] });
        else found.get(id)?.steps.push(toMailStep(item));
      }
      return [...found.values()]
        .map(({ mail, steps: done }) => ({ ...mail, steps: done }))
        .toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0));
    },

    /** The next step after the `basedOn` that were seen. False when somebody else has done something meanwhile. */
    async takeStep(
      name: MailName,
      step: { readonly basedOn: number; readonly action: MailAction; readonly at: string; readonly by: string },
      attempt: string,
    ): Promise<boolean> {
      const { basedOn, action, at, by } = step;
      const number = basedOn + 1;
      const key = keys.mailStep(name, number);
      const { destination, round, id } = name;
      const row = {
        entity: "mail-step",
        destination,
        round,
        id,
        number,
        action: canonicalJson(action),
        at,
        by,
        attempt,
      };
      if (await putNew(table, key, { ...row, ...due(key, at) })) return true;
      return (await getItem(table, key))?.attempt?.S === attempt;
    },

    async step(name: MailName, number: number): Promise<MailStep | undefined> {
      const item = await getItem(table, keys.mailStep(name, number));
      return item && toMailStep(item);
    },

    /** Puts the mail where it was moved to; its row here stays as it came. */
    async carryOver(name: MailName, action: Extract<MailAction, { kind: "moved" }>): Promise<void> {
      const item = await getItem(table, keys.receivedMail(name));
      if (item === undefined) throw new Error("A mail that was moved is not there");
      await add(movedMail({ ...toListed(item), text: reading(item).text("text") }, action));
    },
  };
}

function toListed(item: Image): Omit<ReceivedMail, "text"> {
  return reading(item).json("data") as Omit<ReceivedMail, "text">;
}

function toMailStep(item: Image): MailStep {
  const stored = reading(item);
  return {
    number: stored.number("number"),
    action: stored.json("action") as MailAction,
    at: stored.text("at"),
    by: stored.text("by"),
  };
}
