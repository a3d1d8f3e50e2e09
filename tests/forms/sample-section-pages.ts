import type { AnswerContext } from "../../forms/answer/answer-context.ts";
import { type CheckedSection, type CheckPageData, renderCheckPage } from "../../forms/answer/check-page.ts";
import { renderDraftChoicePage } from "../../forms/answer/draft-choice-page.ts";
import { renderSectionClosedPage } from "../../forms/answer/section-closed-page.ts";
import { renderSectionPage } from "../../forms/answer/section-page.ts";
import type { SectionChoice } from "../../forms/parts/question-field.ts";
import { type AnswerDraft, allFields, sectionStates } from "../../functions/domain/answer-draft.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { type Answers, type Questionnaire, questionnaireSchema } from "../../functions/domain/questionnaire.ts";
import { sectionPlaces } from "../../functions/domain/questionnaire-sections.ts";
import { answerFields, readAnswers } from "../../functions/domain/read-answers.ts";
import { summarizeAnswers } from "../../functions/texts/answer-summary.ts";

interface Sample extends AnswerContext {
  readonly questionnaire: Questionnaire;
  readonly sections: readonly SectionChoice[];
}

const label = (sv: string, en: string) => ({ sv, en });
const savedAt = "2027-04-20T18:30:00.000Z";

/** A questionnaire with every type of question that the sample has no use for. */
function withOtherTypes(questionnaire: Questionnaire): Questionnaire {
  return questionnaireSchema.parse({
    ...questionnaire,
    sections: [
      { id: "first", title: label("Fler frågor", "More questions"), help: label("Hjälp till delen.", "Help.") },
      { id: "last", title: label("Sist", "Last"), deadline: "2027-05-10T23:59" },
    ],
    questions: [
      ...questionnaire.questions.map((question) => ({ ...question, section: "first" })),
      {
        id: "about-numbers",
        type: "statement",
        section: "last",
        label: label("Om siffrorna", "About the figures"),
        help: label("Uppskatta om du inte vet <exakt>.", "Estimate if you do not know <exactly>."),
      },
      {
        id: "opens",
        type: "date",
        section: "last",
        publish: "private",
        label: label("Öppnar", "Opens"),
        earliest: "2028-01-01",
        latest: "2028-12-31",
      },
      {
        id: "guests",
        type: "number",
        section: "last",
        publish: "private",
        label: label("Antal gäster", "Guests"),
        min: 0,
        max: 100_000,
        unit: label("gäster", "guests"),
      },
      {
        id: "registration",
        type: "organisation-number",
        section: "last",
        publish: "private",
        label: label("Organisationsnummer", "Organisation number"),
      },
      {
        id: "seasons",
        type: "multiple",
        section: "last",
        publish: "statistics",
        label: label("Säsonger", "Seasons"),
        min: 2,
        max: 3,
        options: ["spring", "summer", "autumn", "winter"].map((id) => ({ id, label: label(id, id) })),
      },
    ],
  });
}

const refused: FormFields = new Map([
  ["opens", ["2027-12-31"]],
  ["guests", ["-1"]],
  ["registration", ["811228-9874"]],
  ["seasons", ["spring"]],
]);

/** Every page of answering section by section, in one language. */
export function sectionPages(sample: Sample, answers: Answers): readonly [string, string][] {
  const { questionnaire, sections, ...context } = sample;
  const { language } = context;
  const otherTypes = withOtherTypes(questionnaire);
  const deadlineAt = "2027-05-24T22:00:00.000Z";
  const places = sectionPlaces(questionnaire);
  const [first, , , contribution, views] = places;
  const last = sectionPlaces(otherTypes)[1];
  if (first === undefined || contribution === undefined || views === undefined || last === undefined) {
    throw new Error("The sample has too few sections");
  }
  const section = {
    ...context,
    questionnaire,
    sections,
    partyName: "Åsnens kanotcentral",
    deadlineAt,
    basedOn: 0,
    basedOnSent: 0,
    values: new Map(),
    kept: null,
    fromCheck: false,
  };
  const { issues } = readAnswers({ questions: last.questions }, refused, []);
  const lines = (said: Answers) => summarizeAnswers({ questions: views.questions }, said, sections, language);
  const choice = {
    ...context,
    savedAt,
    stored: lines(answers),
    mine: lines({ ...answers, risks: "<i>Annat</i>" }),
    storedRevision: 2,
    values: answerFields({ questions: views.questions }, answers),
  };
  const tellReady = {
    name: "Ordf & <kassör>",
    action: "/asnen/answer/token/handed-over",
    hasSaved: true,
    toldAt: null,
  };
  const sharing = { label: "Vidare", href: "/asnen/answer/token/colleagues" };
  const states = sectionStates(questionnaire, places, undefined, [savedViews(sample, answers)], []);
  const checked = states.map((state) => ({ state, issues: [], changeHref: null }));
  const hiddenOnes = checked.slice(0, 4).map((each) => ({ ...each, ofOthers: "hidden" as const }));
  const mine = {
    ...checked[4],
    changeHref: "/asnen/answer/token/sections/views",
    savedBy: tellReady.name,
  } as CheckedSection;
  return [
    ["section-first", renderSectionPage({ ...section, place: first, asked: first.questions })],
    [
      "section-follow-up",
      renderSectionPage({
        ...section,
        place: contribution,
        asked: contribution.questions,
        values: answerFields(questionnaire, answers),
      }),
    ],
    [
      "section-waiting",
      renderSectionPage({ ...section, place: contribution, asked: contribution.questions.slice(0, 1) }),
    ],
    [
      "section-from-check",
      renderSectionPage({
        ...section,
        place: views,
        asked: views.questions,
        kept: { as: "draft", at: savedAt },
        fromCheck: true,
      }),
    ],
    [
      "section-refused",
      renderSectionPage({
        ...section,
        questionnaire: otherTypes,
        place: last,
        asked: last.questions,
        values: refused,
        issues,
      }),
    ],
    ["check", checkPage(sample, answers)],
    ["check-saved", checkPage(sample, {}, { justSaved: true })],
    ["check-unsure", checkPage(sample, answers, { lacksChoice: true })],
    ["check-changed", checkPage(sample, answers, { hasChanged: true, hasUnasked: true })],
    [
      "check-sent",
      checkPage(sample, answers, {
        hasUnsent: false,
        sent: { revision: 1, at: savedAt, isWithdrawn: false, receiptHref: "/r" },
      }),
    ],
    [
      "check-unsent-changes",
      checkPage(sample, answers, { sent: { revision: 1, at: savedAt, isWithdrawn: false, receiptHref: "/r" } }),
    ],
    [
      "check-withdrawn",
      checkPage(sample, answers, { sent: { revision: 2, at: savedAt, isWithdrawn: true, receiptHref: "/r" } }),
    ],
    ["check-colleague", checkPage(sample, answers, { tellReady, checked: [...hiddenOnes, mine], sharing })],
    [
      "check-colleague-told",
      checkPage(sample, answers, { tellReady: { ...tellReady, toldAt: savedAt }, checked: [mine], justSaved: true }),
    ],
    [
      "check-handed-over",
      checkPage(sample, answers, { checked: [{ ...mine, changeHref: null, ofOthers: "shown" }], sharing }),
    ],
    ["draft-stale", renderDraftChoicePage({ ...choice, reason: "stale" })],
    ["draft-stale-by-name", renderDraftChoicePage({ ...choice, reason: "stale", savedBy: tellReady.name })],
    ["draft-outdated", renderDraftChoicePage({ ...choice, reason: "outdated" })],
    [
      "section-closed",
      renderSectionClosedPage({
        ...context,
        section: last.section,
        sent: lines(answers),
        refused: lines({ risks: "För <sent>" }),
        checkHref: "/asnen/answer/token/check",
      }),
    ],
  ];
}

function savedViews({ questionnaire }: Sample, answers: Answers): AnswerDraft {
  const fields = answerFields(questionnaire, answers);
  return { section: "views", revision: 1, basedOnSent: 0, fields, savedAt };
}

function checkPage(sample: Sample, answers: Answers, changes: Partial<CheckPageData> = {}): string {
  const { questionnaire, sections } = sample;
  const draft = (section: string, basedOnSent: number): AnswerDraft => ({
    section,
    revision: 1,
    basedOnSent,
    fields: answerFields(questionnaire, { ...answers, risks: "Utkastets" }),
    savedAt,
  });
  const sent = { revision: 1, answers: { risks: "Skickat" } };
  const states = sectionStates(
    questionnaire,
    sectionPlaces(questionnaire),
    sent,
    [draft("about", 1), draft("views", 0)],
    [],
  );
  const { issues } = readAnswers(
    questionnaire,
    allFields(states),
    sections.map(({ id }) => id),
  );
  return renderCheckPage({
    ...sample,
    checked: states.map((state) => ({
      state,
      issues: state.place.section.id === "about" ? issues : [],
      changeHref:
        state.place.section.id === "priorities"
          ? null
          : `/asnen/answer/token/sections/${state.place.section.id}?from=check`,
    })),
    answers,
    sent: null,
    vector: "about.1 views.1",
    deadlineAt: "2027-05-24T22:00:00.000Z",
    justSaved: false,
    hasChanged: false,
    hasUnsent: true,
    hasUnasked: false,
    ...changes,
  });
}
