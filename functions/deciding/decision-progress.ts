import { renderProgressConflictPage } from "../../forms/decide/decision-conflict-page.ts";
import { type ProgressPageData, renderProgressPage } from "../../forms/decide/progress-page.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { hashOf } from "../domain/canonical-json.ts";
import type { DecisionProgress } from "../domain/decision.ts";
import { correctionsOf } from "../domain/decision-correction.ts";
import { nameOfDecision, progressOf, withExcerpt } from "../domain/decision-progress.ts";
import { DomainError } from "../domain/errors.ts";
import { fieldIssue } from "../domain/form-fields.ts";
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
  return page(await form(desk, visit, { justRecorded: request.query.has("recorded") }));
}

export async function receiveProgress(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const address = keepLanguage(request, `${visit.address}/progress`);
  if (field(request, pageFields.action) === "keep-stored") return seeOther(address);
  const basedOn = readRevision(request);
  const counting = await countingDecision(desk, visit, visit.party.id);
  if (counting === undefined) return page(await form(desk, visit, {}), 409);
  const decided = readStored(counting);
  if (decided.standing === "preliminary") return page(await form(desk, visit, {}), 409);
  const about = nameOfDecision(decided);
  // Filled in about a decision that has been replaced since: it says nothing of the new one.
  const filledInAbout = field(request, pageFields.about);
  if (filledInAbout !== "" && filledInAbout !== hashOf(about)) {
    return page(await form(desk, visit, { isReplaced: true }), 409);
  }
  const context = { decisionDate: about.decisionDate, today: stockholmDay(request.receivedAt) };
  const read = readProgress(request.fields, context);
  if (read.progress === null)
    return page(await form(desk, visit, { values: read.values, basedOn, issues: read.issues }), 422);
  if (basedOn === 0 && isNothing(read.progress)) {
    const issues = [fieldIssue("minutes-approved-date", "required", {})];
    return page(await form(desk, visit, { values: read.values, basedOn, issues }), 422);
  }
  // The excerpt has a page of its own: this form says nothing of it, and takes none away.
  const base = basedOn > 0 ? await desk.progress.revision(nameOfProgress(visit), basedOn) : undefined;
  const saved = await desk.progress.add(
    nameOfProgress(visit),
    { about, progress: withExcerpt(read.progress, progressOf(decided, base)?.progress.minutesExcerpt) },
    { basedOn, at: request.receivedAt, by: visit.party.id, attempt: newAttempt(desk.dependencies) },
  );
  if (saved.outcome !== "conflict") {
    return seeOther(keepLanguage(request, `${visit.address}/progress?recorded=1`));
  }
  const { stored } = saved;
  if (stored === undefined) throw new DomainError("body-malformed", {});
  const mine = withExcerpt(read.progress, progressOf(decided, stored)?.progress.minutesExcerpt);
  const conflict = { storedRevision: stored.revision, storedAt: stored.at, stored: stored.progress };
  const body = renderProgressConflictPage({ ...visit.context, ...conflict, mine, values: read.values });
  return page(body, 409);
}

/** The form as it opens the first time; whoever wants to take a record back says so on top of it. */
export function isNothing({ appealed, ...days }: DecisionProgress): boolean {
  return appealed === "not-known" && Object.keys(days).length === 0;
}

export function nameOfProgress({ where, party }: OfficersVisit) {
  return { destination: where.destination, round: where.round, party: party.id };
}

/** What is recorded of another decision is left where it is, and the form starts empty on top of it. */
async function form(
  desk: DecisionDesk,
  visit: OfficersVisit,
  given: Partial<Pick<ProgressPageData, "values" | "basedOn" | "issues" | "justRecorded" | "isReplaced">>,
): Promise<string> {
  const { context, address, request, party } = visit;
  const [counting, latest] = await Promise.all([
    countingDecision(desk, visit, party.id),
    desk.progress.latest(nameOfProgress(visit)),
  ]);
  const reply = counting === undefined ? undefined : readStored(counting);
  // What an officer proposes is neither approved in minutes nor appealed.
  const decision = reply?.standing === "decided" ? reply : undefined;
  const recorded = progressOf(decision, latest);
  const revisions = counting === undefined ? [] : await desk.history.upTo(visit.where, party.id, counting.revision);
  return renderProgressPage({
    ...context,
    decision: decision ?? null,
    about: decision === undefined ? "" : hashOf(nameOfDecision(decision)),
    progress: recorded?.progress ?? null,
    recordedAt: recorded?.at ?? null,
    recordedBy: recorded?.by === party.id ? undefined : recorded?.by,
    correctedAt: correctionsOf(revisions).at(-1)?.at,
    values: recorded === undefined ? new Map() : progressFields(recorded.progress),
    basedOn: latest?.revision ?? 0,
    decisionHref: keepLanguage(request, address),
    receiptHref: keepLanguage(request, `${address}/receipt`),
    minutesHref: keepLanguage(request, `${address}/minutes`),
    ...given,
  });
}
