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
  work: (event: Event, context: Context) => Promise<void>,
): (event: Event, context: Context) => Promise<void> {
  const handler = middy<Event, void>({ timeoutEarlyInMillis: 0 })
    .onError(({ context, error }) => {
      const reference = context.awsRequestId;
      log("error", "Job failed", { reference, function: context.functionName, ...errorFields(error) });
      // The runtime logs what is thrown with its message and cause, which may quote what a person wrote.
      throw new Error(`Job failed, reference ${reference}`);
    })
    .handler(work);
  return (event, context) => handler(event, context);
}
