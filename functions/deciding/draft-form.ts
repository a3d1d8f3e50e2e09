import { decisionMakersOf } from "../../forms/decide/decision-context.ts";
import type { DecisionPageData } from "../../forms/decide/decision-page.ts";
import { renderStaleDraftPage } from "../../forms/decide/draft-pages.ts";
import { summarizeTyped } from "../../forms/decide/typed-reply.ts";
import { pageFields } from "../../forms/parts/values.ts";
import type { AnswerDraft } from "../domain/answer-draft.ts";
import { nonsenseIn } from "../domain/decision-draft.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { type DecisionReading, readDecision } from "../domain/read-decision.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { afterwards, mayAnswer } from "./accept-reply.ts";
import { type DecisionDesk, type OpenedVisit, visitDecision } from "./decision-desk.ts";
import { decisionFormPage } from "./decision-form-page.ts";
import { type ReplyState, readReplyState, saveReply } from "./reply-draft.ts";

/** A visit to a draft while the referral takes replies, with everything that is known of this one. */
export interface DraftVisit {
  readonly visit: OpenedVisit;
  readonly state: ReplyState;
}

/** Opens the draft, or answers instead with what the gate says; what was typed too late is shown, so that it can be kept. */
export async function openDraft(
  desk: DecisionDesk,
  request: PageRequest,
): Promise<DraftVisit | { readonly refused: PageResponse }> {
  const visit = await visitDecision(desk, request);
  const { gate, context } = visit;
  const isPost = request.fields.size > 0;
  if (gate.state === "not-opened") return { refused: seeOther(keepLanguage(request, visit.address)) };
  if (mayAnswer(visit, gate)) return { visit: { ...visit, gate }, state: await readReplyState(desk, visit) };
  if (!isPost) return { refused: seeOther(keepLanguage(request, visit.address)) };
  const lines = summarizeTyped(request.fields, decisionMakersOf(context), request.language);
  const typed = lines.some(({ values }) => values.length > 0) ? lines : [];
  return { refused: page(await afterwards(desk, visit, gate, typed), 410) };
}

/** The form of the draft: what was saved last, or what the form that records is filled in with. Changes nothing. */
export async function showDraft(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openDraft(desk, request);
  if ("refused" in opened) return opened.refused;
  const values = typedFields(opened.state);
  // What cannot be sent as it stands is told again to whoever comes back to it.
  const issues = opened.state.standing === "none" ? [] : nonsenseIn(readTyped(opened, values).issues);
  return page(await formPage(desk, opened, { values, issues }));
}

/** Saves the draft, whatever button was pressed, and only then judges what was typed. */
export async function receiveDraft(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openDraft(desk, request);
  if ("refused" in opened) return opened.refused;
  const { visit, state } = opened;
  const action = field(request, pageFields.action);
  const check = (query = "") => seeOther(keepLanguage(request, `${visit.address}/draft/check${query}`));
  if (action === "keep-stored") return check();
  if (action === "add-row") return page(await formPage(desk, opened, { values: request.fields, addsRow: true }));
  const { values, issues } = readTyped(opened, request.fields);
  const saved = await saveReply(desk, visit, state, values);
  if (saved.outcome === "stale") return stale(opened, values, saved.stored);
  const nonsense = nonsenseIn(issues);
  if (nonsense.length > 0) {
    const now = await openDraft(desk, request);
    return "refused" in now ? now.refused : page(await formPage(desk, now, { values, issues: nonsense }), 422);
  }
  if (saved.revision === 0) return seeOther(keepLanguage(request, `${visit.address}/draft`));
  return check(action === "save" ? "?saved=yes" : "");
}

/** What would be sent now. */
export function typedFields({ standing, draft, start }: ReplyState): FormFields {
  return standing === "none" ? start : (draft?.fields ?? start);
}

/** A draft as the form that records would read it, on top of what is recorded now. */
export function readTyped({ visit, state }: DraftVisit, fields: FormFields): DecisionReading {
  const { context, party, request } = visit;
  return readDecision(fields, {
    decisionMakers: context.decisionMakers.map(({ id }) => id),
    ownParty: party.id,
    today: stockholmDay(request.receivedAt),
    recorded: state.recorded,
    announcedDate: state.announcedDate,
  });
}

function formPage(
  desk: DecisionDesk,
  { visit, state }: DraftVisit,
  given: Pick<DecisionPageData, "values" | "issues" | "addsRow">,
): Promise<string> {
  const corrects = state.recorded?.standing === "decided";
  const basedOn = state.latest?.revision ?? 0;
  return decisionFormPage(desk, visit, { ...state, isDraft: true }, { ...given, basedOn, corrects });
}

function stale({ visit, state }: DraftVisit, mine: FormFields, stored: AnswerDraft | undefined): PageResponse {
  const { context, request } = visit;
  const lines = (fields: FormFields) => summarizeTyped(fields, decisionMakersOf(context), request.language);
  const body = renderStaleDraftPage({
    ...context,
    stored: lines(stored?.fields ?? state.start),
    storedAt: stored?.savedAt ?? request.receivedAt,
    mine: lines(mine),
    revision: state.latest?.revision ?? 0,
    values: new Map([...mine, [pageFields.drafts, [String(stored?.revision ?? 0)]]]),
  });
  return page(body, 409);
}
