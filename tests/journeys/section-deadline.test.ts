import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startWithQuestionnaire } from "./journey-host.ts";
import { pairsFrom, post } from "./raw-request.ts";

let journey: Journey;

/** The sample, but for its fourth section, which closes two weeks before the rest and asks for the file. */
beforeAll(async () => {
  journey = await startWithQuestionnaire("section-deadline", ({ sections = [], questions, ...questionnaire }) => {
    const places = sections.map(({ id }) => id);
    const moved = questions.map((question) =>
      question.id === "attachment" ? { ...question, section: "contribution" } : question,
    );
    return {
      ...questionnaire,
      sections: sections.map((section) =>
        section.id === "contribution" ? { ...section, deadline: "2027-05-10T23:59" } : section,
      ),
      questions: moved.toSorted(
        (one, other) => places.indexOf(one.section ?? "") - places.indexOf(other.section ?? ""),
      ),
    };
  });
}, 60_000);
afterAll(() => journey[Symbol.asyncDispose]());

test("a section that closes early keeps what was sent in it and takes nothing more, the others go on", async () => {
  const link = new URL(await journey.linkOf("p-001", "/answer/")).pathname;
  const visitor = journey.visitor();
  const whole = await visitor.open(link);
  const answers = { "respondent-type": "company", municipality: "0780", contribution: "money", cofinancing: "7 000" };
  await visitor.send(whole, findForm(whole, "municipality"), answers, { button: "send" });
  const section = await visitor.open(`${link}/sections/contribution`);
  expect(visibleText(section.html)).toContain("senast 10 maj 2027 klockan 23.59");

  await journey.tools.moveTo("2027-05-11T00:00");
  const closed = await visitor.open(`${link}/sections/contribution`);
  expect(visibleText(closed.html)).toContain("Tiden för den här delen gick ut");
  expect(closed.forms).toEqual([]);
  const late = await post(
    journey,
    `${link}/sections/contribution`,
    pairsFrom(section, "contribution", { contribution: "time" }, "next"),
  );
  expect(late.status).toBe(410);
  expect(late.html).toContain("Ja, med tid");

  const filePage = `${link}/files/attachment?from=section`;
  expect((await visitor.open(filePage)).url).toContain("/sections/contribution");
  const attaching = await post(journey, filePage, [["_action", "remove"]]);
  expect(attaching.headers.get("location")).toContain("/sections/contribution");

  const after = await visitor.open(link);
  expect(after.html).not.toContain('name="contribution"');
  const receipt = await visitor.send(after, findForm(after, "municipality"), { risks: "Efteråt" }, { button: "send" });
  const copy = decodeEntities(receipt.html).replaceAll("\u00a0", " ");
  expect(copy).toContain("Efteråt");
  expect(copy).toContain("7 000 kr");
  const check = await visitor.open(`${link}/check`);
  expect(check.html).not.toContain("/sections/contribution");
});

test("nobody who answers openly is asked what is closed", async () => {
  const page = await journey.visitor().open("/asnen/rounds/2027/answer");
  expect(page.html).toContain('name="municipality"');
  expect(page.html).not.toContain('name="contribution"');
});
