import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, PlanContent } from "../../functions/domain/plan-version.ts";
import { changesBetween, isUnchanged, type ListChanges } from "../../functions/domain/version-changes.ts";
import { describeDecisionChange } from "../../functions/texts/version-changes.ts";
import { content } from "../forms/plan/sample-version.ts";

const cell = fc.option(fc.integer({ min: 0, max: 9 }));

/** Plans that share ids and differ in everything else, some of it withheld. */
const plans = fc
  .record({
    activities: fc.subarray([...content.activities]),
    costs: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }),
    sections: fc.subarray([...content.sections]),
    texts: fc.array(fc.constantFrom("A.", "A b.", ""), { minLength: 12, maxLength: 12 }),
    decisions: fc.subarray([...content.decisions]),
    lines: fc.subarray([...content.financing.lines]),
    budgetSek: fc.integer({ min: 1, max: 3 }),
    governance: fc.subarray([...(content.governance ?? [])]),
    answeredOfInvited: cell,
    openAnswers: cell,
    counts: fc.array(cell, { minLength: 40, maxLength: 40 }),
  })
  .map((drawn): PlanContent => {
    let next = 0;
    const count = (): Cell => drawn.counts[next++ % drawn.counts.length] ?? null;
    return {
      ...content,
      activities: drawn.activities.map((each, index) => ({ ...each, costSek: drawn.costs[index] ?? 0 })),
      sections: drawn.sections.map((each, index) => ({ ...each, text: drawn.texts[index] ?? "" })),
      decisions: drawn.decisions,
      financing: { ...content.financing, lines: drawn.lines, budgetSek: drawn.budgetSek },
      governance: drawn.governance,
      participation: {
        ...content.participation,
        answeredOfInvited: drawn.answeredOfInvited,
        openAnswers: drawn.openAnswers,
      },
      statistics: {
        ...content.statistics,
        questions: content.statistics.questions.map((question) => ({
          ...question,
          cells: question.cells.map((each) => ({ ...each, count: count() })),
        })),
      },
    };
  });

const turned = <Value>({ added, dropped, changed }: ListChanges<Value>) => ({
  added: new Set(dropped),
  dropped: new Set(added),
  changed: new Set(changed.map(({ before, after }) => JSON.stringify([after, before]))),
});
const asIs = <Value>({ added, dropped, changed }: ListChanges<Value>) => ({
  added: new Set(added),
  dropped: new Set(dropped),
  changed: new Set(changed.map(({ before, after }) => JSON.stringify([before, after]))),
});

describe("two versions", () => {
  it("that say the same differ in nothing, and others in something", () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        expect(isUnchanged(changesBetween(one, one))).toBe(true);
        const hasOtherActivities = JSON.stringify(one.activities) !== JSON.stringify(other.activities);
        if (hasOtherActivities) expect(isUnchanged(changesBetween(one, other))).toBe(false);
      }),
    );
  });

  it("are compared alike both ways: what came one way goes the other", () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const [there, back] = [changesBetween(one, other), changesBetween(other, one)];
        expect(asIs(back.activities)).toEqual(turned(there.activities));
        expect(asIs(back.sections)).toEqual(turned(there.sections));
        expect(asIs(back.governance)).toEqual(turned(there.governance));
        expect(new Set(back.decisions.map(({ before, after }) => JSON.stringify([after, before])))).toEqual(
          new Set(there.decisions.map(({ before, after }) => JSON.stringify([before, after]))),
        );
        for (const name of ["sums", "figures", "statistics", "promises"] as const) {
          const numbers = (changes: typeof there) => changes[name].map(({ before, after }) => [before, after]);
          const swapped = numbers(back).map(([before, after]) => [after, before]);
          expect(swapped.map(String).toSorted()).toEqual(numbers(there).map(String).toSorted());
        }
      }),
    );
  });

  it("each change is told once, and every activity is where it belongs", () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const { added, dropped, changed } = changesBetween(one, other).activities;
        const ids = [...added, ...dropped, ...changed.map(({ after }) => after)].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const same = other.activities.filter(({ id }) => !ids.includes(id));
        expect(one.activities.filter(({ id }) => !ids.includes(id))).toEqual(same);
      }),
    );
  });

  it("never tell a number that either of them withholds", () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const published = (plan: PlanContent) =>
          plan.statistics.questions.flatMap(({ cells }) => cells.map(({ count }) => count));
        const [was, is] = [published(one), published(other)];
        const told = changesBetween(one, other).statistics;
        const both = was.filter((count, index) => count !== null && is[index] !== null && count !== is[index]);
        expect(told.map(({ before }) => before)).toEqual(both);
      }),
    );
  });
});

describe("a decision", () => {
  const entry = content.decisions.find(({ decision }) => decision !== null);
  if (!entry?.decision) throw new Error("The sample has no decision");
  const { decision } = entry;
  const undecided = { ...entry, decision: null };
  const said = (before: typeof entry | typeof undecided | null, after: typeof entry | typeof undecided | null) =>
    describeDecisionChange({ before, after }, "sv").join(" ");

  it.each([
    ["that came", undecided, entry, /^Nytt beslut: .*§/],
    ["of another paragraph", entry, { ...entry, decision: { ...decision, paragraph: 999 } }, /§\s999, i stället för/],
    [
      "that became final",
      { ...entry, decision: { ...decision, status: "announced" as const } },
      { ...entry, decision: { ...decision, status: "final" as const } },
      /^Läge: Anslaget, kan överklagas → Laga kraft\.$/,
    ],
    [
      "that was corrected",
      { ...entry, decision: { ...decision, corrections: [] } },
      {
        ...entry,
        decision: {
          ...decision,
          corrections: [{ revision: 2, at: "2027-11-02T09:00:00.000Z", fields: ["financing"] }],
        },
      },
      /^Rättat: Finansiering/,
    ],
    [
      "whose conditions are met",
      { ...entry, decision: { ...decision, inForce: false } },
      { ...entry, decision: { ...decision, inForce: true } },
      /gäller nu/,
    ],
    ["that is gone", entry, undecided, /finns inte med längre/],
  ])("%s is told in words", (_, before, after, words) => {
    expect(said(before, after)).toMatch(words);
  });
});
