import {
  type CancelReason,
  carriesDocument,
  type Message,
  type MessageKind,
  type MessageState,
  messageKey,
  repeatOrdinal,
} from "../domain/message.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, type MessageName, partitions, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { batchGet, changeItem, deleteItem, getItem, putNew, queryItems } from "./table-calls.ts";

const chunkSize = 100;

export type NewMessage = Omit<Message, "key" | "state" | "events">;

/** What SES has to tell of a message: an event's type, as it is kept, and what else settles the row. */
export interface MessageEvent {
  readonly type: string;
  readonly at: string;
  readonly sesMessageId: string;
}

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * Mail as rows: pending → sending(attempt) → sent, or cancelled, or failed. A row is due while it is
 * pending; claiming takes it off the list, so that a lost answer from SES never sends it twice.
 */
export function createOutbox(table: Table) {
  async function get(name: MessageName): Promise<Message | undefined> {
    const item = await getItem(table, keys.message(name));
    return item && toMessage(item);
  }

  async function add(
    message: NewMessage,
  ): Promise<{ readonly outcome: "added" | "exists"; readonly message: Message }> {
    const { destination, round, createdAt } = message;
    const key = messageKey(message);
    const at = keys.message({ destination, round, key });
    const row = {
      entity: "message",
      data: JSON.stringify({ ...message, key }),
      state: "pending",
      // Seen by the filter of the table's stream, which cannot look into the message itself.
      ...(carriesDocument(message) && { document: message.kind }),
    };
    if (await putNew(table, at, { ...row, ...due(at, createdAt) })) {
      return { outcome: "added", message: { ...message, key, state: { name: "pending" }, events: [] } };
    }
    const stored = await get({ destination, round, key });
    if (stored === undefined) throw new Error(`The message ${key} is neither written nor there`);
    return { outcome: "exists", message: stored };
  }

  async function getMany(names: readonly MessageName[]): Promise<readonly Message[]> {
    const found: Message[] = [];
    for await (const item of batchGet(table, names.map(keys.message))) found.push(toMessage(item));
    return found;
  }

  /** Leaves `sending`, if it is still this attempt's. False when something else settled it first. */
  async function settle(name: MessageName, attempt: string, set: Readonly<Record<string, string>>): Promise<boolean> {
    const changed = await changeItem(table, keys.message(name), {
      set,
      when: [
        ["state", "=", "sending"],
        ["attempt", "=", attempt],
      ],
    });
    return changed !== undefined;
  }

  return {
    get,
    add,

    /** The message whose key begins like this. */
    async startingWith(name: RoundName, beginning: string): Promise<Message | undefined> {
      const range = { pk: partitions.messages(name), startsWith: beginning, limit: 1 };
      for await (const item of queryItems(table, range)) return toMessage(item);
      return undefined;
    },

    /** Those of them that have been made. */
    getMany,

    /**
     * Adds those that are not there yet. Whoever was cut off among thousands is past the ones that were
     * made in a hundredth of the calls, and so gets further each time.
     */
    async addAll(messages: readonly NewMessage[]): Promise<void> {
      for (let from = 0; from < messages.length; from += chunkSize) {
        const chunk = messages
          .slice(from, from + chunkSize)
          .map((message) => ({ ...message, key: messageKey(message) }));
        const made = new Set((await getMany(chunk)).map(({ key }) => key));
        for (const message of chunk) if (!made.has(message.key)) await add(message);
      }
    },

    async list(destination: string, round: string): Promise<readonly Message[]> {
      const found: Message[] = [];
      for await (const item of queryItems(table, { pk: partitions.messages({ destination, round }) })) {
        found.push(toMessage(item));
      }
      return found;
    },

    /** Takes a pending message for one SES call; undefined when it is someone else's or settled. */
    async claim(
      name: MessageName,
      { attempt, at }: { readonly attempt: string; readonly at: string },
    ): Promise<Message | undefined> {
      const claimed = await changeItem(table, keys.message(name), {
        set: { state: "sending", attempt, since: at },
        remove: ["dueAt", "dueBucket"],
        when: [["state", "=", "pending"]],
      });
      if (claimed) return toMessage(claimed);
      const stored = await get(name);
      return stored?.state.name === "sending" && stored.state.attempt === attempt ? stored : undefined;
    },

    /** An SES event may have said so already, which is just as well. */
    async markSent(
      name: MessageName,
      { attempt, at, sesMessageId }: { readonly attempt: string; readonly at: string; readonly sesMessageId: string },
    ): Promise<void> {
      await settle(name, attempt, { state: "sent", sentAt: at, sesMessageId });
    },

    /** Only on proof that SES did not take it. */
    async backToPending(
      name: MessageName,
      { attempt, reason, dueAt }: { readonly attempt: string; readonly reason: string; readonly dueAt: string },
    ): Promise<void> {
      await settle(name, attempt, { state: "pending", refusal: reason, ...due(keys.message(name), dueAt) });
    },

    async fail(
      name: MessageName,
      { attempt, reason }: { readonly attempt: string; readonly reason: string },
    ): Promise<void> {
      await settle(name, attempt, { state: "failed", reason });
    },

    /** No longer wanted, judged before it was claimed. */
    async cancel(name: MessageName, reason: CancelReason): Promise<void> {
      await changeItem(table, keys.message(name), {
        set: { state: "cancelled", reason },
        remove: ["dueAt", "dueBucket"],
        when: [["state", "=", "pending"]],
      });
    },

    /** Takes a message away whose address nobody needs any more; one that is still on its way stays. */
    async forget(message: Message): Promise<void> {
      if (message.state.name === "pending" || message.state.name === "sending") return;
      await deleteItem(table, keys.message(message));
    },

    /** Cannot be written as it should be: listed to staff, who mend it and send it again. */
    async refuse(name: MessageName, reason: string): Promise<void> {
      await changeItem(table, keys.message(name), {
        set: { state: "failed", reason },
        remove: ["dueAt", "dueBucket"],
        when: [["state", "=", "pending"]],
      });
    },

    /**
     * Adds what SES tells, in any order and however often. An event proves that SES had the message,
     * so it also settles a row whose sender never heard the answer. False: no such message.
     */
    async addEvent(name: MessageName, { type, at, sesMessageId }: MessageEvent): Promise<boolean> {
      const key = keys.message(name);
      const item = await changeItem(table, key, { add: { events: new Set([type]) }, when: [["pk", "exists"]] });
      if (item === undefined) return false;
      const { state } = toMessage(item);
      if (state.name !== "sending" && state.name !== "pending") return true;
      await changeItem(table, key, {
        set: { state: "sent", sentAt: at, sesMessageId },
        remove: ["dueAt", "dueBucket"],
        when: [["state", "in", ["sending", "pending"]]],
      });
      return true;
    },

    again: repeated,

    /**
     * Posts the same message anew, to where its recipient is now and once for each row it is asked of:
     * a second click finds the first's.
     */
    async resend(message: Message, now: RepeatedNow): ReturnType<typeof add> {
      return add(repeated(message, now));
    },
  };
}

/** Where a message goes when it is sent again, and what has changed of it since. */
type RepeatedNow = Pick<NewMessage, "to" | "language" | "createdAt"> & Partial<Pick<NewMessage, "details">>;

/** The same message as a new row, to where its recipient is now. */
function repeated(message: Message, now: RepeatedNow): NewMessage {
  const { key: _, state: __, events: ___, ...again } = message;
  return { ...again, ...now, ordinal: repeatOrdinal(message.ordinal) };
}

interface StoredMessage extends NewMessage {
  readonly key: string;
  readonly kind: MessageKind;
}

export function toMessage(item: Image): Message {
  const stored = reading(item);
  const message = stored.json("data") as StoredMessage;
  return { ...message, state: toState(item), events: stored.strings("events") };
}

function toState(item: Image): MessageState {
  const stored = reading(item);
  const name = stored.text("state") as MessageState["name"];
  switch (name) {
    case "pending": {
      const refusal = stored.optional("refusal");
      return { name, ...(refusal !== undefined && { refusal }) };
    }
    case "sending":
      return { name, attempt: stored.text("attempt"), since: stored.text("since") };
    case "sent":
      return { name, at: stored.text("sentAt"), sesMessageId: stored.text("sesMessageId") };
    case "cancelled":
      return { name, reason: stored.text("reason") as CancelReason };
    case "failed":
      return { name, reason: stored.text("reason") };
  }
}
