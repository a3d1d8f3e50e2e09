import { errorFields, log } from "../middleware/log.ts";
import type { DueHint } from "../storage/due.ts";
import type { Delivery } from "./delivery-stores.ts";
import { settleDueItem } from "./settle-due-item.ts";

/** What is known of an item before it has been read. */
export type Hint = Pick<DueHint, "key" | "destination">;

/**
 * Settles what is due by `now` of the items that are hinted at; returns how many. `prepare` is done
 * first with each. One item that fails does not keep the others waiting.
 * @throws the last failure, after all have been tried, so that the trigger hears of it
 */
export async function settleHints<Each extends Hint>(
  delivery: Delivery,
  hints: Iterable<Each> | AsyncIterable<Each>,
  now: string,
  prepare?: (hint: Each) => Promise<void>,
): Promise<number> {
  let failure: unknown;
  let count = 0;
  for await (const hint of hints) {
    try {
      await prepare?.(hint);
      // The stream and the index may both be behind: what counts is the item as it stands now.
      const item = await delivery.due.reread(hint.key);
      if (item === undefined || item.dueAt > now) continue;
      await settleDueItem(delivery, item);
      count += 1;
    } catch (error) {
      failure = error;
      log("error", "Item could not be settled", { destination: hint.destination, ...errorFields(error) });
    }
  }
  if (failure !== undefined) throw failure;
  return count;
}
