import type { Activity, PlanDraft } from "./action-plan.ts";
import { calendarIn, sameWeekday } from "./next-calendar.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { RoundPlan } from "./round.ts";

/** Stands for a case number that nobody has given yet; a round does not open with it. */
export const openCaseNumber = "–";

export function lacksCaseNumber({ caseNumber }: Pick<RoundPlan, "caseNumber">): boolean {
  return caseNumber === openCaseNumber;
}

/** Next year's round as last year's suggests it: calendar, title and questionnaire, but no case number. */
export function nextRound(last: RoundPlan): RoundPlan {
  const year = Number(last.id);
  return {
    ...last,
    ...calendarIn(last, year, year + 1),
    id: String(year + 1),
    planYear: last.planYear + 1,
    title: aYearOn(last.title, last),
    caseNumber: openCaseNumber,
    questionnaire: nextQuestionnaireId(last),
  };
}

/** The same id without a year in it is the same questionnaire: its latest version is asked again. */
function nextQuestionnaireId(last: RoundPlan): string {
  return aYearOn(last.questionnaire, last);
}

/** Last year's questions under next year's id, with both years moved on in its texts. */
export function nextQuestionnaire(questionnaire: Questionnaire, last: RoundPlan): Questionnaire {
  const { sections, ...moved } = aYearOn(questionnaire, last);
  if (sections === undefined) return { ...moved, version: 1 };
  return {
    ...moved,
    version: 1,
    sections: sections.map((section, index) => {
      const deadline = questionnaire.sections?.[index]?.deadline;
      if (deadline === undefined) return section;
      return { ...section, deadline: `${sameWeekday(deadline.slice(0, 10), 1)}${deadline.slice(10)}` };
    }),
  };
}

/** Sections that tell of one year's consultation and follow-up: next year's begin empty. */
const ofOneYear: ReadonlySet<PlanDraft["sections"][number]["content"]> = new Set(["consultation-report", "follow-up"]);

/** The text next year's work starts from: what was decided, with each activity to be followed up. */
export function nextDraft(draft: PlanDraft, last: RoundPlan): PlanDraft {
  const { laterBudgets = [], ...text } = draft;
  const planYear = draft.planYear + 1;
  const later = laterBudgets.filter(({ budgetYear }) => budgetYear > planYear);
  return {
    ...text,
    planYear,
    ...(later.length > 0 && { laterBudgets: later }),
    budgetSek: laterBudgets.find(({ budgetYear }) => budgetYear === planYear)?.budgetSek ?? draft.budgetSek,
    title: aYearOn(draft.title, last),
    sections: draft.sections.map((section) => (ofOneYear.has(section.content) ? { ...section, text: "" } : section)),
    activities: draft.activities.filter(({ status }) => status !== "done" && status !== "dropped").map(carriedOver),
    followUp: draft.activities
      .filter(({ status }) => status !== "dropped")
      .map(({ title, status }) => ({ title, outcome: "", status: status === "done" ? "done" : "not-done" })),
  };
}

function carriedOver(activity: Activity): Activity {
  const [year, quarter] = activity.quarter.split("-");
  return { ...activity, quarter: `${Number(year) + 1}-${quarter}`, status: "carried-over" };
}

/** Every text of a value with the round's year and the plan's year replaced by the next. */
function aYearOn<Value>(value: Value, { id, planYear }: Pick<RoundPlan, "id" | "planYear">): Value {
  if (typeof value === "string") {
    const moved = value.replace(/(?<![0-9])20[0-9]{2}(?![0-9])/g, (year) =>
      year === id || year === String(planYear) ? String(Number(year) + 1) : year,
    );
    return moved as Value;
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => aYearOn(each, { id, planYear })) as Value;
  const entries = Object.entries(value).map(([name, each]) => [name, aYearOn(each, { id, planYear })]);
  return Object.fromEntries(entries) as Value;
}
