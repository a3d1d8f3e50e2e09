import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importParties } from "../../infra/local/year/import-parties.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let visitor: Visitor;
beforeAll(async () => {
  journey = await startInConsultation("manage-parties");
  await signIn();
}, 120_000);
/** A session ends after a working day, so everybody who let days pass does this again. */
async function signIn(): Promise<void> {
  visitor = (await signInStaff(journey.door, journey.tools, administrator)).visitor;
}
afterAll(() => journey[Symbol.asyncDispose]());

const open = (path: string) => visitor.open(`/asnen/staff/${path}`);
const send = (page: Page, field: string, answers: Record<string, string>, expected = 200) =>
  visitor.send(page, findForm(page, field), answers, { expect: expected });
const answersOf = { "respondent-type": "company", municipality: "0764" };

async function answer(party: string): Promise<void> {
  const guest = journey.visitor();
  const page = await guest.open(await journey.linkOf(party, "/answer/"));
  await guest.send(page, findForm(page, "municipality"), answersOf, { button: "send" });
}

async function saveDraft(party: string, section: string, answers: Record<string, string>): Promise<void> {
  const guest = journey.visitor();
  const page = await guest.open(`${new URL(await journey.linkOf(party, "/answer/")).pathname}/sections/${section}`);
  await guest.send(page, findForm(page, "_revision"), answers, { button: "save" });
}

async function merge(keep: string, drop: string, choices: Record<string, string> = {}, expected = 200): Promise<Page> {
  const page = await open(`merge-parties?keep=${keep}&drop=${drop}`);
  return send(page, "_keep", choices, expected);
}

describe("the list", () => {
  test("is found through by type, municipality, group, state and name, and page by page", async () => {
    const all = visibleText((await open("parties")).html);
    expect(all).toContain("Alvesta kommun");
    const search = visibleText((await open("parties?search=KANOT&type=association")).html);
    expect(search).toContain("Ljungviks Kanotklubb");
    expect(search).not.toContain("Sävlyckans Kanot");
    expect(visibleText((await open("parties?group=advisory-board&municipality=outside")).html)).toContain(
      "Exempeluniversitetets Turismforskning",
    );
    expect(visibleText((await open("parties?state=archived")).html)).toContain("Ingen part stämmer");
    const rows = Array.from(
      { length: 20 },
      (_, index) => `x-${index + 10};company;Extra ${index};0764;x-${index}@example.com;sv`,
    );
    await importParties(visitor, "asnen", ["id;type;name;municipality;email;language", ...rows].join("\n"));
    const first = await open("parties");
    const next = /href="([^"]*)" rel="next"/.exec(first.html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = visibleText((await visitor.open(next)).html);
    expect(second).toContain("Extra 19");
    expect(visibleText(first.html)).not.toContain("Extra 19");
  });
});

describe("one party", () => {
  test("is added, invited at once, and its history told", async () => {
    const page = await open("add-party");
    const refused = await send(page, "name", { name: "Kafé", "contact-0-email": "fel" }, 422);
    expect(refused.html).toContain('value="fel"');
    const added = await send(refused, "name", {
      name: `Kafé <script>alert("1")</script>`,
      type: "company",
      municipality: "0764",
      "contact-0-email": "kafe@example.com",
    });
    expect(added.url).toContain("/staff/parties/kafe-script-alert");
    expect(added.html).toContain("Kafé &lt;script&gt;");
    expect(await journey.tools.mail({ to: "kafe@example.com" })).toHaveLength(1);
    const text = visibleText((await visitor.open(added.url)).html);
    expect(text).toMatch(/Inbjudan 2027 kafe@example\.com .* (?:Skickat|Kom fram)/);
    expect(text).toContain(`${administrator} tillagd`);
  });

  test("changed by two at once is written by one, and shown to the other with both texts", async () => {
    const [mine, others] = [await open("parties/p-004"), await open("parties/p-004")];
    await send(others, "name", { name: "Annans namn" });
    const before = await dumpTable(journey);
    const stale = await send(mine, "name", { name: "Mitt namn" }, 409);
    expect(await dumpTable(journey)).toBe(before);
    expect(visibleText(stale.html)).toContain("Någon annan har ändrat parten");
    expect(visibleText(stale.html)).toContain("Annans namn");
    expect(stale.html).toContain('value="Mitt namn"');
    expect(visibleText((await send(stale, "name", {})).html)).toContain("Parten är sparad.");
    expect(visibleText((await open("parties/p-004")).html)).toContain("Mitt namn");
  });

  test("that bounced gets its invitation as soon as the address is mended", async () => {
    await journey.tools.bounce("p-011@example.com", { destination: "asnen", round: "2027" });
    expect(visibleText((await open("parties/p-011")).html)).toContain("Studsade");
    await send(await open("parties/p-011"), "name", { "contact-0-email": "ny-011@example.com" });
    expect(await journey.tools.mail({ to: "ny-011@example.com" })).toHaveLength(1);
  });

  test("is archived and gets no reminder, and is invited again", async () => {
    const archived = await send(await open("parties/p-013"), "standing", {});
    expect(visibleText(archived.html)).toContain("Parten är arkiverad och bjuds inte in.");
    await journey.tools.moveTo("2027-04-20T09:05");
    await signIn();
    expect(await journey.tools.mail({ to: "p-013@example.com" })).toHaveLength(1);
    expect(await journey.tools.mail({ to: "p-012@example.com" })).toHaveLength(2);
    await send(await open("parties/p-013"), "standing", {});
    expect(visibleText((await open("parties?search=konferens")).html)).toContain("Åsbrinkens Konferensgård AB");
  });
});

describe("duplicates", () => {
  test("without answers become one: the link of the one that went leads to the one that stayed", async () => {
    const link = await journey.linkOf("p-015", "/answer/");
    await saveDraft("p-014", "views", { risks: "Den som stannar" });
    await saveDraft("p-015", "views", { risks: "Den som går" });
    await saveDraft("p-015", "direction", { "mandate-clear": "4" });
    const merged = await merge("p-014", "p-015", { name: "drop", contacts: "both" });
    expect(visibleText(merged.html)).toContain("Parterna är sammanslagna.");
    expect(visibleText((await open("parties/p-015")).html)).toContain("Parten är sammanslagen med");
    expect(merged.html).toContain('value="p-015@example.com"');
    const guest = journey.visitor();
    await journey.host.idle();
    const checked = visibleText((await guest.open(`${new URL(link).pathname}/check`)).html);
    expect(checked).toContain("Den som stannar");
    expect(checked).not.toContain("Den som går");
    expect((await guest.open(`${new URL(link).pathname}/sections/direction`)).html).toMatch(
      /name="mandate-clear" value="4"[^>]* checked/,
    );
    const page = await guest.open(link);
    expect(visibleText(page.html)).toContain("Sydlänets Bussturer AB");
    await guest.send(page, findForm(page, "municipality"), answersOf, { button: "send" });
    expect(visibleText((await journey.visitor().open(await journey.linkOf("p-014", "/answer/"))).html)).toMatch(
      /your answer|sent/i,
    );
  });

  test("of which only one has answered keep that one", async () => {
    await answer("p-017");
    const refused = await visitor.open("/asnen/staff/merge-parties?keep=p-018&drop=p-017");
    expect(visibleText(refused.html)).toContain("Byt plats på dem");
    await merge("p-017", "p-018");
  });

  test("that have both answered keep both answers, each behind its own link", async () => {
    await answer("p-019");
    await answer("p-020");
    const page = await open("merge-parties?keep=p-019&drop=p-020");
    expect(visibleText(page.html)).toContain("Båda svaren räknas");
    await send(page, "_keep", {});
    const receipt = await request(journey, `${await journey.linkOf("p-020", "/answer/")}/receipt`);
    expect(receipt.status).toBe(200);
    await journey.tools.moveTo("2027-05-25T00:05");
    await signIn();
    const round = visibleText((await open("rounds/2027")).html);
    // p-014 (by the merged link), p-017, p-019 and p-020: none is lost.
    expect(round).toMatch(/4 svar/);
  });

  test("changed meanwhile are not merged", async () => {
    const page = await open("merge-parties?keep=p-021&drop=p-022");
    await send(await open("parties/p-022"), "name", { name: "Nytt namn" });
    await send(page, "_keep", {}, 409);
    expect(visibleText((await open("parties/p-022")).html)).not.toContain("sammanslagen");
  });
});

describe("groups", () => {
  test("are listed with their members, added once, and used at once", async () => {
    const page = await open("groups");
    expect(visibleText(page.html)).toMatch(/Företagsnätverket network 1[0-9]/);
    const added = await send(page, "sv", { id: "friends", sv: "Vännerna <b>", en: "The friends" });
    expect(added.html).toContain("Vännerna &lt;b&gt;");
    expect(visibleText((await send(added, "sv", { id: "friends", sv: "Igen", en: "Again" }, 422)).html)).toContain(
      "finns redan",
    );
    await send(added, "sv", { id: "Nej tack", sv: "Fel", en: "Wrong" }, 422);
    expect((await open("parties/p-001")).html).toContain('value="friends"');
  });

  test("added by several at once are each there, or their author is told that they are not", async () => {
    const page = await open("groups");
    const form = findForm(page, "sv");
    const ids = ["g-1", "g-2", "g-3", "g-4"];
    const outcomes = await Promise.all(
      ids.map(async (id) => {
        const told = await visitor
          .send(page, form, { id, sv: id, en: id }, { expect: 409 })
          .catch((error: unknown) => error);
        return told instanceof Error ? "added" : visibleText((told as Page).html);
      }),
    );
    const listed = (await open("groups")).html;
    for (const [index, outcome] of outcomes.entries()) {
      expect(listed.includes(`<td>${ids[index]}</td>`)).toBe(outcome === "added");
      if (outcome !== "added") expect(outcome).toContain("så gruppen lades inte till");
    }
  });
});
