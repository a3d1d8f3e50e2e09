import type { Context } from "aws-lambda";
import { createDelivery } from "./delivery/delivery-stores.ts";
import { type DueEvent, hintsOf } from "./delivery/due-event.ts";
import { settleDueItem } from "./delivery/settle-due-item.ts";
import { settleHints } from "./delivery/settle-hints.ts";
import { type Dependencies, instantNow } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createJob } from "./middleware/jobs.ts";

/**
 * Makes the consequences of written facts and sends the mail: at once when the table's stream tells
 * of an item that is due, and every five minutes for whatever the stream did not carry.
 */
export function createHandler(dependencies: Dependencies): (event: DueEvent, context: Context) => Promise<void> {
  const openBatch = createDelivery(dependencies);

  return createJob<DueEvent>(async (event, context) => {
    const delivery = openBatch(context);
    const now = instantNow(dependencies);
    await settleHints(delivery, await hintsOf(event, delivery, now), now, settleDueItem);
  });
}

export const handler = onLambda(createHandler);
