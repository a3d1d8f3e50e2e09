import middy from "@middy/core";
import type { Context } from "aws-lambda";
import { errorFields, log } from "./log.ts";

/** What EventBridge Scheduler is told to send. */
export interface ScheduleEvent {
  readonly kind: "schedule";
  readonly name: string;
}

/**
 * The stack of everything that is not a page: a failure is logged once, with its reference, and
 * thrown on so that the trigger retries and the alarm counts it.
 */
export function createJob<Event>(
  work: (event: Event) => Promise<void>,
): (event: Event, context: Context) => Promise<void> {
  const handler = middy<Event, void>({ timeoutEarlyInMillis: 0 })
    .onError(({ context, error }) => {
      log("error", "Job failed", {
        reference: context.awsRequestId,
        function: context.functionName,
        ...errorFields(error),
      });
    })
    .handler(work as (event: Event, context: Context) => Promise<void>);
  return (event, context) => handler(event, context);
}
