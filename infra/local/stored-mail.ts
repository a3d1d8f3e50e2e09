import PostalMime from "postal-mime";
import type { Envelope, MailArchive } from "./mail-archive.ts";

/** A message as the mailbox shows it and tests read it. */
export interface StoredMail {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly at: string;
  readonly text: string;
  readonly html: string;
  /** By name in lower case; a repeated header has its values joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Every address in the text and the HTML, each once, in order. */
  readonly links: readonly string[];
  /** The file for the reader's calendar, where it carries one. */
  readonly calendar?: string;
  /** SES's message tags, which its events come back with. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface MailQuery {
  readonly to?: string | undefined;
  /** Messages of this instant and later. */
  readonly since?: string | undefined;
}

export interface Mailbox {
  list(query?: MailQuery): Promise<readonly StoredMail[]>;
  read(id: string): Promise<StoredMail | undefined>;
}

export function createMailbox(archive: MailArchive): Mailbox {
  const parsed = new Map<string, Promise<StoredMail>>();

  function parse(envelope: Envelope): Promise<StoredMail> {
    const known = parsed.get(envelope.id);
    if (known !== undefined) return known;
    const parsing = archive.raw(envelope.id).then((raw) => parseMail(envelope, raw ?? Buffer.of()));
    parsed.set(envelope.id, parsing);
    return parsing;
  }

  return {
    async list({ to, since } = {}) {
      const wanted = (await archive.list()).filter(
        (envelope) => (to === undefined || envelope.to.includes(to)) && (since === undefined || envelope.at >= since),
      );
      return Promise.all(wanted.map(parse));
    },
    async read(id) {
      const envelope = (await archive.list()).find((candidate) => candidate.id === id);
      return envelope && parse(envelope);
    },
  };
}

async function parseMail(envelope: Envelope, raw: Buffer): Promise<StoredMail> {
  const mail = await PostalMime.parse(raw);
  const text = mail.text ?? "";
  const html = mail.html ?? "";
  const calendar = mail.attachments.find(({ mimeType }) => mimeType === "text/calendar")?.content;
  return {
    id: envelope.id,
    to: envelope.to.join(", "),
    from: envelope.from,
    subject: mail.subject ?? "",
    at: envelope.at,
    text,
    html,
    headers: joinHeaders(mail.headers),
    links: findLinks(text, html),
    ...(calendar !== undefined && {
      calendar: typeof calendar === "string" ? calendar : Buffer.from(calendar as ArrayBuffer).toString(),
    }),
    tags: envelope.tags,
  };
}

function joinHeaders(headers: readonly { key: string; value: string }[]): Record<string, string> {
  const joined = new Map<string, string>();
  for (const { key, value } of headers) {
    const before = joined.get(key);
    joined.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(joined);
}

function findLinks(text: string, html: string): string[] {
  const inText = [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([link]) => link.replace(/[.,;:!?]+$/, ""));
  const inHtml = [...html.matchAll(/href="(https?:\/\/[^"]+)"/g)].map(([, link]) => unescapeAttribute(link as string));
  return [...new Set([...inText, ...inHtml])];
}

function unescapeAttribute(value: string): string {
  return value
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
