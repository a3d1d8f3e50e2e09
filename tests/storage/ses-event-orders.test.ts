import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import type { DeliveryEvent } from "../../functions/domain/delivery.ts";
import type { Message, MessageState } from "../../functions/domain/message.ts";
import { type StoredItem, toKey } from "../../functions/storage/items.ts";
import { keys } from "../../functions/storage/keys.ts";
import { createOutbox, type Outbox, toMessage } from "../../functions/storage/outbox.ts";
import type { Table } from "../../functions/storage/table.ts";
import { openTable } from "../engines/engine.ts";
import { opened } from "./sample.ts";

const mostEvents = 5;
/** One for each thing that SES can say; to the engine they are words, and what they mean is the domain's rule. */
const told: readonly DeliveryEvent[] = ["Send", "DeliveryDelay", "Delivery", "Bounce-Permanent", "Complaint"];
const later = "2027-04-05T07:05:00.000Z";
const attempt = "the-sender";

/** A row as it lies in the table, and as it reads. */
interface Row {
  readonly item: StoredItem;
  readonly state: MessageState;
  readonly events: readonly string[];
  readonly isDue: boolean;
}

let table: Table;
let outbox: Outbox;
let message: Message;
let pending: Row;

beforeAll(async () => {
  table = await openTable();
  outbox = createOutbox(table);
  ({ message } = await outbox.add({
    destination: "asnen",
    round: "2027",
    kind: "invitation",
    recipient: "p-001",
    ordinal: 1,
    to: "foretag@example.com",
    language: "sv",
    details: {},
    createdAt: opened,
  }));
  pending = await look();
});

async function look(): Promise<Row> {
  const Key = toKey(keys.message(message));
  const read = await table.client.send(new GetItemCommand({ TableName: table.name, Key, ConsistentRead: true }));
  const item = read.Item ?? {};
  const { state, events } = toMessage(item);
  return { item, state, events: events.toSorted(), isDue: "dueAt" in item || "dueBucket" in item };
}

/** What becomes of the row when this happens to it. */
async function after({ item: Item }: Row, happen: () => Promise<unknown>): Promise<Row> {
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
  await happen();
  return look();
}

const claim = () => outbox.claim(message, { attempt, at: opened });
const tell = (type: DeliveryEvent) => outbox.addEvent(message, { type, at: later, sesMessageId: "from-the-event" });

/** All that a sender may write down once its call is over, whatever SES has told meanwhile. */
const outcomes = {
  sent: () => outbox.markSent(message, { attempt, at: later, sesMessageId: "from-the-call" }),
  failed: () => outbox.fail(message, { attempt, reason: "MessageRejected" }),
  pending: () => outbox.backToPending(message, { attempt, reason: "Throttling", dueAt: later }),
};

async function rowThatIs(name: MessageState["name"]): Promise<Row> {
  if (name === "pending") return pending;
  if (name === "cancelled") return after(pending, () => outbox.cancel(message, "answered"));
  const sending = await after(pending, claim);
  return name === "sending" ? sending : after(sending, outcomes[name]);
}

/**
 * Every order of up to five events, repeats among them, from one row on. What an event does depends
 * on the row alone, so each row that can be reached is told each event once; `orders` counts the paths.
 */
async function walkEveryOrder(start: Row) {
  const idOf = (row: Row) => JSON.stringify([row.state, row.events, row.isDue]);
  const rows = new Map([[idOf(start), start]]);
  const steps = new Map<string, readonly { readonly event: DeliveryEvent; readonly to: string }[]>();
  let paths = new Map([[idOf(start), 1]]);
  let orders = 1;
  for (let length = 0; length < mostEvents; length++) {
    const longer = new Map<string, number>();
    for (const [id, ways] of paths) {
      const from = rows.get(id) as Row;
      const next = steps.get(id) ?? (await stepsFrom(from));
      steps.set(id, next);
      for (const { to } of next) longer.set(to, (longer.get(to) ?? 0) + ways);
    }
    paths = longer;
    for (const ways of paths.values()) orders += ways;
  }
  return { rows, steps, orders };

  async function stepsFrom(from: Row) {
    const next: { event: DeliveryEvent; to: string }[] = [];
    for (const event of told) {
      const row = await after(from, () => tell(event));
      rows.set(idOf(row), row);
      next.push({ event, to: idOf(row) });
    }
    return next;
  }
}

const settledByEvent: MessageState = { name: "sent", at: later, sesMessageId: "from-the-event" };

describe.each(["pending", "sending", "sent", "cancelled", "failed"] as const)("a row that is %s", (name) => {
  test("comes to the same whatever the order in which SES tells, and is never sent because of it", async () => {
    const start = await rowThatIs(name);
    const { rows, steps, orders } = await walkEveryOrder(start);
    // 5⁰ + 5¹ + … + 5⁵: nothing was left out.
    expect(orders).toBe((told.length ** (mostEvents + 1) - 1) / (told.length - 1));
    const isWaiting = name === "pending" || name === "sending";
    for (const [id, next] of steps) {
      const from = rows.get(id) as Row;
      for (const { event, to } of next) {
        const row = rows.get(to) as Row;
        const where = `${event} after ${from.events.join(", ")}`;
        // By induction: the row holds the set of what was told and a state that no order can change.
        expect(row.events, where).toEqual([...new Set([...from.events, event])].toSorted());
        expect(row.state, where).toEqual(isWaiting ? settledByEvent : start.state);
        expect(row.isDue, where).toBe(false);
      }
    }
    const heard = [...rows.values()].filter(({ events }) => events.length > 0);
    for (const row of heard) {
      const claimed = await after(row, async () => expect(await claim(), row.events.join(", ")).toBeUndefined());
      expect(claimed.item).toEqual(row.item);
    }
  }, 60_000);
});

test.each(Object.entries(outcomes))(
  "what SES told stands, though its sender says afterwards that the message is %s",
  async (_, say) => {
    const sending = await rowThatIs("sending");
    for (const event of told) {
      const row = await after(sending, () => tell(event));
      expect((await after(row, say)).item, event).toEqual(row.item);
      const other = await after(await after(sending, say), () => tell(event));
      expect(other.events, event).toEqual([event]);
    }
  },
);
