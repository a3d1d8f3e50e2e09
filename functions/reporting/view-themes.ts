import { describeIssues, type FieldErrors, pageFields } from "../../forms/parts/values.ts";
import { renderViewThemesPage } from "../../forms/staff/view-themes-page.ts";
import { DomainError } from "../domain/errors.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { readViewTheme } from "../domain/read-view-answer.ts";
import { mostThemes } from "../domain/view-answer.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { staffViewsTexts } from "../texts/staff-views.ts";
import { backToViews, type ViewDesk, type ViewVisit, visitViews } from "./view-desk.ts";

export async function showViewThemes(desk: ViewDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitViews(desk, request);
  const id = `t${Buffer.from(desk.dependencies.randomBytes(8, "theme")).toString("hex")}`;
  return themesPage(visit, id, new Map(), []);
}

/** Adds it under the id that its page came with, so that a double click adds it once; a name that is there stays one. */
export async function addViewTheme(desk: ViewDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitViews(desk, pageRequest);
  const { request, name: round, codings, isClosed } = visit;
  requireRole(request.staff, "editor");
  if (isClosed) return backToViews(visit);
  const id = field(request, pageFields.nonce);
  if (!/^t[0-9a-f]{16}$/.test(id)) throw new DomainError("body-malformed", {});
  const texts = staffViewsTexts[request.language];
  const { name, issues, values } = readViewTheme(request.fields);
  const labels: Readonly<Record<string, string>> = { "name-sv": texts.themeName, "name-en": texts.themeNameEn };
  if (name === null) {
    return themesPage(
      visit,
      id,
      values,
      describeIssues(issues, (each) => labels[each], request.language),
    );
  }
  const isThere = codings.themes.some((theme) => theme.name.sv.toLowerCase() === name.sv.toLowerCase());
  if (!isThere && codings.themes.length >= mostThemes) {
    return themesPage(visit, id, values, [{ field: "name-sv", text: texts.tooManyThemes, label: texts.themeName }]);
  }
  if (!isThere) {
    await desk.viewChanges.add(round, {
      basedOn: codings.number,
      change: { kind: "theme", theme: { id, name } },
      at: request.receivedAt,
      by: request.staff.member.email,
      attempt: newAttempt(desk.dependencies),
    });
  }
  return backToViews(visit, "view-themes");
}

function themesPage(visit: ViewVisit, id: string, values: FormFields, errors: FieldErrors): PageResponse {
  const { request, round, codings, isClosed } = visit;
  const body = renderViewThemesPage({
    ...request.context,
    round: round.plan,
    themes: codings.themes,
    id,
    values,
    errors,
    isClosed,
  });
  return staffPage(body, errors.length > 0 ? 422 : 200);
}
