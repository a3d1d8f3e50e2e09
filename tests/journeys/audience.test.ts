import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importParties } from "../../infra/local/year/import-parties.ts";
import { administrator, publisher, readSampleFile } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { readVersion, versionFigures } from "../../infra/local/year/year-figures.ts";
import { type Journey, startBeforeOpening } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";

const address = "/asnen/staff/rounds/2027/audience";
const checklist = "/asnen/staff/rounds/2027/checklist";
const board = { for: "groups", group: ["advisory-board"] };

let journey: Journey;
beforeAll(async () => {
  journey = await startBeforeOpening("audience");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const staff = (email = administrator) => signInStaff(journey.door, journey.tools, email);
const ofStaff = ["projektledare", "redaktor", "vd"];
const sentTo = async (since: string) =>
  (await journey.tools.mail({ since }))
    .map(({ to }) => to.replace("@example.com", ""))
    .filter((to) => !ofStaff.includes(to))
    .toSorted();

async function importAs(kind: string, change: (file: Record<string, unknown>) => unknown, status = 200): Promise<Page> {
  const { visitor } = await staff();
  const fileName = kind === "destination" ? "destination.json" : "round-2027.json";
  const file = JSON.parse(new TextDecoder().decode(await readSampleFile(fileName)));
  const page = await visitor.open("/asnen/staff/import");
  const bytes = new TextEncoder().encode(JSON.stringify(change(file)));
  return visitor.send(
    page,
    findForm(page, "kind"),
    { kind },
    { upload: { field: "file", fileName, bytes }, expect: status },
  );
}

describe("choosing whom the consultation is for", () => {
  test("shows in both languages how many each group and type has, and who is left out", async () => {
    const { visitor } = await staff();
    const english = visibleText((await visitor.open(`${address}?lang=en`)).html);
    expect(english).toContain("What holds now: everyone.");
    expect(english).toContain("The Advisory Board (3 parties)");
    const page = await visitor.open(address);
    const none = await visitor.send(page, findForm(page, "group"), { for: "groups" }, { expect: 422 });
    expect(visibleText(none.html)).toContain("Kryssa i minst en grupp");
    const saved = await visitor.send(page, findForm(page, "group"), { for: "groups", group: ["network"] });
    expect(visibleText(saved.html)).toContain("Nu gäller: Företagsnätverket.");
    expect(visibleText(saved.html)).toContain("Hör inte till någon vald grupp");
  });

  test("is no stranger's to see or do, and no forged post's", async () => {
    const { visitor } = await staff();
    const pairs = pairsFrom(await visitor.open(address), "group", { for: "everyone" }, null);
    expect((await request(journey, address)).status).toBe(401);
    expect((await post(journey, address, pairs)).status).toBe(401);
  });

  test("of two who choose at once the later sees both choices, and saves its own or not", async () => {
    const [one, other] = [await staff(), await staff(publisher)];
    const [first, second] = [await one.visitor.open(address), await other.visitor.open(address)];
    await one.visitor.send(first, findForm(first, "group"), { for: "everyone" });
    const stale = await other.visitor.send(second, findForm(second, "group"), board, { expect: 409 });
    expect(visibleText(stale.html)).toContain(`${administrator} valde något annat medan du hade sidan öppen: alla`);
    expect(visibleText(stale.html)).toContain("inte sparat: Advisory Board");
    expect(visibleText(stale.html)).toContain("Nu gäller: alla.");
    const saved = await other.visitor.send(stale, findForm(stale, "group"), board);
    expect(visibleText(saved.html)).toContain("Nu gäller: Advisory Board. 3 av");
  });

  test("comes with a round's file too, checked before anything is written", async () => {
    const refused = await importAs("round", (round) => ({ ...round, caseNumber: "X", audience: ["friends"] }), 409);
    expect(visibleText(refused.html)).toContain("Gruppen finns inte hos destinationen");
    const twice = await importAs("round", (round) => ({ ...round, audience: ["network", "network"] }), 422);
    expect(visibleText(twice.html)).toContain("network finns redan");
    await importAs("round", (round) => ({ ...round, audience: ["network"] }));
    await importAs("round", (round) => ({ ...round, audience: ["advisory-board"] }));
    const { visitor } = await staff();
    expect(visibleText((await visitor.open(address)).html)).toContain("Nu gäller: Advisory Board.");
    expect((await visitor.open("/asnen/staff/rounds/2027")).html).not.toContain("· X");
  });
});

describe("a consultation for some groups", () => {
  test("does not open while a chosen group is gone: staff are told once, and what else is due goes on", async () => {
    const since = "2027-04-05T07:00:00.000Z";
    await importAs("destination", ({ groups, ...destination }) => ({
      ...destination,
      groups: (groups as { id: string }[]).filter(({ id }) => id !== "advisory-board"),
    }));
    const { visitor } = await staff();
    expect(visibleText((await visitor.open(address)).html)).toContain("en grupp som destinationen inte har längre");
    expect((await request(journey, checklist)).status).toBe(401);
    expect(visibleText((await visitor.open(`${checklist}?lang=en`)).html)).toContain(
      "A group that the consultation is for no longer exists. Choose groups again. Choose who is invited",
    );
    await journey.tools.moveTo("2027-04-05T09:16");
    const told = await journey.tools.mail({ since });
    expect(told.map(({ to }) => to).toSorted()).toEqual(["projektledare@example.com", "vd@example.com"]);
    expect(told[0]?.text).toContain("att någon väljer grupper igen");
    const round = await (await staff()).openRound("2027");
    expect(round.forms.some(({ action }) => action.endsWith("/steps/open-consultation"))).toBe(false);
    expect(visibleText(round.html)).toContain("En grupp som samrådet gäller finns inte längre");
  });

  test("opens once the group is there, and invites its members and nobody else", async () => {
    await importAs("destination", (destination) => destination);
    const { visitor } = await staff();
    expect(visibleText((await visitor.open(checklist)).html)).toContain("Inget hindrar öppningen.");
    const before = await visitor.open(address);
    const since = await journey.tools.now();
    await journey.tools.moveTo("2027-04-05T09:25");
    expect(await sentTo(since)).toEqual(["o-chamber", "o-county-board", "p-029"]);
    const late = await visitor.send(before, findForm(before, "group"), { for: "everyone" }, { expect: 409 });
    expect(visibleText(late.html)).toContain("så ditt val kom inte med");
    const page = visibleText((await visitor.open(address)).html);
    expect(page).toContain("Samrådet har öppnat");
    expect(page).toContain("Nu gäller: Advisory Board.");
    expect(visibleText((await visitor.open(checklist)).html)).toContain("Öppnade 5 april 2027");
    expect(visibleText((await visitor.open("/asnen/staff/rounds/2027")).html)).toContain("0 av 3");
  });

  test("invites at once who comes into the group, and nobody who does not", async () => {
    const since = await journey.tools.now();
    await importParties(
      (await staff()).visitor,
      "asnen",
      [
        "id;type;name;municipality;groups;email;language",
        "p-001;company;Sävlyckans Kanot och Kajak AB;0764;advisory-board,network;p-001@example.com;sv",
        "p-002;company;Torpängens Stugor i Alvesta HB;0764;network;p-002@example.com;sv",
        "o-chamber;association;Handelskammaren;whole-area;;o-chamber@example.com;sv",
      ].join("\n"),
    );
    expect(await sentTo(since)).toEqual(["p-001"]);
  });

  test("cannot be for others any more, by page or by file", async () => {
    const { visitor } = await staff();
    expect((await visitor.open(address)).forms.some(({ action }) => action.includes("/audience"))).toBe(false);
    const refused = await importAs("round", (round) => ({ ...round, audience: ["network"] }), 409);
    expect(visibleText(refused.html)).toContain("Samrådet har öppnat, så vilka det gäller kan inte ändras");
  });

  test("has a calendar that no file moves: the refusal names the page that does, with its history and mail", async () => {
    const moved = (round: Record<string, unknown>) => ({
      ...round,
      milestones: (round["milestones"] as { id: string; at: string }[]).map((each) =>
        each.id === "remind-consultation-2" ? { ...each, at: "2027-05-19T09:00" } : each,
      ),
    });
    const since = await journey.tools.now();
    const refused = await importAs("round", moved, 409);
    expect(visibleText(refused.html)).toContain("Ändra dem på sidan Kalender och diarienummer");
    await importAs("round", (round) => ({ ...round, title: { sv: "Ny rubrik", en: "New title" } }));
    const { visitor } = await staff();
    const calendar = visibleText((await visitor.open("/asnen/staff/rounds/2027/calendar")).html);
    expect(calendar).toContain("Ny rubrik");
    expect(calendar).toContain("Inget har ändrats");
    const told = (await journey.tools.mail({ since })).map(({ subject }) => subject);
    expect(told.filter((subject) => subject.startsWith("Ändrad kalender"))).toEqual([]);
  });

  test("reminds whoever was invited, whatever group it has left since", async () => {
    await journey.tools.moveTo("2027-04-20T09:05");
    expect(await sentTo("2027-04-20T07:00:00.000Z")).toEqual(["o-chamber", "o-county-board", "p-001", "p-029"]);
  });

  test("counts those in the frozen participation, and nobody else", async () => {
    await journey.tools.moveTo("2027-05-25T06:10");
    const { visitor } = await staff();
    const version = await readVersion(visitor, 2028, "0.1");
    expect(versionFigures(version).invited).toBe(4);
  });

  test("is for the same groups next year, until somebody chooses again", async () => {
    const desk = await staff();
    await desk.makeNextRound({ "case-number": "DÅ 2028/9", "remind-consultation-1-day": "2028-04-25" });
    const next = await desk.visitor.open("/asnen/staff/rounds/2028/audience");
    expect(visibleText(next.html)).toContain("Nu gäller: Advisory Board.");
  });
});
