import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { judgeFailure, type SendFailure } from "./judge-failure.ts";
import type { MessageTags } from "./message-tags.ts";

export type SendOutcome = { readonly outcome: "accepted"; readonly sesMessageId: string } | SendFailure;

export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly tags: MessageTags;
}

export interface Mailer {
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
