import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { readViewAnswer, readViewTheme, viewAnswerValues } from "../../functions/domain/read-view-answer.ts";
import {
  changedSince,
  foldViewChanges,
  type NumberedViewChange,
  viewOutcomes,
} from "../../functions/domain/view-answer.ts";

const choices = {
  views: new Set(["p-001:a", "p-002:a"]),
  themes: new Set(["t1"]),
  activities: new Set(["trail"]),
  sections: new Set(["roles"]),
};
const form = (fields: Readonly<Record<string, string | readonly string[]>>): FormFields =>
  new Map(Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? [value] : value]));
const whole = {
  view: ["p-002:a", "p-001:a", "p-002:a"],
  outcome: "adopted",
  "why-sv": " Ja.\r\n\r\nDet ska in. ",
  section: "roles",
};

describe("a form of answers", () => {
  test("is read with each view once, and what is left empty on the list is no change", () => {
    const { change } = readViewAnswer(form(whole), choices, { isWhole: false });
    expect(change).toEqual({
      kind: "views",
      views: ["p-001:a", "p-002:a"],
      answer: { outcome: "adopted", why: { sv: "Ja.\n\nDet ska in." }, activities: [], sections: ["roles"] },
    });
    const themed = readViewAnswer(form({ view: "p-001:a", theme: "t1", "why-sv": " " }), choices, { isWhole: false });
    expect(themed.change).toEqual({ kind: "views", views: ["p-001:a"], themes: ["t1"] });
    expect(readViewAnswer(form(whole), choices, { isWhole: true }).change?.themes).toEqual([]);
  });

  test.each([
    ["no view marked", { view: [] }, "view", "required"],
    ["a view that is not there", { view: "p-009:a" }, "view", "not-an-option"],
    ["a theme that is not there", { theme: "t9" }, "theme", "not-an-option"],
    ["no outcome", { outcome: "" }, "outcome", "required"],
    ["an outcome that is none", { outcome: "perhaps" }, "outcome", "not-an-option"],
    ["no reason", { "why-sv": "\n " }, "why-sv", "required"],
    ["too long a reason", { "why-en": "x".repeat(2001) }, "why-en", "too-long"],
    ["adopted, and nowhere to be seen", { section: [] }, "section", "required"],
    ["a section that is not there", { section: "gone" }, "section", "not-an-option"],
    ["an activity that is not there", { activity: "gone" }, "activity", "not-an-option"],
    ["a field that is not known", { more: "x" }, "more", "unknown-field"],
  ])("is refused with %s", (_, changes, field, code) => {
    const { change, issues } = readViewAnswer(form({ ...whole, ...changes }), choices, { isWhole: false });
    expect(change).toBeNull();
    expect(issues.map((issue) => [issue.field, issue.code])).toEqual([[field, code]]);
  });

  test("needs something to save, and names a place only where a view is adopted", () => {
    const nothing = readViewAnswer(form({ view: "p-001:a" }), choices, { isWhole: false });
    expect(nothing.issues.map(({ field, code }) => [field, code])).toEqual([["outcome", "required"]]);
    const placeless = viewOutcomes.filter(
      (outcome) => readViewAnswer(form({ ...whole, outcome, section: [] }), choices, { isWhole: true }).change !== null,
    );
    expect(placeless).toEqual(["not-adopted", "outside-plan"]);
  });

  test("shows an answer so that reading it again changes nothing", () => {
    const { change } = readViewAnswer(form({ ...whole, theme: "t1", activity: "trail" }), choices, { isWhole: true });
    if (!change?.answer) throw new Error("The form was refused");
    const values = viewAnswerValues(change.views, change.themes ?? [], change.answer);
    expect(readViewAnswer(values, choices, { isWhole: true }).change).toEqual(change);
  });

  test("takes a theme by a name of one line", () => {
    expect(readViewTheme(form({ "name-sv": " Leder \n och stigar", "name-en": "" })).name).toEqual({
      sv: "Leder och stigar",
    });
    expect(readViewTheme(form({ "name-sv": "" })).issues.map(({ code }) => code)).toEqual(["required"]);
    expect(readViewTheme(form({ "name-sv": "x".repeat(81) })).issues.map(({ code }) => code)).toEqual(["too-long"]);
  });
});

const view = fc.constantFrom("a", "b", "c");
const someChange = fc.record(
  {
    kind: fc.constant("views" as const),
    views: fc.subarray<string>(["a", "b", "c"], { minLength: 1 }),
    themes: fc.subarray(["t1", "t2"]),
    answer: fc.record({
      outcome: fc.constantFrom(...viewOutcomes),
      why: fc.record({ sv: fc.string({ minLength: 1 }) }),
      activities: fc.constant<string[]>([]),
      sections: fc.constant<string[]>([]),
    }),
  },
  { requiredKeys: ["kind", "views"] },
);
const someLog = fc
  .array(someChange)
  .map((changes): NumberedViewChange[] => changes.map((change, index) => ({ number: index + 1, change })));

describe("what stands after all changes", () => {
  test("is for each view the last that was said of it, themes and answer apart", () => {
    fc.assert(
      fc.property(someLog, view, (log, id) => {
        const naming = log.filter(({ change }) => change.kind === "views" && change.views.includes(id));
        const last = (key: "themes" | "answer") =>
          naming.findLast(({ change }) => change.kind === "views" && change[key] !== undefined);
        const answering = last("answer")?.change;
        const theming = last("themes")?.change;
        expect(foldViewChanges(log).views.get(id)).toEqual(
          naming.length === 0
            ? undefined
            : {
                themes: (theming?.kind === "views" && theming.themes) || [],
                answer: (answering?.kind === "views" && answering.answer) || null,
                group: last("answer")?.number ?? null,
                changed: naming.at(-1)?.number,
              },
        );
      }),
    );
  });

  test("tells which views were changed after a page was made, and nothing of the others", () => {
    fc.assert(
      fc.property(someLog, fc.nat(10), (log, basedOn) => {
        const later = log.slice(basedOn).flatMap(({ change }) => (change.kind === "views" ? change.views : []));
        const told = changedSince(foldViewChanges(log), ["a", "b", "c"], basedOn);
        expect(told).toEqual(["a", "b", "c"].filter((id) => later.includes(id)));
      }),
    );
  });

  test("has a theme under its last name, once", () => {
    const named = (number: number, sv: string): NumberedViewChange => ({
      number,
      change: { kind: "theme", theme: { id: "t1", name: { sv } } },
    });
    expect(foldViewChanges([named(1, "Led"), named(2, "Leder")]).themes).toEqual([{ id: "t1", name: { sv: "Leder" } }]);
  });
});
