import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import type { HtmlForm } from "../../infra/local/year/html-forms.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { councilDecision } from "./council-decision.ts";
import { type Journey, startInConsultation, startInReferral } from "./journey-host.ts";

/** A form that lies open in a browser while the clock goes on. */
interface OpenForm {
  readonly visitor: Visitor;
  readonly page: Page;
  readonly form: HtmlForm;
}

/** The gateway's stamp is the standing clock, to the millisecond. */
async function standAt({ host }: Journey, instant: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ to: instant });
  const { ok, status } = await fetch(`${host.url}/_local/clock`, { method: "POST", headers, body });
  if (!ok) throw new Error(`The clock did not move to ${instant}: ${status}`);
}

async function open(journey: Journey, party: string, part: "/answer/" | "/decide/", field: string): Promise<OpenForm> {
  const visitor = journey.visitor();
  const page = await visitor.open(await journey.linkOf(party, part));
  return { visitor, page, form: findForm(page, field) };
}

const send = ({ visitor, page, form }: OpenForm, answers: Answers, expected = 200) =>
  visitor.send(page, form, answers, { button: "send", expect: expected });

async function grant(journey: Journey, party: string, until: string): Promise<void> {
  const desk = await signInStaff(journey.door, journey.tools, administrator);
  await desk.grantExtension(journey.round, { party, until });
}

const tooLate = 410;

describe("23.59 in the consultation, in summer time", () => {
  let journey: Journey;
  const answers = { "respondent-type": "company", municipality: "0780" };
  beforeAll(async () => {
    journey = await startInConsultation("last-second");
    await grant(journey, "p-003", "2027-05-31");
  }, 120_000);
  afterAll(() => journey[Symbol.asyncDispose]());

  test("holds to the second: 23:59:59.999 is in, 24:00:00.000 is out, and an extension's day likewise", async () => {
    await journey.tools.moveTo("2027-05-24T20:00");
    const [punctual, late, extended] = await Promise.all(
      ["p-001", "p-002", "p-003"].map((party) => open(journey, party, "/answer/", "municipality")),
    );
    if (punctual === undefined || late === undefined || extended === undefined) throw new Error("Three forms are open");
    await standAt(journey, "2027-05-24T21:59:59.999Z");
    expect((await send(punctual, answers)).url).toContain("/receipt");
    await standAt(journey, "2027-05-24T22:00:00.000Z");
    await send(late, answers, tooLate);
    expect((await send(extended, answers)).url).toContain("/receipt");

    await standAt(journey, "2027-05-31T21:59:59.999Z");
    const again = await open(journey, "p-003", "/answer/", "municipality");
    expect((await send(again, { "draft-change": "I sista sekunden" })).url).toContain("/receipt");
    const after = await open(journey, "p-003", "/answer/", "municipality");
    await standAt(journey, "2027-05-31T22:00:00.000Z");
    await send(after, { "draft-change": "Efter sista sekunden" }, tooLate);

    await journey.tools.moveTo("2027-06-01T06:10");
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    expect(visibleText((await desk.openRound("2027")).html)).toContain("2 svar");
    const version = await desk.visitor.open("/asnen/plans/2028/0.1/plan.json");
    expect(version.html).toContain("I sista sekunden");
    expect(version.html).not.toContain("Efter sista sekunden");
  });
});

describe("23.59 in the referral, which goes over the end of summer time", () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startInReferral("last-second-referral");
  }, 120_000);
  afterAll(() => journey[Symbol.asyncDispose]());

  test("is an hour later in UTC than it would have been before, for every party", async () => {
    await grant(journey, "k-0763", "2027-12-07");
    await journey.tools.moveTo("2027-11-30T20:00");
    const [punctual, late, extended] = await Promise.all(
      ["k-0764", "k-0780", "k-0763"].map((party) => open(journey, party, "/decide/", "stance")),
    );
    if (punctual === undefined || late === undefined || extended === undefined) throw new Error("Three forms are open");
    // 24:00 by summer time: an hour is left.
    await standAt(journey, "2027-11-30T22:00:00.000Z");
    expect((await journey.visitor().open(await journey.linkOf("k-0780", "/decide/"))).html).toContain(
      "30 november 2027",
    );
    await standAt(journey, "2027-11-30T22:59:59.999Z");
    expect((await send(punctual, councilDecision)).url).toContain("/receipt");
    await standAt(journey, "2027-11-30T23:00:00.000Z");
    await send(late, councilDecision, tooLate);
    await standAt(journey, "2027-12-07T22:59:59.999Z");
    expect((await send(extended, councilDecision)).url).toContain("/receipt");
    const after = await open(journey, "k-0763", "/decide/", "stance");
    await standAt(journey, "2027-12-07T23:00:00.000Z");
    await send(after, { paragraph: "85" }, tooLate);
  });
});
