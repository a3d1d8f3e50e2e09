import * as z from "zod/mini";
import { hashOf } from "./canonical-json.ts";
import { type Chunks, partFields } from "./plan-chunks.ts";
import {
  type Disclosures,
  hashSchema,
  type PartName,
  type PlanContent,
  type PlanVersionFile,
  type PlanVersionHeader,
  partHashes,
  planVersionHeaderSchema,
} from "./plan-version.ts";

const viewDisclosureSchema = z.strictObject({
  commitment: hashSchema,
  salt: z.string(),
  question: z.string(),
  section: z.nullable(z.string()),
  text: z.string(),
  amendment: z.optional(
    z.strictObject({ paragraph: z.int().check(z.positive()), from: z.string(), reason: z.optional(z.string()) }),
  ),
  sender: z.nullable(z.strictObject({ name: z.string(), type: z.string(), municipality: z.string() })),
});

const decisionDisclosureSchema = z.strictObject({
  commitment: hashSchema,
  salt: z.string(),
  content: z.string(),
  conditionText: z.string(),
  comments: z.string(),
  reservation: z.string(),
});

/** `plan.json` as somebody may bring it; what its parts hold is checked by their hashes. */
export const planVersionFileSchema = z.strictObject({
  hash: hashSchema,
  header: planVersionHeaderSchema,
  parts: z.record(hashSchema, z.unknown()),
  disclosures: z.strictObject({
    views: z.array(viewDisclosureSchema),
    decisions: z.array(decisionDisclosureSchema),
  }),
});

/** A whole version for export. */
export function toFile(version: {
  readonly header: PlanVersionHeader;
  readonly chunks: Chunks;
  readonly disclosures: Disclosures;
}): PlanVersionFile {
  const { header, chunks, disclosures } = version;
  const parts = Object.fromEntries(
    [...new Set(partHashes(header))].map((hash) => {
      const text = chunks.get(hash);
      if (text === undefined) throw new Error(`the version lacks a chunk: ${hash}`);
      return [hash, JSON.parse(text) as unknown];
    }),
  );
  return { hash: hashOf(header), header, parts, disclosures };
}

/**
 * The parts put together again, as pages read them.
 * @throws Error when a chunk that the header names is not there.
 */
export function readPlanContent(header: Pick<PlanVersionHeader, "parts">, chunks: Chunks): PlanContent {
  return Object.fromEntries(
    Object.entries(partFields)
      .filter(([name]) => header.parts[name as PartName] !== undefined)
      .map(([name, field]) => [field, readPart(header, chunks, name as PartName)]),
  ) as unknown as PlanContent;
}

/** What a version says of those who decided, without the rest of it. */
export function readDecisions(header: Pick<PlanVersionHeader, "parts">, chunks: Chunks): PlanContent["decisions"] {
  return readPart(header, chunks, "decisions") as PlanContent["decisions"];
}

/** What a version says of money and by whose decision, without the rest of it. */
export function readFinancing(
  header: Pick<PlanVersionHeader, "parts">,
  chunks: Chunks,
): Pick<PlanContent, "financing" | "decisions"> {
  return {
    financing: readPart(header, chunks, "financing") as PlanContent["financing"],
    decisions: readDecisions(header, chunks),
  };
}

function readPart(header: Pick<PlanVersionHeader, "parts">, chunks: Chunks, name: PartName): unknown {
  const values = (header.parts[name] ?? []).map((hash) => {
    const text = chunks.get(hash);
    if (text === undefined) throw new Error(`the version's ${name} lack a chunk: ${hash}`);
    return JSON.parse(text) as unknown;
  });
  return Array.isArray(values[0]) ? values.flat() : values[0];
}
