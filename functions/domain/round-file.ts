import * as z from "zod/mini";
import { audienceSchema } from "./audience.ts";
import { roundPlanSchema } from "./round.ts";

/** A round as a file brings it: its plan and, where it says so, the groups that the consultation is for. */
export const roundFileSchema = z.extend(roundPlanSchema, { audience: z.optional(audienceSchema) });
export type RoundFile = z.infer<typeof roundFileSchema>;
