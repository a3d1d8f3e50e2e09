import { createDecisionDesk, type OfficersVisit, visitDecision } from "../deciding/decision-desk.ts";
import { nameOfProgress } from "../deciding/decision-progress.ts";
import { countingDecision, readStored } from "../deciding/decision-receipt.ts";
import { hashOf } from "../domain/canonical-json.ts";
import type { Decision, DecisionProgress } from "../domain/decision.ts";
import { nameOfDecision, progressOf, withExcerpt } from "../domain/decision-progress.ts";
import { excerptMark, type MinutesExcerpt } from "../domain/minutes-excerpt.ts";
import { type Dependencies, newAttempt } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { connectBlobs } from "../storage/blobs.ts";
import { createBudgetStore } from "../storage/budgets.ts";
import { createFileStore, incomingPrefix } from "../storage/files.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind minutes excerpts, for those who send them in, for staff and for readers. */
export type MinutesDesk = ReturnType<typeof createMinutesDesk>;

export function createMinutesDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    ...createDecisionDesk(dependencies),
    budgets: createBudgetStore(table),
    files: createFileStore(connectBlobs(dependencies.environment)),
    sessions: createStaffSessionStore(table),
  };
}

/** A visit to the excerpt of one decision's minutes. */
export interface MinutesVisit {
  readonly officer: OfficersVisit;
  /** Null while nothing is decided: an officer's opinion has no minutes. */
  readonly decision: Decision | null;
  /** Names that decision. */
  readonly about: string;
  readonly progress: DecisionProgress | undefined;
  /** Of the page, and of the one that the bucket sends on to, in the language that was chosen. */
  readonly address: string;
  readonly checkAddress: string;
  /** What everything this authority uploads here is called, up to a random end. */
  readonly incoming: string;
}

/** @throws DomainError `link-not-valid` */
export async function visitMinutes(desk: MinutesDesk, request: PageRequest): Promise<MinutesVisit> {
  const officer = await visitDecision(desk, request);
  const { party, where } = officer;
  const counting = await countingDecision(desk, officer, party.id);
  const reply = counting && readStored(counting);
  const decision = reply?.standing === "decided" ? reply : null;
  const latest = await desk.progress.latest(nameOfProgress(officer));
  return {
    officer,
    decision,
    about: decision === null ? "" : hashOf(nameOfDecision(decision)),
    progress: progressOf(decision ?? undefined, latest)?.progress,
    address: keepLanguage(request, `${officer.address}/minutes`),
    checkAddress: keepLanguage(request, `${officer.address}/minutes/check`),
    incoming: `${incomingPrefix}${where.destination}/${where.round}/${party.id}/referral/minutes/`,
  };
}

const mostTries = 3;

/**
 * Records the excerpt, or that there is none, on top of whatever days have been recorded meanwhile.
 * `changed` when another excerpt than the marked one is recorded: its sender has not seen that one.
 */
export async function recordExcerpt(
  desk: MinutesDesk,
  visit: MinutesVisit,
  decision: Decision,
  { mark, excerpt }: { readonly mark: string; readonly excerpt: MinutesExcerpt | undefined },
): Promise<"recorded" | "changed"> {
  const { officer } = visit;
  const name = nameOfProgress(officer);
  const how = { at: officer.request.receivedAt, by: officer.party.id };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const latest = await desk.progress.latest(name);
    const progress = progressOf(decision, latest)?.progress ?? { appealed: "not-known" };
    const recorded = excerptMark(progress.minutesExcerpt);
    if (recorded === excerptMark(excerpt)) return "recorded";
    if (recorded !== mark) return "changed";
    const saved = await desk.progress.add(
      name,
      { about: nameOfDecision(decision), progress: withExcerpt(progress, excerpt) },
      { ...how, basedOn: latest?.revision ?? 0, attempt: newAttempt(desk.dependencies) },
    );
    if (saved.outcome !== "conflict") return "recorded";
  }
  return "changed";
}
