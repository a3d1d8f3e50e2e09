import type { Context, DynamoDBStreamEvent } from "aws-lambda";
import { createDelivery } from "./delivery/delivery-stores.ts";
import { type Hint, settleHints } from "./delivery/settle-hints.ts";
import { type Dependencies, instantNow } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createJob, type ScheduleEvent } from "./middleware/jobs.ts";
import { destinationOf } from "./storage/keys.ts";

type Event = ScheduleEvent | DynamoDBStreamEvent;

/**
 * Makes the consequences of written facts and sends the mail: at once when the table's stream tells
 * of an item that is due, and every five minutes for whatever the stream did not carry.
 */
export function createHandler(dependencies: Dependencies): (event: Event, context: Context) => Promise<void> {
  const openBatch = createDelivery(dependencies);

  return createJob<Event>(async (event, context) => {
    const delivery = openBatch(context);
    const now = instantNow(dependencies);
    const hints = "Records" in event ? fromStream(event) : await delivery.due.list(now);
    await settleHints(delivery, hints, now);
  });
}

export const handler = onLambda(createHandler);

/** Only the keys: what the item says is read where a failure keeps nobody else waiting. */
function fromStream(event: DynamoDBStreamEvent): Hint[] {
  return event.Records.flatMap(({ dynamodb }) => {
    const [pk, sk] = [dynamodb?.Keys?.["pk"]?.S, dynamodb?.Keys?.["sk"]?.S];
    if (pk === undefined || sk === undefined) return [];
    return [{ key: { pk, sk }, destination: destinationOf({ pk, sk }) }];
  });
}
