import { afterAll, beforeAll, expect, test } from "vitest";
import { manifest } from "../../functions/manifest.ts";
import { createLocalHost } from "../../infra/local/create-local-host.ts";
import type { LocalHost } from "../../infra/local/local-host.ts";
import { importParties } from "../../infra/local/year/import-parties.ts";
import { createLocalTools, type LocalTools } from "../../infra/local/year/local-tools.ts";
import { readSample } from "../../infra/local/year/sample-files.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { createVisitor, type Visitor } from "../../infra/local/year/visitor.ts";
import { pairsFrom, post, request } from "./raw-request.ts";

const destinations = ["asnen", "sjon"] as const;
type DestinationId = (typeof destinations)[number];

let host: LocalHost;
let tools: LocalTools;
const staff = new Map<DestinationId, Visitor>();

/** Two destinations with the same party ids, rounds and versions, so that only their own names part them. */
beforeAll(async () => {
  host = await createLocalHost({
    manifest,
    clock: "still",
    startAt: "2027-01-25T07:00:00.000Z",
    seed: "two destinations",
    firstAdministrators: { asnen: "staff-of-asnen@example.com", sjon: "staff-of-sjon@example.com" },
  });
  tools = createLocalTools(host);
  await tools.moveTo("2027-04-05T07:00");
  for (const destination of destinations) staff.set(destination, await setUp(destination));
  await tools.moveTo("2027-04-05T09:05");
}, 120_000);
afterAll(() => host.stop());

async function setUp(id: DestinationId): Promise<Visitor> {
  const visitor = createVisitor(host);
  const email = `staff-of-${id}@example.com`;
  const asked = await visitor.open(`/${id}/staff/sign-in`);
  await visitor.send(asked, findForm(asked, "email"), { email });
  const linked = await visitor.open(await tools.newestLink(email, `/${id}/staff/sign-in/`));
  await visitor.send(linked, findForm(linked, "_csrf"), {});
  const sample = await readSample("destination", "destination.json");
  const [first, ...others] = sample.staff;
  const destination = { ...sample, id, name: `Destination ${id}`, staff: [{ ...first, email }, ...others] };
  for (const [kind, content] of [
    ["destination", JSON.stringify(destination)],
    ["questionnaire", JSON.stringify(await readSample("questionnaire", "questionnaire-2027.json"))],
    ["round", JSON.stringify(await readSample("round", "round-2027.json"))],
    ["plan", JSON.stringify(await readSample("plan", "plan-2027-draft.json"))],
  ] as const) {
    const page = await visitor.open(`/${id}/staff/import`);
    await visitor.send(page, findForm(page, "kind"), { kind, content });
  }
  const header = "id;type;name;municipality;email;language";
  await importParties(visitor, id, `${header}\np-001;company;Kafé ${id};0764;guest-of-${id}@example.com;sv`);
  return visitor;
}

const linkOf = (id: DestinationId) => tools.newestLink(`guest-of-${id}@example.com`, `/${id}/answer/`);
const journey = () => ({ host }) as Parameters<typeof request>[0];

test("each sends its own mail to its own parties, with links into itself", async () => {
  for (const id of destinations) {
    const mail = await tools.mail({ to: `guest-of-${id}@example.com` });
    expect(mail).toHaveLength(1);
    const other = destinations.find((one) => one !== id);
    expect(mail[0]?.links.filter((link) => link.includes(`/${other}/`))).toEqual([]);
    expect(mail[0]?.text).not.toContain(`Destination ${other}`);
  }
});

test("a link of one opens nothing in the other, though party, round and version are the same", async () => {
  const token = new URL(await linkOf("asnen")).pathname.split("/")[3] ?? "";
  expect((await request(journey(), `/asnen/answer/${token}`)).status).toBe(200);
  expect((await request(journey(), `/sjon/answer/${token}`)).status).toBe(404);
  expect((await post(journey(), `/sjon/answer/${token}`, "municipality=0764&respondent-type=company")).status).toBe(
    404,
  );
});

test("an answer to one is no answer to the other", async () => {
  const visitor = createVisitor(host);
  const page = await visitor.open(await linkOf("asnen"));
  const answers = { "respondent-type": "company", municipality: "0764", risks: "Bara här" };
  await visitor.send(page, findForm(page, "municipality"), answers, { button: "send" });
  expect((await visitor.open(await linkOf("asnen"))).html).toContain("Bara här");
  expect((await visitor.open(await linkOf("sjon"))).html).not.toContain("Bara här");
});

test("a session of one is none in the other, nor is its form's token", async () => {
  const own = staff.get("asnen");
  if (own === undefined) throw new Error("Nobody is signed in");
  const cookie = [...own.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  expect((await request(journey(), "/asnen/staff", { headers: { cookie } })).status).toBe(200);
  for (const path of ["", "/import", "/rounds/2027"]) {
    expect((await request(journey(), `/sjon/staff${path}`, { headers: { cookie } })).status).toBe(401);
  }
  const pairs = pairsFrom(await own.open("/asnen/staff/rounds/2027"), "_csrf", {}, null);
  const answer = await post(journey(), "/sjon/staff/rounds/2027/steps/remind-consultation-1", pairs, { cookie });
  expect(answer.status).toBe(401);
});

test("staff of one are strangers to the other, who is told nothing", async () => {
  const before = (await tools.mail()).length;
  const visitor = createVisitor(host);
  const page = await visitor.open("/sjon/staff/sign-in");
  await visitor.send(page, findForm(page, "email"), { email: "staff-of-asnen@example.com" });
  expect(await tools.mail()).toHaveLength(before);
});
