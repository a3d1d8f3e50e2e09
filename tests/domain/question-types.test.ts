import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Question, questionSchema } from "../../functions/domain/questionnaire.ts";
import { answerFields, readAnswers } from "../../functions/domain/read-answers.ts";
import { countedQuestions } from "../../functions/domain/statistics.ts";
import { questionnaire } from "./consultation-fixture.ts";

const label = { sv: "Fråga", en: "Question" };

function question(given: object): Question {
  return questionSchema.parse({ id: "q", label, publish: "private", ...given });
}

function read(given: object, typed: string | readonly string[]) {
  const values = typeof typed === "string" ? [typed] : typed;
  const { answers, issues } = readAnswers({ questions: [question(given)] }, new Map([["q", values]]), []);
  return issues.length > 0 ? issues.map(({ code }) => code) : answers["q"];
}

const options = ["a", "b", "c"].map((id) => ({ id, label }));

describe("answers by type", () => {
  it.each<[object, string | readonly string[], unknown]>([
    [{ type: "date" }, "2/11 2027", "2027-11-02"],
    [{ type: "date" }, "2027-02-30", ["no-such-day"]],
    [{ type: "date" }, "i morgon", ["not-a-date"]],
    [{ type: "date", earliest: "2027-06-01" }, "2027-05-31", ["date-before"]],
    [{ type: "date", latest: "2027-06-01" }, "2027-06-02", ["date-after"]],
    [{ type: "date", earliest: "2027-06-01", latest: "2027-06-01" }, "2027-06-01", "2027-06-01"],
    [{ type: "date" }, "", undefined],
    [{ type: "date", required: true }, "", ["required"]],
    [{ type: "number" }, "1 200", 1200],
    [{ type: "number" }, "1\u00a0200", 1200],
    [{ type: "number" }, "−3", -3],
    [{ type: "number" }, "-0", 0],
    [{ type: "number" }, "1,5", ["not-a-number"]],
    [{ type: "number" }, "1.200", ["not-a-number"]],
    [{ type: "number" }, "12 00", ["not-a-number"]],
    [{ type: "number" }, "1e3", ["not-a-number"]],
    [{ type: "number" }, "0x10", ["not-a-number"]],
    [{ type: "number", min: 1 }, "0", ["number-too-small"]],
    [{ type: "number", max: 9 }, "10", ["number-too-large"]],
    [{ type: "number", min: 1, max: 9 }, "9", 9],
    [{ type: "number", required: true }, " ", ["required"]],
    [{ type: "organisation-number" }, "2120000639", "212000-0639"],
    [{ type: "organisation-number" }, "212000-0639", "212000-0639"],
    [{ type: "organisation-number" }, "212000-0638", ["not-an-organisation-number"]],
    [{ type: "organisation-number" }, "811228-9874", ["not-an-organisation-number"]],
    [{ type: "multiple", options, min: 2, max: 3 }, ["a"], ["too-few-choices"]],
    [{ type: "multiple", options, min: 2, max: 3 }, ["c", "a"], ["a", "c"]],
    [{ type: "multiple", options, min: 2, max: 3 }, [], undefined],
    [{ type: "multiple", options, min: 2, max: 3, required: true }, [], ["required"]],
  ])("%j: %j", (given, typed, expected) => {
    expect(read(given, typed)).toEqual(expected);
  });

  it("a statement takes no answer, whatever is posted", () => {
    expect(read({ type: "statement" }, "svar")).toEqual(["unknown-field"]);
  });

  it("are the same when they are opened and sent again", () => {
    const questions = [
      question({ id: "n", type: "number" }),
      question({ id: "d", type: "date" }),
      question({ id: "o", type: "organisation-number" }),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (n, date) => {
          const answers = { n, d: date.toISOString().slice(0, 10), o: "212000-0639" };
          const again = readAnswers({ questions }, answerFields({ questions }, answers), []);
          expect(again).toMatchObject({ answers, issues: [] });
        },
      ),
    );
  });

  it("never reach a public table unless they are choices", () => {
    const types = ["date", "number", "organisation-number", "statement"];
    const questions = [...questionnaire.questions, ...types.map((type) => question({ id: type, type }))];
    expect(countedQuestions({ ...questionnaire, questions }).map(({ id }) => id)).toEqual(
      countedQuestions(questionnaire).map(({ id }) => id),
    );
  });
});
