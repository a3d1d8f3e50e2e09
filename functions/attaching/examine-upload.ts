import { DomainError } from "../domain/errors.ts";
import { type FileReading, type FileRefusal, recogniseFile } from "../domain/file-kind.ts";
import type { FileStore } from "../storage/files.ts";

export type Examined =
  | (Extract<FileReading, { kind: unknown }> & { readonly content: Uint8Array })
  | { readonly refused: FileRefusal | "missing" };

/** Looks only at what was uploaded under the names that this very page gives out. @throws DomainError `body-malformed` */
export async function examineUpload(files: FileStore, incoming: string, key: string): Promise<Examined> {
  if (!key.startsWith(incoming) || !/^[0-9a-f]{32}$/.test(key.slice(incoming.length))) {
    throw new DomainError("body-malformed", {});
  }
  const received = await files.received(key);
  if (received.outcome !== "read") return { refused: received.outcome };
  const { content } = received;
  const reading = recogniseFile(content);
  return "refused" in reading ? reading : { ...reading, content };
}
