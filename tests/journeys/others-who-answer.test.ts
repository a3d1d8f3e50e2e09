import { afterAll, beforeAll, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";

let journey: Journey;
let desk: StaffDesk;
beforeAll(async () => {
  journey = await startInConsultation("others-who-answer");
  desk = await signInStaff(journey.door, journey.tools, administrator);
}, 60_000);
afterAll(() => journey[Symbol.asyncDispose]());

async function handOver(party: string, terms: Answers): Promise<void> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${new URL(await journey.linkOf(party, "/answer/")).pathname}/colleagues`);
  await visitor.send(page, findForm(page, "email"), { name: "", send: "no", ...terms }, { button: "hand-over" });
}

async function takeBack(party: string): Promise<void> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${new URL(await journey.linkOf(party, "/answer/")).pathname}/colleagues`);
  await visitor.send(page, findForm(page, "_about"), {}, { button: "take-back" });
}

async function saveOpenForm(email: string): Promise<void> {
  const visitor = journey.visitor();
  const page = await visitor.open("/asnen/rounds/2027/answer?lang=en");
  await journey.tools.pass(4);
  const answers = { "respondent-type": "resident", municipality: "0763", [pageFields.email]: email };
  await visitor.send(page, findForm(page, pageFields.email), answers, { button: "save" });
}

async function answer(party: string): Promise<void> {
  const visitor = journey.visitor();
  const page = await visitor.open(await journey.linkOf(party, "/answer/"));
  const given = { "respondent-type": "company", municipality: "0764" };
  await visitor.send(page, findForm(page, "municipality"), given, { button: "send" });
}

async function moveDeadline(day: string): Promise<void> {
  const page = await desk.visitor.open("/asnen/staff/rounds/2027/calendar?move=close-consultation");
  const moved = { "move-day": day, "move-time": "23:59", reason: "Fler behöver tid" };
  await desk.visitor.send(page, findForm(page, "move-day"), moved);
}

const mailTo = async (name: string, subject: RegExp) =>
  (await journey.tools.mail({ to: `${name}@example.com` })).filter((message) => subject.test(message.subject));

const colleagues = ["kollega-1", "kollega-2", "kollega-3", "kollega-4"] as const;

test("a deadline moved for all is told to colleagues and to whoever saved the open form, once a move", async () => {
  for (const [index, name] of colleagues.entries()) {
    const terms = { email: `${name}@example.com`, parts: ["views"], language: index === 0 ? "en" : "sv" };
    await handOver(`p-00${index + 1}`, terms);
  }
  await takeBack("p-002");
  await answer("p-003");
  await saveOpenForm("utkast@example.com");
  await moveDeadline("2027-05-28");
  await journey.host.invoke("restore-due-entries", { kind: "schedule", name: "restore-due-entries" });
  await journey.host.invoke("settle-due-items", { kind: "schedule", name: "settle-due-items" });
  const [told, ...more] = await mailTo("kollega-1", /More time/);
  expect(more).toEqual([]);
  expect(told?.text).toContain("28 May 2027");
  expect(told?.links.some((link) => link.includes("/answer/"))).toBe(true);
  expect(await mailTo("kollega-2", /Längre svarstid/)).toEqual([]);
  expect(await mailTo("kollega-3", /Längre svarstid/)).toEqual([]);
  const [draft] = await mailTo("utkast", /More time/);
  expect(draft?.text).toContain("28 May 2027");
});

test("whoever is handed something after the move is told the new day by that mail alone", async () => {
  await journey.tools.pass(60);
  await handOver("p-005", { email: "kollega-5@example.com", parts: ["views"], language: "sv" });
  await moveDeadline("2027-05-31");
  await journey.tools.pass(60);
  await handOver("p-006", { email: "kollega-6@example.com", parts: ["views"], language: "sv" });
  await desk.grantExtension("2027", { party: "p-007", until: "2027-06-02" });
  expect(await mailTo("kollega-5", /Längre svarstid/)).toHaveLength(1);
  expect(await mailTo("kollega-6", /Längre svarstid/)).toEqual([]);
  const [first] = await mailTo("kollega-6", /ber dig svara/);
  expect(first?.text).toContain("31 maj 2027");
});

test("a colleague is reminded once, while something is theirs to answer and has not been sent", async () => {
  await journey.tools.moveTo("2027-05-18T08:50");
  await takeBack("p-004");
  await journey.tools.moveTo("2027-05-18T09:05");
  const [reminded, ...more] = await mailTo("kollega-1", /Reminder/);
  expect(more).toEqual([]);
  expect(reminded?.text).toContain("This is the only reminder");
  for (const name of ["kollega-2", "kollega-3", "kollega-4"]) expect(await mailTo(name, /Påminnelse/)).toEqual([]);
  expect(await mailTo("kollega-5", /Påminnelse/)).toHaveLength(1);
});
