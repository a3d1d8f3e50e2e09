import type { AnswerContext } from "../../forms/answer/answer-context.ts";
import { renderDraftChoicePage } from "../../forms/answer/draft-choice-page.ts";
import { renderPlanPage } from "../../forms/answer/plan-page.ts";
import { renderPlanSectionPage } from "../../forms/answer/plan-section-page.ts";
import type { PlanDraft } from "../../functions/domain/action-plan.ts";
import { planSectionStates } from "../../functions/domain/answer-draft.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { type PlanSection, planSections } from "../../functions/domain/plan-sections.ts";
import { questionOfKey } from "../../functions/domain/plan-views.ts";
import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import { paragraphMark, planFields, readPlanView } from "../../functions/domain/read-plan-views.ts";
import { summarizeAnswers } from "../../functions/texts/answer-summary.ts";

/** The fields of a comment and of proposals for two paragraphs, with markup in every text. */
export function sampleViewFields({ key, paragraphs }: PlanSection, text = "<b>Stryk</b> & skriv om"): FormFields {
  const names = planFields(key);
  const [first = "", second = ""] = paragraphs;
  return new Map([
    [names.comment, [text]],
    [names.wording(1), [`${first} ${text}`]],
    [names.reason(1), [text]],
    [names.about(1), [paragraphMark(first)]],
    [names.removal(2), ["yes"]],
    [names.about(2), [paragraphMark(second)]],
    [names.handling, ["business-sensitive"]],
  ]);
}

/** The draft's own pages, in one language. */
export function planPages(
  context: AnswerContext,
  questionnaire: Questionnaire,
  draft: PlanDraft,
): readonly [string, string][] {
  const sections = planSections(questionnaire, draft);
  const [section, second] = sections;
  if (section === undefined || second === undefined) throw new Error("The sample asks for no views on its draft");
  const { language } = context;
  const names = planFields(section.key);
  const filled = sampleViewFields(section);
  const page = {
    ...context,
    section,
    place: 1,
    count: sections.length,
    basedOn: 0,
    basedOnSent: 0,
    values: new Map(),
    view: undefined,
    issues: [],
    justSaved: false,
  };
  const wrong = new Map([
    ...filled,
    [names.comment, ["x".repeat(2001)]],
    [names.about(1), ["another"]],
    [names.reason(3), ["Bara <skäl>"]],
  ]);
  const questions = questionnaire.questions.filter(({ id }) => id === questionOfKey(section.key));
  const lines = (fields: FormFields) =>
    summarizeAnswers({ questions }, readPlanView(section, fields).answers, draft.sections, language);
  const sent = { revision: 1, answers: readPlanView(second, sampleViewFields(second)).answers };
  const saved = {
    section: section.key,
    revision: 1,
    basedOnSent: 1,
    fields: filled,
    savedAt: "2027-04-20T18:30:00.000Z",
  };
  return [
    [
      "plan-list",
      renderPlanPage({
        ...context,
        entries: planSectionStates(sections, sent, [saved], false).map((state, index) => ({
          state,
          said: index > 1 ? undefined : { ...state.section, comments: 1 - index, proposals: index + 1 },
          needsMending: index === 2,
          href: `/asnen/answer/token/plan/${state.section.id}`,
        })),
        formHref: "/asnen/answer/token/sections/views",
        checkHref: "/asnen/answer/token/check",
      }),
    ],
    ["plan-section", renderPlanSectionPage(page)],
    [
      "plan-section-filled",
      renderPlanSectionPage({ ...page, values: filled, view: readPlanView(section, filled).view }),
    ],
    [
      "plan-section-saved",
      renderPlanSectionPage({
        ...page,
        section: second,
        place: sections.length,
        values: sampleViewFields(second),
        view: readPlanView(second, sampleViewFields(second)).view,
        justSaved: true,
      }),
    ],
    [
      "plan-section-refused",
      renderPlanSectionPage({ ...page, values: wrong, issues: readPlanView(section, wrong).issues }),
    ],
    [
      "plan-section-stale",
      renderDraftChoicePage({
        ...context,
        reason: "stale",
        savedAt: saved.savedAt,
        stored: lines(new Map([[names.comment, ["Sparat"]]])),
        mine: lines(filled),
        storedRevision: 2,
        values: filled,
      }),
    ],
  ];
}
