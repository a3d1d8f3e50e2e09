import { afterAll, beforeAll, expect, test } from "vitest";
import { answerByMail, registerMail } from "../../infra/local/year/ordinary-mail.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("waiting-digest");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const digests = async () =>
  (await journey.tools.mail()).filter(({ subject }) => subject.endsWith("på dig: Destination Åsnen"));
const signIn = () => signInStaff(journey.door, journey.tools, administrator);

async function ask(party: string): Promise<void> {
  await journey.people.reply(party, "answer", "more-time", { until: "2027-05-31", text: "Vi möts i maj." });
}

async function refuse(desk: StaffDesk, party: string): Promise<void> {
  const page = await desk.visitor.open(`/asnen/staff/rounds/2027/replies/consultation/${party}/1`);
  await desk.visitor.send(page, findForm(page, "answer"), { answer: "Tyvärr inte." });
}

test("nothing waits: nobody is told", async () => {
  await journey.tools.moveTo("2027-04-06T09:00");
  expect(await digests()).toEqual([]);
});

test("what came in yesterday is told to each member of staff in the morning, once, with the way to it", async () => {
  await ask("p-005");
  await answerByMail(journey.tools, "p-001", { subject: "En fråga", text: "Hej!" });
  await answerByMail(journey.tools, "p-002", { subject: "Frånvaro", text: "Ledig.", isAutomatic: true });
  await journey.tools.moveTo("2027-04-07T07:59");
  expect(await digests()).toEqual([]);
  await journey.tools.moveTo("2027-04-07T09:30");
  await journey.host.invoke("run-due-steps", { kind: "schedule", name: "run-due-steps" });
  const told = await digests();
  expect(told.map(({ to }) => to).sort()).toEqual([administrator, "redaktor@example.com", "vd@example.com"]);
  expect(new Set(told.map(({ at }) => at))).toEqual(new Set(["2027-04-07T06:00:00.000Z"]));
  expect(told[0]?.subject).toBe("2 saker väntar på dig: Destination Åsnen");
  expect(told[0]?.text).toContain("Ett mejl att registrera:\n");
  for (const path of ["mail", "replies"]) {
    expect(told[0]?.links).toContain(`${journey.host.url}/asnen/staff/rounds/2027/${path}`);
  }
});

test("it is told anew on working days, and never on a day off", async () => {
  await journey.tools.moveTo("2027-04-09T10:00");
  expect(await digests()).toHaveLength(9);
  await journey.tools.moveTo("2027-04-12T07:30");
  expect(await digests()).toHaveLength(9);
});

test("what is dealt with before the mail has left is told to nobody", async () => {
  const desk = await signIn();
  journey.host.answerAllMail("paused");
  await journey.tools.moveTo("2027-04-12T08:00");
  expect(await registerMail(desk, "2027", "question")).toBe(1);
  await refuse(desk, "p-005");
  journey.host.answerAllMail(undefined);
  await journey.tools.moveTo("2027-04-12T08:30");
  expect(await digests()).toHaveLength(9);
  await ask("p-007");
  await journey.tools.moveTo("2027-04-13T08:30");
  expect((await digests()).slice(9).map(({ subject }) => subject)).toEqual(
    Array(3).fill("En sak väntar på dig: Destination Åsnen"),
  );
});
