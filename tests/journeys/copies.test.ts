import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importParties } from "../../infra/local/year/import-parties.ts";
import { administrator, publisher } from "../../infra/local/year/sample-files.ts";
import { importFiles } from "../../infra/local/year/scene.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Journey, startBeforeOpening } from "./journey-host.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startBeforeOpening("copies");
  const desk = await signInStaff(journey.door, journey.tools, administrator);
  const rows = [
    "id;type;name;municipality;organisationNumber;groups;contactName;role;email;language",
    "p-901;company;Sjöhuset AB;0780;;;;main;p-901@example.com;sv",
    "p-901;;;;;;;officer;handlaggare-901@example.com;en",
    "p-901;;;;;;;deputy;vikarie-901@example.com;sv",
    "p-901;;;;;;;signatory;firma-901@example.com;sv",
    "p-902;company;Ensamma AB;0780;;;;officer;p-902@example.com;sv",
  ];
  await importParties(desk.visitor, "asnen", rows.join("\n"));
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const mailTo = (name: string) => journey.tools.mail({ to: `${name}@example.com` });
const subjectsTo = async (name: string) => (await mailTo(name)).map(({ subject }) => subject);

async function settleAgain(): Promise<void> {
  for (const name of ["restore-due-entries", "settle-due-items", "send-referrals"]) {
    await journey.host.invoke(name, { kind: "schedule", name });
  }
}

describe("a copy", () => {
  test("of the invitation goes to the party's officer alone, in their language, once and without the link", async () => {
    await journey.tools.moveTo("2027-04-05T09:05");
    await settleAgain();
    const [copy, ...more] = await mailTo("handlaggare-901");
    expect(more).toEqual([]);
    expect(copy?.subject).toBe(
      "Copy: Invitation: The 2027 consultation on the action plan for 2028, answer by 24 May 2027 (case no. DÅ 2027/14)",
    );
    expect(copy?.text).toContain("p-901@example.com");
    expect(copy?.links.filter((link) => /\/(answer|no-reminders)\//.test(link))).toEqual([]);
    for (const name of ["vikarie-901", "firma-901"]) expect(await subjectsTo(name)).toEqual([]);
    // The only contact is written to itself, whatever it is.
    expect(await subjectsTo("p-902")).toEqual([expect.stringContaining("Inbjudan")]);
    expect((await subjectsTo("p-901")).filter((subject) => subject.startsWith("Inbjudan"))).toHaveLength(1);
  });

  test("is no second one when the invitation is sent again to a mended address", async () => {
    await journey.tools.bounce("p-901@example.com", { destination: "asnen", round: "2027" });
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    const page = await desk.visitor.open("/asnen/staff/parties/p-901");
    await desk.visitor.send(page, findForm(page, "name"), { "contact-0-email": "ny-901@example.com" });
    await settleAgain();
    expect(await subjectsTo("ny-901")).toEqual([expect.stringContaining("Inbjudan")]);
    expect(await mailTo("handlaggare-901")).toHaveLength(1);
  });

  test("of the referral names the version and whom it went to, without the link, and has no number of its own", async () => {
    await journey.tools.moveTo("2027-08-16T10:30");
    await importFiles(journey, [["plan", "plan-2027-referral.json"]]);
    const desk = await signInStaff(journey.door, journey.tools, publisher);
    await desk.takeStep("2027", "approve-referral", { confirm: "yes" });
    await journey.tools.moveTo("2027-08-18T09:05");
    await settleAgain();
    const [copy, ...more] = await mailTo("naringsliv-0780");
    expect(more).toEqual([]);
    expect(copy?.subject).toMatch(/^Kopia: Remiss: .*version 0\.2, svar senast 30 november 2027 \(dnr DÅ 2027\/14\)$/);
    expect(copy?.text.replace(/\s+/g, " ")).toContain("Remissen är skickad till k-0780@example.com");
    expect(copy?.links).toContain(`${journey.host.url}/asnen/plans/2028/0.2`);
    expect(copy?.links.filter((link) => link.includes("/decide/"))).toEqual([]);
    const { visitor } = await signInStaff(journey.door, journey.tools, publisher);
    const { html } = await visitor.open("/asnen/staff/rounds/2027/register.csv");
    expect(html.split("\r\n").filter((line) => line.includes('"Remiss'))).toHaveLength(1);
  });
});
