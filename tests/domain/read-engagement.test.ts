import { describe, expect, it, test } from "vitest";
import type { Engagement } from "../../functions/domain/engagement.ts";
import { engagementValues, readEngagement } from "../../functions/domain/read-engagement.ts";
import { readImport } from "../../functions/domain/read-import.ts";

const today = "2027-03-10";
const seminar: Engagement = {
  kind: "seminar",
  date: "2027-03-03",
  purpose: { sv: "Roller", en: "Roles" },
  place: "Huseby",
  attendance: 14,
  participants: [{ party: "p-001", contact: "c-1", person: "AAAAAAAAAAAAAAAAAAAAAA" }],
  politicians: "present",
  politicianCount: 3,
};

const read = (change: Readonly<Record<string, string>> = {}, before: Engagement = seminar) =>
  readEngagement(
    new Map([...engagementValues(seminar), ...Object.entries(change).map(([name, value]) => [name, [value]] as const)]),
    { today, before },
  );
const issuesOf = (change: Readonly<Record<string, string>>) =>
  read(change).issues.map(({ field, code }) => `${field} ${code}`);

describe("a logged engagement", () => {
  it("reads what its form shows, and keeps who took part", () => {
    expect(read().engagement).toEqual(seminar);
    expect(readEngagement(engagementValues(seminar), { today }).engagement).toEqual({ ...seminar, participants: [] });
  });

  it("leaves out what was left empty", () => {
    const plain = read({ "purpose-en": "", place: "", attendance: "", politicians: "none", "politician-count": "" });
    expect(plain.engagement).toEqual({
      kind: "seminar",
      date: "2027-03-03",
      purpose: { sv: "Roller" },
      participants: seminar.participants,
      politicians: "none",
    });
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ["date date-in-future", { date: "2027-03-11" }],
    ["kind not-an-option", { kind: "party" }],
    ["purpose-sv required", { "purpose-sv": " " }],
    ["attendance number-too-small", { attendance: "0" }],
    ["attendance number-too-large", { attendance: "10001" }],
    ["politician-count number-too-large", { "politician-count": "15" }],
    ["politician-count number-too-large", { politicians: "none" }],
    ["politicians required", { politicians: "" }],
    ["surprise unknown-field", { surprise: "x" }],
  ])("is refused: %s", (issue, change) => {
    expect(issuesOf(change)).toContain(issue);
  });

  it("cannot have had fewer people than those chosen from the register", () => {
    const before = { ...seminar, participants: Array.from({ length: 15 }, () => seminar.participants[0] as never) };
    expect(read({}, before).issues.map(({ code }) => code)).toEqual(["number-too-small"]);
  });
});

describe("an earlier process", () => {
  const sample = {
    title: { sv: "Processen", en: "The process" },
    source: { sv: "Källan", en: "The source" },
    kinds: [{ kind: "seminar", events: 5, withPoliticians: 2 }],
    participations: 168,
    uniquePersons: 50,
  };
  const problemsOf = (change: object) => {
    const result = readImport("process", new TextEncoder().encode(JSON.stringify({ ...sample, ...change })));
    return result.ok ? [] : result.problems.map(({ where, code }) => `${where.en} ${code}`);
  };

  it("comes in as it was stated, without having to add up", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ kinds: [{ kind: "seminar", events: 5, participations: 999 }] })).toEqual([]);
  });

  it("is refused where a part is larger than the whole, or a kind stands twice", () => {
    expect(problemsOf({ uniquePersons: 169 })).toEqual(["uniquePersons rule"]);
    expect(problemsOf({ kinds: [{ kind: "seminar", events: 1, withPoliticians: 2 }] })).toEqual([
      "kinds[0].withPoliticians rule",
    ]);
    const twice = [sample.kinds[0], sample.kinds[0]];
    expect(problemsOf({ kinds: twice })).toEqual(["kinds[1].kind duplicate"]);
  });
});
