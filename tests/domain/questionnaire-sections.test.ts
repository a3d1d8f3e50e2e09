import { describe, expect, it } from "vitest";
import { type Questionnaire, questionnaireSchema } from "../../functions/domain/questionnaire.ts";
import {
  answersIn,
  closedSections,
  isSectionOpen,
  sectionPlaces,
  withoutClosedSections,
} from "../../functions/domain/questionnaire-sections.ts";
import { readAnswers } from "../../functions/domain/read-answers.ts";
import { questionnaire } from "./consultation-fixture.ts";

/** The sample with a section that closes before the rest. */
function closingEarly(section: string, deadline: string): Questionnaire {
  const sections = (questionnaire.sections ?? []).map((each) => (each.id === section ? { ...each, deadline } : each));
  return questionnaireSchema.parse({ ...questionnaire, sections });
}

it("sections know their place", () => {
  const places = sectionPlaces(questionnaire).map(({ section, number, count, previous, next }) => [
    section.id,
    `${number}/${count}`,
    previous,
    next,
  ]);
  expect(places).toEqual([
    ["about", "1/5", null, "direction"],
    ["direction", "2/5", "about", "priorities"],
    ["priorities", "3/5", "direction", "contribution"],
    ["contribution", "4/5", "priorities", "views"],
    ["views", "5/5", "contribution", null],
  ]);
  const { sections: _, ...whole } = questionnaire;
  expect(sectionPlaces(whole)).toEqual([]);
});

describe("a section's own deadline", () => {
  it.each([
    ["in its last minute, summer time", "2027-05-10T23:59", "2027-05-10T21:59:59.999Z", true],
    ["when that minute is over", "2027-05-10T23:59", "2027-05-10T22:00:00.000Z", false],
    ["in its last minute, winter time", "2027-11-10T23:59", "2027-11-10T22:59:59.999Z", true],
    ["an hour that is doubled lies before a later deadline", "2027-10-31T03:00", "2027-10-31T01:30:00.000Z", true],
    ["the day after", "2027-10-30T23:59", "2027-10-31T00:30:00.000Z", false],
  ])("%s", (_, deadline, receivedAt, open) => {
    expect(isSectionOpen({ deadline }, { receivedAt, hasExtension: false })).toBe(open);
  });

  it("gives way to more time that was granted, and binds nobody where there is none", () => {
    const receivedAt = "2027-06-01T10:00:00.000Z";
    expect(isSectionOpen({ deadline: "2027-05-10T23:59" }, { receivedAt, hasExtension: true })).toBe(true);
    expect(isSectionOpen({}, { receivedAt, hasExtension: false })).toBe(true);
  });

  it("leaves what was sent in it as it was, and takes nothing new", () => {
    const early = closingEarly("contribution", "2027-05-10T23:59");
    const late = { receivedAt: "2027-05-11T10:00:00.000Z", hasExtension: false };
    const sent = { "respondent-type": "company", municipality: "0780", contribution: "money", cofinancing: 5000 };
    const closed = closedSections(early, late);
    expect(closed).toEqual(["contribution"]);
    const fields = new Map([
      ["respondent-type", ["company"]],
      ["municipality", ["0764"]],
    ]);
    const read = readAnswers(withoutClosedSections(early, late), fields, [], answersIn(early, closed, sent));
    expect(read).toMatchObject({ issues: [], answers: { ...sent, municipality: "0764" } });
    const smuggled = new Map([...fields, ["cofinancing", ["1"]]]);
    const refused = readAnswers(withoutClosedSections(early, late), smuggled, [], answersIn(early, closed, sent));
    expect(refused.issues).toEqual([{ field: "cofinancing", code: "unknown-field", payload: {} }]);
    expect(refused.answers["cofinancing"]).toBe(5000);
  });
});
