import type { Message } from "../domain/message.ts";
import { composeLetter } from "./compose-letter.ts";
import { letterHtml } from "./letter-html.ts";
import { letterText } from "./letter-text.ts";
import type { MessageContext } from "./message-context.ts";

export interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Takes the one-click POST of RFC 8058 and can do nothing else. */
  readonly listUnsubscribe?: string;
}

/** Writes a message in its reader's language; the same row and context give the same text, always. */
export function renderMessage(message: Pick<Message, "kind" | "language">, context: MessageContext): RenderedMessage {
  if (message.kind !== context.kind) {
    throw new Error(`A ${message.kind} cannot be written from what a ${context.kind} needs`);
  }
  const letter = composeLetter(context, message.language);
  const unsubscribe = unsubscribeAddress(context);
  return {
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter, message.language),
    ...(unsubscribe === undefined ? {} : { listUnsubscribe: unsubscribe }),
  };
}

function unsubscribeAddress(context: MessageContext): string | undefined {
  switch (context.kind) {
    case "invitation":
    case "reminder":
    case "referral":
    case "referral-reminder":
      return context.links.noReminders;
    case "publication":
      return context.links.unsubscribe;
    default:
      return undefined;
  }
}
