import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importLimitBytes } from "../../functions/domain/import-text.ts";
import { checkOrganisationNumber } from "../../functions/domain/organisation-number.ts";
import { type ImportKind, importKinds, readImport } from "../../functions/domain/read-import.ts";

const sample = new URL("../../forms/asnen/", import.meta.url);

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function problemsOf(kind: ImportKind, file: Uint8Array | string): readonly [string, string][] {
  const result = readImport(kind, typeof file === "string" ? bytes(file) : file);
  return result.ok ? [] : result.problems.map(({ where, code }) => [where.en, code]);
}

// biome-ignore lint/suspicious/noExplicitAny: a file as its author may have broken it
type Json = any;

function changed(fileName: string, change: (value: Json) => void): string {
  const value: Json = JSON.parse(readFileSync(new URL(fileName, sample), "utf8"));
  change(value);
  return JSON.stringify(value);
}

describe("text that no person writes", () => {
  test.each(["\\ud800", "\\u0000", "\\u001b"])("%s is told at its path", (escaped) => {
    const file = changed("plan-2027-draft.json", (plan) => {
      plan.sections[0].text = "HERE";
    }).replace("HERE", escaped);
    expect(problemsOf("plan", file)).toEqual([["sections[0].text", "character-not-allowed"]]);
  });
});

describe("any file", () => {
  test.each(importKinds)("%s: empty, too large, UTF-16", (kind) => {
    expect(problemsOf(kind, "")).toEqual([["The whole file", "file-empty"]]);
    expect(problemsOf(kind, " \n ")).toEqual([["The whole file", "file-empty"]]);
    expect(problemsOf(kind, "x".repeat(importLimitBytes + 1))).toEqual([["The whole file", "file-too-large"]]);
    expect(problemsOf(kind, new Uint8Array([0xff, 0xfe, 0x7b, 0]))).toEqual([
      ["The whole file", "encoding-not-supported"],
    ]);
  });

  test("whatever the bytes, the reading ends with a value or with problems in both languages", async () => {
    await fc.assert(
      fc.property(fc.constantFrom(...importKinds), fc.uint8Array({ maxLength: 200 }), (kind, file) => {
        const result = readImport(kind, file);
        expect(result.ok || result.problems.length > 0).toBe(true);
        if (!result.ok) for (const { message } of result.problems) expect(message.sv && message.en).toBeTruthy();
      }),
    );
  });
});

describe("JSON", () => {
  test("a byte order mark is nothing", () => {
    const file = readFileSync(new URL("destination.json", sample));
    expect(readImport("destination", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), file])).ok).toBe(true);
  });

  test("a mistake in the syntax is found on its line", () => {
    expect(problemsOf("round", '{\n"id": "2027",\n}')).toEqual([["Line 3, character 1", "not-json"]]);
  });

  test("Windows-1252 is refused, since JSON is UTF-8", () => {
    expect(problemsOf("plan", new Uint8Array([0x22, 0xe5, 0x22]))).toEqual([
      ["The whole file", "encoding-not-supported"],
    ]);
  });

  test("a missing, an unknown and a wrong field are told apart", () => {
    const file = changed("destination.json", (value) => {
      delete value.name;
      value.colour = "green";
      value.staff[1].role = "chef";
      value.contact.email = "nobody";
      value.municipalities = "0764";
    });
    expect(new Set(problemsOf("destination", file).map((pair) => pair.join(" ")))).toEqual(
      new Set([
        "name field-missing",
        "The whole file field-unknown",
        "staff[1].role value-invalid",
        "contact.email value-invalid",
        "municipalities value-invalid",
      ]),
    );
  });
});

describe("destination", () => {
  test.each<[string, (value: Json) => void, [string, string]]>([
    [
      "two staff with one address",
      (value) => (value.staff[1].email = "PROJEKTLEDARE@example.com"),
      ["staff[1].email", "duplicate"],
    ],
    ["no administrator", (value) => (value.staff[0].role = "editor"), ["staff", "rule"]],
    [
      "a code without its zero",
      (value) => (value.municipalities[0].kommunkod = "764"),
      ["municipalities[0].kommunkod", "leading-zero-lost"],
    ],
    [
      "a wrong check digit",
      (value) => (value.principal.organisationNumber = "212000-0638"),
      ["principal.organisationNumber", "organisation-number"],
    ],
  ])("%s", (_, change, expected) => {
    expect(problemsOf("destination", changed("destination.json", change))).toEqual([expected]);
  });
});

describe("questionnaire", () => {
  const question = (value: Json, id: string): Json => value.questions.find((candidate: Json) => candidate.id === id);

  test.each<[string, (value: Json) => void, [string, string]]>([
    [
      "a role without its question",
      (value) => (value.organisationQuestion = "name"),
      ["organisationQuestion", "reference-unknown"],
    ],
    [
      "a role of the wrong type",
      (value) => (value.municipalityQuestion = "draft-change"),
      ["municipalityQuestion", "rule"],
    ],
    [
      "a respondent type left out",
      (value) => question(value, "respondent-type").options.pop(),
      ["respondentTypeQuestion", "rule"],
    ],
    [
      "two questions with one id",
      (value) => value.questions.push(question(value, "risks")),
      ["questions[15].id", "duplicate"],
    ],
    [
      "two options with one id",
      (value) => (question(value, "actions").options[1].id = "packages"),
      ["questions[6].options[1].id", "duplicate"],
    ],
    [
      "a condition on a later question",
      (value) => (question(value, "mandate-clear").onlyIf = { question: "contribution", equals: "money" }),
      ["questions[3].onlyIf.question", "reference-unknown"],
    ],
    [
      "a condition on an option that is not there",
      (value) => (question(value, "cofinancing").onlyIf.equals = "gold"),
      ["questions[8].onlyIf.equals", "reference-unknown"],
    ],
    [
      "more choices than options",
      (value) => (question(value, "actions").max = 9),
      ["questions[6].max", "value-invalid"],
    ],
    [
      "amounts in the open",
      (value) => (question(value, "cofinancing").publish = "view"),
      ["questions[8].publish", "rule"],
    ],
    [
      "addresses in the open",
      (value) => (question(value, "feedback-email").publish = "view"),
      ["questions[13].publish", "rule"],
    ],
    [
      "texts that nobody can count",
      (value) => (question(value, "risks").publish = "statistics"),
      ["questions[12].publish", "rule"],
    ],
  ])("%s", (_, change, expected) => {
    expect(problemsOf("questionnaire", changed("questionnaire-2027.json", change))).toContainEqual(expected);
  });
});

describe("plan", () => {
  test.each<[string, (value: Json) => void, [string, string]]>([
    ["two sections with one number", (value) => (value.sections[4].number = 4), ["sections[4].number", "duplicate"]],
    ["sections out of order", (value) => value.sections.reverse(), ["sections[1].number", "order"]],
    [
      "two activities with one id",
      (value) => (value.activities[1].id = value.activities[0].id),
      ["activities[1].id", "duplicate"],
    ],
    [
      "an activity in another year",
      (value) => (value.activities[0].quarter = "2027-Q4"),
      ["activities[0].quarter", "rule"],
    ],
    [
      "a quarter that does not exist",
      (value) => (value.activities[0].quarter = "2028-Q5"),
      ["activities[0].quarter", "value-invalid"],
    ],
    ["seven criteria", (value) => value.exportReadiness.pop(), ["exportReadiness", "rule"]],
    ["a score of four", (value) => (value.exportReadiness[0].score = 4), ["exportReadiness[0].score", "value-invalid"]],
    ["half a krona", (value) => (value.budgetSek = 0.5), ["budgetSek", "value-invalid"]],
  ])("%s", (_, change, expected) => {
    expect(problemsOf("plan", changed("plan-2027-draft.json", change))).toContainEqual(expected);
  });
});

describe("round", () => {
  test.each<[string, (value: Json) => void, [string, string]]>([
    [
      "a day that does not exist",
      (value) => (value.milestones[1].at = "2027-04-31T09:00"),
      ["milestones[1].at", "date-not-real"],
    ],
    [
      "an hour that does not exist",
      (value) => (value.milestones[5].at = "2027-05-25T24:00"),
      ["milestones[5].at", "date-not-real"],
    ],
    [
      "the hour that is doubled or missing",
      (value) => (value.milestones[5].at = "2027-05-25T02:30"),
      ["milestones[5].at", "hour-not-allowed"],
    ],
    [
      "an extension in that hour",
      (value) => (value.latestExtension.referral = "2027-12-14T02:00"),
      ["latestExtension.referral", "hour-not-allowed"],
    ],
    [
      "a milestone before the one before it",
      (value) => (value.milestones[2].at = "2027-04-01T09:00"),
      ["milestones[2]", "order"],
    ],
    [
      "kinds in the wrong order",
      (value) => ([value.milestones[6].kind, value.milestones[7].kind] = ["open-referral", "approve-referral"]),
      ["milestones[7]", "order"],
    ],
    ["an unknown kind", (value) => (value.milestones[0].kind = "party"), ["milestones[0].kind", "value-invalid"]],
    ["a step that is missing", (value) => value.milestones.splice(12, 1), ["milestones", "milestone-missing"]],
    [
      "a third reminder",
      (value) => value.milestones.splice(4, 0, { id: "r3", kind: "remind-consultation", at: "2027-05-20T09:00" }),
      ["milestones", "milestone-repeated"],
    ],
    [
      "two milestones with one id",
      (value) => (value.milestones[3].id = "remind-consultation-1"),
      ["milestones[3].id", "duplicate"],
    ],
    [
      "an extension before the deadline",
      (value) => (value.latestExtension.consultation = "2027-05-01T23:59"),
      ["latestExtension.consultation", "order"],
    ],
    [
      "an extension after the compilation",
      (value) => (value.latestExtension.referral = "2027-12-15T23:59"),
      ["latestExtension.referral", "order"],
    ],
    ["a plan for the same year", (value) => (value.planYear = 2027), ["planYear", "rule"]],
    ["an opening in another year", (value) => (value.id = "2026"), ["milestones[0].at", "rule"]],
  ])("%s", (_, change, expected) => {
    expect(problemsOf("round", changed("round-2027.json", change))).toContainEqual(expected);
  });

  test("reminders may be left out", () => {
    const file = changed("round-2027.json", (value) => {
      value.milestones = value.milestones.filter(({ kind }: Json) => !kind.startsWith("remind"));
    });
    expect(problemsOf("round", file)).toEqual([]);
  });
});

test.each([
  ["212000-0639", "valid"],
  ["2120000621", "valid"],
  ["232100-0065", "valid"],
  ["212000-0638", "malformed"],
  ["21200-00639", "malformed"],
  ["640823-3234", "personal"],
])("organisation number %s is %s", (text, expected) => {
  expect(checkOrganisationNumber(text)).toBe(expected);
});
