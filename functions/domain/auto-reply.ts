/** How it was told that no person wrote a mail. */
export const autoReplySigns = [
  "auto-submitted",
  "auto-header",
  "precedence",
  "report",
  "null-sender",
  "mail-system",
  "subject",
] as const;
export type AutoReplySign = (typeof autoReplySigns)[number];

export interface MailHeader {
  /** In lower case. */
  readonly key: string;
  readonly value: string;
}

const autoHeaders: ReadonlySet<string> = new Set(["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"]);

/**
 * Whether a mail was written by a program: by RFC 3834, by what was used before it, and by what mail
 * systems say of themselves. Null for what a person seems to have written. Such mail is set aside
 * where staff can see it; nothing ever answers it.
 */
export function autoReplySign(
  headers: readonly MailHeader[],
  { from, subject, envelopeFrom }: { readonly from: string; readonly subject: string; readonly envelopeFrom: string },
): AutoReplySign | null {
  const valuesOf = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value.trim());
  const first = (name: string) => (valuesOf(name)[0] ?? "").toLowerCase();
  if (valuesOf("auto-submitted").some((value) => !/^no\b/i.test(value))) return "auto-submitted";
  if (headers.some(({ key, value }) => autoHeaders.has(key) && !/^no\b/i.test(value.trim()))) return "auto-header";
  if (/^(?:auto_reply|auto-reply|bulk|junk)\b/.test(first("precedence"))) return "precedence";
  if (/^multipart\/report\b/.test(first("content-type"))) return "report";
  if (/^<\s*>$/.test(first("return-path")) || envelopeFrom.trim() === "<>") return "null-sender";
  if (/^(?:mailer-daemon|postmaster|no-?reply-?bounces?)@/i.test(from.trim())) return "mail-system";
  return autoSubject.test(subject.trim()) ? "subject" : null;
}

/** What programs that set no header at all begin their subjects with, in Swedish and English. */
const autoSubject =
  /^(?:autosvar|automatiskt svar|frånvaromeddelande|auto(?:matic)?[ -]?reply|out of (?:the )?office|undelivered mail|undeliverable|mail delivery failed|delivery status notification)\b/i;
