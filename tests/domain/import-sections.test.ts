import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readImport } from "../../functions/domain/read-import.ts";

// biome-ignore lint/suspicious/noExplicitAny: a file that is about to be broken has no type.
type Json = any;

function problemsAfter(change: (value: Json) => void): readonly (readonly [string, string])[] {
  const file = new URL("../../forms/asnen/questionnaire-2027.json", import.meta.url);
  const value: Json = JSON.parse(readFileSync(file, "utf8"));
  change(value);
  const result = readImport("questionnaire", new TextEncoder().encode(JSON.stringify(value)));
  return result.ok ? [] : result.problems.map(({ where, code }) => [where.sv, code]);
}

function addQuestion(given: object): (value: Json) => void {
  const label = { sv: "Ny fråga", en: "New question" };
  return (value) => value.questions.push({ id: "new", label, section: "views", publish: "private", ...given });
}

const options = ["a", "b", "c"].map((id) => ({ id, label: { sv: id, en: id } }));

test("the sample as it is has no problems, and without sections only that views on the draft need them", () => {
  expect(problemsAfter(() => {})).toEqual([]);
  const withoutSections = (value: Json) => {
    delete value.sections;
    for (const question of value.questions) delete question.section;
  };
  expect(problemsAfter(withoutSections)).toEqual([["questions[9].type", "rule"]]);
});

test("views on the draft are asked for once, of all, and always published", () => {
  const views = { type: "plan-views", publish: "view" };
  expect(problemsAfter(addQuestion(views))).toEqual([["questions[15].type", "rule"]]);
  const changed = (change: object) => problemsAfter((value) => Object.assign(value.questions[9], change));
  expect(changed({ publish: "private" })[0]?.[0]).toBe("questions[9].publish");
  expect(changed({ required: true })[0]?.[0]).toBe("questions[9].required");
  expect(changed({ onlyIf: { question: "contribution", equals: "money" } })[0]?.[0]).toContain("questions[9].onlyIf");
});

describe("sections that pages cannot be made of", () => {
  test.each<[string, (value: Json) => void, [string, string]]>([
    ["one twice", (value) => (value.sections[1].id = "about"), ["sections[1].id", "duplicate"]],
    ["only one", (value) => (value.sections = value.sections.slice(0, 1)), ["sections", "value-invalid"]],
    ["a question in none", (value) => delete value.questions[3].section, ["questions[3].section", "field-missing"]],
    [
      "a question in one that is not there",
      (value) => (value.questions[3].section = "elsewhere"),
      ["questions[3].section", "reference-unknown"],
    ],
    ["questions in another order", (value) => value.sections.reverse(), ["questions[3].section", "order"]],
    [
      "one without questions",
      (value) => value.sections.push({ id: "empty", title: { sv: "Tom", en: "Empty" } }),
      ["sections[5]", "rule"],
    ],
    [
      "a deadline that is no time",
      (value) => (value.sections[4].deadline = "2027-04-31T23:59"),
      ["sections[4].deadline", "date-not-real"],
    ],
    [
      "a deadline in the hour that summer time doubles",
      (value) => (value.sections[4].deadline = "2027-05-10T02:30"),
      ["sections[4].deadline", "hour-not-allowed"],
    ],
    [
      "a deadline for the questions that every table is by",
      (value) => (value.sections[0].deadline = "2027-05-10T23:59"),
      ["sections[0].deadline", "rule"],
    ],
  ])("%s", (_, change, expected) => {
    expect(problemsAfter(change)).toContainEqual(expected);
  });

  test("while a deadline of another section is fine", () => {
    expect(problemsAfter((value) => (value.sections[4].deadline = "2027-05-10T23:59"))).toEqual([]);
  });
});

describe("questions of every type", () => {
  test.each<[object, readonly (readonly [string, string])[]]>([
    [{ type: "date", earliest: "2028-01-01", latest: "2028-12-31" }, []],
    [{ type: "date", earliest: "2028-12-31", latest: "2028-01-01" }, [["questions[15].earliest", "value-invalid"]]],
    [{ type: "date", publish: "statistics" }, [["questions[15].publish", "rule"]]],
    [{ type: "number", min: 0, max: 10 }, []],
    [{ type: "number", min: 11, max: 10 }, [["questions[15].min", "value-invalid"]]],
    [{ type: "number", publish: "statistics" }, [["questions[15].publish", "rule"]]],
    [{ type: "organisation-number" }, []],
    [{ type: "organisation-number", publish: "view" }, [["questions[15].publish", "rule"]]],
    [{ type: "multiple", options, min: 2, max: 3, publish: "statistics" }, []],
    [{ type: "multiple", options, min: 3, max: 2, publish: "statistics" }, [["questions[15].min", "value-invalid"]]],
    [{ type: "multiple", options, min: 0, max: 2, publish: "statistics" }, [["questions[15].min", "value-invalid"]]],
    [{ type: "statement" }, []],
  ])("%j", (given, problems) => {
    expect(problemsAfter(addQuestion(given))).toEqual(problems);
  });
});
