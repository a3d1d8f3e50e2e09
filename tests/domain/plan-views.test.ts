import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planDraftSchema } from "../../functions/domain/action-plan.ts";
import { canonicalJson } from "../../functions/domain/canonical-json.ts";
import { commit } from "../../functions/domain/commitment.ts";
import { viewsOf } from "../../functions/domain/compile-views.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { type PlanSection, paragraphsOf, planSections } from "../../functions/domain/plan-sections.ts";
import { planViewsIn } from "../../functions/domain/plan-views.ts";
import { countHeldBack } from "../../functions/domain/published-texts.ts";
import { type Answers, questionnaireSchema } from "../../functions/domain/questionnaire.ts";
import { answersIn } from "../../functions/domain/questionnaire-sections.ts";
import { answerFields, readAnswers } from "../../functions/domain/read-answers.ts";
import {
  paragraphMark,
  planFieldNames,
  planFields,
  planViewFields,
  readPlanView,
  readPlanViews,
  typedPlanFields,
} from "../../functions/domain/read-plan-views.ts";
import { type WordChange, wordChanges } from "../../functions/domain/word-changes.ts";

const sample = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../forms/asnen/${name}`, import.meta.url), "utf8"));
const questionnaire = questionnaireSchema.parse(sample("questionnaire-2027.json"));
const draft = planDraftSchema.parse(sample("plan-2027-draft.json"));

const section: PlanSection = {
  key: "plan:mandate",
  id: "mandate",
  number: 1,
  title: { sv: "Uppdrag", en: "Mandate" },
  paragraphs: ["Första stycket.", "Andra stycket,\nmed två rader.", "Tredje stycket."],
};
const names = planFields(section.key);

/** What the page posts when somebody has typed this: every paragraph comes along. */
function posted(typed: Readonly<Record<string, string>>): FormFields {
  const page = section.paragraphs.flatMap((paragraph, index): [string, string][] => [
    [names.wording(index + 1), paragraph.replaceAll("\n", "\r\n")],
    [names.reason(index + 1), ""],
    [names.about(index + 1), paragraphMark(paragraph)],
  ]);
  return new Map(
    Object.entries({ ...Object.fromEntries(page), [names.comment]: "", ...typed }).map(([name, value]) => [
      name,
      [value],
    ]),
  );
}

function read(typed: Readonly<Record<string, string>>) {
  const fields = typedPlanFields(section, posted(typed));
  const { answers, issues } = readPlanView(section, fields);
  return { fields, answers, issues: issues.map(({ field, code }) => [field, code]) };
}

describe("the sections that views are asked for", () => {
  test("are what staff propose, activities among it, and not what is told of the consultation and of decisions", () => {
    const sections = planSections(questionnaire, draft);
    expect(sections.map(({ id }) => id)).toEqual([
      "mandate",
      "principal",
      "roles",
      "financing",
      "export-readiness",
      "goals",
      "activities",
    ]);
    expect(sections.at(-1)?.paragraphs.join("\n")).toContain("Kostnad: 150 000 kr. Kvartal: 2028-Q1.");
    const without = { questions: questionnaire.questions.filter(({ type }) => type !== "plan-views") };
    expect(planSections(without, draft)).toEqual([]);
  });

  test("have paragraphs that a form gives back as they are", () => {
    expect(paragraphsOf("\r\nEtt  \r\nrad två\r\n \t\r\n\r\nTva\u030a\n")).toEqual(["Ett\nrad två", "Två"]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const paragraph of paragraphsOf(text)) expect(paragraphsOf(paragraph)).toEqual([paragraph]);
      }),
    );
  });
});

describe("a view on one section", () => {
  test("that leaves every paragraph as it is says nothing", () => {
    expect(read({})).toEqual({ fields: new Map(), answers: {}, issues: [] });
  });

  test("takes the draft's wording from the draft and another from the form", () => {
    const { answers } = read({
      [names.comment]: " Bra! ",
      [names.wording(2)]: "Andra\r\nstycket ",
      [names.reason(2)]: "Kortare",
    });
    expect(answers).toEqual({
      "plan:mandate": {
        comment: "Bra!",
        amendments: [{ paragraph: 2, from: section.paragraphs[1], to: "Andra\nstycket", reason: "Kortare" }],
      },
    });
  });

  test("strikes out a paragraph whose field was emptied", () => {
    const { fields, answers } = read({ [names.wording(3)]: " \r\n" });
    expect(answers).toEqual({ "plan:mandate": { amendments: [{ paragraph: 3, from: "Tredje stycket.", to: "" }] } });
    expect(typedPlanFields(section, fields)).toEqual(fields);
  });

  test("takes a proposal back without the rest", () => {
    const fields = posted({ [names.comment]: "Kvar", [names.wording(1)]: "Nytt", [names.reason(1)]: "Skäl" });
    const kept = typedPlanFields(section, fields, (paragraph) => paragraph === 1);
    expect(readPlanView(section, kept).answers).toEqual({ "plan:mandate": { comment: "Kvar" } });
  });

  test.each<[string, Record<string, string>, [string, string][]]>([
    ["a reason for nothing", { [names.reason(1)]: "Därför" }, [[names.wording(1), "wording-unchanged"]]],
    ["too long a comment", { [names.comment]: "x".repeat(2001) }, [[names.comment, "too-long"]]],
    ["too long a wording", { [names.wording(1)]: "x".repeat(2016) }, [[names.wording(1), "too-long"]]],
    [
      "too long a reason",
      { [names.wording(1)]: "x", [names.reason(1)]: "x".repeat(501) },
      [[names.reason(1), "too-long"]],
    ],
    ["text that turns", { [names.wording(1)]: "a\u202eb" }, [[names.wording(1), "characters-not-allowed"]]],
    [
      "another wording before it",
      { [names.wording(1)]: "x", [names.about(1)]: "0".repeat(12) },
      [[names.wording(1), "paragraph-changed"]],
    ],
    [
      "nothing said of which wording",
      { [names.wording(1)]: "x", [names.about(1)]: "" },
      [[names.wording(1), "paragraph-changed"]],
    ],
    [
      "a choice that is none",
      { [names.comment]: "x", [names.handling]: "secret" },
      [[names.handling, "not-an-option"]],
    ],
  ])("refuses %s and keeps what was typed", (_, typed, expected) => {
    const { fields, issues } = read(typed);
    expect(issues).toEqual(expected);
    for (const [name, value] of Object.entries(typed)) if (value !== "") expect(fields.get(name)).toEqual([value]);
  });

  test("becomes fields again that read as the same view", () => {
    const { answers } = read({
      [names.comment]: "Bra",
      [names.wording(1)]: "Nytt",
      [names.wording(2)]: "",
      [names.reason(2)]: "Skäl",
      [names.handling]: "not-quoted",
    });
    expect(readPlanView(section, planViewFields(section, answers)).answers).toEqual(answers);
    const elsewhere = { ...section, paragraphs: ["Omskrivet.", ...section.paragraphs.slice(1)] };
    const issues = readPlanView(elsewhere, planViewFields(section, answers)).issues;
    expect(issues.map(({ field, code }) => [field, code])).toEqual([[names.wording(1), "paragraph-changed"]]);
  });

  test("whatever is posted, gives views whose wording differs from the draft's own", () => {
    const field = fc.constantFrom(...planFieldNames(section));
    const value = fc.oneof(
      fc.constantFrom("", "yes", ...section.paragraphs.map(paragraphMark), ...section.paragraphs),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.array(value, { maxLength: 2 }))), (pairs) => {
        const fields = typedPlanFields(section, new Map(pairs));
        const { view } = readPlanView(section, fields);
        for (const { paragraph, from, to } of view?.amendments ?? []) {
          expect(from).toBe(section.paragraphs[paragraph - 1]);
          expect(to).not.toBe(from);
        }
        expect(typedPlanFields(section, fields)).toEqual(fields);
      }),
    );
  });
});

describe("among other answers", () => {
  const { answers } = read({ [names.comment]: "Bra", [names.handling]: "not-quoted" });

  test("views on the draft pass through a form that does not hold them", () => {
    const reading = readAnswers(
      questionnaire,
      new Map([
        ["respondent-type", ["company"]],
        ["municipality", ["0780"]],
      ]),
      [],
      answers,
    );
    expect(reading.issues).toEqual([]);
    expect(reading.answers).toMatchObject(answers);
    expect([...answerFields(questionnaire, reading.answers).keys()]).not.toContain("plan:mandate");
    expect(planViewsIn("plan", reading.answers).map(({ section: id }) => id)).toEqual(["mandate"]);
  });

  test("stay with the closed section that asked for them", () => {
    expect(answersIn(questionnaire, ["views"], { ...answers, contribution: "no" })).toEqual(answers);
    expect(answersIn(questionnaire, ["contribution"], { ...answers, contribution: "no" })).toEqual({
      contribution: "no",
    });
  });

  test("are together no longer than an answer can carry", () => {
    const long = Array.from(
      { length: 60 },
      (_, index): PlanSection => ({ ...section, key: `plan:s${index}`, id: `s${index}` }),
    );
    const given = long.map((one) => ({
      section: one,
      fields: new Map([[planFields(one.key).comment, ["å".repeat(2000)]]]),
    }));
    const all = readPlanViews(given);
    expect(all.issues.map(({ code }) => code)).toEqual(["plan-views-too-long"]);
    expect(readPlanViews(given.slice(0, 40)).issues).toEqual([]);
    expect(canonicalJson(readPlanViews(given.slice(0, 40)).answers).length).toBeLessThan(100_000);
  });
});

describe("in a plan version", () => {
  const { answers } = read({
    [names.comment]: "Bra",
    [names.wording(2)]: "Nytt",
    [names.reason(2)]: "Skäl",
    [names.wording(3)]: "",
  });
  const sender = { "respondent-type": "company", municipality: "0780", "organisation-name": "Bolaget" };
  const views = viewsOf(questionnaire, { salt: "00".repeat(32) }, { ...sender, ...answers });

  test("each comment and each proposal is a view of its own on its section, with a salt of its own", () => {
    expect(views.map(({ question, section: on, text, amendment }) => ({ question, on, text, amendment }))).toEqual([
      { question: "plan", on: "mandate", text: "Bra", amendment: undefined },
      {
        question: "plan",
        on: "mandate",
        text: "Nytt",
        amendment: { paragraph: 2, from: section.paragraphs[1], reason: "Skäl" },
      },
      { question: "plan", on: "mandate", text: "", amendment: { paragraph: 3, from: section.paragraphs[2] } },
    ]);
    expect(new Set(views.map(({ salt }) => salt)).size).toBe(3);
    expect(new Set(views.map(({ commitment }) => commitment)).size).toBe(3);
  });

  test("a view that proposes no wording is committed to as it was before there were proposals", () => {
    const [comment] = views;
    if (comment === undefined) throw new Error("there is no comment");
    const { salt, commitment, question, section: on, text, sender: who } = comment;
    expect(commitment).toBe(commit(salt, { question, section: on, text, sender: who }));
  });

  test("what is held back is counted, text by text, and is not a view", () => {
    const held = { ...sender, ...answers, "plan:mandate.handling": ["business-sensitive"] };
    expect(viewsOf(questionnaire, { salt: "00".repeat(32) }, held)).toEqual([]);
    expect(countHeldBack(questionnaire, held)).toBe(3);
    expect(countHeldBack(questionnaire, { ...sender, ...answers })).toBe(0);
  });
});

describe("what a wording changes", () => {
  const without = (kind: WordChange["kind"], changes: readonly WordChange[]) =>
    changes
      .filter((change) => change.kind !== kind)
      .map(({ text }) => text)
      .join("");

  test("is told word by word, and words around a blank together", () => {
    expect(wordChanges("Den ska samla aktörerna.", "Den ska stödja alla aktörerna, året om.")).toEqual([
      { kind: "same", text: "Den ska " },
      { kind: "removed", text: "samla " },
      { kind: "added", text: "stödja alla " },
      { kind: "same", text: "aktörerna" },
      { kind: "added", text: ", året om" },
      { kind: "same", text: "." },
    ]);
  });

  test("gives back the one text without what comes and the other without what goes", () => {
    const words = fc.array(fc.constantFrom("ett", "två", " ", "  ", "\n", ",", "å", "👩‍🌾", "<b>"), { maxLength: 30 });
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      words.map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const changes = wordChanges(from, to);
        expect(without("added", changes)).toBe(from);
        expect(without("removed", changes)).toBe(to);
        expect(changes.every(({ text }) => text !== "")).toBe(true);
      }),
    );
  });

  test("of two long texts with nothing in common is the one instead of the other", () => {
    const from = Array.from({ length: 5000 }, (_, index) => `ord${index}`).join(" ");
    const to = Array.from({ length: 5000 }, (_, index) => `word${index}`).join("  ");
    expect(wordChanges(from, to)).toEqual([
      { kind: "removed", text: from },
      { kind: "added", text: to },
    ]);
  });
});

test("an answer without views on the draft reads as before", () => {
  const old: Answers = { "respondent-type": "company", risks: "Slitage" };
  expect(planViewsIn("plan", old)).toEqual([]);
});
