import type { DynamoDBStreamEvent } from "aws-lambda";
import type { ScheduleEvent } from "../middleware/jobs.ts";
import { destinationOf } from "../storage/keys.ts";
import type { Delivery } from "./delivery-stores.ts";
import type { Hint } from "./settle-hints.ts";

/** What wakes whoever settles: the table's stream at once, and the schedule for what it did not carry. */
export type DueEvent = ScheduleEvent | DynamoDBStreamEvent;

export async function hintsOf(event: DueEvent, { due }: Pick<Delivery, "due">, now: string): Promise<readonly Hint[]> {
  return "Records" in event ? fromStream(event) : due.list(now);
}

/** Only the keys: what the item says is read where a failure keeps nobody else waiting. */
function fromStream(event: DynamoDBStreamEvent): Hint[] {
  return event.Records.flatMap(({ dynamodb }) => {
    const [pk, sk] = [dynamodb?.Keys?.["pk"]?.S, dynamodb?.Keys?.["sk"]?.S];
    if (pk === undefined || sk === undefined) return [];
    return [{ key: { pk, sk }, destination: destinationOf({ pk, sk }) }];
  });
}
