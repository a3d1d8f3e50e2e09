import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isDayOff } from "../../functions/domain/holidays.ts";
import { nextRound } from "../../functions/domain/next-round.ts";
import { addresseeOf, isDecisionMaker, respondentTypes } from "../../functions/domain/party.ts";
import { type Imported, type ImportKind, readImport } from "../../functions/domain/read-import.ts";
import { instantOfLocalTime } from "../../functions/domain/stockholm-time.ts";
import { readSampleParties } from "../../infra/local/year/sample-files.ts";

const folder = new URL("../../forms/asnen/", import.meta.url);

function read<Kind extends ImportKind>(kind: Kind, fileName: string): Imported[Kind] {
  const result = readImport(kind, readFileSync(new URL(fileName, folder)));
  if (!result.ok) throw new Error(`${fileName}: ${JSON.stringify(result.problems)}`);
  return result.value;
}

const files: readonly (readonly [ImportKind, string])[] = [
  ["destination", "destination.json"],
  ["questionnaire", "questionnaire-2027.json"],
  ["questionnaire", "questionnaire-2028.json"],
  ["round", "round-2027.json"],
  ["plan", "plan-2027-draft.json"],
  ["plan", "plan-2027-referral.json"],
  ["plan", "plan-2027-followed-up.json"],
  ["plan", "plan-2028-draft.json"],
  ["process", "earlier-process.json"],
  ["governance", "governance.json"],
];

const partiesFile = "parties-2027.csv";

test("every file of the sample is one that the import takes", () => {
  for (const [kind, fileName] of files) read(kind, fileName);
  expect(readdirSync(folder).sort()).toEqual([...files.map(([, fileName]) => fileName), partiesFile].sort());
});

test("the sample has no address outside example.com", () => {
  for (const fileName of [...files.map(([, name]) => name), partiesFile]) {
    const addresses = readFileSync(new URL(fileName, folder), "utf8").match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
    expect(
      addresses.filter((address) => !address.endsWith("@example.com")),
      fileName,
    ).toEqual([]);
  }
});

describe("parties", async () => {
  const parties = await readSampleParties();
  const consulted = parties.filter((party) => !isDecisionMaker(party));

  test("four decide, keyed by their codes", () => {
    const deciding = parties.filter(isDecisionMaker).map(({ name, municipality }) => [name, municipality]);
    expect(deciding).toEqual([
      ["Alvesta kommun", "0764"],
      ["Tingsryds kommun", "0763"],
      ["Växjö kommun", "0780"],
      ["Region Kronoberg", "07"],
    ]);
  });

  test("forty invented parties of all six types, everywhere, about a fifth in English", () => {
    const invented = consulted.filter(({ id }) => id.startsWith("p-"));
    expect(invented).toHaveLength(40);
    expect(new Set(invented.map(({ type }) => type))).toEqual(new Set(respondentTypes));
    expect(new Set(invented.map(({ municipality }) => municipality))).toEqual(
      new Set(["0764", "0763", "0780", "whole-area", "outside"]),
    );
    const english = invented.filter((party) => addresseeOf(party).language === "en").length;
    expect(english).toBeGreaterThanOrEqual(7);
    expect(english).toBeLessThanOrEqual(10);
  });
});

const round2027 = read("round", "round-2027.json");

describe.each([round2027, nextRound(round2027)])("the calendar of $id", (round) => {
  test("puts nothing that people do on a day off", () => {
    const days = round.milestones.filter(({ kind }) => !kind.startsWith("compile")).map(({ at }) => at.slice(0, 10));
    expect(days.filter(isDayOff)).toEqual([]);
  });

  test("gives decision-makers at least three months and reminds them 14 days before the deadline", () => {
    const at = (id: string) =>
      Date.parse(`${round.milestones.find((milestone) => milestone.id === id)?.at.slice(0, 10)}`);
    const day = 86_400_000;
    expect((at("close-referral") - at("open-referral")) / day).toBeGreaterThanOrEqual(92);
    expect((at("close-referral") - at("remind-referral-2")) / day).toBe(14);
  });

  test("has a questionnaire", () => {
    expect(read("questionnaire", `questionnaire-${round.id}.json`).id).toBe(round.questionnaire);
  });
});

test("deadlines of 2027 lie where summer time puts them", () => {
  const instant = (id: string) =>
    instantOfLocalTime(round2027.milestones.find((milestone) => milestone.id === id)?.at ?? "");
  expect(instant("close-consultation")).toBe("2027-05-24T21:59:00.000Z");
  expect(instant("close-referral")).toBe("2027-11-30T22:59:00.000Z");
});

describe("plans", () => {
  test("the criteria people rank are the ones the plan scores", () => {
    const ranked = read("questionnaire", "questionnaire-2027.json").questions.find(({ type }) => type === "rank");
    const scored = read("plan", "plan-2027-draft.json").exportReadiness;
    expect(ranked?.type === "rank" && ranked.options.map(({ id, label }) => [id, label])).toEqual(
      scored.map(({ id, label }) => [id, label]),
    );
  });

  test.each([
    ["plan-2027-draft.json", 420_000],
    ["plan-2027-referral.json", 420_000],
    ["plan-2028-draft.json", 440_000],
  ])(
    "%s: activities and coordination make up the budget, which base financing does not cover",
    (fileName, coordinationSek) => {
      const plan = read("plan", fileName);
      const activitiesSek = plan.activities.reduce((sum, { costSek }) => sum + costSek, 0);
      expect(activitiesSek + coordinationSek).toBe(plan.budgetSek);
      expect(plan.budgetSek).toBeGreaterThan(633_280);
      const text = plan.sections.find(({ content }) => content === "financing")?.text.replaceAll("\u00a0", "") ?? "";
      for (const sek of [plan.budgetSek, activitiesSek, coordinationSek]) expect(text).toContain(`${sek} kronor`);
    },
  );

  test("base financing is five kronor per inhabitant", () => {
    expect([94_129, 20_134, 12_393].map((inhabitants) => inhabitants * 5)).toEqual([470_645, 100_670, 61_965]);
  });
});
