import { canonicalJson, sha256 } from "./canonical-json.ts";
import type { PartName, PlanContent, PlanVersionHeader } from "./plan-version.ts";

/** A chunk must fit in a stored item, with room beside it. */
export const largestChunkBytes = 200_000;

/** Which field of the content each part holds. */
export const partFields = {
  sections: "sections",
  activities: "activities",
  "export-readiness": "exportReadiness",
  "follow-up": "followUp",
  financing: "financing",
  decisions: "decisions",
  statistics: "statistics",
  participation: "participation",
  views: "views",
  governance: "governance",
} as const satisfies Record<PartName, keyof PlanContent>;

/** Chunk hash → its canonical JSON. */
export type Chunks = ReadonlyMap<string, string>;

/** Splits the content into chunks: lists between their items, everything else whole. */
export function toChunks(content: PlanContent): {
  readonly parts: PlanVersionHeader["parts"];
  readonly chunks: Chunks;
} {
  const chunks = new Map<string, string>();
  const parts = {} as { -readonly [Name in PartName]: string[] };
  for (const name of Object.keys(partFields) as PartName[]) {
    const value = content[partFields[name]];
    if (value === undefined) continue;
    parts[name] = (Array.isArray(value) ? splitList(value) : [canonicalJson(value)]).map((text) => {
      const hash = sha256(text);
      chunks.set(hash, text);
      return hash;
    });
  }
  return { parts, chunks };
}

function splitList(items: readonly unknown[]): readonly string[] {
  const chunks: string[] = [];
  let texts: string[] = [];
  let bytes = 2;
  const close = () => {
    chunks.push(`[${texts.join(",")}]`);
    texts = [];
    bytes = 2;
  };
  for (const item of items) {
    const text = canonicalJson(item);
    const size = Buffer.byteLength(text, "utf8") + 1;
    if (texts.length > 0 && bytes + size > largestChunkBytes) close();
    texts.push(text);
    bytes += size;
  }
  close();
  return chunks;
}
