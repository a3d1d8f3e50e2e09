import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addresseeOf, isDecisionMaker } from "../../functions/domain/party.ts";
import type { PlanContent } from "../../functions/domain/plan-version.ts";
import { readPlanContent } from "../../functions/domain/plan-version-file.ts";
import { instantOfLocalTime } from "../../functions/domain/stockholm-time.ts";
import { verifyPlanFile } from "../../functions/domain/verify-plan-file.ts";
import { formatSek } from "../../functions/texts/format.ts";
import type { StoredMail } from "../../infra/local/stored-mail.ts";
import { consultationStory } from "../../infra/local/year/consultation-story.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { openNextRound, playYear, type YearResult, type YearStep } from "../../infra/local/year/play-year.ts";
import { renderVersion } from "../../infra/local/year/render-version.ts";
import { publisher, readSampleParties } from "../../infra/local/year/sample-files.ts";
import { unreachable } from "../../infra/local/year/scenes-of-2027.ts";
import { signInStaff } from "../../infra/local/year/staff-desk.ts";
import { views } from "../../infra/local/year/views.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { chunksOf, type ReadVersion, readVersion } from "../../infra/local/year/year-figures.ts";
import { type Journey, startJourney } from "./journey-host.ts";
import { request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let versions: readonly ReadVersion[];
let mail: readonly StoredMail[];
let register: YearResult["register"];
const steps: YearStep[] = [];

beforeAll(async () => {
  journey = await startJourney("sample-year");
  ({ versions, register } = await playYear(journey.host, { onProgress: (step) => void steps.push(step) }));
  mail = await journey.tools.mail();
}, 300_000);
afterAll(() => journey[Symbol.asyncDispose]());

const figures = (name: string) => steps.find((step) => step.name === name)?.figures ?? {};

function contentOf(version: string): PlanContent {
  const file = versions.find((read) => read.version === version)?.file;
  if (file === undefined) throw new Error(`There is no version ${version}`);
  return readPlanContent(file.header, chunksOf(file));
}

/** Mail that left between two Swedish local times. */
function mailBetween(from: string, to: string): readonly StoredMail[] {
  const [start, end] = [instantOfLocalTime(from), instantOfLocalTime(to)];
  return mail.filter(({ at }) => at >= start && at < end);
}

/** A page whose proposed wordings stand as they would read. */
const asProposed = (html: string) =>
  html
    .replace(/<del>.*?<\/del>/gs, "")
    .replace(/<ins><span[^>]*>[^<]*<\/span>([^<]*)<span[^>]*>[^<]*<\/span><\/ins>/g, "$1");

const partyOf = ({ to }: StoredMail) => to.replace("@example.com", "");
/** Who has answered, in one go, section by section or through a colleague, and has not taken it back. */
const sends: readonly string[] = ["answer", "send-draft", "send-for"];
const answeredBefore = (at: string) => {
  const before = consultationStory.filter((event) => event.at < at);
  const withdrawn = before.flatMap((event) => (event.does === "withdraw" ? [event.party] : []));
  return before.flatMap((event) =>
    "party" in event && sends.includes(event.does) && !withdrawn.includes(event.party) ? [event.party] : [],
  );
};

describe("the consultation", () => {
  test("invites everybody but those who decide", async () => {
    const invited = mailBetween("2027-04-05T09:00", "2027-04-05T10:00").map(partyOf).sort();
    const consulted = (await readSampleParties()).filter((party) => !isDecisionMaker(party)).map(({ id }) => id);
    expect(invited).toEqual(consulted.sort());
  });

  test.each(["2027-04-20", "2027-05-18"])("reminds on %s exactly those who have not answered", async (day) => {
    const reminded = mailBetween(`${day}T09:00`, `${day}T09:10`).map(partyOf);
    const answered = new Set(answeredBefore(`${day}T09:00`));
    const consulted = (await readSampleParties()).filter((party) => !isDecisionMaker(party)).map(({ id }) => id);
    const expected = consulted.filter((id) => !answered.has(id) && !["p-015", "p-020", unreachable].includes(id));
    expect(reminded.sort()).toEqual(expected.sort());
  });

  test("acknowledges every revision by mail, and open answers once they are confirmed", () => {
    const receipts = (party: string) =>
      mailBetween("2027-04-05T09:10", "2027-05-25T00:00").filter(
        (message) => partyOf(message) === party && !/påminn|reminder/i.test(message.subject),
      ).length;
    expect(receipts("p-009")).toBe(1);
    expect(receipts("p-001")).toBe(2);
    expect(receipts("p-015")).toBe(0);
    expect(mail.filter(({ to }) => to === "oppet-1@example.com")).toHaveLength(2);
    expect(mail.filter(({ to }) => to === "oppet-6@example.com")).toHaveLength(1);
  });

  test("has answers that several people gave: to each their mail, and to nobody another's receipt", async () => {
    const subjectsTo = (address: string) => mail.filter(({ to }) => to === address).map(({ subject }) => subject);
    expect(subjectsTo("kassor.p-018@example.com")).toEqual([expect.stringContaining("ber dig svara")]);
    expect(subjectsTo("p-018@example.com")).toContainEqual(expect.stringContaining("Kassören är klar"));
    const chair = subjectsTo("ordforande.p-019@example.com");
    expect(chair).toEqual([expect.stringContaining("ber dig svara"), expect.stringContaining("Kvittens")]);
    expect(subjectsTo("p-019@example.com")).toContainEqual(expect.stringContaining("Kvittens"));
    const dump = await dumpTable(journey);
    expect(dump).not.toContain("kassor.p-018@");
    expect(dump).not.toContain("Ordföranden");
  });

  test("keeps what was withdrawn and what was held back out of every version, and says how many texts that are", () => {
    const [withdrawn] = mail.filter((message) => partyOf(message) === "p-004" && /återkallat/.test(message.subject));
    expect(withdrawn).toBeDefined();
    const held = String(views["p-022"]?.["draft-change"]);
    for (const { version, text } of versions) {
      expect({ version, holds: text.includes(held) }).toEqual({ version, holds: false });
      expect(contentOf(version).participation.textsHeldBack).toBe(1);
    }
  });

  test("counts the answers: invited, answered, open ones apart, the unconfirmed not at all", () => {
    const { participation } = contentOf("0.1");
    expect(participation).toMatchObject({
      invited: 44,
      answeredOfInvited: 29,
      openAnswers: 5,
      delivered: 43,
      bounced: 1,
    });
    expect(figures("compile-consulted")).toMatchObject({ answered: 29, openAnswers: 5, decisions: 0 });
  });

  test("counts whoever answered, was interviewed and came to a meeting as one person, and what was stated by itself", () => {
    const engagementOf = (version: string) => contentOf(version).participation.engagement;
    expect(engagementOf("0.1")).toMatchObject({ answers: 34, participations: 85, uniquePersons: 45, unidentified: 19 });
    expect(engagementOf("0.1")?.kinds).toEqual([
      { kind: "interview", events: 6, withPoliticians: 0, participations: 6 },
      { kind: "seminar", events: 2, withPoliticians: 1, participations: 33 },
      { kind: "reference-group", events: 1, withPoliticians: 0, participations: 6 },
      { kind: "advisory-board", events: 1, withPoliticians: 0, participations: 6 },
    ]);
    expect(engagementOf("0.2")).toEqual(engagementOf("0.1"));
    expect(engagementOf("1.0")).toMatchObject({ participations: 97, uniquePersons: 45, unidentified: 27 });
    expect(engagementOf("1.1")).toEqual(engagementOf("1.0"));
    expect(engagementOf("1.0")?.events.map(({ date }) => date)).toEqual([
      "2027-03-03",
      "2027-03-17",
      "2027-04-28",
      "2027-05-12",
      "2027-09-29",
    ]);
    for (const { version } of versions) {
      const stated = engagementOf(version)?.stated;
      expect(stated).toMatchObject({ participations: 168, uniquePersons: 50 });
      expect(stated?.kinds.map(({ events }) => events)).toEqual([18, 5, 2, 1]);
    }
  });

  test("leaves no key by which a person could be found again once the year is over", async () => {
    const dump = await dumpTable(journey);
    expect(dump).toMatch(/person-key/);
    expect(dump).toMatch(/destroyedAt/);
    expect(dump).not.toContain('"secret"');
  });

  test("shows what was said beside the draft with the wording it would change", () => {
    for (const { version, file } of versions) {
      const amendments = file.disclosures.views.filter(({ amendment }) => amendment !== undefined);
      expect({ version, sections: amendments.map(({ section }) => section).toSorted() }).toEqual({
        version,
        sections: ["mandate", "roles"],
      });
      expect(amendments.every(({ amendment, text }) => amendment?.from !== text)).toBe(true);
      const comment = file.disclosures.views.find(({ text }) => text.startsWith("Say how each indicator is measured"));
      expect(comment?.section).toBe("goals");
    }
  });

  test("keeps every view, organisations' with their names and private persons' without", () => {
    const disclosed = versions[0]?.file.disclosures.views ?? [];
    expect(disclosed).toHaveLength(contentOf("0.1").views.length);
    const networks = disclosed.filter(({ sender }) => sender?.name === "Företagsnätverket").map(({ text }) => text);
    expect(networks).toEqual(expect.arrayContaining([views["o-network"]?.["draft-change"]]));
    const residents = disclosed.find(({ text }) => text === views["p-032"]?.["risks"]);
    expect(residents?.sender).toBeNull();
    const edited = disclosed.filter(({ text }) => text.includes("Föreningarna saknas i arbetsgruppen"));
    expect(edited.map(({ text }) => text.endsWith("publicera minnesanteckningarna."))).toEqual([true]);
  });

  test("shows no small cell and no address", () => {
    for (const { text } of versions) {
      expect(text).not.toContain("@example.com");
      expect(text).not.toMatch(/"(?:cofinancing|feedback-email)"/);
    }
    const { statistics } = contentOf("0.1");
    for (const { cells } of statistics.questions) {
      for (const { count } of cells) expect(count === null || count === 0 || count >= 5, String(count)).toBe(true);
    }
  });
});

describe("the register", () => {
  const rows = (csv: string) =>
    csv
      .replace("\ufeff", "")
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"')));
  const subjects = () => rows(register.whole).map(([, , , , , , , subject]) => subject);

  test("numbers every document of the round from 1, without a hole", () => {
    const numbers = rows(register.whole).map(([number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(50);
  });

  test("has each mailing once, each revision, decision, request and version, and the mail that was registered", () => {
    const count = (start: string) => subjects().filter((subject) => subject?.startsWith(start)).length;
    expect(count("Inbjudan till samråd")).toBe(1);
    expect(count("Påminnelse om samrådet")).toBe(2);
    expect(count("Remiss, version 0.2")).toBe(1);
    expect(count("Påminnelse om remissen")).toBe(2);
    expect(count("Underrättelse om publicerad plan")).toBe(1);
    expect(count("Planversion")).toBe(4);
    expect(count("Återkallelse")).toBe(1);
    expect(count("Beslut med anledning av remissen")).toBe(5);
    expect(register.whole).toContain("rättat av Redaktören: Reservation (En av reservationerna saknades");
    expect(count("Preliminär uppgift")).toBe(1);
    expect(count("Avstår från att svara")).toBe(1);
    expect(count("Begäran om mer tid, till 10 december 2027")).toBe(1);
    expect(count("Anstånd beviljat")).toBe(1);
    expect(count("Inkommen e-post, SV: Remiss, protokollsutdrag § 87")).toBe(1);
    expect(count("Svar i samrådet")).toBe(answers());
    expect(register.whole).not.toContain("Autosvar");
    expect(register.whole).toContain("Alvesta kommun");
  });

  /** Every answer and edit by link, the one that was withdrawn, and the open ones that were confirmed. */
  const answers = () =>
    consultationStory.filter(
      (event) =>
        [...sends, "edit", "comment-on-plan"].includes(event.does) ||
        (event.does === "answer-openly" && event.confirms),
    ).length;

  test("leaves private persons out of the masked copy, and no line", async () => {
    const residents = (await readSampleParties()).filter(({ type }) => type === "resident");
    expect(rows(register.masked)).toHaveLength(rows(register.whole).length);
    const named = residents.filter(({ name }) => register.whole.includes(name));
    expect(named.length).toBeGreaterThan(0);
    for (const resident of residents) {
      const { id, name } = resident;
      const { email } = addresseeOf(resident);
      for (const hidden of [name, email, ` ${id} `]) expect(register.masked).not.toContain(hidden);
    }
    expect(register.masked).toContain("Växjö kommun");
  });
});

describe("the referral", () => {
  test("goes to the four who decide, who are reminded until they have decided", () => {
    const four = ["k-0763", "k-0764", "k-0780", "r-07"];
    // The officer of one of them gets a copy.
    const referred = mailBetween("2027-08-18T09:00", "2027-08-18T09:10").map(partyOf).sort();
    expect(referred).toEqual([...four.slice(0, 3), "naringsliv-0780", "r-07"]);
    // Växjö's opinion of September was not a decision.
    expect(mailBetween("2027-10-13T09:00", "2027-10-13T09:10").map(partyOf).sort()).toEqual(four);
    expect(mailBetween("2027-11-16T09:00", "2027-11-16T09:10").map(partyOf)).toEqual(["k-0763"]);
  });

  test("waits for the municipality that was given more time", () => {
    const tingsryd = contentOf("1.0").decisions.find(({ party }) => party === "k-0763")?.decision;
    expect(tingsryd).toMatchObject({ paragraph: 143, decisionDate: "2027-12-06", inForce: true, waitsFor: [] });
    expect([...(tingsryd?.conditionalOn ?? [])].sort()).toEqual(["k-0764", "k-0780"]);
  });

  test("shows each decision's status on the compile day, and in the follow-up what came of the appeal", () => {
    const statuses = (version: string) =>
      Object.fromEntries(contentOf(version).decisions.map(({ party, decision }) => [party, decision?.status]));
    expect(statuses("1.0")).toEqual({
      "k-0764": "appealed",
      "k-0763": "announced",
      "k-0780": "final",
      "r-07": "final",
    });
    expect(statuses("1.1")).toEqual({ "k-0764": "upheld", "k-0763": "final", "k-0780": "final", "r-07": "final" });
  });

  test("has every kind of decision: corrected, conditional, in words of intent, and on paper", () => {
    const decided = (party: string) => contentOf("1.1").decisions.find((entry) => entry.party === party)?.decision;
    expect(decided("k-0764")?.corrections.map(({ fields }) => fields)).toEqual([["reservation"]]);
    expect(decided("k-0763")?.conditionalOn).toHaveLength(2);
    expect(decided("k-0764")?.intake).toEqual({ channel: "paper", cameIn: "2027-10-27" });
    expect(decided("k-0780")).not.toHaveProperty("intake");
    const lines = contentOf("1.1").financing.lines.filter(({ party }) => party === "r-07");
    expect(lines.map(({ kind }) => kind)).toEqual(["letter-of-intent", "letter-of-intent"]);
    expect(register.whole).toMatch(
      /"2027-10-28 08:15";"2027-10-28 08:15";"Inkommande";"Beslut[^\n]*rättat av Redaktören/,
    );
    expect(register.whole).toMatch(/"2027-10-27 13:05";"2027-10-27";"Inkommande";"Beslut[^\n]*på papper/);
    const receipt = mailBetween("2027-10-27T13:05", "2027-10-27T14:00").find((sent) => partyOf(sent) === "k-0764");
    expect(receipt?.text.replace(/\s+/g, " ")).toContain("Kom in på papper 27 oktober 2027");
  });

  test("computes the last appeal day past New Year's Eve and keeps the one that was stated", () => {
    const tingsryd = contentOf("1.1").decisions.find(({ party }) => party === "k-0763")?.decision;
    expect(tingsryd?.lastAppealDate).toEqual({ computed: "2028-01-03", stated: "2027-12-31" });
  });

  test("adds up the money: decided, intended, and what the budget lacks", () => {
    const { financing } = contentOf("1.0");
    expect(financing).toMatchObject({ budgetSek: 1_270_000, coveredSek: 633_280, gapSek: 636_720 });
    expect(financing.years.find(({ budgetYear }) => budgetYear === 2028)).toMatchObject({
      decidedSek: 633_280,
      intendedSek: 250_000,
      waitingSek: 0,
      inKindSek: 60_000,
    });
    expect(financing.years.find(({ budgetYear }) => budgetYear === 2029)).toMatchObject({
      budgetSek: 1_340_000,
      decidedSek: 0,
      intendedSek: 250_000,
    });
    const rated = financing.lines.filter(({ rate }) => rate !== undefined);
    expect(rated.map(({ amountSek, rate }) => rate && rate.rateOre * rate.population === amountSek * 100)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

test("tells one sum of what stakeholders offer, in every version the same, or none", () => {
  const [first, ...later] = versions.map(({ version }) => contentOf(version).statistics.contributions);
  expect(first).toMatchObject({ kinds: "contribution" });
  for (const other of later) expect(other).toEqual(first);
});

describe("the versions", () => {
  test("are the four of the round, published, in order", () => {
    expect(versions.map(({ version }) => version)).toEqual(["0.1", "0.2", "1.0", "1.1"]);
  });

  test("each proves itself and names the one before", () => {
    versions.forEach(({ file, version }, index) => {
      const { findings } = verifyPlanFile(file, versions[index - 1]?.file);
      expect(findings, version).toEqual([]);
      expect(file.header.previous).toBe(versions[index - 1]?.file.hash ?? null);
    });
  });

  test("a changed word is found", () => {
    const [first] = versions;
    const forged = JSON.parse((first?.text ?? "").replace("basfinansiering", "basfinansierinG"));
    expect(verifyPlanFile(forged).findings).not.toEqual([]);
  });

  test("1.1 follows up: adoption named by the hash of 1.0, last year's activities with their outcome", () => {
    const { adoption } = contentOf("1.1").financing;
    expect(adoption).toMatchObject({ date: "2027-12-16", paragraph: 61, organ: "Styrelsen" });
    expect(adoption?.versionHash).toBe(versions[2]?.file.hash);
    expect(adoption?.decisionText).toContain("Styrelsen antar handlingsplanen för 2028 i version 1.0");
    expect(register.whole).toContain("Styrelsens antagande av planen, Styrelsen 2027-12-16 §\u00a061");
    const published = mailBetween("2027-12-20T10:00", "2027-12-20T11:00");
    expect(published.find((sent) => partyOf(sent) === "k-0780")?.text).toContain(
      "Styrelsen 16 december 2027, §\u00a061",
    );
    expect(contentOf("1.1").followUp.find(({ title }) => title === "Två träffar för nätverket")?.status).toBe("done");
    expect(contentOf("1.0").followUp.find(({ title }) => title === "Två träffar för nätverket")?.status).toBe("partly");
  });

  test.each(["sv", "en"] as const)("the page says what the JSON says, in %s", async (language) => {
    for (const { version, file } of versions) {
      const page = await request(journey, `/asnen/plans/2028/${version}?lang=${language}`);
      expect(page.status).toBe(200);
      expect(page.language).toBe(language);
      const text = decodeEntities(visibleText(asProposed(page.html))).replaceAll("\u00a0", " ");
      const content = contentOf(version);
      expect(text.replaceAll(" ", "")).toContain(file.hash);
      for (const { title, costSek } of content.activities) {
        expect(text).toContain(title);
        expect(text).toContain(formatSek(costSek, language).replaceAll("\u00a0", " "));
      }
      for (const { name, decision } of content.decisions) {
        expect(text).toContain(name);
        if (decision !== null) expect(text).toContain(decision.ownCaseNumber);
      }
      expect(text).toContain(formatSek(content.financing.gapSek, language).replaceAll("\u00a0", " "));
      for (const view of file.disclosures.views) {
        for (const line of view.text.split("\n")) expect(text).toContain(line.replace(/\s+/g, " ").trim());
      }
    }
  });

  test("stand alone as one file that loads nothing", async () => {
    for (const version of versions) {
      const html = await renderVersion(version);
      expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|url\((?!"?data:)|@import/);
      expect(visibleText(html).replaceAll(" ", "")).toContain(version.file.hash);
      expect(html).toMatch(/<ins><span[^>]*>[^<]*<\/span>hela året/);
    }
  });

  test("a respondent's link says in which versions the answer is, an officer's too", async () => {
    const own = await request(journey, `${new URL(await journey.linkOf("p-001", "/answer/")).pathname}/receipt`);
    expect(own.status).toBe(200);
    for (const version of ["0.1", "0.2", "1.0", "1.1"]) expect(own.html).toContain(`/asnen/plans/2028/${version}`);
    const officer = await request(journey, `${new URL(await journey.linkOf("k-0780", "/decide/")).pathname}/receipt`);
    expect(officer.status).toBe(200);
    expect(officer.html).toContain("/asnen/plans/2028/1.0");
  });
});

describe("the publication", () => {
  test("is told to those who decide, with the hash, and to those who asked to hear", () => {
    const told = mailBetween("2027-12-20T10:00", "2027-12-20T11:00").filter(({ to }) => to !== publisher);
    const deciding = told.filter((message) => /^(?:k|r)-/.test(message.to));
    expect(deciding).toHaveLength(4);
    for (const message of deciding) expect(message.text).toContain(versions[2]?.file.hash);
    const asked = told.map(partyOf).filter((party) => party.startsWith("p-"));
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked).size).toBe(asked.length);
    expect(told.every((message) => message.links.some((link) => link.includes("/plans/2028/1.0")))).toBe(true);
  });
});

describe("a second time", () => {
  test("ticks change nothing: each function of the clock, twice", async () => {
    const before = await dumpTable(journey);
    for (let tick = 0; tick < 2; tick++) {
      await journey.host.invoke("run-due-steps", { kind: "schedule", name: "run-due-steps" });
      await journey.host.invoke("settle-due-items", { kind: "schedule", name: "settle-due-items" });
      await journey.host.invoke("restore-due-entries", { kind: "schedule", name: "restore-due-entries" });
      await journey.host.idle();
    }
    expect(await dumpTable(journey)).toBe(before);
    expect(await journey.tools.mail()).toHaveLength(mail.length);
  });

  test("the next round opens, and its plan's first version will name the last one of this", async () => {
    await openNextRound(journey.host);
    const page = await request(journey, "/asnen");
    expect(page.html).toContain("2028");
    expect((await request(journey, "/asnen/rounds/2028/answer")).status).toBe(200);
    const invited = (await journey.tools.mail({ since: "2028-02-01T00:00:00.000Z" })).map(partyOf);
    expect(invited).toContain("p-001");
    // Last year's bounce is remembered until the party has another address.
    expect(invited).not.toContain(unreachable);
    expect((await request(journey, await journey.linkOf("p-001", "/answer/"))).status).toBe(200);
  });

  test("says in its first version what was decided last year, by the version it names", async () => {
    await journey.tools.moveTo("2028-05-23T06:10");
    const desk = await signInStaff(journey.door, journey.tools, publisher);
    const { file } = await readVersion(desk.visitor, 2029, "0.1");
    const last = versions.at(-1);
    expect(verifyPlanFile(file, last?.file).findings).toEqual([]);
    const { changes } = readPlanContent(file.header, chunksOf(file)).financing;
    expect(changes?.since).toEqual({ planYear: 2028, version: "1.1", hash: last?.file.hash });
    expect(changes?.budgetSek).toBe(1_270_000);
    expect(changes?.rows.map(({ party, before, intended, now }) => [party, before, intended, now])).toMatchObject([
      ["k-0764", { amountSek: 100_670, paragraph: 112 }, null, null],
      ["k-0763", { amountSek: 61_965, paragraph: 143 }, null, null],
      ["k-0780", { amountSek: 470_645, organ: "Kommunfullmäktige", paragraph: 198 }, null, null],
      ["r-07", null, { amountSek: 250_000, paragraph: 87 }, null],
    ]);
  });

  test("the log of the year that is over takes nothing more", async () => {
    const { visitor } = await signInStaff(journey.door, journey.tools, publisher);
    const closed = await visitor.open("/asnen/staff/rounds/2027/add-engagement");
    expect(visibleText(closed.html)).toContain("så loggen är stängd");
  });
});

test("played again from nothing, the year is the same to the byte", async () => {
  await journey[Symbol.asyncDispose]();
  await using again = await startJourney("sample-year");
  const second = await playYear(again.host);
  expect(second.versions.map(({ text }) => text)).toEqual(versions.map(({ text }) => text));
}, 300_000);
