import { type Audience, audienceOf, groupsGone } from "../domain/audience.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { RoundPlan } from "../domain/round.ts";
import type { RoundFile } from "../domain/round-file.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import type { Office, StaffRequest } from "./office.ts";

/** How many things a file brought, changed and left alone. */
export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

export function counted(outcome: "new" | "changed" | "same"): Counts {
  return { new: 0, changed: 0, same: 0, [outcome]: 1 };
}

/** Why a round that is in order by itself does not fit the one that is here. */
export type RoundMisfit = "calendar-kept" | "round-stale" | "group-unknown" | "audience-fixed" | "audience-stale";

/** Brings in a round's plan and, where the file names it, whom the consultation is for. */
export async function bringRound(
  office: Office,
  request: StaffRequest,
  { audience, ...plan }: RoundFile,
): Promise<Counts | { readonly refused: RoundMisfit }> {
  const chosen = audience && audienceOf(audience);
  const misfit = chosen && (await audienceMisfit(office, request, plan, chosen));
  if (misfit) return { refused: misfit };
  const outcome = await office.rounds.put(request.destination, plan);
  if (outcome === "calendar-kept") return { refused: outcome };
  if (outcome === "stale") return { refused: "round-stale" };
  const isNew = chosen !== undefined && (await bringAudience(office, request, plan, chosen));
  if (isNew === "stale") return { refused: "audience-stale" };
  return counted(isNew === "chosen" && outcome === "same" ? "changed" : outcome);
}

/** Judged before anything is written, so that a file comes in whole or not at all. */
async function audienceMisfit(
  office: Office,
  { destination, staff }: StaffRequest,
  { id }: RoundPlan,
  audience: Audience,
): Promise<RoundMisfit | undefined> {
  if (groupsGone(audience, staff.destination ?? {}).length > 0) return "group-unknown";
  const gate = await office.gates.read({ destination, round: id, phase: "consultation" });
  if (gate.state === "not-opened") return undefined;
  return canonicalJson(gate.papers.audience ?? []) === canonicalJson(audience) ? undefined : "audience-fixed";
}

async function bringAudience(
  office: Office,
  { destination, receivedAt: at, staff }: StaffRequest,
  { id }: RoundPlan,
  audience: Audience,
): Promise<"chosen" | "same" | "stale"> {
  const name = { destination, round: id };
  const basedOn = await office.audiences.read(name);
  if (canonicalJson(basedOn.audience) === canonicalJson(audience)) return "same";
  const choice = { audience, by: staff.member.email, at };
  return office.audiences.choose(name, choice, { basedOn, attempt: newAttempt(office.dependencies) });
}
