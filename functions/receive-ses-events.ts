import type { Context, SNSEvent } from "aws-lambda";
import { readSesEvent } from "./mail/read-ses-event.ts";
import { type Dependencies, instantNow } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createJob } from "./middleware/jobs.ts";
import { log } from "./middleware/log.ts";
import { createOutbox } from "./storage/outbox.ts";
import { connectTable } from "./storage/table.ts";

/** Adds what SES tells of a message to its row: each event once, in any order. */
export function createHandler(dependencies: Dependencies): (event: SNSEvent, context: Context) => Promise<void> {
  const outbox = createOutbox(connectTable(dependencies.environment));

  return createJob<SNSEvent>(async ({ Records }) => {
    for (const { Sns } of Records) {
      const read = readSesEvent(Sns.Message);
      if (!read.ok) {
        // Thrown on, it would be retried for ever; SES also sends events of mail that is not ours.
        log("warn", "SES event not understood", { code: read.reason });
        continue;
      }
      const { event, sesMessageId } = read.event;
      await outbox.addEvent(read.event, { type: event, at: instantNow(dependencies), sesMessageId });
    }
  });
}

export const handler = onLambda(createHandler);
