import * as z from "zod/mini";
import { engagementKindSchema } from "./engagement.ts";
import { localizedSchema } from "./language.ts";

const countSchema = z.int().check(z.minimum(0), z.maximum(100_000));

/**
 * What a process before this one has published of itself: totals as they were stated. They are shown
 * beside what is counted here, and neither added to it nor reconciled with each other.
 */
export const earlierProcessSchema = z.strictObject({
  title: localizedSchema,
  /** Where the figures were published. */
  source: localizedSchema,
  kinds: z.array(
    z.strictObject({
      kind: engagementKindSchema,
      events: countSchema,
      withPoliticians: z.optional(countSchema),
      /** Absent where it was not published. */
      participations: z.optional(countSchema),
    }),
  ),
  participations: z.optional(countSchema),
  uniquePersons: z.optional(countSchema),
});
export type EarlierProcess = z.infer<typeof earlierProcessSchema>;
