import { describe, expect, test } from "vitest";
import { questionOfKey } from "../../functions/domain/plan-views.ts";
import { acknowledgeTexts } from "../../functions/texts/acknowledge.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { answerReceiptTexts } from "../../functions/texts/answer-receipt.ts";
import { summarizeAnswers } from "../../functions/texts/answer-summary.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decideOutcomeTexts } from "../../functions/texts/decide-outcome.ts";
import { decisionTexts } from "../../functions/texts/decision.ts";
import { decisionProgressTexts } from "../../functions/texts/decision-progress.ts";
import { summarizeDecision, summarizeProgress } from "../../functions/texts/decision-summary.ts";
import { errorLinkTexts, failureTexts } from "../../functions/texts/error.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { fieldIssueTexts } from "../../functions/texts/field-issue.ts";
import {
  formatDate,
  formatDeadline,
  formatDeadlineDate,
  formatInstant,
  formatList,
  formatNumber,
  formatSek,
} from "../../functions/texts/format.ts";
import { layoutTexts } from "../../functions/texts/layout.ts";
import { noRemindersTexts } from "../../functions/texts/no-reminders.ts";
import { openAnswerTexts } from "../../functions/texts/open-answer.ts";
import { partyTexts } from "../../functions/texts/party.ts";
import { planReadingTexts } from "../../functions/texts/plan-reading.ts";
import { planViewsTexts } from "../../functions/texts/plan-views.ts";
import { wordingTexts } from "../../functions/texts/wording.ts";
import { answers, decision, decisionMakers, progress, questionnaire, sections } from "./sample-pages.ts";

/** Path of every text in a catalogue → the text, or the source of the function that makes it. */
function flatten(texts: object, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]) =>
      typeof value === "object" && value !== null
        ? [...flatten(value, `${path}${name}.`)]
        : [[`${path}${name}`, String(value)] as [string, string]],
    ),
  );
}

const catalogues = {
  acknowledgeTexts,
  answerTexts,
  answerOutcomeTexts,
  answerReceiptTexts,
  openAnswerTexts,
  noRemindersTexts,
  planReadingTexts,
  planViewsTexts,
  wordingTexts,
  decideTexts,
  decideOutcomeTexts,
  decisionProgressTexts,
  decisionTexts,
  errorLinkTexts,
  failureTexts,
  fieldIssueTexts,
  fieldTexts,
  layoutTexts,
  partyTexts,
};

test.each(Object.entries(catalogues))("%s says everything in both languages", (_, { sv, en }) => {
  const swedish = flatten(sv);
  const english = flatten(en);
  expect([...english.keys()]).toEqual([...swedish.keys()]);
  for (const [path, text] of swedish) {
    expect(text.trim(), path).not.toBe("");
    const isSwedish = /[åäö]/i.test(text) && !path.endsWith("productName");
    if (isSwedish) expect(english.get(path), path).not.toBe(text);
  }
});

describe("values in words", () => {
  test("deadlines are shown by their last minute, in summer and in winter time", () => {
    expect(formatDeadline("2027-05-24T22:00:00.000Z", "sv")).toBe("måndag 24 maj 2027 klockan 23.59");
    expect(formatDeadline("2027-11-30T23:00:00.000Z", "en")).toBe("Tuesday 30 November 2027 at 23:59 Swedish time");
    expect(formatDeadlineDate("2027-12-31T23:00:00.000Z", "sv")).toBe("31 december 2027");
  });

  test("instants are shown by the Swedish clock", () => {
    expect(formatInstant("2027-10-31T00:30:00.000Z", "sv")).toBe("31 oktober 2027 klockan 02.30");
    expect(formatInstant("2027-10-31T01:30:00.000Z", "en")).toBe("31 October 2027 at 02:30");
  });

  test("numbers are grouped as each language does", () => {
    expect(formatSek(470_645, "sv")).toBe("470\u00a0645\u00a0kr");
    expect(formatSek(1_000_000, "en")).toBe("SEK\u00a01,000,000");
    expect(formatNumber(-999, "sv")).toBe("\u2212999");
    expect(formatNumber(1000, "en")).toBe("1,000");
  });

  test("lists end in a word", () => {
    expect(formatList([], "sv")).toBe("");
    expect(formatList(["Alvesta"], "sv")).toBe("Alvesta");
    expect(formatList(["Alvesta", "Tingsryd", "Växjö"], "sv")).toBe("Alvesta, Tingsryd och Växjö");
    expect(formatDate("2027-06-01", "en")).toBe("1 June 2027");
  });
});

describe("copies for receipts", () => {
  test("hold every question, answered or not, in its order", () => {
    const lines = summarizeAnswers(questionnaire, answers, sections, "sv");
    expect([...new Set(lines.map(({ id }) => questionOfKey(id)))]).toEqual(questionnaire.questions.map(({ id }) => id));
    expect(lines.every(({ values }) => values.length > 0)).toBe(true);
    const empty = summarizeAnswers(questionnaire, {}, sections, "sv");
    expect(empty.every(({ values }) => values.length === 0)).toBe(true);
  });

  test("put ids into words", () => {
    const ids = new Set(
      questionnaire.questions.flatMap((question) =>
        "options" in question ? question.options.map(({ id }) => id) : [],
      ),
    );
    const shown = summarizeAnswers(questionnaire, answers, sections, "en").flatMap(({ values }) => values);
    for (const text of shown) expect(ids.has(text)).toBe(false);
  });

  test("name the instance as a region does", () => {
    const names = Object.fromEntries(decisionMakers.map(({ id, name }) => [id, name]));
    const instance = (isRegion: boolean) =>
      summarizeDecision(decision, { names, isRegion }, "sv").find(({ id }) => id === "instance")?.values;
    expect(instance(false)).toEqual(["Kommunstyrelsen"]);
    expect(instance(true)).toEqual(["Regionstyrelsen"]);
  });

  test("hold amounts, conditions and both last days for appeal", () => {
    const names = Object.fromEntries(decisionMakers.map(({ id, name }) => [id, name]));
    const line = (id: string) =>
      summarizeDecision(decision, { names, isRegion: false }, "sv").find((each) => each.id === id)?.values;
    expect(line("financing")).toEqual([
      "2028: 470\u00a0645\u00a0kr (beslutad basfinansiering)",
      "2029: 470\u00a0645\u00a0kr (avsiktsförklaring)",
    ]);
    expect(line("conditional-on")).toEqual(["Alvesta kommun", "Tingsryds kommun"]);
    const days = summarizeProgress(progress, "sv").map(({ values }) => values[0]);
    expect(days).toEqual(expect.arrayContaining(["25 juni 2027", "28 juni 2027"]));
  });
});
