import type { Context, SESEvent } from "aws-lambda";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createJob } from "./middleware/jobs.ts";
import { createMailDesk, fileMail } from "./receiving/file-mail.ts";
import { receivedMailPrefix } from "./storage/files.ts";

/** Files mail that SES has received and put into the bucket, so that staff can register it. */
export function createHandler(dependencies: Dependencies): (event: SESEvent, context: Context) => Promise<void> {
  const desk = createMailDesk(dependencies);

  return createJob<SESEvent>(async ({ Records }) => {
    for (const { ses } of Records) {
      const { mail, receipt } = ses;
      await fileMail(desk, {
        objectKey: `${receivedMailPrefix}${mail.messageId}`,
        recipients: receipt.recipients,
        envelopeFrom: mail.source,
        receivedAt: receipt.timestamp,
        verdicts: {
          spf: receipt.spfVerdict.status,
          dkim: receipt.dkimVerdict.status,
          dmarc: receipt.dmarcVerdict.status,
          spam: receipt.spamVerdict.status,
          virus: receipt.virusVerdict.status,
        },
      });
    }
  });
}

export const handler = onLambda(createHandler);
