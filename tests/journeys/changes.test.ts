import { afterAll, beforeAll, expect, test } from "vitest";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { councilDecision } from "./council-decision.ts";
import { type Journey, startInReferral } from "./journey-host.ts";
import { request } from "./raw-request.ts";

let journey: Journey;
let desk: StaffDesk;
beforeAll(async () => {
  journey = await startInReferral("changes");
  await journey.people.decide("k-0780", councilDecision);
  await journey.tools.moveTo("2027-12-15T06:10");
  desk = await signInStaff(journey.door, journey.tools, publisher);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const changes = "/asnen/plans/2028/1.0/changes";

test("a version's page leads to what differs from the one before, in the domain's words", async () => {
  const page = await desk.visitor.open("/asnen/plans/2028/1.0");
  expect(page.html).toContain(`href="${changes}"`);
  const told = visibleText((await desk.visitor.open(changes)).html);
  expect(told).toContain("Det här skiljer plan 2028, version 0.2 från plan 2028, version 1.0");
  expect(told).toContain("Växjö kommun Nytt beslut: Kommunfullmäktige");
  expect(told).toMatch(/Växjö kommun, 2028, Beslutad basfinansiering – 470\s645\skr/);
  expect(visibleText((await desk.visitor.open(`${changes}?lang=en`)).html)).toContain(
    "New decision: Kommunfullmäktige",
  );
});

test("texts are compared word by word, with marks that are said too", async () => {
  const { html } = await desk.visitor.open(`${changes}?since=2028-0.1`);
  expect(html).toMatch(/<(?:ins|del)><span class="visually-hidden">/);
});

test("another version is chosen by a plain form", async () => {
  const { forms } = await desk.visitor.open(changes);
  const [choice] = forms.flatMap(({ method, controls }) => (method === "get" ? controls : []));
  expect(choice).toMatchObject({ kind: "select", name: "since", selected: "2028-0.2" });
  expect(choice?.kind === "select" && choice.options).toEqual(["", "2028-0.2", "2028-0.1"]);
});

test("shows nobody what they may not find, and refuses what is no version", async () => {
  // Until it is published the final version is for whoever has been given its address.
  const before = "/asnen/plans/2028/0.2/changes";
  expect((await request(journey, `${before}?since=2028-1.0`)).status).toBe(404);
  expect((await desk.visitor.open(`${before}?since=2028-1.0`)).html).toContain("version 1.0");
  expect((await request(journey, before)).html).not.toContain('value="2028-1.0"');
  expect((await request(journey, changes)).status).toBe(200);
  for (const since of ["2028-9.9", "1.0", "2028-1.0", "<script>"]) {
    expect((await request(journey, `${changes}?since=${encodeURIComponent(since)}`)).status).toBe(404);
  }
});
