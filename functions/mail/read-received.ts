import { createHash } from "node:crypto";
import PostalMime, { type Attachment, addressParser, type Email } from "postal-mime";
import { type AutoReplySign, autoReplySign } from "../domain/auto-reply.ts";
import { recogniseFile } from "../domain/file-kind.ts";
import type { MailAttachment, MailProblem } from "../domain/received-mail.ts";

/** SES takes forty megabytes; what is larger than this is kept and not taken apart. */
export const largestMailBytes = 30 * 1024 * 1024;
const mostAttachments = 30;
const longestText = 60_000;
const longestMarkup = 1_000_000;
const longestSubject = 300;
const longestName = 120;
/** Real mail nests a few parts; each level and each header costs the reader. */
const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 2 };
/** Parts open with a line that begins so; a mail with more of them is none that anybody wrote. */
const mostParts = 1_000;

/** A mail in its parts. Everything in it was written by somebody outside: text to be shown as text. */
export interface MailReading {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly isCut: boolean;
  readonly attachments: readonly (MailAttachment & { readonly content: Uint8Array })[];
  readonly moreAttachments: number;
  readonly autoReply: AutoReplySign | null;
  readonly problem: MailProblem | null;
  /** SHA-256 of what follows the header, hex: the header changes on the way. */
  readonly bodyHash: string;
}

/** Takes a raw RFC 5322 message apart, within limits. Never throws for what is in it. */
export async function readReceived(raw: Uint8Array, envelopeFrom: string): Promise<MailReading> {
  const bodyHash = createHash("sha256").update(bodyOf(raw)).digest("hex");
  if (raw.byteLength > largestMailBytes)
    return { ...(await headOnly(raw, envelopeFrom)), bodyHash, problem: "too-large" };
  if (countParts(raw) > mostParts) return { ...(await headOnly(raw, envelopeFrom)), bodyHash, problem: "unreadable" };
  try {
    return { ...(await describe(await PostalMime.parse(raw, limits), envelopeFrom)), bodyHash, problem: null };
  } catch {
    return { ...(await headOnly(raw, envelopeFrom)), bodyHash, problem: "unreadable" };
  }
}

type Described = Omit<MailReading, "bodyHash" | "problem">;

async function describe(email: Email, envelopeFrom: string): Promise<Described> {
  const from = senderOf(email);
  const subject = oneLine(email.subject ?? "", longestSubject);
  const whole = asText(email.text ?? (await textOfHtml(withoutStyles((email.html ?? "").slice(0, longestMarkup)))));
  const text = [...whole.slice(0, 2 * longestText)].slice(0, longestText).join("");
  return {
    from,
    subject,
    messageId: oneLine(email.messageId ?? "", 1_000),
    text,
    isCut: text.length < whole.length,
    attachments: email.attachments.slice(0, mostAttachments).map(describeAttachment),
    moreAttachments: Math.max(0, email.attachments.length - mostAttachments),
    autoReply: autoReplySign(email.headers, { from: from.address, subject, envelopeFrom }),
  };
}

/** What the header alone tells, where the body cannot be read. */
async function headOnly(raw: Uint8Array, envelopeFrom: string): Promise<Described> {
  const body = bodyOf(raw).byteLength;
  const head = raw.subarray(0, Math.min(body === raw.byteLength ? body : raw.byteLength - body, 64 * 1024));
  // Only headers that say who and what: a body's type would have the parser look for parts.
  const lines = Buffer.from(head)
    .toString("latin1")
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .filter((line) => /^(?:from|subject|message-id|auto-submitted|precedence|return-path|x-auto[a-z-]*):/i.test(line))
    .map((line) => line.slice(0, 2_000));
  try {
    return await describe(
      await PostalMime.parse(Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), limits),
      envelopeFrom,
    );
  } catch {
    const from = { name: "", address: oneLine(envelopeFrom, longestName) };
    const nothing = { text: "", isCut: false, attachments: [], moreAttachments: 0, autoReply: null };
    return { from, subject: "", messageId: "", ...nothing };
  }
}

function senderOf({ from, headers }: Email): MailReading["from"] {
  const [first] = from === undefined ? addressParser(headerOf(headers, "from"), { flatten: true }) : [from];
  return { name: oneLine(first?.name ?? "", longestName), address: oneLine(first?.address ?? "", 254).toLowerCase() };
}

function headerOf(headers: Email["headers"], name: string): string {
  return headers.find(({ key }) => key === name)?.value ?? "";
}

/** Style sheets would be read as text. Piece by piece: a pattern up to each end would look through the rest again and again. */
function withoutStyles(html: string): string {
  const [before = "", ...pieces] = html.split(/<style\b/i);
  return (
    before +
    pieces
      .map((piece) =>
        piece
          .split(/<\/style\s*>/i)
          .slice(1)
          .join(""),
      )
      .join("")
  );
}

/** Lets the parser do what it does where a mail has both: it turns markup into text beside a text part. */
async function textOfHtml(html: string): Promise<string> {
  if (html === "") return "";
  const boundary = createHash("sha256").update(html).digest("hex");
  const part = (type: string, content: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString("base64")}\r\n`;
  const both = `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${part("text/plain", "")}${part("text/html", html)}--${boundary}--\r\n`;
  return (await PostalMime.parse(both, limits)).text ?? "";
}

function describeAttachment({ filename, content }: Attachment): MailReading["attachments"][number] {
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content as ArrayBuffer);
  const recognised = recogniseFile(bytes);
  return {
    name: oneLine(filename ?? "", longestName),
    kind: "kind" in recognised ? recognised.kind : null,
    bytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    content: bytes,
  };
}

/** Neither control characters nor marks that reorder what is read. */
const unsafe = /[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]+/gu;

function oneLine(text: string, longest: number): string {
  const line = text
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(unsafe, " ")
    .replace(/\s+/g, " ")
    .trim();
  return [...line].slice(0, longest).join("");
}

function asText(text: string): string {
  return text
    .slice(0, 4 * longestText)
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").replace(unsafe, "").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** All of it where no empty line ends a header. */
function bodyOf(raw: Uint8Array): Uint8Array {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const ends = [buffer.indexOf("\r\n\r\n"), buffer.indexOf("\n\n")].filter((at) => at !== -1);
  return ends.length === 0 ? raw : raw.subarray(Math.min(...ends));
}

function countParts(raw: Uint8Array): number {
  const buffer = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  let count = 0;
  for (let at = buffer.indexOf("\n--"); at !== -1 && count <= mostParts; at = buffer.indexOf("\n--", at + 3))
    count += 1;
  return count;
}
