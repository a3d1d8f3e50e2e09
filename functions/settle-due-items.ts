import type { Context, DynamoDBStreamEvent } from "aws-lambda";
import { createDelivery } from "./delivery/delivery-stores.ts";
import { settleDueItem } from "./delivery/settle-due-item.ts";
import { type Dependencies, instantNow } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createJob, type ScheduleEvent } from "./middleware/jobs.ts";
import { errorFields, log } from "./middleware/log.ts";
import { type DueItem, decodeDue } from "./storage/due.ts";

type Event = ScheduleEvent | DynamoDBStreamEvent;

/**
 * Makes the consequences of written facts and sends the mail: at once when the table's stream tells
 * of an item that is due, and every five minutes for whatever the stream did not carry.
 */
export function createHandler(dependencies: Dependencies): (event: Event, context: Context) => Promise<void> {
  const openBatch = createDelivery(dependencies);

  return createJob<Event>(async (event) => {
    const delivery = openBatch();
    const now = instantNow(dependencies);
    const hints = "Records" in event ? fromStream(event) : await delivery.due.list(now);
    let failure: unknown;
    for (const hint of hints) {
      try {
        // The stream and the index may both be behind: what counts is the item as it stands now.
        const item = await delivery.due.reread(hint.key);
        if (item !== undefined && item.dueAt <= now) await settleDueItem(delivery, item);
      } catch (error) {
        failure = error;
        log("error", "Item could not be settled", { destination: hint.destination, ...errorFields(error) });
      }
    }
    // One item that fails must not keep the others waiting, but the trigger has to hear of it.
    if (failure !== undefined) throw failure;
  });
}

export const handler = onLambda(createHandler);

function fromStream(event: DynamoDBStreamEvent): DueItem[] {
  return event.Records.flatMap(({ dynamodb }) => {
    // The event's type and the client's are the same shape, declared twice.
    const image = dynamodb?.NewImage as Parameters<typeof decodeDue>[0] | undefined;
    const item = image && decodeDue(image);
    return item === undefined ? [] : [item];
  });
}
