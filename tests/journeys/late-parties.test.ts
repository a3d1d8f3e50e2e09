import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("late-parties");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const desk = () => signInStaff(journey.door, journey.tools, administrator);

async function importParties({ visitor }: StaffDesk, ...lines: readonly string[]) {
  const page = await visitor.open("/asnen/staff/import");
  const content = ["id;type;name;municipality;email;language", ...lines].join("\n");
  await visitor.send(page, findForm(page, "kind"), { kind: "parties", content });
}

async function openMessages(staff: StaffDesk) {
  const page = await staff.openRound("2027");
  return { page, resends: page.forms.filter(({ action }) => action.endsWith("/resend")) };
}

const mailTo = async (party: string) => journey.tools.mail({ to: `${party}@example.com` });

describe("an invitation that bounced", () => {
  test("waits for a new address, and then goes to that one, once", async () => {
    await journey.tools.bounce("p-010@example.com", { destination: "asnen", round: "2027" });
    const staff = await desk();
    const before = await openMessages(staff);
    expect(before.resends).toEqual([]);
    expect(visibleText(before.page.html)).toContain("Läs in parten med en ny adress först.");

    await importParties(staff, "p-010;company;Kanotcentralen;0764;ny-010@example.com;en");
    const { page, resends } = await openMessages(staff);
    const [form] = resends;
    if (form === undefined) throw new Error("The message cannot be sent again");
    expect(visibleText((await staff.visitor.send(page, form, {})).html)).toContain("Mejlet skickas igen.");
    expect(visibleText((await staff.visitor.send(page, form, {})).html)).toContain("Inget nytt mejl skickas");
    const mails = await mailTo("ny-010");
    expect(mails).toHaveLength(1);
    expect(mails[0]?.html).toContain('lang="en"');
    expect(await journey.linkOf("ny-010", "/answer/")).toContain("/asnen/answer/");
    expect((await openMessages(staff)).resends).toEqual([]);
  });
});

describe("a party that is entered after the opening", () => {
  test("is invited where the others are reminded, and reminded the next time", async () => {
    await importParties(await desk(), "p-900;company;Kafé Nya;0764;p-900@example.com;sv");
    expect(await mailTo("p-900")).toEqual([]);
    await journey.tools.moveTo("2027-04-20T09:05");
    const isReminder = ({ subject }: { readonly subject: string }) => /påminn/i.test(subject);
    expect((await mailTo("p-900")).map(isReminder)).toEqual([false]);
    expect((await mailTo("p-012")).map(isReminder)).toEqual([false, true]);
    await journey.tools.moveTo("2027-05-18T09:05");
    expect((await mailTo("p-900")).map(isReminder)).toEqual([false, true]);
  });

  test("is counted among the invited", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(await journey.linkOf("p-900", "/answer/"));
    const answers = { "respondent-type": "company", municipality: "0764" };
    await visitor.send(page, findForm(page, "municipality"), answers, { button: "send" });
    await journey.tools.moveTo("2027-05-25T00:01");
    expect(visibleText((await (await desk()).openRound("2027")).html)).toContain("1 svar, 45 inbjudna");
  });
});
