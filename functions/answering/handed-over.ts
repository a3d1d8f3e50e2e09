import { type ColleaguePart, renderHandedOverPage } from "../../forms/answer/handed-over-page.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { withPlanViews } from "../domain/answer-draft.ts";
import { hasInScope, readyVector } from "../domain/delegation.ts";
import { DomainError } from "../domain/errors.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { spendBudget } from "../middleware/spend-budget.ts";
import { checkHref, type OpenVisit, openSections, planPlace, sectionHref } from "./answer-by-section.ts";
import { draftHref } from "./answer-desk.ts";
import { context, handedOverHref } from "./personal-visit.ts";
import type { ShareDesk } from "./share-desk.ts";
import { invitedName, saverName } from "./who-wrote.ts";

/** Where a colleague starts. The invited person has the form itself for that. */
export async function showHandedOver(desk: ShareDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const { visited, state, deadlineAt } = opened;
  const { consultation, respondent, address } = visited;
  const { colleague } = respondent;
  if (colleague === undefined) return seeOther(keepLanguage(request, address));
  return page(
    renderHandedOverPage({
      ...context(visited),
      questionnaire: state.questionnaire,
      partyName: respondent.party?.name ?? "",
      by: invitedName(respondent),
      note: colleague.note ?? null,
      maySend: colleague.maySend,
      isWhole: colleague.scope === "whole",
      parts: await parts(desk, opened),
      deadlineAt,
      draftHref: state.sections.length === 0 ? null : draftHref(consultation, request),
      checkHref: checkHref(opened),
      justTold: request.query.has("told"),
    }),
  );
}

/** Tells the invited person that the colleague's parts are ready, once for what has been saved in them. */
export async function tellReady(desk: ShareDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const { visited, state } = opened;
  const { consultation, respondent } = visited;
  const { colleague } = respondent;
  if (colleague === undefined) throw new DomainError("not-found", {});
  if (field(request, pageFields.action) !== "ready") throw new DomainError("body-malformed", {});
  const vector = readyVector(colleague, state.drafts, planPlace(opened)?.section.id);
  if (vector === "") return seeOther(handedOverHref(visited));
  const item = `${colleague.id} ${vector}`;
  const retryAt = await spendBudget(desk, request, { what: "delegation-done", item, party: respondent.id });
  if (retryAt !== undefined) throw new DomainError("over-budget", { retryAt });
  const writing = { at: request.receivedAt, attempt: newAttempt(desk.dependencies) };
  const outcome = await desk.delegations.announceReady(consultation.where, colleague, vector, writing);
  if (outcome === "taken-back") throw new DomainError("taken-back", {});
  return seeOther(handedOverHref(visited, "?told=yes"));
}

function parts(desk: ShareDesk, opened: OpenVisit): Promise<readonly ColleaguePart[]> {
  const { visited, state } = opened;
  const { colleague } = visited.respondent;
  return Promise.all(
    state.states.map(async (own): Promise<ColleaguePart> => {
      const { id } = own.place.section;
      if (!hasInScope(colleague, id)) return { state: own, href: null, savedBy: null };
      const savedBy = own.standing === "none" ? null : await saverName(desk, visited, own.draft);
      return { state: withPlanViews(own, state.planStates), href: sectionHref(opened, id), savedBy };
    }),
  );
}
