import type { Context } from "aws-lambda";
import { deliverMessage } from "./delivery/deliver-message.ts";
import { createDelivery } from "./delivery/delivery-stores.ts";
import { type DueEvent, hintsOf } from "./delivery/due-event.ts";
import { createReferralEnclosure } from "./delivery/referral-enclosure.ts";
import { settleHints } from "./delivery/settle-hints.ts";
import { carriesDocument } from "./domain/message.ts";
import { type Dependencies, instantNow } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createJob } from "./middleware/jobs.ts";

/** Sends the mail that carries a document, by the protocol of all mail; apart for the weight of the typeface. */
export function createHandler(dependencies: Dependencies): (event: DueEvent, context: Context) => Promise<void> {
  const openBatch = createDelivery(dependencies);
  const enclose = createReferralEnclosure(dependencies);

  return createJob<DueEvent>(async (event, context) => {
    const batch = openBatch(context);
    const now = instantNow(dependencies);
    await settleHints(batch, await hintsOf(event, batch, now), now, async (delivery, item) => {
      if (item.kind === "message" && carriesDocument(item.message))
        await deliverMessage(delivery, item.message, enclose);
    });
  });
}

export const handler = onLambda(createHandler);
