import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { judgeFailure, type SendFailure } from "./judge-failure.ts";
import type { MessageTags } from "./message-tags.ts";

export type SendOutcome = { readonly outcome: "accepted"; readonly sesMessageId: string } | SendFailure;

export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly tags: MessageTags;
}

/** What SES lets the account send. */
export interface SendQuota {
  /** Messages a second. */
  readonly perSecond: number;
  /** Messages within any 24 hours, and how many those behind us had; null where there is no limit. */
  readonly day: { readonly limit: number; readonly sent: number } | null;
}

export interface Mailer {
  /** Undefined when SES does not say. */
  quota(): Promise<SendQuota | undefined>;
  send(raw: Uint8Array, envelope: Envelope): Promise<SendOutcome>;
}

export interface MailerOptions {
  readonly configurationSet: string;
  /** Below the function's own timeout, so that an unanswered call is still recorded as one. */
  readonly requestTimeoutMs?: number;
}

/**
 * Hands messages to Amazon SES, each in one single call: a second try after a lost answer could
 * send twice, so whether to try again is decided by the row and not by the client.
 */
export function createMailer({ configurationSet, requestTimeoutMs = 8_000 }: MailerOptions): Mailer {
  const client = new SESClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: Math.min(3_000, requestTimeoutMs),
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    },
  });
  return {
    async quota() {
      try {
        const {
          Max24HourSend = -1,
          MaxSendRate = 1,
          SentLast24Hours = 0,
        } = await client.send(new GetSendQuotaCommand({}));
        const day = Max24HourSend < 0 ? null : { limit: Max24HourSend, sent: SentLast24Hours };
        return { perSecond: MaxSendRate, day };
      } catch {
        return undefined;
      }
    },

    async send(raw, { from, to, tags }) {
      const command = new SendRawEmailCommand({
        Source: from,
        Destinations: [to],
        RawMessage: { Data: raw },
        ConfigurationSetName: configurationSet,
        Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      });
      try {
        const { MessageId } = await client.send(command);
        if (MessageId === undefined) return { outcome: "ambiguous", reason: "answered-without-id" };
        return { outcome: "accepted", sesMessageId: MessageId };
      } catch (error) {
        return judgeFailure(error);
      }
    },
  };
}
