import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Answers } from "../../functions/domain/questionnaire.ts";
import { answerFields, readAnswers } from "../../functions/domain/read-answers.ts";
import { draft, questionnaire } from "./consultation-fixture.ts";

const sections = draft.sections.map(({ id }) => id);
const least = { "respondent-type": "company", municipality: "0780" };

type Typed = Readonly<Record<string, string | readonly string[]>>;

function fieldsOf(typed: Typed): FormFields {
  return new Map(Object.entries(typed).map(([name, value]) => [name, typeof value === "string" ? [value] : value]));
}

function read(typed: Typed) {
  return readAnswers(questionnaire, fieldsOf({ ...least, ...typed }), sections);
}

describe("a posted questionnaire", () => {
  it("becomes typed answers", () => {
    const { answers, issues } = read({
      "organisation-name": " Sjö\u00adhotellet  AB ",
      "mandate-clear": "4",
      "roles-work": "dont-know",
      "priorities-1": "local-organisation",
      "priorities-2": "",
      "priorities-3": "packaged-offer",
      contribution: "money",
      cofinancing: "12 000 kr",
      "draft-section": sections[0] ?? "",
      "draft-change": "Rad ett  \r\nRad två\r\n\r\n",
      "feedback-email": " Anna.Exempel@Example.COM ",
      _revision: "3",
    });
    expect(issues).toEqual([]);
    expect(answers).toMatchObject({
      ...least,
      "mandate-clear": 4,
      "roles-work": "dont-know",
      priorities: ["local-organisation", "packaged-offer"],
      cofinancing: 12_000,
      "draft-section": sections[0],
      "draft-change": "Rad ett\nRad två",
      "feedback-email": "anna.exempel@example.com",
    });
  });

  it("leaves out what was not answered, and what the other answers leave out", () => {
    const { answers, issues, values } = read({ contribution: "time", cofinancing: "inte ett belopp", risks: "  \n " });
    expect(issues).toEqual([]);
    expect(answers).toEqual({ ...least, contribution: "time" });
    expect(values.get("cofinancing")).toEqual(["inte ett belopp"]);
  });

  it("composes characters, so that the same text is the same answer", () => {
    expect(read({ risks: "A\u030asnen" }).answers).toEqual(read({ risks: "\u00c5snen" }).answers);
  });

  it("counts lengths in characters as people see code points, after trimming", () => {
    expect(read({ risks: `${"😀".repeat(1000)}   ` }).issues).toEqual([]);
    expect(read({ risks: "😀".repeat(1001) }).issues).toEqual([
      { field: "risks", code: "too-long", payload: { max: 1000, length: 1001 } },
    ]);
  });

  it.each<[string, Typed, string, string]>([
    ["nobody answered for", { "respondent-type": "" }, "respondent-type", "required"],
    ["a type there is not", { "respondent-type": "king" }, "respondent-type", "not-an-option"],
    ["a field that came twice", { municipality: ["0780", "0763"] }, "municipality", "repeated-field"],
    ["a scale beyond its end", { "mandate-clear": "6" }, "mandate-clear", "not-an-option"],
    [
      "the same choice in two places",
      { "priorities-1": "packaged-offer", "priorities-3": "packaged-offer" },
      "priorities-3",
      "repeated-choice",
    ],
    ["a choice that is none in a ranking", { "priorities-2": "luck" }, "priorities-2", "not-an-option"],
    ["an amount with a point", { contribution: "money", cofinancing: "470.645 kr" }, "cofinancing", "not-an-amount"],
    ["a section that is not in the draft", { "draft-section": "nowhere" }, "draft-section", "not-an-option"],
    ["no address", { "feedback-email": "anna at example" }, "feedback-email", "not-an-email"],
    [
      "an address of 300 characters",
      { "feedback-email": `${"a".repeat(300)}@example.com` },
      "feedback-email",
      "too-long",
    ],
    ["a NUL", { risks: "a\u0000b" }, "risks", "characters-not-allowed"],
    ["an escape sequence", { risks: "a\u001b[31mb" }, "risks", "characters-not-allowed"],
    ["text that turns the reading direction", { risks: "a\u202eb" }, "risks", "characters-not-allowed"],
    ["half a surrogate pair", { risks: "a\ud800b" }, "risks", "characters-not-allowed"],
    ["a name of 10,000 characters", { "organisation-name": "x".repeat(10_000) }, "organisation-name", "too-long"],
    ["a field that was not asked", { surprise: "x" }, "surprise", "unknown-field"],
    ["a third place too many", { "priorities-4": "packaged-offer" }, "priorities-4", "unknown-field"],
  ])("with %s is told by the field", (_, typed, field, code) => {
    const { issues, values } = read(typed);
    expect(issues.map((issue) => [issue.field, issue.code])).toEqual([[field, code]]);
    for (const [name, value] of Object.entries(typed)) {
      if (code !== "unknown-field") expect(values.get(name)).toEqual(typeof value === "string" ? [value] : value);
    }
  });

  it("with more choices than allowed, or one twice, says so", () => {
    const question = questionnaire.questions.find(({ id }) => id === "actions");
    if (question?.type !== "multiple") throw new Error("the sample asks for actions");
    const options = question.options.map(({ id }) => id);
    expect(read({ actions: options.slice(0, 4) }).issues).toEqual([
      { field: "actions", code: "too-many-choices", payload: { max: 3 } },
    ]);
    expect(read({ actions: [options[0] as string, options[0] as string] }).issues[0]?.code).toBe("repeated-choice");
    expect(read({ actions: [options[2] as string, options[0] as string] }).answers.actions).toEqual([
      options[0],
      options[2],
    ]);
  });

  it("tells of a few unknown fields, with their names cut", () => {
    const flood = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${"x".repeat(5000)}${index}`, "1"]));
    const { issues } = read(flood);
    expect(issues).toHaveLength(5);
    for (const { field } of issues) expect(field.length).toBeLessThanOrEqual(60);
  });

  it("never crashes, and says either what is accepted or what is wrong", () => {
    const name = fc.oneof(
      fc.constantFrom(...questionnaire.questions.map(({ id }) => id), "priorities-1", "__proto__"),
      fc.string(),
    );
    const value = fc.oneof(
      fc.constantFrom("company", "0780", "money", "4", "packaged-offer", ""),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.array(value, { maxLength: 3 })), { maxLength: 15 }), (entries) => {
        const { answers, issues } = readAnswers(questionnaire, new Map(entries), sections);
        if (issues.length > 0) return;
        const again = readAnswers(questionnaire, answerFields(questionnaire, answers), sections);
        expect(again).toMatchObject({ answers, issues: [] });
      }),
    );
  });

  it("can be opened again with the same answers", () => {
    const answers: Answers = {
      ...least,
      "mandate-clear": 2,
      priorities: ["packaged-offer", "local-organisation"],
      contribution: "money",
      cofinancing: 5000,
      risks: "Rad ett\nRad två",
    };
    expect(readAnswers(questionnaire, answerFields(questionnaire, answers), sections)).toMatchObject({
      answers,
      issues: [],
    });
  });
});
