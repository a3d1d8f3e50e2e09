import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readPlanContent } from "../../functions/domain/plan-version-file.ts";
import { verifyPlanFile } from "../../functions/domain/verify-plan-file.ts";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { administrator, editor, publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { chunksOf, readVersion } from "../../infra/local/year/year-figures.ts";
import { readPdf, textOf } from "../documents/read-pdf.ts";
import { councilDecision } from "./council-decision.ts";
import { type Journey, startInReferral } from "./journey-host.ts";
import { request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

// Months of ticks pass between some of the steps.
vi.setConfig({ testTimeout: 180_000 });

let journey: Journey;
let desk: StaffDesk;
beforeAll(async () => {
  journey = await startInReferral("paper");
  desk = await signInStaff(journey.door, journey.tools, editor);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const list = "/asnen/staff/rounds/2027/decisions";
const text = ({ html }: Pick<Page, "html">) => decodeEntities(visibleText(html)).replaceAll("\u00a0", " ");
const onPaper: Answers = {
  ...councilDecision,
  channel: "paper",
  "came-in": "2027-08-18",
  "officer-name": "Registrator Ek",
};

async function openRegistration(party: string, query = "") {
  const page = await desk.visitor.open(`${list}/${party}${query}`);
  return { page, form: findForm(page, "came-in") };
}

async function register(party: string, answers: Answers, expect = 200, query = "") {
  const { page, form } = await openRegistration(party, query);
  return desk.visitor.send(page, form, answers, { button: "send", expect });
}

async function openOwnForm(party: string) {
  const visitor = journey.visitor();
  const page = await visitor.open(await journey.linkOf(party, "/decide/"));
  return { visitor, page, form: findForm(page, "stance") };
}

async function contentOf(version: string) {
  const staff = await signInStaff(journey.door, journey.tools, administrator);
  const { file } = await readVersion(staff.visitor, 2028, version);
  return { file, content: readPlanContent(file.header, chunksOf(file)) };
}

describe("a decision on paper", () => {
  test("is for staff alone", async () => {
    for (const path of ["", "/k-0780", "/k-0780/progress"]) {
      expect((await request(journey, `${list}${path}`)).status).toBe(401);
    }
    await expect(desk.visitor.open(`${list}/p-001`)).rejects.toThrow("404");
  });

  test.each<[string, Answers, string, string]>([
    ["no way it came", { channel: "" }, "channel", "måste besvaras"],
    ["no day it came in", { "came-in": "" }, "came-in", "måste besvaras"],
    ["a day that does not exist", { "came-in": "2027-02-30" }, "came-in", "finns inte i kalendern"],
    ["a day to come", { "came-in": "2027-08-19" }, "came-in", "senare än i dag"],
    ["a day before it was decided", { "came-in": "2027-08-17" }, "came-in", "innan det fattades, 18 augusti 2027"],
    [
      "a decision day that does not exist",
      { "decision-date": "2027-06-31" },
      "decision-date",
      "finns inte i kalendern",
    ],
    ["a decision day to come", { "decision-date": "2027-08-19" }, "decision-date", "senare än i dag"],
    ["a paragraph in words", { paragraph: "åttiofyra" }, "paragraph", "paragrafens nummer"],
    ["half kronor", { "financing-0-amount": "470,50" }, "financing-0-amount", "hela kronor"],
  ])("with %s is refused with its values kept, in both languages", async (_, change, field, sentence) => {
    const before = await dumpTable(journey);
    const answers = { ...onPaper, "own-case-number": "BEHÅLL <1>", ...change };
    const refused = await register("k-0780", answers, 422);
    expect(refused.html).toContain(`href="#f-${field}"`);
    expect(text(refused)).toContain(sentence);
    expect(refused.html).not.toContain("<1>");
    expect(decodeEntities(refused.html)).toContain('value="BEHÅLL <1>"');
    const english = await register("k-0780", answers, 422, "?lang=en");
    expect(english.html).toContain('<html lang="en"');
    expect(await dumpTable(journey)).toBe(before);
  });

  test("counts like any, and says everywhere that staff recorded it and when it came in", async () => {
    await journey.tools.moveTo("2027-08-20T10:00");
    desk = await signInStaff(journey.door, journey.tools, editor);
    const recorded = await register("k-0780", onPaper);
    const how = "Kom in på papper 18 augusti 2027 och registrerades av handläggare";
    expect(text(recorded)).toContain("Beslutet är registrerat. En kvittens skickas till k-0780@example.com.");
    expect(text(recorded)).toContain(how);
    const [receipt] = (await journey.tools.mail({ to: "k-0780@example.com" })).slice(-1);
    expect(receipt?.subject).toContain("Kvittens: beslut från Växjö kommun");
    expect(receipt?.text.replace(/\s+/g, " ")).toContain(how);
    const link = await journey.linkOf("k-0780", "/decide/");
    for (const path of ["", "/receipt"]) expect(text(await request(journey, `${link}${path}`))).toContain(how);
    expect(text(await desk.openRound("2027"))).toContain(how);
    expect(text(await desk.visitor.open(list))).toContain(`${how}.`);
    const registered = text(await desk.visitor.open("/asnen/staff/rounds/2027/register"));
    expect(registered).toMatch(/18 augusti 2027 Inkommande [^§]*?på papper, registrerat av handläggare/);
    const csv = (await desk.visitor.open("/asnen/staff/rounds/2027/register.csv")).html;
    expect(csv).toMatch(/"2027-08-20 10:\d\d";"2027-08-18";"Inkommande";"Beslut/);
  });

  test("sent again as it was stores nothing, and says so", async () => {
    const before = await dumpTable(journey);
    expect(text(await register("k-0780", {}))).toContain("Inget är sparat");
    expect(await dumpTable(journey)).toBe(before);
  });

  test("is corrected with a reason, also the day it came in", async () => {
    expect((await register("k-0780", { "came-in": "2027-08-19" }, 422)).html).toContain('href="#f-correction-reason"');
    const reason = "Fel <b>ankomstdag</b>.";
    const corrected = await register("k-0780", { "came-in": "2027-08-19", "correction-reason": reason });
    expect(corrected.html).not.toContain("<b>ankomst");
    expect(text(corrected)).toContain("18 augusti 2027 och registrerades");
    expect(text(corrected)).toContain(reason);
  });

  test("can be from a received mail, which it leads to", async () => {
    const mail = { subject: "Beslut <i>§ 12</i>", text: "Hej", from: "r-07" };
    const newest = (await journey.tools.mail({ to: "r-07@example.com" })).at(-1);
    const to = /[^<\s]+@inbound\.example\.com/.exec(newest?.headers["reply-to"] ?? "")?.[0] ?? "";
    const raw = `From: r-07@example.com\r\nTo: ${to}\r\nSubject: Beslut om planen\r\nMessage-ID: <1@example.com>\r\n\r\n${mail.text}`;
    await journey.tools.receive(raw, { to, from: "r-07@example.com" });
    const { page, form } = await openRegistration("r-07");
    const [, id = ""] = /<option value="([^"]+)">[^<]*Beslut om planen/.exec(page.html) ?? [];
    expect(id).not.toBe("");
    const answers = { ...onPaper, channel: "mail", mail: id, "came-in": "2027-08-20" };
    const recorded = await desk.visitor.send(page, form, answers, { button: "send" });
    expect(recorded.html).toContain(`/asnen/staff/rounds/2027/mail/${id}`);
    expect(text(recorded)).toContain("Kom in med e-post 20 augusti 2027");
    expect((await openRegistration("k-0764")).page.html).not.toContain(id);
  });
});

describe("two at once", () => {
  test("the authority's own form meets what staff recorded, and staff's meets the authority's", async () => {
    const own = await openOwnForm("k-0764");
    await register("k-0764", { ...onPaper, paragraph: "11" });
    const met = await own.visitor.send(
      own.page,
      own.form,
      { ...councilDecision, paragraph: "12" },
      { button: "send", expect: 409 },
    );
    expect(text(met)).toContain("§ 11");
    expect(text(met)).toContain("på papper");

    const stale = await openRegistration("k-0764");
    const current = await openOwnForm("k-0764");
    const mended = { paragraph: "13", "correction-reason": "Fel paragraf." };
    await current.visitor.send(current.page, current.form, mended, { button: "send" });
    const late = { paragraph: "14", "correction-reason": "Avskrivningsfel." };
    const refused = await desk.visitor.send(stale.page, stale.form, late, { button: "send", expect: 409 });
    expect(text(refused)).toContain("§ 13");
    const kept = await desk.visitor.send(refused, findForm(refused, "correction-reason"), {}, { button: "keep-mine" });
    expect(text(kept)).toContain("§ 14");
    const back = await desk.visitor.send(
      await desk.visitor.open(`${list}/k-0764`),
      (await openRegistration("k-0764")).form,
      { paragraph: "13", "correction-reason": "Tillbaka." },
      { button: "send" },
    );
    expect(text(back)).toContain("§ 13");
  });
});

describe("what becomes of it", () => {
  const progress = { "minutes-approved-date": "2027-08-19", "announced-date": "2027-08-20", appealed: "no" };

  test("is recorded by staff, who are named, with the computed day beside the stated one", async () => {
    const address = `${list}/k-0780/progress`;
    const stale = await desk.visitor.open(address);
    const page = await desk.visitor.open(address);
    await desk.visitor.send(page, findForm(page, "appealed"), {}, { button: "send", expect: 422 });
    const before = { "announced-date": "2027-08-17", appealed: "no" };
    const refused = await desk.visitor.send(page, findForm(page, "appealed"), before, { button: "send", expect: 422 });
    expect(text(refused)).toContain("före beslutet, som fattades 18 augusti 2027");
    const shown = await desk.visitor.send(
      page,
      findForm(page, "appealed"),
      { ...progress, "stated-last-appeal-date": "2027-09-09" },
      { button: "send" },
    );
    expect(text(shown)).toContain("Registrerat av handläggare (Redaktören)");
    expect(text(shown)).toContain("fredag 10 september 2027");
    expect(text(await desk.visitor.open(list))).toContain("9 september 2027");
    const [receipt] = (await journey.tools.mail({ to: "k-0780@example.com" })).slice(-1);
    expect(receipt?.text).toContain("De registrerades av handläggare");
    const csv = (await desk.visitor.open("/asnen/staff/rounds/2027/register.csv")).html;
    expect(csv).toMatch(/Uppgifter om justering, anslag och överklagande, registrerat av handläggare \(Redaktören\)/);
    const other = { ...progress, appealed: "yes" };
    const met = await desk.visitor.send(stale, findForm(stale, "appealed"), other, { button: "send", expect: 409 });
    const kept = await desk.visitor.send(met, findForm(met, "announced-date"), {}, { button: "keep-mine" });
    expect(text(kept)).toContain("Uppgifterna är registrerade.");
    expect(text(await desk.visitor.open(list))).toContain("Överklagat");
    expect(text(await request(journey, `${await journey.linkOf("k-0780", "/decide/")}/progress`))).toContain(
      "Registrerat av handläggare (Redaktören)",
    );
  });
});

describe("a decision that has been announced", () => {
  test("is not dated later than that, by staff or by the authority itself", async () => {
    await journey.tools.moveTo("2027-08-26T10:00");
    desk = await signInStaff(journey.door, journey.tools, editor);
    const later = { "decision-date": "2027-08-23", "correction-reason": "Fel dag." };
    const sentence = "Beslutet anslogs 20 augusti 2027 och kan inte vara fattat senare.";
    expect(text(await register("k-0780", { ...later, "came-in": "2027-08-24" }, 422))).toContain(sentence);
    const own = await openOwnForm("k-0780");
    const refused = await own.visitor.send(own.page, own.form, later, { button: "send", expect: 422 });
    expect(text(refused)).toContain(sentence);
    expect(refused.html).toContain('href="#f-decision-date"');
  });
});

describe("when the time is over", () => {
  test("for one while others have more, staff are told to give more time first, and nothing is stored", async () => {
    await journey.tools.moveTo("2027-11-30T12:00");
    desk = await signInStaff(journey.door, journey.tools, editor);
    await desk.grantExtension("2027", { party: "k-0763", until: "2027-12-10" });
    const { page, form } = await openRegistration("k-0764");
    await journey.tools.moveTo("2027-12-03T12:00");
    desk = await signInStaff(journey.door, journey.tools, editor);
    const again = await desk.visitor.open(`${list}/k-0764`);
    expect(again.html).not.toContain('name="came-in"');
    expect(text(again)).toContain("remissen är inte stängd än");
    const before = await dumpTable(journey);
    const csrf = findForm(again, "_csrf").controls.flatMap((each) =>
      each.kind === "hidden" && each.name === "_csrf" ? [each.value] : [],
    )[0];
    const mended = form.controls.map((each) =>
      each.kind === "hidden" && each.name === "_csrf" ? { ...each, value: csrf ?? "" } : each,
    );
    const sent = { paragraph: "99", "correction-reason": "Sent." };
    const refused = await desk.visitor.send(page, { ...form, controls: mended }, sent, { button: "send", expect: 410 });
    expect(text(refused)).toContain("är inte sparat");
    expect(text(refused)).toContain("§ 99");
    expect(await dumpTable(journey)).toBe(before);
  });

  test("for all, it is kept as late: registered with the day it came in, and in no version", async () => {
    await journey.tools.moveTo("2027-12-15T06:10");
    desk = await signInStaff(journey.door, journey.tools, editor);
    const { page, form } = await openRegistration("k-0763");
    expect(text(page)).toContain("räknas inte i planen, inte heller när papperet kom in i tid");
    const mails = (await journey.tools.mail({ to: "k-0763@example.com" })).length;
    const came = { ...onPaper, paragraph: "77", "came-in": "2027-12-09" };
    const kept = await desk.visitor.send(page, form, came, { button: "send" });
    expect(text(kept)).toContain("registrerat efter stängningen");
    expect((await journey.tools.mail({ to: "k-0763@example.com" })).length).toBe(mails);
    expect(text(await desk.visitor.open(list))).toContain("Tingsryds kommun, registrerat 15 december 2027");
    expect(text(await desk.openRound("2027"))).toContain("Registrerat efter stängningen, räknas inte");
    const csv = (await desk.visitor.open("/asnen/staff/rounds/2027/register.csv")).html;
    expect(csv).toMatch(/"2027-12-09";"Inkommande";"Beslut[^\n]*registrerat efter stängningen/);
    const { content } = await contentOf("1.0");
    expect(content.decisions.find(({ party }) => party === "k-0763")).toMatchObject({ decision: null, opinion: null });
  });

  test("the version says of each decision that staff recorded how it came, without names, and still verifies", async () => {
    const { file, content } = await contentOf("1.0");
    const of = (party: string) => content.decisions.find((entry) => entry.party === party)?.decision;
    expect(of("k-0780")?.intake).toEqual({ channel: "paper", cameIn: "2027-08-19" });
    expect(of("r-07")?.intake).toEqual({ channel: "mail", cameIn: "2027-08-20" });
    const disclosed = JSON.stringify(file.disclosures);
    expect(disclosed).toContain('\\"intake\\":{\\"cameIn\\":\\"2027-08-19\\",\\"channel\\":\\"paper\\"}');
    expect(disclosed).not.toContain("Registrator Ek");
    expect(verifyPlanFile(file).findings).toEqual([]);
    const how = "Kom in på papper 19 augusti 2027 och registrerades av handläggare.";
    expect(text(await request(journey, "/asnen/plans/2028/1.0"))).toContain(how);
    const response = await fetch(`${journey.host.url}/asnen/plans/2028/1.0/plan.pdf`);
    const { tags } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(tags.map(textOf).join(" ").replace(/\s+/g, " ")).toContain(how);
  });

  test("the follow-up tells of what was recorded after the close, and counts it nowhere", async () => {
    const staff = await signInStaff(journey.door, journey.tools, publisher);
    const { file, content: final } = await contentOf("1.0");
    const adoption = { date: "2027-12-15", paragraph: "61", organ: "Styrelsen", minutes: "Protokoll 8" };
    await staff.takeStep("2027", "adopt", { ...adoption, "check-value": file.hash.slice(0, 8) });
    await staff.takeStep("2027", "publish", { confirm: "yes" });
    await journey.tools.moveTo("2028-01-17T06:10");
    const { file: followedUp, content } = await contentOf("1.1");
    const entry = content.decisions.find(({ party }) => party === "k-0763");
    expect(entry).toMatchObject({
      decision: null,
      late: {
        organ: "Kommunfullmäktige",
        paragraph: 77,
        recordedDate: "2027-12-15",
        intake: { channel: "paper", cameIn: "2027-12-09" },
      },
    });
    expect(content.decisions.filter(({ late }) => late !== undefined)).toHaveLength(1);
    expect(final.decisions.filter(({ late }) => late !== undefined)).toEqual([]);
    expect(content.financing.coveredSek).toBe(final.financing.coveredSek);
    expect(verifyPlanFile(followedUp, file).findings).toEqual([]);
    expect(text(await request(journey, "/asnen/plans/2028/1.1"))).toContain(
      "Senare beslut. Kommunfullmäktige 18 augusti 2027, § 77: tillstyrker. Registrerat 15 december 2027, efter att remissen stängde, och räknas inte.",
    );
  });
});
