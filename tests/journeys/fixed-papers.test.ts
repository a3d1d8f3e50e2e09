import { afterAll, beforeAll, expect, test } from "vitest";
import { administrator, readSample } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("fixed papers");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

async function importContent(kind: string, content: unknown, expect = 200): Promise<string> {
  const { visitor } = await signInStaff(journey.door, journey.tools, administrator);
  const page = await visitor.open("/asnen/staff/import");
  const form = findForm(page, "kind");
  return visibleText((await visitor.send(page, form, { kind, content: JSON.stringify(content) }, { expect })).html);
}

const unapproved = "En mening som ingen har godkänt.";

test("what staff write while people answer is shown to nobody, and answers point at the draft that opened", async () => {
  const draft = await readSample("plan", "plan-2027-draft.json");
  const sections = draft.sections.map((section, index) =>
    index === 0 ? { ...section, id: "renamed", text: `${section.text}\n\n${unapproved}` } : section,
  );
  await importContent("plan", { ...draft, sections });
  const visitor = journey.visitor();
  const round = await visitor.open("/asnen/rounds/2027");
  expect(visibleText(round.html)).not.toContain(unapproved);
  expect(visibleText(round.html)).toContain(draft.sections[0]?.text.slice(0, 40));
  const form = await visitor.open(await journey.linkOf("p-001", "/answer/"));
  expect(form.html).toContain(`value="${draft.sections[0]?.id}"`);
  expect(form.html).not.toContain('value="renamed"');
});

test("the closing day of an open phase cannot be moved by an import", async () => {
  const plan = await readSample("round", "round-2027.json");
  const milestones = plan.milestones.map((milestone) =>
    milestone.kind === "close-consultation" ? { ...milestone, at: "2027-05-21T23:59" } : milestone,
  );
  expect(await importContent("round", { ...plan, milestones }, 409)).toContain("anstånd");
});

test("a new questionnaire is for a later round: the open one keeps the one it opened with", async () => {
  const questionnaire = await readSample("questionnaire", "questionnaire-2027.json");
  const renewed = { ...questionnaire, version: questionnaire.version + 1, title: { sv: "Helt ny", en: "All new" } };
  await importContent("questionnaire", renewed);
  const form = await journey.visitor().open(await journey.linkOf("p-002", "/answer/"));
  expect(visibleText(form.html)).not.toContain("Helt ny");
  expect(visibleText(form.html)).toContain(questionnaire.title.sv);
});

test("version 0.1 says what people were consulted on", async () => {
  await journey.tools.moveTo("2027-05-25T06:10");
  const { visitor } = await signInStaff(journey.door, journey.tools, administrator);
  const version = await visitor.open("/asnen/plans/2028/0.1");
  expect(visibleText(version.html)).not.toContain(unapproved);
});
