import { renderProgressConflictPage } from "../../forms/decide/decision-conflict-page.ts";
import { type ProgressPageData, renderProgressPage } from "../../forms/decide/progress-page.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { DomainError } from "../domain/errors.ts";
import { progressFields, readProgress } from "../domain/read-progress.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { type DecisionDesk, type OfficersVisit, visitDecision } from "./decision-desk.ts";
import { countingDecision, readStored } from "./decision-receipt.ts";

/** What becomes of a decision after it is taken; open also after the referral has closed. */
export async function showProgress(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const latest = await desk.progress.latest(progressOf(visit));
  const values = latest === undefined ? new Map() : progressFields(latest.progress);
  const justRecorded = request.query.has("recorded");
  return page(await form(desk, visit, { values, basedOn: latest?.revision ?? 0, justRecorded }));
}

export async function receiveProgress(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const address = keepLanguage(request, `${visit.address}/progress`);
  if (field(request, pageFields.action) === "keep-stored") return seeOther(address);
  const basedOn = readRevision(request);
  const counting = await countingDecision(desk, visit, visit.party.id);
  if (counting === undefined) return page(await form(desk, visit, { values: request.fields, basedOn: 0 }), 409);
  const { decisionDate } = readStored(counting);
  const read = readProgress(request.fields, { decisionDate, today: stockholmDay(request.receivedAt) });
  if (read.progress === null)
    return page(await form(desk, visit, { values: read.values, basedOn, issues: read.issues }), 422);
  const saved = await desk.progress.add(progressOf(visit), read.progress, {
    basedOn,
    at: request.receivedAt,
    by: visit.party.id,
    attempt: newAttempt(desk.dependencies),
  });
  if (saved.outcome !== "conflict") {
    return seeOther(keepLanguage(request, `${visit.address}/progress?recorded=1`));
  }
  const { stored } = saved;
  if (stored === undefined) throw new DomainError("body-malformed", {});
  const conflict = { storedRevision: stored.revision, storedAt: stored.at, stored: stored.progress };
  const body = renderProgressConflictPage({ ...visit.context, ...conflict, mine: read.progress, values: read.values });
  return page(body, 409);
}

function progressOf({ where, party }: OfficersVisit) {
  return { destination: where.destination, round: where.round, party: party.id };
}

async function form(
  desk: DecisionDesk,
  visit: OfficersVisit,
  given: Pick<ProgressPageData, "values" | "basedOn" | "issues" | "justRecorded">,
): Promise<string> {
  const { context, address, request, party } = visit;
  const [counting, latest] = await Promise.all([
    countingDecision(desk, visit, party.id),
    desk.progress.latest(progressOf(visit)),
  ]);
  return renderProgressPage({
    ...context,
    decision: counting === undefined ? null : readStored(counting),
    progress: latest?.progress ?? null,
    recordedAt: latest?.at ?? null,
    decisionHref: keepLanguage(request, address),
    receiptHref: keepLanguage(request, `${address}/receipt`),
    ...given,
  });
}
