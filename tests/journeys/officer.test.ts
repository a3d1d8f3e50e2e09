import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import type { PlanVersionFile } from "../../functions/domain/plan-version.ts";
import { readPlanContent } from "../../functions/domain/plan-version-file.ts";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { administrator, publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { chunksOf, readVersion } from "../../infra/local/year/year-figures.ts";
import { councilDecision, officersOpinion } from "./council-decision.ts";
import { type Journey, startInReferral } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInReferral("officer");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

async function openForm(party: string, query = "") {
  const visitor = journey.visitor();
  const link = `${await journey.linkOf(party, "/decide/")}${query}`;
  const page = await visitor.open(link);
  return { visitor, link, page, form: findForm(page, "stance") };
}

async function send(party: string, answers: Answers, expected = 200, query = "") {
  const { visitor, page, form } = await openForm(party, query);
  return visitor.send(page, form, answers, { button: "send", expect: expected });
}

async function openProgress(party: string) {
  const visitor = journey.visitor();
  const page = await visitor.open(`${await journey.linkOf(party, "/decide/")}/progress`);
  return { officer: { visitor, page }, form: findForm(page, "appealed") };
}

describe("the referral", () => {
  test("goes to the four who decide, as a copy to an officer, and to nobody who was consulted", async () => {
    const all = await journey.tools.mail({ since: "2027-08-18T07:00:00.000Z" });
    const [copies, mail] = [true, false].map((is) => all.filter(({ subject }) => subject.startsWith("Kopia") === is));
    expect(copies?.map(({ to }) => to)).toEqual(["naringsliv-0780@example.com"]);
    if (mail === undefined) throw new Error("Nothing was sent");
    expect(mail.map(({ to }) => to.replace("@example.com", "")).sort()).toEqual(["k-0763", "k-0764", "k-0780", "r-07"]);
    for (const { subject, text, links } of mail) {
      expect(subject).toContain("DÅ 2027/14");
      expect(text).toContain("30 november 2027");
      expect(text).toMatch(/\n- (?:Med e-post till|By e-mail to)\s+reply\+asnen\.2027\./);
      expect(links.some((link) => link.includes("/asnen/plans/2028/0.2"))).toBe(true);
    }
  });

  test("names the version by an address that anyone can read", async () => {
    expect((await request(journey, "/asnen/plans/2028/0.2")).status).toBe(200);
  });

  test("reading a link records nothing", async () => {
    const before = await dumpTable(journey);
    const mail = await journey.tools.mail({ to: "k-0763@example.com" });
    for (const link of mail.flatMap(({ links }) => links).filter((link) => link.startsWith(journey.host.url))) {
      for (const method of ["GET", "HEAD"]) await request(journey, link, { method });
    }
    await request(journey, `${await journey.linkOf("k-0763", "/decide/")}/progress`);
    expect(await dumpTable(journey)).toBe(before);
  });
});

describe("that the referral has come", () => {
  const received = { "own-case-number": "TEK <i>2027/7</i>", "officer-name": "Nämndsekreteraren" };

  async function openAcknowledgement(query = "") {
    const visitor = journey.visitor();
    const page = await visitor.open(`${await journey.linkOf("k-0763", "/decide/")}/acknowledge${query}`);
    return { visitor, page, form: findForm(page, "expected-date") };
  }

  test.each(["sv", "en"])("is refused without a name, in %s", async (language) => {
    const { visitor, page, form } = await openAcknowledgement(`?lang=${language}`);
    const refused = await visitor.send(
      page,
      form,
      { ...received, "officer-name": "" },
      { button: "send", expect: 422 },
    );
    expect(refused.html).toContain(`<html lang="${language}"`);
    expect(refused.html).toContain('href="#f-officer-name"');
    expect(decodeEntities(refused.html)).toContain("TEK <i>2027/7</i>");
  });

  test("is said by the authority's own number, which staff see and the decision starts from", async () => {
    const stale = await openAcknowledgement();
    const first = await openAcknowledgement();
    const expected = { organ: "Kommunfullmäktige", "expected-date": "2027-10-12" };
    await first.visitor.send(first.page, first.form, { ...received, ...expected }, { button: "send" });
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    const round = await desk.openRound("2027");
    expect(round.html).not.toContain("<i>2027/7");
    const text = decodeEntities(visibleText(round.html));
    expect(text).toContain("Mottaget hos Tingsryds kommun, TEK <i>2027/7</i>, handläggare Nämndsekreteraren");
    expect(text).toContain("väntat beslut: Kommunfullmäktige 12 oktober 2027");
    expect(decodeEntities((await openForm("k-0763")).page.html)).toContain('value="TEK <i>2027/7</i>"');

    const other = { ...received, "officer-name": "Någon annan" };
    await first.visitor.send(first.page, first.form, { ...received, ...expected }, { button: "send" });
    const refused = await stale.visitor.send(stale.page, stale.form, other, { button: "send", expect: 409 });
    expect(visibleText(refused.html)).toContain("ändrades på ett annat håll");
    expect(refused.html).not.toContain("Någon annan");
  });
});

describe("an officer's opinion", () => {
  test("needs no paragraph, is told apart from decisions, and has no minutes or appeal", async () => {
    const refused = await send("k-0780", { ...officersOpinion, paragraph: "84" }, 422);
    expect(refused.html).toContain('href="#f-paragraph"');
    const receipt = visibleText((await send("k-0780", officersOpinion)).html);
    expect(receipt).toContain("Preliminärt");
    expect(receipt).not.toContain("§");
    const progress = await request(journey, `${await journey.linkOf("k-0780", "/decide/")}/progress`);
    expect(visibleText(progress.html)).toContain("Det finns inget beslut registrerat än");
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    const round = visibleText((await desk.openRound("2027")).html);
    expect(round).toContain("0 beslut och 1 preliminärt svar");
    expect(round).toContain("Tjänsteskrivelse 18 augusti 2027");
  });
});

describe("a decision", () => {
  test("is acknowledged on a page that can be reloaded and by mail", async () => {
    const { link, page } = await openForm("k-0780");
    const sent = await post(journey, link, pairsFrom(page, "stance", councilDecision));
    expect(sent.status).toBe(303);
    const receipt = await request(journey, sent.headers.get("location") ?? "");
    const text = decodeEntities(visibleText(receipt.html)).replaceAll("\u00a0", " ");
    expect(text).toContain("470 645 kr");
    expect(text).toContain("KS 2027/1");
    const mails = await journey.tools.mail({ to: "k-0780@example.com" });
    expect(mails.at(-1)?.text.replaceAll("\u00a0", " ")).toContain("470 645 kr");
    expect(mails.at(-1)?.subject).toContain("dnr DÅ 2027/14, ert dnr KS 2027/1");
  });

  test("can be corrected until the deadline, as a new revision", async () => {
    const unexplained = await send("k-0780", { paragraph: "85" }, 422);
    expect(unexplained.html).toContain('href="#f-correction-reason"');
    const reason = "Fel <b>paragraf</b> i protokollsutdraget.";
    const receipt = await send("k-0780", { paragraph: "85", "correction-reason": reason });
    expect((await openForm("k-0780")).page.html).toContain('value="85"');
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    const { visitor } = desk;
    const pages = [
      receipt,
      await request(journey, `${await journey.linkOf("k-0780", "/decide/")}/receipt`),
      await desk.openRound("2027"),
    ];
    for (const { html } of pages) {
      expect(html).not.toContain("<b>paragraf");
      const text = decodeEntities(visibleText(html));
      expect(text).toContain(reason);
      expect(text).toContain("§ 84 → § 85");
      expect(text).toContain("av Nämndsekreteraren");
    }
    const register = decodeEntities(visibleText((await visitor.open("/asnen/staff/rounds/2027/register")).html));
    expect(register).toContain(`rättat av Nämndsekreteraren: Paragraf (§) (${reason})`);
    expect((await request(journey, `${await journey.linkOf("k-0780", "/decide/")}/receipt.pdf`)).status).toBe(200);
  });

  test("sent again as it was corrects nothing", async () => {
    const before = await dumpTable(journey);
    expect((await send("k-0780", {})).html).toContain("§ 85");
    expect(await dumpTable(journey)).toBe(before);
  });

  test.each<[string, Answers, string]>([
    ["a day that does not exist", { "decision-date": "2027-02-30" }, "decision-date"],
    ["a day to come", { "decision-date": "2027-08-19" }, "decision-date"],
    ["no paragraph", { paragraph: "" }, "paragraph"],
    ["a paragraph in words", { paragraph: "åttiofyra" }, "paragraph"],
    ["an amount with a decimal point", { "financing-0-amount": "470.645 kr" }, "financing-0-amount"],
    ["half kronor", { "financing-0-amount": "470,50" }, "financing-0-amount"],
    ["an amount without its year", { "financing-0-year": "" }, "financing-0-year"],
    ["a case number of 61 characters", { "own-case-number": "x".repeat(61) }, "own-case-number"],
    ["an organ of 10,000 characters", { organ: "x".repeat(10_000) }, "organ"],
    ["a condition of 2,001 characters", { "condition-text": "x".repeat(2001) }, "condition-text"],
  ])("with %s comes back with its values, in both languages", async (_, change, field) => {
    for (const language of ["sv", "en"]) {
      const refused = await send(
        "k-0764",
        { ...councilDecision, "own-case-number": "BEHÅLL 1", ...change },
        422,
        `?lang=${language}`,
      );
      expect(refused.html).toContain(`<html lang="${language}"`);
      expect(refused.html).toContain(`href="#f-${field}"`);
      expect(refused.html).toContain("Kommunfullmäktige".slice(0, field === "organ" ? 0 : undefined));
    }
    expect((await openForm("k-0764")).page.html).not.toContain("BEHÅLL 1");
  });

  test("has room for another financing line at the press of a button, and records nothing by that", async () => {
    const { visitor, page, form } = await openForm("r-07");
    const before = await dumpTable(journey);
    const more = await visitor.send(page, form, { comments: "Behåll" }, { button: "add-row" });
    expect(more.html).toContain('name="financing-2-amount"');
    expect(more.html).toContain("Behåll");
    expect(await dumpTable(journey)).toBe(before);
  });

  test("markup in its texts stays text", async () => {
    const receipt = await send("r-07", { ...councilDecision, comments: "<script>alert(1)</script> & mer" });
    expect(receipt.html).not.toContain("<script>alert");
    expect(decodeEntities(receipt.html)).toContain("<script>alert(1)</script> & mer");
  });

  test("from a stale page overwrites nothing", async () => {
    const first = await openForm("k-0764");
    const second = await openForm("k-0764");
    await first.visitor.send(first.page, first.form, { ...councilDecision, paragraph: "1" }, { button: "send" });
    const conflict = await second.visitor.send(
      second.page,
      second.form,
      { ...councilDecision, paragraph: "2" },
      { button: "send", expect: 409 },
    );
    expect(conflict.html).toContain("keep-mine");
    expect((await openForm("k-0764")).page.html).toContain('value="1"');
  });
});

describe("a decision that replaces another", () => {
  test("takes over nothing of what had happened to that one", async () => {
    const board = { instance: "municipal-executive-board", organ: "Kommunstyrelsen", paragraph: "12" };
    await send("k-0763", { ...councilDecision, ...board });
    const first = await openProgress("k-0763");
    const annulled = { "announced-date": "2027-08-18", appealed: "annulled" };
    await first.officer.visitor.send(first.officer.page, first.form, annulled, { button: "send" });
    const receiptOf = async () =>
      visibleText((await request(journey, `${await journey.linkOf("k-0763", "/decide/")}/receipt`)).html);
    expect(await receiptOf()).toContain("Upphävt");

    const stale = await openProgress("k-0763");
    await send("k-0763", { ...councilDecision, "correction-reason": "Fullmäktige har beslutat." });
    expect(await receiptOf()).not.toContain("Upphävt");
    const now = await openProgress("k-0763");
    expect(now.officer.page.html).not.toContain('value="2027-08-18"');
    expect(visibleText(now.officer.page.html)).not.toContain("Senast registrerat");
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    expect(visibleText((await desk.openRound("2027")).html)).not.toContain("Upphävt");

    const { visitor, page } = stale.officer;
    const refused = await visitor.send(page, stale.form, annulled, { button: "send", expect: 409 });
    expect(visibleText(refused.html)).toContain("Beslutet har ersatts av ett annat");
    const recorded = { "announced-date": "2027-08-18", appealed: "not-known" };
    await now.officer.visitor.send(now.officer.page, now.form, recorded, { button: "send" });
    expect((await openProgress("k-0763")).officer.page.html).toContain('value="2027-08-18"');
  });
});

describe("more time", () => {
  test("is granted by staff to one, who may answer after the others may not", async () => {
    await journey.tools.moveTo("2027-11-30T12:00");
    const tingsryd = await openForm("k-0763");
    const vaxjo = await openForm("k-0780");
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    await desk.grantExtension("2027", { party: "k-0763", until: "2027-12-10" });
    await journey.tools.moveTo("2027-12-03T12:00");
    const refused = await post(journey, vaxjo.link, pairsFrom(vaxjo.page, "stance", { paragraph: "99" }));
    expect(refused.status).toBe(410);
    const more = { "correction-reason": "Villkoret saknades." };
    const waiting = {
      ...councilDecision,
      ...more,
      "conditional-on": ["k-0780", "r-07"],
      "financing-0-amount": "61 965",
    };
    await tingsryd.visitor.send(tingsryd.page, tingsryd.form, waiting, { button: "send" });
  });

  test("cannot be granted beyond the calendar, nor when it is over", async () => {
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    const page = await desk.openRound("2027");
    const form = page.forms.find(({ controls }) => controls.some(({ name }) => name === "until"));
    if (form === undefined) throw new Error("The round page has no form for more time");
    await desk.visitor.send(page, form, { party: "k-0764", until: "2027-12-24" }, { expect: 422 });
    await desk.visitor.send(page, form, { party: "k-0764", until: "31/11 2027" }, { expect: 422 });
  });
});

describe("after the close", () => {
  test("the final version has the decisions that came in, with conditions judged", async () => {
    await journey.tools.moveTo("2027-12-15T06:10");
    const response = await request(journey, "/asnen/plans/2028/1.0/plan.json");
    expect(response.status).toBe(200);
    const file: PlanVersionFile = JSON.parse(response.html);
    const content = readPlanContent(file.header, chunksOf(file));
    const entry = (party: string) => content.decisions.find((decided) => decided.party === party)?.decision;
    expect(entry("k-0780")).toMatchObject({ paragraph: 85, inForce: true, status: "decided" });
    expect(entry("k-0763")).toMatchObject({ inForce: true, waitsFor: [] });
    expect(content.financing.coveredSek).toBe(470_645 * 3 + 61_965);
  });

  test("the link says so, keeps its receipt and still takes what happens to the decision", async () => {
    const link = await journey.linkOf("k-0780", "/decide/");
    const page = await request(journey, link);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('name="stance"');
    const receipt = await request(journey, `${link}/receipt`);
    expect(receipt.html).toContain("/asnen/plans/2028/1.0");
    const { officer, form } = await openProgress("k-0780");
    const recorded = {
      "minutes-approved-date": "2027-08-27",
      "announced-date": "2027-08-30",
      "stated-last-appeal-date": "2027-09-19",
      appealed: "no",
    };
    const shown = await officer.visitor.send(officer.page, form, recorded, { button: "send" });
    const text = visibleText(shown.html);
    // Stated a Sunday; the computed day is Monday the 20th, and the page tells the difference.
    expect(text).toContain("20 september 2027");
    expect(text).toContain("19 september 2027");
  });

  test("progress that is sent as it was shown, as mail scanners press buttons, records nothing", async () => {
    const before = await dumpTable(journey);
    const again = await openProgress("k-0780");
    await again.officer.visitor.send(again.officer.page, again.form, {}, { button: "send" });
    const first = await openProgress("k-0764");
    await first.officer.visitor.send(first.officer.page, first.form, {}, { button: "send", expect: 422 });
    expect(await dumpTable(journey)).toEqual(before);
  });

  test.each<[string, Answers]>([
    ["an approval before the decision", { "minutes-approved-date": "2027-08-01" }],
    ["an announcement before the approval", { "minutes-approved-date": "2027-08-27", "announced-date": "2027-08-26" }],
    ["a day that does not exist", { "announced-date": "2027-09-31" }],
  ])("progress with %s is refused", async (_, change) => {
    const { officer, form } = await openProgress("k-0764");
    await officer.visitor.send(
      officer.page,
      form,
      { appealed: "not-known", ...change },
      { button: "send", expect: 422 },
    );
  });

  test("a decider's link does not answer the questionnaire", async () => {
    const token = new URL(await journey.linkOf("k-0780", "/decide/")).pathname.split("/")[3];
    expect((await request(journey, `/asnen/answer/${token}`)).status).toBe(404);
    expect((await post(journey, `/asnen/answer/${token}`, [[pageFields.action, "send"]])).status).toBe(404);
  });
});

describe("the board's adoption", () => {
  test("of another version than this is refused in words, with everything kept, and recorded with this one's hash", async () => {
    const desk = await signInStaff(journey.door, journey.tools, publisher);
    const hash = (await readVersion(desk.visitor, 2028, "1.0")).file.hash;
    const adoption = { date: "2027-12-15", paragraph: "61", organ: "Styrelsen", minutes: "Protokoll 8" };
    const page = await desk.openRound("2027");
    const form = findForm(page, "check-value");
    const before = await dumpTable(journey);
    const wrong = { ...adoption, "check-value": hash.replace(/^./, (first) => (first === "0" ? "1" : "0")) };
    const refused = await desk.visitor.send(page, form, wrong, { expect: 422 });
    expect(decodeEntities(refused.html)).toContain("Kontrollvärdet är ett annat än den här versionens.");
    expect(refused.html).toContain('value="Protokoll 8"');
    expect(await dumpTable(journey)).toBe(before);
    const text = "<b>Styrelsen</b> antar planen.";
    await desk.takeStep("2027", "adopt", { ...adoption, "check-value": hash.slice(0, 8), "decision-text": text });
    const version = await request(journey, "/asnen/plans/2028/1.0");
    expect(version.html).toContain("§\u00a061");
  });
});
