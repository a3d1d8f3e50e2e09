import { describe, expect, it } from "vitest";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { parseSek } from "../../functions/domain/money.ts";
import { readCsv } from "../../functions/domain/parties-csv.ts";
import { readPartyList } from "../../functions/domain/party-rows.ts";
import { fieldNames, readAnswers } from "../../functions/domain/read-answers.ts";
import { readDecision } from "../../functions/domain/read-decision.ts";
import { readImport } from "../../functions/domain/read-import.ts";
import { readProgress } from "../../functions/domain/read-progress.ts";
import { readDay, readEmail, readParagraph, readSek, readText } from "../../functions/domain/typed-text.ts";
import { questionnaire } from "./consultation-fixture.ts";

/** Inputs of a length that patterns which try the same characters twice do badly on. */
const inputs: Readonly<Record<string, (length: number) => string>> = {
  "letters before a dash": (length) => `${"a".repeat(length)}\u2013`,
  "spaces before a letter": (length) => `${" ".repeat(length)}a`,
  "spaces between letters": (length) => `a${" ".repeat(length)}a`,
  "no-break spaces between letters": (length) => `a${"\u00a0".repeat(length)}a`,
  "digits before a letter": (length) => `${"1".repeat(length)}x`,
  "digits and spaces": (length) => `${"1 ".repeat(length / 2)}x`,
  "points between digits": (length) => `${"1.".repeat(length / 2)}x`,
  "line breaks": (length) => `${"\r\n".repeat(length / 2)}a`,
  "an address without an end": (length) => `${"a.".repeat(length / 2)}@${"b.".repeat(length / 2)}`,
};

const decisionNames = ["organ", "decision-date", "paragraph", "comments", "financing-0-year", "financing-0-amount"];

function everyField(names: readonly string[], typed: string): FormFields {
  return new Map(names.map((name) => [name, [typed]]));
}

const context = { decisionMakers: ["0780"], ownParty: "0764", today: "2027-10-26", decisionDate: "2027-10-20" };
const answerNames = questionnaire.questions.flatMap(fieldNames);

const readers: Readonly<Record<string, (typed: string) => unknown>> = {
  parseSek,
  readSek: (typed) => readSek(everyField(["f"], typed), "f", true),
  "readText of one line": (typed) => readText(everyField(["f"], typed), "f", { maxLength: 400_000 }),
  "readText of many lines": (typed) => readText(everyField(["f"], typed), "f", { maxLength: 400_000, multiline: true }),
  readDay: (typed) => readDay(everyField(["f"], typed), "f", {}),
  readEmail: (typed) => readEmail(everyField(["f"], typed), "f", true),
  readParagraph: (typed) => readParagraph(everyField(["f"], typed), "f"),
  readAnswers: (typed) => readAnswers(questionnaire, everyField(answerNames, typed), []),
  readDecision: (typed) => readDecision(everyField(decisionNames, typed), context),
  readProgress: (typed) => readProgress(everyField(["announced-date", "appealed"], typed), context),
  "a list of parties": (typed) => readPartyList(readCsv(new TextEncoder().encode(typed))),
  "a plan": (typed) => readImport("plan", new TextEncoder().encode(JSON.stringify({ title: typed }))),
};

/** The best of a few runs: what the input costs without what else the machine was doing. */
function cost(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...runs);
}

// Twice the input may cost twice as much, and some; anything quadratic costs four times as much.
// Below the floor the clock measures nothing.
const mostGrowth = 3;
const floorMicroseconds = 20_000;

function expectLinear(work: (length: number) => unknown, length: number): void {
  const once = cost(() => work(length));
  const twice = cost(() => work(2 * length));
  expect(twice).toBeLessThan(Math.max(mostGrowth * once, floorMicroseconds));
}

describe.each(Object.entries(readers))("%s", (_name, read) => {
  it.each(Object.entries(inputs))("costs at most in proportion: %s", (_input, typed) => {
    // First so short that what grows exponentially shows without hanging.
    expectLinear((size) => read(typed(size)), 12);
    expectLinear((size) => read(typed(size)), 100_000);
  });
});
