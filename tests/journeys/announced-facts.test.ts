import { afterAll, beforeAll, expect, test } from "vitest";
import { registerTexts } from "../../functions/texts/register.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { councilDecision } from "./council-decision.ts";
import { type Journey, startInReferral } from "./journey-host.ts";

let journey: Journey;
let desk: StaffDesk;
beforeAll(async () => {
  journey = await startInReferral("announced-facts");
  desk = await signInStaff(journey.door, journey.tools, administrator);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const { kinds, until } = registerTexts.sv;

async function registered(start: string): Promise<readonly string[]> {
  const { html } = await desk.visitor.open("/asnen/staff/rounds/2027/register.csv");
  return html.split("\r\n").filter((line) => line.includes(`"${start}`));
}

async function mailTo(party: string, subject: string) {
  const mail = await journey.tools.mail({ to: `${party}@example.com` });
  return mail.filter((message) => message.subject.startsWith(subject));
}

/** What the table's stream would tell twice, and what the daily sweep finds once more. */
async function settleAgain(): Promise<void> {
  await journey.host.invoke("restore-due-entries", { kind: "schedule", name: "restore-due-entries" });
  await journey.host.invoke("settle-due-items", { kind: "schedule", name: "settle-due-items" });
}

test("each extension that staff grant of their own accord is told to its party and has a number", async () => {
  const received = { "own-case-number": "KS 2027/9", "officer-name": "Registratorn" };
  await journey.people.acknowledge("k-0764", received);
  await desk.grantExtension("2027", { party: "k-0763", until: "2027-12-06" });
  await desk.grantExtension("2027", { party: "k-0764", until: "2027-12-07" });
  await desk.grantExtension("2027", { party: "k-0763", until: "2027-12-10" });
  await settleAgain();
  const [first, second, ...more] = await mailTo("k-0763", "Ni har fått mer tid");
  expect(more).toEqual([]);
  expect(first?.subject).toContain("svara senast 6 december 2027 (dnr DÅ 2027/14)");
  expect(second?.text).toContain("fredag 10 december 2027 klockan 23.59");
  expect(second?.links.some((link) => link.includes("/decide/"))).toBe(true);
  const [toRegistrar, ...others] = await mailTo("k-0764", "Ni har fått mer tid");
  expect(others).toEqual([]);
  expect(toRegistrar?.subject).toContain("(dnr DÅ 2027/14, ert dnr KS 2027/9)");
  expect(await mailTo("k-0780", "Ni har fått mer tid")).toEqual([]);
  const entries = await registered(kinds["extension-granted"]);
  expect(entries).toHaveLength(3);
  expect(entries[2]).toContain(until("10 december 2027"));
});

test("a deadline moved for all afterwards says nothing more to whoever has more time than that", async () => {
  const calendar = await desk.visitor.open("/asnen/staff/rounds/2027/calendar?move=close-referral");
  const moved = { "move-day": "2027-12-08", "move-time": "23:59", reason: "Snöstorm" };
  await desk.visitor.send(calendar, findForm(calendar, "move-day"), moved);
  expect(await mailTo("k-0763", "Längre svarstid")).toEqual([]);
  expect(await mailTo("k-0780", "Längre svarstid")).toHaveLength(1);
  await settleAgain();
  const [entry, ...more] = await registered(kinds["deadline-moved"]);
  expect(more).toEqual([]);
  expect(entry).toContain(until("8 december 2027"));
  expect(entry).toMatch(/3 mottagare: .*Växjö kommun/);
});

test("what has become of a decision is acknowledged with its last day of appeal and has a number each time", async () => {
  const officer = journey.visitor();
  const link = await journey.linkOf("k-0780", "/decide/");
  const page = await officer.open(link);
  await officer.send(page, findForm(page, "stance"), councilDecision, { button: "send" });
  const record = async (answers: Readonly<Record<string, string>>) => {
    const progress = await officer.open(`${link.split("?")[0]}/progress`);
    await officer.send(progress, findForm(progress, "appealed"), answers, { button: "send" });
  };
  await record({ "minutes-approved-date": "2027-08-18" });
  await record({ "announced-date": "2027-08-18", "stated-last-appeal-date": "2027-09-07" });
  await settleAgain();
  const [first, second, ...more] = await mailTo("k-0780", "Kvittens: justering");
  expect(more).toEqual([]);
  expect(first?.text).toContain("räknas ut när anslagsdagen är registrerad");
  expect(second?.text).toContain("Sista dag för överklagande är onsdag 8 september 2027");
  expect(second?.text).toContain("Anslaget anger 7 september 2027");
  expect(await registered(kinds["decision-progress"])).toHaveLength(2);
});
