import { type Language, languageSchema } from "../domain/language.ts";
import { due, type Image, reading } from "./items.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew } from "./table-calls.ts";

/** Somebody asked for their links. The address is kept as a hash only: most that are typed may be unknown here. */
export interface LinkRequest {
  readonly destination: string;
  readonly id: string;
  /** By `dailyHash` of the day of `requestedAt`. */
  readonly addressHash: string;
  readonly language: Language;
  readonly requestedAt: string;
}

/** What somebody said about the accessibility of these pages. */
export interface Feedback {
  readonly destination: string;
  readonly id: string;
  readonly message: string;
  /** Only when an answer is wanted. */
  readonly replyTo?: string;
  /** Where the trouble was, as the sender wrote it. */
  readonly pageAddress?: string;
  readonly language: Language;
  readonly receivedAt: string;
}

const linkRequestDays = 1;
/** Long enough for a mail that has to be sent once more. */
const feedbackDays = 30;

/** Requests of people whom nothing is known of; each is due at once, and its mail is the consequence. */
export function createRequestStore(table: Table) {
  return {
    /** The same form sent again is the same request. */
    async askForLinks(request: LinkRequest): Promise<void> {
      const key = keys.linkRequest(request.destination, request.id);
      const row = { entity: "link-request", ...request, ttl: ttl(request.requestedAt, linkRequestDays) };
      await putNew(table, key, { ...row, ...due(key, request.requestedAt) });
    },

    async leaveFeedback(feedback: Feedback): Promise<void> {
      const key = keys.feedback(feedback.destination, feedback.id);
      const row = { entity: "feedback", ...feedback, ttl: ttl(feedback.receivedAt, feedbackDays) };
      await putNew(table, key, { ...row, ...due(key, feedback.receivedAt) });
    },

    async feedback(destination: string, id: string): Promise<Feedback | undefined> {
      const item = await getItem(table, keys.feedback(destination, id));
      return item && toFeedback(item);
    },
  };
}

export function toLinkRequest(item: Image): LinkRequest {
  const stored = reading(item);
  return {
    destination: stored.text("destination"),
    id: stored.text("id"),
    addressHash: stored.text("addressHash"),
    language: languageSchema.parse(stored.text("language")),
    requestedAt: stored.text("requestedAt"),
  };
}

export function toFeedback(item: Image): Feedback {
  const stored = reading(item);
  const replyTo = stored.optional("replyTo");
  const pageAddress = stored.optional("pageAddress");
  return {
    destination: stored.text("destination"),
    id: stored.text("id"),
    message: stored.text("message"),
    ...(replyTo !== undefined && { replyTo }),
    ...(pageAddress !== undefined && { pageAddress }),
    language: languageSchema.parse(stored.text("language")),
    receivedAt: stored.text("receivedAt"),
  };
}

function ttl(instant: string, days: number): number {
  return Math.floor(Date.parse(instant) / 1000) + days * 86_400;
}
