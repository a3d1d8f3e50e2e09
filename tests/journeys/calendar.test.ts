import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { importFiles } from "../../infra/local/year/scene.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation, startJourney } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

const calendar = "/asnen/staff/rounds/2027/calendar";
const desk = (journey: Journey, email = administrator) => signInStaff(journey.door, journey.tools, email);
const partyOf = ({ to }: { readonly to: string }) => to.replace("@example.com", "");

describe("a destination's first round", () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney("first-round");
    await importFiles(journey, [["destination", "destination.json"]]);
  }, 60_000);
  afterAll(() => journey[Symbol.asyncDispose]());

  test("is proposed from the template, in both languages, and made by one press however often it is pressed", async () => {
    const { visitor } = await desk(journey);
    const english = await visitor.open("/asnen/staff/next-round?lang=en");
    expect(visibleText(english.html)).toContain("Make the 2027 round");
    const page = await visitor.open("/asnen/staff/next-round");
    expect(visibleText(page.html)).toContain("Skapa omgången 2027");
    expect(page.html).toContain('value="2027-04-05"');
    const form = findForm(page, "case-number");
    const answers = { "case-number": "DÅ 2027/1" };
    const [one, other] = await Promise.all([1, 2].map(() => visitor.send(page, form, answers, { button: "make" })));
    for (const made of [one, other]) expect(new URL(made?.url ?? "").pathname).toBe("/asnen/staff/rounds/2027");
    const notices = [one, other].map((made) => new URL(made?.url ?? "").searchParams.get("notice"));
    expect(notices.toSorted()).toEqual(["round-exists", "round-made"]);
    const again = await visitor.send(page, form, { "case-number": "DÅ 2027/2" }, { button: "make" });
    expect(again.url).toContain("notice=round-exists");
    expect(again.html).toContain("DÅ 2027/1");
  });
});

describe("next year's round", () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startInConsultation("next-round");
  }, 60_000);
  afterAll(() => journey[Symbol.asyncDispose]());

  async function proposal(): Promise<{
    page: Page;
    send: (answers: Record<string, string>, button: string, expect?: number) => Promise<Page>;
  }> {
    const { visitor } = await desk(journey);
    const page = await visitor.open("/asnen/staff/next-round");
    const form = findForm(page, "case-number");
    return {
      page,
      send: (answers, button, status = 200) => visitor.send(page, form, answers, { button, expect: status }),
    };
  }

  test("is shown with its warnings before anything is made", async () => {
    const before = await dumpTable(journey);
    const { page, send } = await proposal();
    expect(visibleText(page.html)).toContain("Samrådet sträcker sig över påskveckan");
    expect(page.html).toContain('value="2028-04-03"');
    const checked = await send(
      { "case-number": "DÅ 2028/9", "close-consultation-day": "2028-05-08", "remind-consultation-2-day": "2028-05-02" },
      "check",
    );
    expect(visibleText(checked.html)).toContain("Samrådet pågår i 35 dagar, kortare än sex veckor");
    expect((await dumpTable(journey)).replaceAll(/sign-in|session/g, "")).not.toContain("DÅ 2028/9");
    expect(before).not.toContain("DÅ 2028");
  });

  test("is not made past warnings that nobody has seen, past an hour that is not there, or out of order", async () => {
    const { send } = await proposal();
    const number = { "case-number": "DÅ 2028/9" };
    const early = { ...number, "close-consultation-day": "2028-05-12", "open-consultation-day": "2028-04-18" };
    const warned = await send(
      { ...early, "remind-consultation-1-day": "2028-04-25", "remind-consultation-2-day": "2028-05-02" },
      "make",
    );
    expect(visibleText(warned.html)).toContain("Ingenting är skapat än");
    const night = await send({ ...number, "open-consultation-time": "02.30" }, "make", 422);
    expect(visibleText(night.html)).toContain("Klockan 02–03 finns inte alla dagar");
    const order = await send({ ...number, "open-referral-day": "2028-05-02" }, "make", 422);
    expect(visibleText(order.html)).toContain("Kan inte ligga före datumet ovanför");
    const nameless = await send({ "case-number": " " }, "make", 422);
    expect(nameless.html).toContain('aria-invalid="true"');
    expect((await request(journey, "/asnen/rounds/2028")).status).toBe(404);
  });

  test("is for editors who are signed in: a stranger, or a forged post, makes nothing", async () => {
    expect((await request(journey, "/asnen/staff/next-round")).status).toBe(401);
    const { page } = await proposal();
    const forged = await post(
      journey,
      "/asnen/staff/next-round",
      pairsFrom(page, "case-number", { "case-number": "x" }, "make"),
    );
    expect(forged.status).toBe(401);
  });

  test("makes itself on the calendar's day, once, with the papers of the year before, and tells staff", async () => {
    await journey.tools.moveTo("2028-01-18T08:59");
    expect((await request(journey, "/asnen/rounds/2028")).status).toBe(404);
    await journey.tools.moveTo("2028-01-18T09:05");
    expect((await request(journey, "/asnen/rounds/2028")).status).toBe(200);
    const told = (await journey.tools.mail({ since: "2028-01-18T08:00:00.000Z" })).filter(({ subject }) =>
      subject.includes("Nästa års omgång"),
    );
    expect(told.map(partyOf).toSorted()).toEqual(["projektledare", "redaktor", "vd"]);
    expect(told[0]?.text).toContain("Samrådet sträcker sig över påskveckan");
    expect(told[0]?.text).toContain("saknar diarienummer");
    expect(told[0]?.links.some((link) => link.endsWith("/asnen/staff/rounds/2028/calendar"))).toBe(true);
    const before = await dumpTable(journey);
    for (let tick = 0; tick < 2; tick++) {
      await journey.host.invoke("run-due-steps", { kind: "schedule", name: "run-due-steps" });
      await journey.host.invoke("settle-due-items", { kind: "schedule", name: "settle-due-items" });
      await journey.host.idle();
    }
    expect(await dumpTable(journey)).toBe(before);
  });

  test("does not open without a case number: staff are told on the day, enter it, and it opens", async () => {
    await journey.tools.moveTo("2028-01-31T09:05");
    const waiting = (await journey.tools.mail({ since: "2028-01-31T08:00:00.000Z" })).map(({ text }) => text).join();
    expect(waiting).toContain("diarienummer förs in");
    const { visitor } = await desk(journey);
    const page = await visitor.open("/asnen/staff/rounds/2028/calendar");
    expect(visibleText(page.html)).toContain("Diarienumret saknas");
    const saved = await visitor.send(page, findForm(page, "case-number"), { "case-number": "DÅ 2028/9" });
    expect(visibleText(saved.html)).toContain("från – till DÅ 2028/9");
    // The page that was open before knows nothing of it.
    await visitor.send(page, findForm(page, "case-number"), { "case-number": "DÅ 2028/10" }, { expect: 409 });
    await journey.tools.moveTo("2028-01-31T09:15");
    expect(visibleText((await visitor.open("/asnen/staff/rounds/2028")).html)).toContain("av klockan");
    await journey.tools.moveTo("2028-04-03T09:05");
    const invitation = (await journey.tools.mail({ to: "p-001@example.com" })).at(-1);
    expect(invitation?.subject).toContain("DÅ 2028/9");
    expect(invitation?.calendar).toContain("DTSTART:20280522T215900Z");
    expect((await request(journey, await journey.linkOf("p-001", "/answer/"))).html).toContain(
      "Samråd om handlingsplanen för 2029",
    );
  });
});

describe("moving a date", () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startInConsultation("moved-dates");
  }, 60_000);
  afterAll(() => journey[Symbol.asyncDispose]());

  async function move(milestone: string, to: string, reason = "Valet flyttades", status = 200): Promise<Page> {
    const { visitor } = await desk(journey);
    const page = await visitor.open(`${calendar}?move=${milestone}`);
    const [day = "", time = ""] = to.split("T");
    const answers = { "move-day": day, "move-time": time, reason };
    return visitor.send(page, findForm(page, "move-day"), answers, { expect: status });
  }

  test("that lies ahead is saved with who, when and why, and told to the other staff", async () => {
    const since = await journey.tools.now();
    const saved = await move("remind-consultation-1", "2027-04-27T09:00", "<b>Påsken</b> & annat");
    expect(visibleText(saved.html)).toContain("från 20 april 2027 klockan 09.00 till 27 april 2027 klockan 09.00");
    expect(saved.html).toContain("&lt;b&gt;Påsken");
    expect(saved.html).toContain(administrator);
    const told = (await journey.tools.mail({ since })).filter(({ subject }) => subject.startsWith("Ändrad kalender"));
    expect(told.map(partyOf).toSorted()).toEqual(["redaktor", "vd"]);
    expect(told.map(({ text }) => text).join()).toContain("<b>Påsken</b> & annat");
    const english = await (await desk(journey)).visitor.open(`${calendar}?lang=en`);
    expect(visibleText(english.html)).toContain("from 20 April 2027 at 09:00 to 27 April 2027 at 09:00");
  });

  test.each([
    ["what is done", "open-consultation", "2027-05-03T09:00", "redan gjort"],
    ["into the night hour", "remind-consultation-2", "2027-05-19T02.30", "02–03 finns inte"],
    ["into the past", "remind-consultation-2", "2027-04-01T09:00", "har redan varit"],
    ["out of order", "open-referral", "2027-12-01T09:00", "fel ordning"],
    ["an open deadline earlier", "close-consultation", "2027-05-20T23:59", "lovats tiden"],
  ])("%s is refused, and what was typed kept", async (_, milestone, to, text) => {
    const before = (await dumpTable(journey)).match(/"milestones[^\n]*/g);
    const refused = await move(milestone, to, "Mitt skäl", 422);
    expect(visibleText(refused.html)).toContain(text);
    expect(refused.html).toContain('value="Mitt skäl"');
    expect((await dumpTable(journey)).match(/"milestones[^\n]*/g)).toEqual(before);
  });

  test("of two who have the page open the second is shown the first's, and overwrites nothing", async () => {
    const { visitor } = await desk(journey);
    const page = await visitor.open(`${calendar}?move=remind-consultation-2`);
    await move("remind-consultation-2", "2027-05-17T09:00", "Först");
    const answers = { "move-day": "2027-05-19", "move-time": "09.00", reason: "Sedan" };
    const stale = await visitor.send(page, findForm(page, "move-day"), answers, { expect: 409 });
    expect(visibleText(stale.html)).toContain("Någon annan ändrade kalendern");
    expect(visibleText(stale.html)).toContain("till 17 maj 2027");
    const saved = await visitor.send(stale, findForm(stale, "move-day"), answers);
    expect(visibleText(saved.html)).toContain("Först");
    expect(visibleText(saved.html)).toContain("Sedan");
  });

  test("more time in an open phase reaches those who have not answered, with the same link and a new entry in the calendar", async () => {
    const link = await journey.linkOf("p-002", "/answer/");
    const answering = journey.visitor();
    const form = await answering.open(link);
    const answers = { "respondent-type": "company", municipality: "0780" };
    await answering.send(form, findForm(form, "municipality"), answers, { button: "send" });
    const since = await journey.tools.now();
    await move("close-consultation", "2027-05-31T23:59");
    const told = (await journey.tools.mail({ since })).filter(({ subject }) => subject.startsWith("Längre svarstid"));
    const silent = told.find(({ to }) => to === "p-001@example.com");
    expect(silent?.text).toContain("måndag 31 maj 2027 klockan 23.59");
    expect(silent?.calendar).toContain("DTSTART:20270531T215900Z");
    expect(silent?.calendar).toContain("SEQUENCE:1");
    expect(silent?.calendar).toContain("UID:asnen-2027-consultation-p-001@samrad");
    // Nobody who has answered, and none of those who have not been asked yet.
    expect(told.some(({ to }) => to.startsWith("k-") || to === "p-002@example.com")).toBe(false);
    const page = await request(journey, link);
    expect(visibleText(page.html)).toContain("31 maj 2027");
    expect(visibleText((await request(journey, "/asnen/rounds/2027")).html)).toContain("31 maj 2027");
  });

  test("the phase closes after the new deadline, at the second", async () => {
    const link = new URL(await journey.linkOf("p-001", "/answer/")).pathname;
    await journey.tools.moveTo("2027-05-25T06:10");
    const page = await journey.visitor().open(link);
    expect(page.forms.length).toBeGreaterThan(0);
    expect((await request(journey, "/asnen/plans/2028/0.1")).status).toBe(404);
    await journey.tools.moveTo("2027-06-01T06:10");
    expect((await request(journey, link)).html).not.toContain('name="municipality"');
  });
});
