import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../functions/domain/calendar-day.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import {
  type GovernanceEntry,
  type GovernanceKind,
  governanceIn,
  governanceOfYear,
  holdsOn,
  overlap,
  overlappingPrincipal,
  type Period,
  principalGaps,
  principalOn,
} from "../../functions/domain/governance.ts";
import { governanceValues, readGovernance } from "../../functions/domain/read-governance.ts";
import { readImport } from "../../functions/domain/read-import.ts";
import { governance } from "../forms/sample-governance.ts";

const principal = (id: string, { from, to }: Period): GovernanceEntry => ({
  id,
  revision: 1,
  record: {
    kind: "principal",
    name: id,
    legalForm: "foundation",
    from,
    ...(to !== undefined && { to }),
    source: { title: "Stadgar" },
  },
});

const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays("2020-01-01", count));
const periods = fc
  .tuple(days, fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([from, length]): Period => (length === null ? { from } : { from, to: addDays(from, length) }));

/** Principals that came one after the other: each is taken only where it overlaps none. */
const histories = fc.array(periods, { maxLength: 8 }).map((all) => {
  const known: GovernanceEntry[] = [];
  for (const [index, period] of all.entries()) {
    const next = principal(`p${index}`, period);
    if (overlappingPrincipal(known, next.id, next.record) === undefined) known.push(next);
  }
  return known;
});

describe("periods", () => {
  it("overlap exactly when there is a day on which both hold", () => {
    fc.assert(
      fc.property(periods, periods, (one, other) => {
        const later = one.from > other.from ? one.from : other.from;
        expect(overlap(one, other)).toBe(holdsOn(one, later) && holdsOn(other, later));
        expect(overlap(one, other)).toBe(overlap(other, one));
      }),
    );
  });
});

describe("principals", () => {
  it("are never two on one day, and each day has one or lies in a gap", () => {
    fc.assert(
      fc.property(histories, days, (entries, day) => {
        const holding = entries.filter(({ record }) => holdsOn(record, day));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(principalOn(entries, day)?.name).toBe(holding[0]?.id);
        const isGap = principalGaps(entries, { from: "2019-01-01" }).some((gap) => holdsOn(gap, day));
        expect(isGap).toBe(entries.length > 0 && holding.length === 0);
      }),
    );
  });

  it.each<[string, Period[], Period, Period[]]>([
    ["none recorded", [], { from: "2027-01-01", to: "2027-12-31" }, []],
    ["one all the time", [{ from: "2020-01-01" }], { from: "2027-01-01", to: "2027-12-31" }, []],
    [
      "a change with days between",
      [{ from: "2020-01-01", to: "2027-03-31" }, { from: "2027-05-01" }],
      { from: "2027-01-01", to: "2027-12-31" },
      [{ from: "2027-04-01", to: "2027-04-30" }],
    ],
    [
      "one that has ended",
      [{ from: "2020-01-01", to: "2027-06-30" }],
      { from: "2027-01-01", to: "2027-12-31" },
      [{ from: "2027-07-01", to: "2027-12-31" }],
    ],
    [
      "no last day asked for",
      [{ from: "2020-01-01", to: "2027-06-30" }],
      { from: "2027-01-01" },
      [{ from: "2027-07-01" }],
    ],
  ])("leave gaps: %s", (_, recorded, asked, gaps) => {
    expect(
      principalGaps(
        recorded.map((period, index) => principal(`p${index}`, period)),
        asked,
      ),
    ).toEqual(gaps);
  });
});

describe("a plan's year", () => {
  it("says what holds on some day of it, and who was principal the year before", () => {
    expect(governanceOfYear(governance, 2028).map(({ id }) => id)).toEqual([
      "mandate",
      "former",
      "present",
      "directive",
      "network",
    ]);
    expect(governanceOfYear(governance, 2029).map(({ id }) => id)).not.toContain("former");
    expect(governanceOfYear(governance, 2027).map(({ id }) => id)).toEqual(["mandate", "former", "network"]);
  });

  it("is told by the sections that ask for it, each record by one", () => {
    const told = ["mandate", "principal", "roles"].flatMap((section) => governanceIn(section, governance) ?? []);
    expect(told.map(({ id }) => id).toSorted()).toEqual(governance.map(({ id }) => id).toSorted());
    expect(governanceIn("text", governance)).toBeNull();
    expect(governanceIn("toString", governance)).toBeNull();
  });
});

describe("what staff record", () => {
  const decisionMakers = [{ id: "r-07", name: "Region Kronoberg" }];
  const read = (kind: GovernanceKind, changes: Readonly<Record<string, string>>, base: FormFields = new Map()) =>
    readGovernance(new Map([...base, ...Object.entries(changes).map(([name, value]) => [name, [value]] as const)]), {
      kind,
      today: "2027-11-15",
      decisionMakers,
      isCorrection: false,
    });
  const directive = {
    "says-sv": "Ta fram en plan.",
    from: "2028-01-01",
    "source-title": "Ägardirektiv",
    "decision-party": "r-07",
    organ: "Regionfullmäktige",
    "decision-date": "2027-11-01",
    paragraph: "12",
  };

  it.each(governance.map((entry) => [entry.id, entry] as const))("reads back as it stands: %s", (_, { record }) => {
    const { record: again, issues, problems } = read(record.kind, {}, governanceValues(record));
    expect({ issues, problems }).toEqual({ issues: [], problems: [] });
    expect(again).toEqual(record);
  });

  it.each([
    ["no decision behind a directive", "directive", { ...directive, paragraph: "", organ: "" }, ["organ", "paragraph"]],
    ["half a decision", "mandate", { ...directive, "decision-date": "" }, ["decision-date"]],
    ["nobody who decided", "directive", { ...directive, "decision-party": "" }, ["decision-party"]],
    ["two who decided", "directive", { ...directive, "decision-maker": "Bolagsstämman" }, ["decision-maker"]],
    [
      "somebody who is not in the register",
      "directive",
      { ...directive, "decision-party": "k-9999" },
      ["decision-party"],
    ],
    ["a last day before the first", "directive", { ...directive, to: "2027-12-31" }, ["to"]],
    ["a decision of tomorrow", "directive", { ...directive, "decision-date": "2027-11-16" }, ["decision-date"]],
    ["a link that runs a script", "directive", { ...directive, "source-link": "javascript:alert(1)" }, ["source-link"]],
    [
      "a link with a password",
      "directive",
      { ...directive, "source-link": "https://a:b@example.com" },
      ["source-link"],
    ],
    ["no such day", "directive", { ...directive, from: "2028-02-30" }, ["from"]],
    [
      "only English",
      "role",
      { name: "A", role: "owner", "says-en": "x", from: "2028-01-01", "source-title": "T" },
      ["says-sv"],
    ],
    [
      "a wrong check digit",
      "principal",
      {
        name: "AB",
        "organisation-number": "212000-0638",
        "legal-form": "limited-company",
        from: "2028-01-01",
        "source-title": "T",
      },
      ["organisation-number"],
    ],
    ["an unknown field", "directive", { ...directive, extra: "1" }, ["extra"]],
  ] as const)("is refused with %s", (_, kind, typed, fields) => {
    const { record, issues, problems } = read(kind, typed);
    expect(record).toBeNull();
    expect([...issues, ...problems].map(({ field }) => field)).toEqual(fields);
  });
});

describe("a file of records", () => {
  const file = (records: unknown) => readImport("governance", new TextEncoder().encode(JSON.stringify({ records })));

  it("is taken whole", () => {
    expect(file(governance.map(({ id, record }) => ({ id, record }))).ok).toBe(true);
  });

  it.each([
    ["the same id twice", [governance[0], governance[0]]],
    ["two principals at once", [principal("a", { from: "2020-01-01" }), principal("b", { from: "2021-01-01" })]],
    ["a period that ends before it begins", [principal("a", { from: "2021-01-01", to: "2020-01-01" })]],
    ["a directive without a decision", [{ id: "d", record: { ...governance[3]?.record, decision: undefined } }]],
    [
      "a link that runs a script",
      [{ id: "m", record: { ...governance[0]?.record, source: { title: "T", link: "javascript:x" } } }],
    ],
  ])("is refused with %s", (_, records) => {
    const entries = records.map((each) => ({ id: each?.id, record: each?.record }));
    expect(file(entries).ok).toBe(false);
  });
});
