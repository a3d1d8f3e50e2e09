import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnswerDraft,
  allFields,
  draftVector,
  fieldsAfter,
  fieldsText,
  isSameFields,
  readFieldsText,
  sectionStates,
} from "../../functions/domain/answer-draft.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { sectionPlaces } from "../../functions/domain/questionnaire-sections.ts";
import { readAnswers } from "../../functions/domain/read-answers.ts";
import { draft as plan, questionnaire } from "./consultation-fixture.ts";

const places = sectionPlaces(questionnaire);
const planSections = plan.sections.map(({ id }) => id);
const sent = { revision: 3, answers: { "respondent-type": "company", municipality: "0780", risks: "Skickat" } };

function fieldsFrom(typed: Readonly<Record<string, string>>): FormFields {
  return new Map(Object.entries(typed).map(([name, value]) => [name, [value]]));
}

function draftOf(
  section: string,
  typed: Readonly<Record<string, string>> | undefined,
  changes: Partial<AnswerDraft> = {},
) {
  const fields = typed && fieldsFrom(typed);
  return { section, revision: 2, basedOnSent: 3, savedAt: "2027-04-20T10:00:00.000Z", fields, ...changes };
}

function standings(drafts: readonly AnswerDraft[], closed: readonly string[] = []) {
  const states = sectionStates(questionnaire, places, sent, drafts, closed);
  return Object.fromEntries(states.map(({ place, standing }) => [place.section.id, standing]));
}

describe("a draft beside what was sent", () => {
  it.each<[string, AnswerDraft, string]>([
    ["continues it", draftOf("views", { risks: "Nytt" }), "unsent"],
    ["says the same", draftOf("views", { risks: "Skickat", "draft-change": "" }), "none"],
    ["takes an answer away", draftOf("views", { risks: "" }), "unsent"],
    ["was made from an earlier answer", draftOf("views", { risks: "Nytt" }, { basedOnSent: 2 }), "outdated"],
    [
      "was made from an earlier answer and says the same",
      draftOf("views", { risks: "Skickat" }, { basedOnSent: 1 }),
      "none",
    ],
    ["has been sent or dropped", draftOf("views", undefined), "none"],
  ])("that %s", (_, draft, standing) => {
    expect(standings([draft])["views"]).toBe(standing);
  });

  it("of a section that is closed no longer stands for anything", () => {
    expect(standings([draftOf("views", { risks: "Nytt" })], ["views"])["views"]).toBe("none");
  });

  it("made from an earlier answer never goes along: what was sent does", () => {
    const outdated = draftOf("views", { risks: "Ur utkastet" }, { basedOnSent: 2 });
    const fields = allFields(sectionStates(questionnaire, places, sent, [outdated], []));
    expect(readAnswers(questionnaire, fields, planSections)).toMatchObject({ answers: sent.answers, issues: [] });
  });

  it("replaces its own section and no other", () => {
    const fields = allFields(sectionStates(questionnaire, places, sent, [draftOf("views", { risks: "Nytt" })], []));
    const { answers } = readAnswers(questionnaire, fields, planSections);
    expect(answers).toEqual({ ...sent.answers, risks: "Nytt" });
  });
});

describe("typed fields", () => {
  const anyFields = fc
    .array(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(fc.string(), { maxLength: 3 })), { maxLength: 6 })
    .map((entries): FormFields => new Map(entries));

  it("are the same after they were stored, and whatever order they came in", () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        const text = fieldsText(fields);
        expect(fieldsText(readFieldsText(text))).toBe(text);
        expect(isSameFields(new Map([...fields].reverse()), fields)).toBe(true);
      }),
    );
  });

  it("that are empty are as good as absent", () => {
    expect(isSameFields(fieldsFrom({ risks: "" }), new Map())).toBe(true);
    expect(isSameFields(fieldsFrom({ risks: " " }), new Map())).toBe(false);
  });

  it("of a question that the page did not put are kept, and of one that it put are replaced", () => {
    const place = places.find(({ section }) => section.id === "contribution");
    if (place === undefined) throw new Error("The sample has no such section");
    const before = fieldsFrom({ contribution: "money", cofinancing: "5 000" });
    const posted = fieldsFrom({ contribution: "time" });
    const typed = (shown: readonly string[]) => Object.fromEntries(fieldsAfter(place, posted, before, new Set(shown)));
    expect(typed([])).toEqual({ contribution: ["time"], cofinancing: ["5 000"] });
    expect(typed(["cofinancing"])).toEqual({ contribution: ["time"] });
  });

  it("of an answer that is no longer asked for are never among the answers", () => {
    const fields = fieldsFrom({
      "respondent-type": "company",
      municipality: "0780",
      contribution: "time",
      cofinancing: "5 000",
    });
    expect(readAnswers(questionnaire, fields, planSections).answers).not.toHaveProperty("cofinancing");
  });
});

it("a vector names each save, in whatever order they were read", () => {
  const drafts = [draftOf("views", {}), draftOf("about", {}, { revision: 7 })];
  expect(draftVector(drafts)).toBe("about.7 views.2");
  expect(draftVector([...drafts].reverse())).toBe("about.7 views.2");
  expect(draftVector([])).toBe("");
});
