import type { Context } from "aws-lambda";
import { createDelivery } from "./delivery/delivery-stores.ts";
import { settleDueItem } from "./delivery/settle-due-item.ts";
import { settleHints } from "./delivery/settle-hints.ts";
import { type Dependencies, instantNow } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createJob, type ScheduleEvent } from "./middleware/jobs.ts";
import { log } from "./middleware/log.ts";

/**
 * The index of due items is a hint, so once a day the table itself is gone through: items that fell
 * out of the index are put back, and what is due is settled.
 */
export function createHandler(dependencies: Dependencies): (event: ScheduleEvent, context: Context) => Promise<void> {
  const openBatch = createDelivery(dependencies);

  return createJob<ScheduleEvent>(async (_, context) => {
    const delivery = openBatch(context);
    const { due } = delivery;
    const count = await settleHints(delivery, due.scan(), instantNow(dependencies), settleDueItem, due.restore);
    log("info", "Due items gone through", { count });
  });
}

export const handler = onLambda(createHandler);
