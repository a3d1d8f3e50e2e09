import type { ObservedWrite } from "./observed-writes.ts";
import { callTable, type Item } from "./table-calls.ts";

/** The parts of a DynamoDB stream event that its filter and its reader look at. */
export interface StreamEvent {
  readonly Records: readonly {
    readonly eventID: string;
    readonly eventName: "MODIFY";
    readonly eventSource: "aws:dynamodb";
    readonly eventVersion: "1.1";
    readonly awsRegion: string;
    readonly dynamodb: { readonly Keys: Item; readonly NewImage: Item; readonly StreamViewType: "NEW_IMAGE" };
  }[];
}

export interface TableStream {
  note(write: ObservedWrite): void;
  /** Hands everything noted to the entries, and what that brings with it, until nothing is left. */
  drain(): Promise<void>;
}

export interface TableStreamOptions {
  readonly endpoint: () => string;
  /** Resolves when every write that was answered has been noted. */
  readonly flushWrites: () => Promise<void>;
  readonly deliver: (event: StreamEvent) => Promise<void>;
  /** Hears of each written item when it is due; `undefined` when it waits for nothing. */
  readonly onImage: (key: Item, dueAt: string | undefined) => void;
  readonly onFailure: (error: unknown) => void;
}

const batchSize = 100;
/** A consequence that keeps writing due items would never end; the schedule goes on with it instead. */
const maximumBatches = 500;

/**
 * The table's stream with the filter "the new image has `dueAt`"; whose trigger it is, is for its reader. The image is read when it is
 * delivered rather than taken from the write: an item already settled by then is not delivered, and
 * puts and updates are treated alike. A failed batch is not tried again, as the five-minute schedule is.
 */
export function createTableStream(options: TableStreamOptions): TableStream {
  const noted = new Map<string, ObservedWrite>();
  let draining: Promise<void> | undefined;
  let deliveries = 0;

  async function readDue(write: ObservedWrite): Promise<Item | undefined> {
    const input = { TableName: write.table, Key: write.key, ConsistentRead: true };
    const { Item: item } = await callTable<{ Item?: Item }>(options.endpoint(), "GetItem", input);
    return item?.dueAt === undefined ? undefined : item;
  }

  async function deliverBatch(): Promise<void> {
    const batch = [...noted].slice(0, batchSize);
    for (const [id] of batch) noted.delete(id);
    const images = await Promise.all(batch.map(([, write]) => readDue(write)));
    const records = batch.flatMap(([, write], index) => toRecord(write, images[index], `${++deliveries}`));
    for (const [index, [, { key }]] of batch.entries()) options.onImage(key, images[index]?.dueAt?.S);
    if (records.length > 0) await options.deliver({ Records: records });
  }

  async function drainAll(): Promise<void> {
    for (let batches = 0; noted.size > 0; batches++) {
      if (batches === maximumBatches) {
        noted.clear();
        options.onFailure(new Error(`The table stream did not come to rest after ${batches} batches.`));
        return;
      }
      await deliverBatch().catch(options.onFailure);
      await options.flushWrites();
    }
  }

  return {
    note: (write) => void noted.set(JSON.stringify([write.table, write.key]), write),
    async drain() {
      await options.flushWrites();
      while (noted.size > 0 || draining !== undefined) {
        draining ??= drainAll().finally(() => {
          draining = undefined;
        });
        await draining;
        await options.flushWrites();
      }
    },
  };
}

function toRecord(write: ObservedWrite, image: Item | undefined, eventID: string): StreamEvent["Records"][number][] {
  if (image === undefined) return [];
  return [
    {
      eventID,
      eventName: "MODIFY",
      eventSource: "aws:dynamodb",
      eventVersion: "1.1",
      awsRegion: "eu-north-1",
      dynamodb: { Keys: write.key, NewImage: image, StreamViewType: "NEW_IMAGE" },
    },
  ];
}
