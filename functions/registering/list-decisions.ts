import { renderDecisionListPage } from "../../forms/staff/decision-list-page.ts";
import { countingDecision, readStored } from "../deciding/decision-receipt.ts";
import { compileDecisions, type RecordedDecision, weighDecisions } from "../domain/compile-decisions.ts";
import { progressOf } from "../domain/decision-progress.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { type RegistrarsVisit, type RegistrationDesk, visitDecisions } from "./registration-desk.ts";

/** Every decision-maker with what is recorded and how it stands today, by the very rules of a plan version. */
export async function listDecisions(desk: RegistrationDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecisions(desk, request);
  const { decisionMakers, round, gate, where } = visit;
  const recorded = await Promise.all(decisionMakers.map(({ id }) => recordedOf(desk, visit, id)));
  const makers = decisionMakers.map(({ id, name, municipality }) => ({ id, name, municipality }));
  const found = recorded.filter((each) => each !== undefined);
  const { entries } = compileDecisions(makers, weighDecisions(found), stockholmDay(visit.request.receivedAt));
  const late = gate.state === "frozen" ? await desk.freezes.lateRows(where) : [];
  return staffPage(
    renderDecisionListPage({
      ...visit.request.context,
      round: round.plan,
      state: gate.state,
      entries,
      late: late.map(({ id, receivedAt }) => ({ party: id, receivedAt })),
    }),
  );
}

async function recordedOf(
  desk: RegistrationDesk,
  visit: RegistrarsVisit,
  party: string,
): Promise<RecordedDecision | undefined> {
  const { where } = visit;
  const submission = await countingDecision(desk, visit, party);
  if (submission === undefined) return undefined;
  const [revisions, latest] = await Promise.all([
    desk.history.upTo(where, party, submission.revision),
    desk.progress.latest({ ...where, party }),
  ]);
  const progress = progressOf(readStored(submission), latest)?.progress ?? null;
  return { submission, earlier: revisions.slice(0, -1), progress };
}
