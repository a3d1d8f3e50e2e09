import { latestExtensionInstant } from "../domain/calendar.ts";
import { isDecisionMaker, type Party } from "../domain/party.ts";
import type { ConsultationRound } from "../domain/round.ts";
import { exclusiveDeadline } from "../domain/stockholm-time.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import type { Office } from "./office.ts";

export type ExtensionRefusal = "extensionTooLate" | "extensionNotLater" | "extensionNotOpen";

export interface ExtensionOrder {
  readonly day: string;
  readonly by: string;
  readonly at: string;
  /** Whether the party has yet to be told; the outcome of a request tells it by itself. */
  readonly announce: boolean;
}

/** Gives a party until the end of a day, up to the latest the calendar allows; null when that is done. */
export async function extendDeadline(
  office: Pick<Office, "extensions" | "dependencies">,
  round: ConsultationRound,
  party: Party,
  { day, by, at, announce }: ExtensionOrder,
): Promise<ExtensionRefusal | null> {
  const phase = isDecisionMaker(party) ? "referral" : "consultation";
  const until = exclusiveDeadline(`${day}T23:59`);
  if (until > latestExtensionInstant(round.plan, phase)) return "extensionTooLate";
  const where = { destination: round.destination, round: round.plan.id, phase } as const;
  const how = { announce, attempt: newAttempt(office.dependencies) };
  const { outcome } = await office.extensions.grant(where, { party: party.id, until, by, at }, how);
  if (outcome === "granted") return null;
  return outcome === "not-later" ? "extensionNotLater" : "extensionNotOpen";
}
