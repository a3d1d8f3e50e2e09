import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heldTextsTexts } from "../../functions/texts/held-texts.ts";
import { textHandlingTexts } from "../../functions/texts/text-handling.ts";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("privacy-choices");
});
afterAll(() => journey[Symbol.asyncDispose]());

const complete = { "respondent-type": "company", municipality: "0764", "organisation-name": "Exempelstugorna" };

async function answer(party: string, language: "sv" | "en", answers: Readonly<Record<string, string | string[]>>) {
  const visitor = journey.visitor();
  const page = await visitor.open(`${new URL(await journey.linkOf(party, "/answer/")).pathname}?lang=${language}`);
  const form = findForm(page, "municipality");
  const receipt = await visitor.send(page, form, { ...complete, ...answers }, { button: "send" });
  return { page, receipt };
}

describe.each([
  { language: "sv", party: "p-001" },
  { language: "en", party: "p-002" },
] as const)("the form in $language", ({ language, party }) => {
  const texts = textHandlingTexts[language];

  test("says what the phase promises, and asks of each text how it may be used", async () => {
    const visitor = journey.visitor();
    const { html } = await visitor.open(
      `${new URL(await journey.linkOf(party, "/answer/")).pathname}?lang=${language}`,
    );
    expect(visibleText(html)).toContain(texts.promise(2028));
    for (const field of ["draft-change.handling", "risks.handling"]) {
      expect(html.match(new RegExp(`type="checkbox" id="[^"]+" name="${field}"`, "g"))).toHaveLength(2);
    }
    expect(html.match(/\.handling" value="/g)).toHaveLength(4);
  });

  test("keeps the choices: on the receipt, in the mail and when it is opened again", async () => {
    const { receipt } = await answer(party, language, {
      "draft-change": `Bara för er (${party}).`,
      "draft-change.handling": ["not-quoted", "business-sensitive"],
      risks: `Får läsas av alla (${party}).`,
    });
    expect(receipt.html).toContain(texts.choice["not-quoted"]);
    expect(receipt.html).toContain(texts.choice["business-sensitive"]);
    const mail = (await journey.tools.mail({ to: `${party}@example.com` })).at(-1);
    expect(mail?.text).toContain(texts.choice["not-quoted"]);
    const again = await journey
      .visitor()
      .open(`${new URL(await journey.linkOf(party, "/answer/")).pathname}?lang=${language}`);
    expect(again.html.match(/name="draft-change\.handling" value="[a-z-]+" checked/g)).toHaveLength(2);
    expect(again.html).not.toMatch(/name="risks\.handling" value="[a-z-]+" checked/);
  });

  test("refuses a choice that it does not offer, with the values kept", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(`${new URL(await journey.linkOf(party, "/answer/")).pathname}?lang=${language}`);
    const form = findForm(page, "municipality");
    const controls = form.controls.map((control) =>
      control.name === "risks.handling"
        ? { kind: "hidden" as const, name: control.name, value: "publish-anyway" }
        : control,
    );
    const refused = await visitor.send(page, { ...form, controls }, {}, { button: "send", expect: 422 });
    expect(refused.html).toContain('href="#f-risks.handling"');
    expect(refused.html).toContain(`Bara för er (${party}).`);
  });
});

test("a text that is held back reaches staff and nobody else, and is counted in the report", async () => {
  const desk = await signInStaff(journey.door, journey.tools, publisher);
  const round = await desk.openRound("2027");
  expect(round.html).toContain("/asnen/staff/rounds/2027/held-texts");
  const before = visibleText((await desk.visitor.open("/asnen/staff/rounds/2027/held-texts")).html);
  expect(before).toContain("Bara för er (p-001).");
  expect(before).toContain(textHandlingTexts.sv.choice["business-sensitive"]);
  expect(before).not.toContain("Får läsas av alla");

  await journey.tools.moveTo("2027-05-25T06:05");
  const later = await signInStaff(journey.door, journey.tools, publisher);
  const { html } = await later.visitor.open("/asnen/plans/2028/0.1");
  expect(html).toContain("Får läsas av alla (p-001).");
  expect(html).not.toContain("Bara för er");
  expect(visibleText(html)).toContain(heldTextsTexts.sv.heldBack(2));
  const file = await later.visitor.open("/asnen/plans/2028/0.1/plan.json");
  expect(file.html).not.toContain("Bara för er");
  expect(file.html).toContain('"textsHeldBack":2');
  const after = visibleText((await later.visitor.open("/asnen/staff/rounds/2027/held-texts?lang=en")).html);
  expect(after).toContain("Bara för er (p-002).");
  expect(after).toContain(textHandlingTexts.en.choice["not-quoted"]);
});
