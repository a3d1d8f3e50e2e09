import { latestExtensionInstant } from "../domain/calendar.ts";
import { isDecisionMaker, type Party } from "../domain/party.ts";
import type { ConsultationRound } from "../domain/round.ts";
import { exclusiveDeadline } from "../domain/stockholm-time.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import type { Office } from "./office.ts";

export type ExtensionRefusal = "extensionTooLate" | "extensionNotLater" | "extensionNotOpen";

/** Gives a party until the end of a day, up to the latest the calendar allows; null when that is done. */
export async function extendDeadline(
  office: Pick<Office, "gates" | "dependencies">,
  round: ConsultationRound,
  party: Party,
  { day, by, at }: { readonly day: string; readonly by: string; readonly at: string },
): Promise<ExtensionRefusal | null> {
  const phase = isDecisionMaker(party) ? "referral" : "consultation";
  const until = exclusiveDeadline(`${day}T23:59`);
  if (until > latestExtensionInstant(round.plan, phase)) return "extensionTooLate";
  const where = { destination: round.destination, round: round.plan.id, phase } as const;
  const attempt = newAttempt(office.dependencies);
  const { outcome } = await office.gates.grantExtension(where, party.id, until, { by, at, attempt });
  if (outcome === "granted") return null;
  return outcome === "not-later" ? "extensionNotLater" : "extensionNotOpen";
}
