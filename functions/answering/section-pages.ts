import { renderDraftChoicePage } from "../../forms/answer/draft-choice-page.ts";
import { renderSectionClosedPage } from "../../forms/answer/section-closed-page.ts";
import { hasFollowUps, renderSectionPage, type SectionPageData } from "../../forms/answer/section-page.ts";
import { fieldId, pageFields } from "../../forms/parts/values.ts";
import { type AnswerDraft, fieldsAfter, type SectionState } from "../domain/answer-draft.ts";
import { type FieldIssue, type FormFields, unknownFields } from "../domain/form-fields.ts";
import { fieldNames, isAsked } from "../domain/read-answers.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import {
  checkHref,
  findState,
  issuesIn,
  type OpenVisit,
  openSections,
  ownNames,
  readAll,
  sectionHref,
  summarizeSection,
} from "./answer-by-section.ts";
import type { AnswerDesk } from "./answer-desk.ts";
import { questionFiles } from "./answer-state.ts";
import { context } from "./personal-visit.ts";
import { planReading } from "./plan-reading.ts";
import { dropOutdated, saveDraft } from "./save-draft.ts";
import { saverName } from "./who-wrote.ts";

/** One section as it was saved last, or as it was sent. */
export async function showSection(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const own = findState(opened, request.path["section"]);
  if (isClosed(opened, own)) return page(closedPage(opened, own, null));
  if (own.standing === "outdated")
    return page(outdatedPage(opened, own, await saverName(desk, opened.visited, own.draft)));
  // Whoever comes to mend something is shown what; whoever comes for the first time is told nothing yet.
  const issues = isFromCheck(request) ? issuesIn(own, readAll(opened.state, opened.state.fields).issues) : [];
  const kept = keptAs(opened, own);
  return sectionPage(opened, own, { values: own.fields, basedOn: own.draft?.revision ?? 0, issues, kept });
}

function keptAs({ state }: OpenVisit, { standing, draft, sent }: SectionState): SectionPageData["kept"] {
  if (standing === "unsent" && draft !== undefined) return { as: "draft", at: draft.savedAt };
  return state.latest !== undefined && sent.size > 0 ? { as: "sent", at: state.latest.receivedAt } : null;
}

/** Saves a section, whatever button was pressed, and only then judges what was typed. */
export async function receiveSection(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const own = findState(opened, request.path["section"]);
  const named = { name: own.place.section.id, state: own };
  const action = field(request, pageFields.action);
  const basedOn = readRevision(request);
  if (action === "keep-stored") {
    await dropOutdated(desk, opened, named, basedOn);
    return seeOther(checkHref(opened));
  }
  const shown = new Set((request.fields.get(pageFields.shown) ?? []).flatMap((ids) => ids.split(" ")));
  const typed = fieldsAfter(own.place, request.fields, own.draft?.fields ?? own.sent, shown);
  if (isClosed(opened, own)) return page(closedPage(opened, own, typed), 410);
  const saved = await saveDraft(desk, opened, named, typed, basedOn);
  if (saved.outcome === "stale") {
    const savedBy = await saverName(desk, opened.visited, saved.stored);
    return page(stalePage(opened, own, typed, { ...saved, savedBy }), 409);
  }
  const kept = saved.outcome === "saved" ? ({ as: "draft", at: request.receivedAt } as const) : keptAs(opened, own);
  return seeOtherOrMend(opened, own, { typed, shown, action, basedOn: saved.revision, kept });
}

interface Saved {
  readonly typed: FormFields;
  readonly shown: ReadonlySet<string>;
  readonly action: string;
  readonly basedOn: number;
  readonly kept: SectionPageData["kept"];
}

function seeOtherOrMend(opened: OpenVisit, own: SectionState, saved: Saved): PageResponse {
  const { request, address } = opened.visited;
  const { place } = own;
  switch (saved.action) {
    case "save":
      return seeOther(checkHref(opened, "?saved=yes"));
    case "all":
      return seeOther(keepLanguage(request, address));
    case "keep-mine":
      return seeOther(checkHref(opened));
    case "back":
      return seeOther(place.previous === null ? checkHref(opened) : sectionHref(opened, place.previous));
  }
  const { answers, issues } = readAll(opened.state, new Map([...withoutOwn(opened, own), ...saved.typed]));
  const toMend = [...issuesIn(own, issues), ...unknownFields(request.fields, ownNames(own))];
  const followUp = place.questions.find(
    (question) => question.onlyIf !== undefined && isAsked(question, answers) && !saved.shown.has(question.id),
  );
  if (followUp !== undefined) {
    const [name = followUp.id] = fieldNames(followUp);
    return seeOther(`${sectionHref(opened, place.section.id, isFromCheck(request))}#${fieldId(name)}`);
  }
  if (toMend.length > 0) {
    const given = { values: saved.typed, basedOn: saved.basedOn, issues: toMend, kept: saved.kept };
    return sectionPage(opened, own, given, 422);
  }
  return seeOther(
    saved.action === "check" || place.next === null ? checkHref(opened) : sectionHref(opened, place.next),
  );
}

/** Everything but this section, so that a value that was just emptied is empty. */
function withoutOwn({ state }: OpenVisit, own: SectionState): FormFields {
  return new Map([...state.fields].filter(([name]) => !own.fields.has(name)));
}

function sectionPage(
  opened: OpenVisit,
  own: SectionState,
  given: Pick<SectionPageData, "values" | "basedOn" | "kept"> & { readonly issues: readonly FieldIssue[] },
  status = 200,
): PageResponse {
  const { visited, state, deadlineAt } = opened;
  const { answers } = readAll(state, new Map([...withoutOwn(opened, own), ...given.values]));
  const fromCheck = isFromCheck(visited.request);
  const body = renderSectionPage({
    ...context(visited),
    questionnaire: state.questionnaire,
    sections: state.sections,
    place: own.place,
    asked: own.place.questions.filter((question) => isAsked(question, answers)),
    files: questionFiles(state, visited.request, visited.address, fromCheck ? "check" : "section"),
    planReading: planReading(state, visited.request, visited.address),
    partyName: visited.respondent.party?.name ?? null,
    deadlineAt,
    basedOnSent: state.sent?.revision ?? 0,
    fromCheck,
    hasWholeForm: visited.respondent.colleague === undefined,
    ...given,
  });
  return { ...page(body, status), runsScript: hasFollowUps(own.place) };
}

function outdatedPage(opened: OpenVisit, own: SectionState, savedBy: string | null): string {
  const typed = own.draft?.fields ?? new Map();
  return renderDraftChoicePage({
    ...context(opened.visited),
    reason: "outdated",
    savedAt: own.draft?.savedAt ?? "",
    savedBy,
    stored: summarizeSection(opened, own, own.sent),
    mine: summarizeSection(opened, own, typed),
    storedRevision: own.draft?.revision ?? 0,
    values: choiceValues(opened, own, typed),
  });
}

function stalePage(
  opened: OpenVisit,
  own: SectionState,
  typed: FormFields,
  { stored, savedBy }: { readonly stored: AnswerDraft | undefined; readonly savedBy: string | null },
): string {
  return renderDraftChoicePage({
    ...context(opened.visited),
    reason: "stale",
    savedAt: stored?.savedAt ?? opened.visited.request.receivedAt,
    savedBy,
    stored: summarizeSection(opened, own, stored?.fields ?? own.sent),
    mine: summarizeSection(opened, own, typed),
    storedRevision: stored?.revision ?? 0,
    values: choiceValues(opened, own, typed),
  });
}

/** What a choice posts: the section's fields, made from the answer that is the latest now. */
function choiceValues({ state }: OpenVisit, { place }: SectionState, typed: FormFields): FormFields {
  const conditional = place.questions.filter(({ onlyIf }) => onlyIf !== undefined).map(({ id }) => id);
  return new Map([
    ...typed,
    [pageFields.sent, [String(state.sent?.revision ?? 0)]],
    [pageFields.shown, [conditional.join(" ")]],
  ]);
}

function closedPage(opened: OpenVisit, own: SectionState, typed: FormFields | null): string {
  return renderSectionClosedPage({
    ...context(opened.visited),
    section: own.place.section,
    sent: summarizeSection(opened, own, own.sent),
    refused: typed && summarizeSection(opened, own, typed),
    checkHref: checkHref(opened),
  });
}

function isClosed({ state }: OpenVisit, { place }: SectionState): boolean {
  return state.closed.includes(place.section.id);
}

function isFromCheck({ query }: PageRequest): boolean {
  return query.get("from") === "check";
}
