import * as z from "zod/mini";

/** The principal's board adopts one version, named by its hash. */
export const adoptionSchema = z.strictObject({
  date: z.iso.date(),
  paragraph: z.int().check(z.positive(), z.maximum(9999)),
  organ: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  minutes: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** What the board decided, in the words of its minutes. */
  decisionText: z.optional(z.string().check(z.maxLength(2000))),
  versionHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Adoption = z.infer<typeof adoptionSchema>;
