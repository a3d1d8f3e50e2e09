import { errorFields, log } from "../middleware/log.ts";
import type { DueHint, DueItem } from "../storage/due.ts";
import { isMessageKey } from "../storage/keys.ts";
import type { Delivery } from "./delivery-stores.ts";

/** What is known of an item before it has been read. */
export type Hint = Pick<DueHint, "key" | "destination">;

/**
 * Does `settle` with what is due by `now` of the items that are hinted at; returns how many. `prepare`
 * is done first with each. One item that fails does not keep the others waiting, and what there is no time for
 * is left as it is for the next batch.
 * @throws the last failure, after all have been tried, so that the trigger hears of it
 */
export async function settleHints<Each extends Hint>(
  delivery: Delivery,
  hints: Iterable<Each> | AsyncIterable<Each>,
  now: string,
  settle: (delivery: Delivery, item: DueItem) => Promise<void>,
  prepare?: (hint: Each) => Promise<void>,
): Promise<number> {
  const { pace, due } = delivery;
  let failure: unknown;
  let count = 0;

  async function takeUp(hint: Each): Promise<void> {
    await prepare?.(hint);
    // While SES takes nothing, ten thousand messages are not read only to be left where they are.
    if (pace.isRefused() && isMessageKey(hint.key)) return;
    // The stream and the index may both be behind: what counts is the item as it stands now.
    const item = await due.reread(hint.key);
    if (item === undefined || item.dueAt > now) return;
    await settle(delivery, item);
    count += 1;
  }

  const waiting = oneByOne(hints);
  async function lane(): Promise<void> {
    for await (const hint of waiting) {
      if (pace.isOutOfTime()) return;
      try {
        await takeUp(hint);
      } catch (error) {
        failure = error;
        log("error", "Item could not be settled", { destination: hint.destination, ...errorFields(error) });
      }
    }
  }
  await Promise.all(Array.from({ length: lanesOf(delivery) }, lane));
  if (failure !== undefined) throw failure;
  return count;
}

/** One iterator that all lanes take from. */
async function* oneByOne<Each>(each: Iterable<Each> | AsyncIterable<Each>): AsyncGenerator<Each> {
  yield* each;
}

/** Most of a message's time is waiting for SES; one lane where the order has to repeat itself. */
function lanesOf({ dependencies: { environment } }: Delivery): number {
  return Number(environment.SENDING_LANES ?? 1);
}
