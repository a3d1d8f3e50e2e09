import * as z from "zod/mini";

const correctionSchema = z.strictObject({
  at: z.string(),
  reason: z.string().check(z.minLength(1), z.maxLength(300)),
  /** Names of the fields that were changed. */
  fields: z.array(z.string()),
});

/** The principal's board adopts one version, named by its hash. */
export const adoptionSchema = z.strictObject({
  date: z.iso.date(),
  paragraph: z.int().check(z.positive(), z.maximum(9999)),
  organ: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  minutes: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** What the board decided, in the words of its minutes. */
  decisionText: z.optional(z.string().check(z.maxLength(2000))),
  versionHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** What was put right in the record afterwards, oldest first; absent where nothing was. */
  corrections: z.optional(z.array(correctionSchema)),
});
export type Adoption = z.infer<typeof adoptionSchema>;

/** The record put right, saying so; undefined when nothing in it was changed. */
export function correctAdoption(
  before: Adoption,
  after: Adoption,
  { at, reason }: { readonly at: string; readonly reason: string },
): Adoption | undefined {
  const told = ["date", "paragraph", "organ", "minutes", "decisionText"] as const;
  const fields = told.filter((name) => before[name] !== after[name]);
  if (fields.length === 0) return undefined;
  return { ...after, corrections: [...(before.corrections ?? []), { at, reason, fields }] };
}
