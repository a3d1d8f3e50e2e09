import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importParties } from "../../infra/local/year/import-parties.ts";
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

const enter = ({ visitor }: StaffDesk, ...lines: readonly string[]) =>
  importParties(visitor, "asnen", ["id;type;name;municipality;email;language", ...lines].join("\n"));

async function openMessages(staff: StaffDesk) {
  const page = await staff.openRound("2027");
  return { page, resends: page.forms.filter(({ action }) => action.endsWith("/resend")) };
}

const mailTo = async (party: string) => journey.tools.mail({ to: `${party}@example.com` });

const isReminder = ({ subject }: { readonly subject: string }) => /påminn/i.test(subject);

describe("an invitation that bounced", () => {
  test("goes to the new address as soon as there is one, once", async () => {
    await journey.tools.bounce("p-010@example.com", { destination: "asnen", round: "2027" });
    const staff = await desk();
    const before = await openMessages(staff);
    expect(before.resends).toEqual([]);
    expect(visibleText(before.page.html)).toContain("Ge parten en ny adress först. Då skickas mejlet genast.");

    await enter(staff, "p-010;company;Kanotcentralen;0764;ny-010@example.com;en");
    await enter(staff, "p-010;company;Kanotcentralen AB;0764;ny-010@example.com;en");
    const mails = await mailTo("ny-010");
    expect(mails).toHaveLength(1);
    expect(mails[0]?.html).toContain('lang="en"');
    expect(await journey.linkOf("ny-010", "/answer/")).toContain("/asnen/answer/");
    expect((await openMessages(staff)).resends).toEqual([]);
  });
});

describe("a party that is entered after the opening", () => {
  test("is invited at once, and reminded with the others", async () => {
    await enter(await desk(), "p-900;company;Kafé Nya;0764;p-900@example.com;sv");
    expect((await mailTo("p-900")).map(isReminder)).toEqual([false]);
    await journey.tools.moveTo("2027-04-20T09:05");
    expect((await mailTo("p-900")).map(isReminder)).toEqual([false, true]);
    expect((await mailTo("p-012")).map(isReminder)).toEqual([false, true]);
  });

  test("is not reminded within a week of its invitation, and staff see why", async () => {
    await journey.tools.moveTo("2027-05-12T09:00");
    await enter(await desk(), "p-901;company;Kafé Senare;0764;p-901@example.com;sv");
    await journey.tools.moveTo("2027-05-18T09:05");
    expect((await mailTo("p-901")).map(isReminder)).toEqual([false]);
    expect((await mailTo("p-900")).map(isReminder)).toEqual([false, true, true]);
  });

  test("is invited after the last reminder too, and counted among the invited", async () => {
    await journey.tools.moveTo("2027-05-20T09:00");
    await enter(await desk(), "p-902;company;Kafé Sist;0764;p-902@example.com;sv");
    const visitor = journey.visitor();
    const page = await visitor.open(await journey.linkOf("p-902", "/answer/"));
    const answers = { "respondent-type": "company", municipality: "0764" };
    await visitor.send(page, findForm(page, "municipality"), answers, { button: "send" });
    await journey.tools.moveTo("2027-05-25T00:01");
    expect(visibleText((await (await desk()).openRound("2027")).html)).toContain("1 svar, 47 inbjudna");
  });

  test("is not invited once the phase has closed", async () => {
    await enter(await desk(), "p-903;company;Kafé För Sent;0764;p-903@example.com;sv");
    expect(await mailTo("p-903")).toEqual([]);
  });
});
