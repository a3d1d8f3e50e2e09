import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../functions/domain/canonical-json.ts";
import { compilePlan } from "../../functions/domain/compile-plan.ts";
import { answerFields, readAnswers } from "../../functions/domain/read-answers.ts";
import { handlingField, publishedTextQuestions, textHandlings } from "../../functions/domain/text-handling.ts";
import { summarizeAnswers } from "../../functions/texts/answer-summary.ts";
import { textHandlingTexts } from "../../functions/texts/text-handling.ts";
import { inputsOf, questionnaire } from "./consultation-fixture.ts";

const required = new Map([
  ["respondent-type", ["company"]],
  ["municipality", ["0764"]],
]);
const read = (fields: Readonly<Record<string, readonly string[]>>) =>
  readAnswers(questionnaire, new Map([...required, ...Object.entries(fields)]), ["roles"]);

describe("what a sender says of a text", () => {
  test("is asked of each text that would be published, and of nothing else", () => {
    expect(publishedTextQuestions(questionnaire).map(({ id }) => id)).toEqual(["draft-change", "risks"]);
  });

  test("is kept with the text, in one order, and comes back into the form", () => {
    const { answers, issues } = read({
      "draft-change": ["En text"],
      "draft-change.handling": ["business-sensitive", "not-quoted"],
    });
    expect(issues).toEqual([]);
    expect(answers["draft-change.handling"]).toEqual(["not-quoted", "business-sensitive"]);
    expect(answerFields(questionnaire, answers).get("draft-change.handling")).toEqual([
      "not-quoted",
      "business-sensitive",
    ]);
  });

  test("says nothing without a text, and only what the form offers", () => {
    expect(read({ "risks.handling": ["not-quoted"] }).answers).not.toHaveProperty("risks.handling");
    const { issues } = read({ risks: ["En text"], "risks.handling": ["secret"] });
    expect(issues).toEqual([{ field: "risks.handling", code: "not-an-option", payload: {} }]);
    expect(read({ "organisation-name.handling": ["not-quoted"] }).issues.map(({ code }) => code)).toEqual([
      "unknown-field",
    ]);
  });

  test("survives being opened and sent again, whatever it is", () => {
    fc.assert(
      fc.property(fc.subarray([...textHandlings]), fc.subarray([...textHandlings]), (first, second) => {
        const { answers } = read({
          "draft-change": ["Ett"],
          "draft-change.handling": first,
          risks: ["Två"],
          "risks.handling": second,
        });
        const again = readAnswers(questionnaire, answerFields(questionnaire, answers), ["roles"]);
        expect(again.answers).toEqual(answers);
        expect(answers[handlingField("risks")] ?? []).toEqual(second);
      }),
    );
  });

  test.each(["sv", "en"] as const)("stands on every copy of the answer, below its text, in %s", (language) => {
    const { answers } = read({ risks: ["En text"], "risks.handling": ["not-quoted"] });
    const lines = summarizeAnswers(questionnaire, answers, [], language);
    const at = lines.findIndex(({ id }) => id === "risks");
    expect(lines[at + 1]?.values).toEqual([textHandlingTexts[language].choice["not-quoted"]]);
    expect(lines).toHaveLength(questionnaire.questions.length + 1);
  });
});

describe("a text that its sender holds back", () => {
  const base = { "respondent-type": "company", municipality: "0764", "organisation-name": "Stugorna AB" };
  const open = { ...base, "draft-change": "Får läsas av alla.", risks: "Lika så." };
  const held = { ...base, "draft-change": "Hemligt avtal.", "draft-change.handling": ["business-sensitive"] };
  const unquoted = { ...base, risks: "Bara mellan oss.", "risks.handling": ["not-quoted"] };

  test("is in no part and no disclosure of a version, but is counted", async () => {
    const plan = await compilePlan(
      inputsOf({
        answers: [
          ["p-001", open],
          ["p-002", held],
          ["p-003", unquoted],
        ],
      }),
    );
    const everything = canonicalJson({ header: plan.header, chunks: [...plan.chunks], disclosures: plan.disclosures });
    expect(everything).toContain("Får läsas av alla.");
    expect(everything).not.toContain("Hemligt avtal.");
    expect(everything).not.toContain("Bara mellan oss.");
    expect(everything).toContain('\\"textsHeldBack\\":2');
  });

  test("changes nothing of a version where nobody holds anything back", async () => {
    const plan = await compilePlan(inputsOf({ answers: [["p-001", open]] }));
    expect(canonicalJson([...plan.chunks])).not.toContain("textsHeldBack");
  });

  test("gives the same bytes in whatever order the answers come", async () => {
    const answers = [
      ["p-001", open],
      ["p-002", held],
      ["p-003", unquoted],
    ] as const;
    const one = inputsOf({ answers });
    const submissions = [...(one.consultation.submissions as Iterable<never>)].toReversed();
    const other = { ...one, consultation: { ...one.consultation, submissions } };
    expect((await compilePlan(one)).hash).toBe((await compilePlan(other)).hash);
  });
});
