import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Message } from "../domain/message.ts";
import { calendarFile } from "./calendar-entry.ts";
import type { Sender } from "./message-context.ts";
import type { RenderedMessage } from "./render-message.ts";

/** Goes with a message as a file; its name is letters, digits, dots and hyphens. */
export interface MailDocument {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface MimeInput {
  readonly sender: Sender;
  readonly message: Pick<Message, "key" | "to" | "language">;
  readonly rendered: RenderedMessage;
  readonly documents?: readonly MailDocument[];
  /** The clock's instant, for `Date`. */
  readonly at: string | number;
}

/** The whole message as bytes; one row at one instant always gives the same ones. */
export async function composeMime({ sender, message, rendered, documents = [], at }: MimeInput): Promise<Uint8Array> {
  const mail = new MailComposer({
    from: { name: headerText(sender.name), address: mailbox(sender.senderAddress) },
    to: { name: "", address: mailbox(message.to) },
    replyTo: { name: headerText(sender.name), address: mailbox(sender.replyToAddress) },
    subject: headerText(rendered.subject),
    messageId: messageIdOf(message.key, sender.senderAddress),
    date: new Date(at).toUTCString().replace("GMT", "+0000"),
    text: rendered.text,
    html: rendered.html,
    encoding: "quoted-printable",
    attachments: [
      ...documents.map(({ name, contentType, bytes }) => attached(name, contentType, Buffer.from(bytes))),
      ...calendarEntries(rendered, sender, at),
    ],
    newline: "win",
    baseBoundary: createHash("sha256").update(message.key).digest("hex").slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": message.language,
      ...unsubscribeHeaders(rendered.listUnsubscribe),
    },
  });
  return await mail.compile().build();
}

/** Beside the letter and no part of it: a `method` in the type makes mail programs offer to put it in the calendar. */
function calendarEntries({ calendarEntry }: RenderedMessage, sender: Sender, at: string | number) {
  if (calendarEntry === undefined) return [];
  const content = calendarFile(calendarEntry, sender, at);
  const contentType = "text/calendar; charset=utf-8; method=PUBLISH";
  return [attached("svara-senast.ics", contentType, content)];
}

function attached(filename: string, contentType: string, content: string | Buffer) {
  return { filename, content, contentType, contentTransferEncoding: "base64" as const };
}

/** Names the message for good. SES puts its own in place of it on what it delivers; the tag is what comes back. */
export function messageIdOf(key: string, senderAddress: string): string {
  return `<${key.replace(/[^A-Za-z0-9_-]/g, "")}@${mailbox(senderAddress).split("@")[1]}>`;
}

/** RFC 8058: one click in the reader's mail program posts to the address, without cookies or a page. */
function unsubscribeHeaders(address: string | undefined): Record<string, { prepared: true; value: string }> {
  if (address === undefined) return {};
  if (!URL.canParse(address) || /[\s<>\p{Cc}]/u.test(address))
    throw new Error("The unsubscribe link is not an address");
  // Prepared: a long address must not be folded or encoded in the middle.
  return {
    "List-Unsubscribe": { prepared: true, value: `<${address}>` },
    "List-Unsubscribe-Post": { prepared: true, value: "List-Unsubscribe=One-Click" },
  };
}

/**
 * No line break or other control character may reach a header: it would begin one of its own. Nor may
 * what turns text around, since a name could then look like another address, or an encoded word
 * (RFC 2047), which the reader's program would turn into what nobody here has looked at.
 */
function headerText(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll("=?", "= ?")
    .trim();
}

/** Addresses are checked where they come in; one that could still be read as two, or that SES cannot take, is a bug. */
function mailbox(address: string): string {
  if (!/^[!#-'*+\-./0-9=?A-Z^-~]+@[A-Za-z0-9.-]+$/.test(address)) throw new Error("Not one plain mail address");
  return address;
}
