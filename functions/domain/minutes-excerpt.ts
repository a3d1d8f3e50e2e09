import * as z from "zod/mini";
import type { AttachedFile } from "./attached-file.ts";

/** What an excerpt is kept as: what a registry makes of paper, and nothing that can carry a program. */
const excerptKinds = ["pdf", "jpeg", "png"] as const;

/** The minutes excerpt (protokollsutdrag) of a decision: which bytes, and whether the authority lets everyone read them. */
export const minutesExcerptSchema = z.strictObject({
  kind: z.enum(excerptKinds),
  bytes: z.int().check(z.positive()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  isPublic: z.boolean(),
});
export type MinutesExcerpt = z.infer<typeof minutesExcerptSchema>;

export function isExcerptKind(kind: AttachedFile["kind"]): kind is MinutesExcerpt["kind"] {
  return excerptKinds.some((known) => known === kind);
}

/** Names what is recorded, so that a post made from a page that showed something else is noticed. */
export function excerptMark(excerpt: MinutesExcerpt | undefined): string {
  return excerpt === undefined ? "none" : `${excerpt.sha256}-${excerpt.isPublic ? "public" : "withheld"}`;
}

/** What the excerpt is called when it is fetched: names that people gave their files are never used. */
export function excerptFileName(planYear: number, party: string, { kind }: Pick<MinutesExcerpt, "kind">): string {
  return `protokollsutdrag-${planYear}-${party}.${kind === "jpeg" ? "jpg" : kind}`;
}
