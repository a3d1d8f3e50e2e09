import { type AttachedFile, type FileKind, fileKinds } from "../domain/attached-file.ts";
import { type Image, reading } from "./items.ts";
import { keys, type PhaseName, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { putItem, putNew, queryItems } from "./table-calls.ts";

export interface Attachment {
  readonly party: string;
  readonly question: string;
  /** Undefined once it has been taken away. */
  readonly file: AttachedFile | undefined;
}

interface Choice {
  readonly file: AttachedFile | undefined;
  readonly at: string;
}

/**
 * Which file lies ready for a party's answer to a question. The latest choice simply replaces the
 * one before: what has been sent is in the answer itself, and its bytes lie under their hash.
 */
export function createAttachmentStore(table: Table) {
  return {
    set: (where: PhaseName, party: string, question: string, choice: Choice): Promise<void> =>
      putItem(table, keys.attachment(where, party, question), attachmentRow(party, question, choice)),

    /** For a question that the party has chosen no file for yet, nor taken one away from. */
    setFirst: (where: PhaseName, party: string, question: string, choice: Choice): Promise<boolean> =>
      putNew(table, keys.attachment(where, party, question), attachmentRow(party, question, choice)),

    /** What lies ready for one party, by question. */
    async of(where: PhaseName, party: string): Promise<ReadonlyMap<string, AttachedFile>> {
      const files = new Map<string, AttachedFile>();
      const range = { pk: partitions.attachments(where), startsWith: `${party}#` };
      for await (const item of queryItems(table, range)) {
        const { question, file } = toAttachment(item);
        if (file !== undefined) files.set(question, file);
      }
      return files;
    },

    /** The questions that a party has chosen a file for, also where it took it away again. */
    async everChosen(where: PhaseName, party: string): Promise<ReadonlySet<string>> {
      const questions = new Set<string>();
      const range = { pk: partitions.attachments(where), startsWith: `${party}#` };
      for await (const item of queryItems(table, range)) questions.add(toAttachment(item).question);
      return questions;
    },

    /** Everyone who ever chose a file, also those who took it away: it may have been sent before. */
    async parties(where: PhaseName): Promise<readonly string[]> {
      const parties = new Set<string>();
      for await (const item of queryItems(table, { pk: partitions.attachments(where) })) {
        parties.add(toAttachment(item).party);
      }
      return [...parties];
    },
  };
}

function attachmentRow(party: string, question: string, { file, at }: Choice) {
  const chosen = file && { kind: file.kind, bytes: file.bytes, sha256: file.sha256 };
  return { entity: "attachment", party, question, at, ...chosen };
}

function toAttachment(item: Image): Attachment {
  const stored = reading(item);
  const sha256 = stored.optional("sha256");
  return {
    party: stored.text("party"),
    question: stored.text("question"),
    file:
      sha256 === undefined ? undefined : { kind: readKind(stored.text("kind")), bytes: stored.number("bytes"), sha256 },
  };
}

function readKind(text: string): FileKind {
  const kind = fileKinds.find((known) => known === text);
  if (kind === undefined) throw new Error(`A stored attachment has the unknown kind ${text}`);
  return kind;
}
