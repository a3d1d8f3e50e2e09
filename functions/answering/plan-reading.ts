import type { PlanReading, SaidOfSection } from "../../forms/parts/plan-field.ts";
import type { PlanSectionState } from "../domain/answer-draft.ts";
import { readPlanView } from "../domain/read-plan-views.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import type { AnswerState } from "./answer-state.ts";

/** What the form shows of the draft's own pages. */
export function planReading(
  { planStates }: Pick<AnswerState, "planStates">,
  request: PageRequest,
  address: string,
): PlanReading {
  const said = planStates.map(saidOf).filter((section) => section !== undefined);
  return { href: keepLanguage(request, `${address}/plan`), said };
}

/** How much is said of a section; undefined where nothing is. */
export function saidOf({ section, fields }: Pick<PlanSectionState, "section" | "fields">): SaidOfSection | undefined {
  const { view } = readPlanView(section, fields);
  if (view === undefined) return undefined;
  const { number, title } = section;
  return { number, title, comments: view.comment === undefined ? 0 : 1, proposals: view.amendments?.length ?? 0 };
}
