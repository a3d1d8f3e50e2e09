import * as z from "zod/mini";
import { dateSchema } from "./identifiers.ts";

/** How a reply came that staff have recorded: nothing but the authority's own form comes by itself. */
export const channelSchema = z.enum(["paper", "mail"]);
export type Channel = z.infer<typeof channelSchema>;

export const intakeSchema = z.strictObject({
  channel: channelSchema,
  /** The day it came in, which is what the register and a deadline go by, not the day it was recorded. */
  cameIn: dateSchema,
  /** Who of staff recorded it, by name. */
  registrar: z.string(),
  /** The received mail that it was recorded from. */
  mail: z.optional(z.string()),
});
export type Intake = z.infer<typeof intakeSchema>;

/** What readers of a plan version are told; names stay in the register. */
export type PublishedIntake = Pick<Intake, "channel" | "cameIn">;

export function publishedIntake({ channel, cameIn }: Intake): PublishedIntake {
  return { channel, cameIn };
}
