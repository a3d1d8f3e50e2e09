import { describeIssues, type FieldErrors } from "../../forms/parts/values.ts";
import type { StaffView } from "../../forms/staff/view-answer-form.ts";
import { filterQuery, renderViewsPage, type ViewFilter, viewStates } from "../../forms/staff/views-page.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { readViewAnswer } from "../domain/read-view-answer.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest, readRevision } from "../middleware/page-request.ts";
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

const viewsPerPage = 50;

/** What came in, what became of it, and how much is left. */
export async function listViews(desk: ViewDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitViews(desk, request);
  const views = await readViews(desk, visit);
  return viewsPage(desk, { ...visit, views }, readFilter(request.query), { isSaved: request.query.has("saved") });
}

/** Codes and answers all that were marked, in one write. */
export async function answerViews(desk: ViewDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitViews(desk, pageRequest);
  const { request, name, isClosed } = visit;
  requireRole(request.staff, "editor");
  const views = await readViews(desk, visit);
  if (isClosed || views === null) return backToViews(visit);
  const filter = readFilter(new URLSearchParams(field(request, "_filter").slice(0, 1000)));
  const choices = choicesOf(views, await formContext(desk, visit));
  const { change, issues, values } = readViewAnswer(request.fields, choices, { isWhole: false });
  if (change === null) {
    const labels: Readonly<Record<string, string>> = staffViewsTexts[request.language].fields;
    const errors = describeIssues(issues, (each) => labels[each], request.language);
    return viewsPage(desk, { ...visit, views }, filter, { status: 422, values, errors });
  }
  const written = await desk.viewChanges.add(name, {
    basedOn: readRevision(request),
    change,
    at: request.receivedAt,
    by: request.staff.member.email,
    attempt: newAttempt(desk.dependencies),
  });
  if (written.outcome !== "stale") return backToViews(visit, `views?${filterQuery(filter)}&saved=yes`);
  const newer = await visitViews(desk, request);
  const now = await readViews(desk, newer);
  return viewsPage(desk, { ...newer, views: now }, filter, { status: 409, values, stale: written.views });
}

interface Shown {
  readonly status?: number;
  readonly values?: FormFields;
  readonly errors?: FieldErrors;
  readonly isSaved?: boolean;
  /** Views that somebody else has changed meanwhile: shown whatever the filter chooses. */
  readonly stale?: readonly string[];
}

async function viewsPage(
  desk: ViewDesk,
  visit: ViewVisit & { readonly views: readonly StaffView[] | null },
  filter: ViewFilter,
  { status = 200, values = new Map(), errors = [], isSaved = false, stale = [] }: Shown,
): Promise<PageResponse> {
  const views = visit.views ?? [];
  const kept = new Set(stale.length > 0 ? values.get("view") : []);
  const found = views.filter((view) => kept.has(view.id) || fits(view, filter));
  const page = Math.min(filter.page, Math.max(1, Math.ceil(found.length / viewsPerPage)));
  const from = kept.size > 0 ? 0 : (page - 1) * viewsPerPage;
  const shown = kept.size > 0 ? found.filter(({ id }) => kept.has(id)) : found.slice(from, from + viewsPerPage);
  const body = renderViewsPage({
    ...(await formContext(desk, visit)),
    filter: { ...filter, page },
    views: shown,
    questions: [...new Map(views.map(({ question }) => [question.id, question])).values()],
    from: from + 1,
    found: kept.size > 0 ? shown.length : found.length,
    open: views.filter(({ coding }) => coding.answer === null).length,
    total: views.length,
    hasNext: kept.size === 0 && found.length > from + viewsPerPage,
    isSettled: visit.views !== null,
    isClosed: visit.isClosed,
    isSaved,
    stale: stale.length,
    values,
    errors,
  });
  return staffPage(body, status);
}

function readFilter(query: URLSearchParams): ViewFilter {
  const text = (name: string) => (query.get(name) ?? "").slice(0, 100);
  const page = Number(query.get("page") ?? 1);
  return {
    state: viewStates.find((state) => state === query.get("by-state")) ?? "open",
    theme: text("by-theme"),
    section: text("by-section"),
    question: text("by-question"),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function fits({ question, section, coding }: StaffView, filter: ViewFilter): boolean {
  const isOpen = coding.answer === null;
  if (filter.state !== "all" && isOpen !== (filter.state === "open")) return false;
  if (filter.question !== "" && filter.question !== question.id) return false;
  if (filter.section !== "" && filter.section !== (section ?? "-")) return false;
  if (filter.theme === "-") return coding.themes.length === 0;
  return filter.theme === "" || coding.themes.includes(filter.theme);
}
