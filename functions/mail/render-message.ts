import type { Language } from "../domain/language.ts";
import type { Message } from "../domain/message.ts";
import { mailTexts } from "../texts/mail.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
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
  /** The reader's own deadline, for a calendar. */
  readonly calendarEntry?: CalendarEntry;
}

/** Writes a message in its reader's language; the same row and context give the same text, always. */
export function renderMessage(message: Pick<Message, "kind" | "language">, context: MessageContext): RenderedMessage {
  if (message.kind !== context.kind) {
    throw new Error(`A ${message.kind} cannot be written from what a ${context.kind} needs`);
  }
  const letter = composeLetter(context, message.language);
  const unsubscribe = unsubscribeAddress(context);
  const calendarEntry = "entry" in context ? describeEntry(context, message.language) : undefined;
  return {
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter, message.language),
    ...(unsubscribe === undefined ? {} : { listUnsubscribe: unsubscribe }),
    ...(calendarEntry && { calendarEntry }),
  };
}

/** Who asks and under which case number, and whom to write to. */
function describeEntry(
  context: Extract<MessageContext, { readonly entry: unknown }>,
  language: Language,
): CalendarEntry | undefined {
  const { round, party, destination, deadlineAt, entry } = context;
  if (entry === null) return undefined;
  const own = mailTexts[language].calendarEntry;
  const contact = [destination.contact.name, destination.contact.email].join(", ");
  return {
    ...entry,
    deadlineAt,
    summary: own.summary(round.title[language]),
    description: own.description({ party: party.name, caseNumber: round.caseNumber, contact }),
  };
}

function unsubscribeAddress(context: MessageContext): string | undefined {
  switch (context.kind) {
    case "invitation":
    case "reminder":
    case "referral":
    case "referral-reminder":
    case "deadline-moved":
    case "extension-granted":
    case "draft-reminder":
      return context.links.noReminders;
    case "publication":
      return context.links.unsubscribe;
    default:
      return undefined;
  }
}
