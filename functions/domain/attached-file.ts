import { createHash } from "node:crypto";
import type { Answers, AnswerValue, Questionnaire } from "./questionnaire.ts";

export const fileKinds = ["pdf", "docx", "odt", "jpeg", "png"] as const;
export type FileKind = (typeof fileKinds)[number];

/** Ten megabytes, as people and their programs count them. */
export const largestFileBytes = 10 * 1024 * 1024;

/** A file that was looked at and accepted. Its bytes lie under their own hash, so they cannot be exchanged. */
export interface AttachedFile {
  readonly kind: FileKind;
  readonly bytes: number;
  readonly sha256: string;
}

export function describeFile(kind: FileKind, content: Uint8Array): AttachedFile {
  return { kind, bytes: content.byteLength, sha256: createHash("sha256").update(content).digest("hex") };
}

/** A file as an answer holds it: the frozen answer says by itself which bytes were sent in. */
export function fileAnswer({ kind, bytes, sha256 }: AttachedFile): AnswerValue {
  return [kind, String(bytes), sha256];
}

export function readFileAnswer(value: AnswerValue | undefined): AttachedFile | undefined {
  if (!Array.isArray(value)) return undefined;
  const [name, size, sha256 = ""] = value as readonly string[];
  const kind = fileKinds.find((known) => known === name);
  const bytes = Number(size);
  if (kind === undefined || !Number.isSafeInteger(bytes) || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  return { kind, bytes, sha256 };
}

/** The answers with the files that lie ready for them; a form carries no file, so none can be made up in it. */
export function withFiles(
  { questions }: Pick<Questionnaire, "questions">,
  answers: Answers,
  files: ReadonlyMap<string, AttachedFile>,
): Answers {
  const attached = questions.flatMap(({ id, type }) => {
    const file = type === "file" ? files.get(id) : undefined;
    return file === undefined ? [] : [[id, fileAnswer(file)] as const];
  });
  return { ...answers, ...Object.fromEntries(attached) };
}

/** What a file is called when it is fetched: names that people gave their files are never used. */
export function fileName(round: string, party: string, question: string, kind: FileKind): string {
  return `${round}-${party}-${question}.${kind === "jpeg" ? "jpg" : kind}`;
}
