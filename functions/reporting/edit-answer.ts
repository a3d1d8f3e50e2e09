import { describeIssues, type FieldErrors } from "../../forms/parts/values.ts";
import type { StaffView } from "../../forms/staff/view-answer-form.ts";
import { renderViewAnswerPage } from "../../forms/staff/view-answer-page.ts";
import { DomainError } from "../domain/errors.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { readViewAnswer, viewAnswerValues } from "../domain/read-view-answer.ts";
import type { ViewAnswer } from "../domain/view-answer.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { type PageRequest, readRevision } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { staffViewsTexts } from "../texts/staff-views.ts";
import {
  backToViews,
  choicesOf,
  formContext,
  readViews,
  type ViewDesk,
  type ViewVisit,
  visitViews,
} from "./view-desk.ts";

/** An answer, and the views that it was given to. */
interface AnswerVisit extends ViewVisit {
  readonly group: number;
  readonly answer: ViewAnswer;
  readonly views: readonly StaffView[];
}

export async function showViewAnswer(desk: ViewDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitAnswer(desk, request);
  const ids = visit.views.filter(({ coding }) => coding.group === visit.group).map(({ id }) => id);
  return answerPage(desk, visit, { values: viewAnswerValues(ids, sharedThemes(visit) ?? [], visit.answer) });
}

/** A new answer to those that stay marked; the others keep theirs. */
export async function changeViewAnswer(desk: ViewDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitAnswer(desk, pageRequest);
  const { request, name, isClosed, views } = visit;
  requireRole(request.staff, "editor");
  if (isClosed) return backToViews(visit);
  const choices = choicesOf(views, await formContext(desk, visit));
  const { change, issues, values } = readViewAnswer(request.fields, choices, {
    isWhole: sharedThemes(visit) !== null,
  });
  if (change === null) {
    const labels: Readonly<Record<string, string>> = staffViewsTexts[request.language].fields;
    const errors = describeIssues(issues, (each) => labels[each], request.language);
    return answerPage(desk, visit, { status: 422, values, errors });
  }
  const written = await desk.viewChanges.add(name, {
    basedOn: readRevision(request),
    change,
    at: request.receivedAt,
    by: request.staff.member.email,
    attempt: newAttempt(desk.dependencies),
  });
  if (written.outcome !== "stale") return backToViews(visit, "views?by-state=answered&saved=yes");
  const newer = await visitAnswer(desk, request);
  return answerPage(desk, newer, { status: 409, values, stale: written.views.length });
}

/** The themes of every view with the answer; null where they differ, and each keeps its own unless one is ticked. */
function sharedThemes({ views, group }: AnswerVisit): readonly string[] | null {
  const all = views.filter(({ coding }) => coding.group === group).map(({ coding }) => coding.themes);
  return new Set(all.map((themes) => themes.join(" "))).size > 1 ? null : (all[0] ?? []);
}

/** Also views that were answered so and have another answer by now: a page that is open somewhere names them. */
async function visitAnswer(desk: ViewDesk, request: PageRequest): Promise<AnswerVisit> {
  const visit = await visitViews(desk, request);
  const group = Number(request.path["answer"]);
  const change = visit.changes.find(({ number }) => number === group)?.change;
  if (change?.kind !== "views" || change.answer === undefined) throw new DomainError("not-found", {});
  const named = new Set(change.views);
  const views = ((await readViews(desk, visit)) ?? []).filter(({ id }) => named.has(id));
  return { ...visit, group, answer: change.answer, views };
}

interface Shown {
  readonly status?: number;
  readonly values: FormFields;
  readonly errors?: FieldErrors;
  readonly stale?: number;
}

async function answerPage(
  desk: ViewDesk,
  visit: AnswerVisit,
  { status = 200, values, errors = [], stale = 0 }: Shown,
): Promise<PageResponse> {
  const { changes, views, group, isClosed } = visit;
  const ids = new Set(views.map(({ id }) => id));
  const history = changes.filter(({ change }) => change.kind === "views" && change.views.some((id) => ids.has(id)));
  const context = await formContext(desk, visit);
  return staffPage(
    renderViewAnswerPage({ ...context, group, views, history, isClosed, stale, values, errors }),
    status,
  );
}
