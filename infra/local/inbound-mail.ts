import { randomUUID } from "node:crypto";
import type { SESEvent } from "aws-lambda";
import type { Environment } from "../../functions/middleware/dependencies.ts";
import { json, type LocalAnswer, LocalError } from "./local-request.ts";

export interface InboundMailOptions {
  readonly environment: Environment;
  readonly now: () => string;
  readonly deliver: (event: SESEvent) => Promise<void>;
}

const statuses = ["PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"] as const;
type Status = (typeof statuses)[number];

/**
 * What SES does with a mail that comes in: puts it into the bucket and tells the function. The query
 * says what the envelope would (`to`, `from`) and what SES would have found out (`dmarc=FAIL`, …).
 */
export async function takeInboundMail(
  { environment, now, deliver }: InboundMailOptions,
  raw: Buffer,
  query: URLSearchParams,
): Promise<LocalAnswer> {
  const { createBlobStore, connectBlobs } = await import("../../functions/storage/blobs.ts");
  const { receivedMailPrefix } = await import("../../functions/storage/files.ts");
  const messageId = query.get("id") ?? randomUUID();
  const to = query.getAll("to");
  const recipients = to.length > 0 ? to : addressesIn(headerOf(raw, "to"));
  if (recipients.length === 0) throw new LocalError(400, "Say with ?to= who receives the mail.");
  await createBlobStore(connectBlobs(environment)).put(`${receivedMailPrefix}${messageId}`, raw, "message/rfc822");
  const source = query.get("from") ?? addressesIn(headerOf(raw, "from"))[0] ?? "";
  await deliver(
    toSesEvent({ messageId, recipients, source, at: now(), verdict: (name) => readStatus(query.get(name)) }),
  );
  return json(202, { id: messageId });
}

function toSesEvent(mail: {
  readonly messageId: string;
  readonly recipients: string[];
  readonly source: string;
  readonly at: string;
  readonly verdict: (name: string) => { readonly status: Status };
}): SESEvent {
  const { messageId, recipients, source, at, verdict } = mail;
  const commonHeaders = { returnPath: source, date: at, messageId };
  return {
    Records: [
      {
        eventSource: "aws:ses",
        eventVersion: "1.0",
        ses: {
          mail: {
            timestamp: at,
            source,
            messageId,
            destination: recipients,
            headersTruncated: false,
            headers: [],
            commonHeaders,
          },
          receipt: {
            timestamp: at,
            processingTimeMillis: 1,
            recipients,
            spfVerdict: verdict("spf"),
            dkimVerdict: verdict("dkim"),
            dmarcVerdict: verdict("dmarc"),
            spamVerdict: verdict("spam"),
            virusVerdict: verdict("virus"),
            action: { type: "Lambda", functionArn: "receive-mail", invocationType: "Event" },
          },
        },
      },
    ],
  };
}

function readStatus(text: string | null): { readonly status: Status } {
  return { status: statuses.find((known) => known === text) ?? "PASS" };
}

function headerOf(raw: Buffer, name: string): string {
  const head = raw
    .subarray(0, 64 * 1024)
    .toString("latin1")
    .replace(/\r?\n[ \t]+/g, " ");
  return new RegExp(`^${name}:(.*)$`, "im").exec(head)?.[1] ?? "";
}

function addressesIn(header: string): string[] {
  return header.match(/[^\s<>,;"]+@[A-Za-z0-9.-]+/g) ?? [];
}
