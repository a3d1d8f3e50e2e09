import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { readVersion, versionFigures } from "../../infra/local/year/year-figures.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

const address = "/asnen/staff/rounds/2027/response";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("response");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const staff = async () => (await signInStaff(journey.door, journey.tools, administrator)).visitor;
const rowsOf = (csv: string) => csv.split("\r\n").filter((line) => line.startsWith("Samrådet;"));
const total = (csv: string) => rowsOf(csv)[0]?.split(";").slice(3).map(Number) ?? [];

describe("the response rate", () => {
  test("follows what invited parties do, and nothing that a scanner does", async () => {
    const visitor = await staff();
    const before = total((await visitor.open(`${address}.csv`)).html);
    for (const party of ["p-001", "p-002", "p-003"]) {
      await journey.visitor().open(await journey.linkOf(party, "/answer/"));
    }
    expect(total((await visitor.open(`${address}.csv`)).html)).toEqual(before);
    const declining = journey.visitor();
    const page = await declining.open(`${new URL(await journey.linkOf("p-001", "/answer/")).pathname}/reply/decline`);
    await declining.send(page, findForm(page, "reason"), { reason: "no-time" });
    const [invited = 0, delivered = 0, opened = 0, , declined = 0] = before;
    expect(total((await visitor.open(`${address}.csv`)).html)).toMatchObject([
      invited,
      delivered,
      opened + 1,
      0,
      declined + 1,
      0,
      0,
      delivered - 1,
      invited - delivered,
      0,
    ]);
  });

  test("is shown in both languages, changes nothing and is no stranger's to see", async () => {
    const visitor = await staff();
    const before = await dumpTable(journey);
    const swedish = visibleText((await visitor.open(address)).html);
    expect(swedish).toContain("Läget just nu");
    expect(swedish).toContain("Ingen har svarat än från:");
    expect(visibleText((await visitor.open(`${address}?lang=en`)).html)).toContain("Nobody has answered yet from:");
    expect(await dumpTable(journey)).toBe(before);
    for (const path of [address, `${address}.csv`]) expect((await request(journey, path)).status).toBe(401);
  });

  test("is the same the moment before the close and after it, and what the plan is compiled from", async () => {
    await journey.tools.moveTo("2027-05-24T23:59");
    const live = await (await staff()).open(`${address}.csv`);
    await journey.tools.moveTo("2027-05-25T06:10");
    const visitor = await staff();
    const frozen = await visitor.open(`${address}.csv`);
    expect(rowsOf(frozen.html).length).toBeGreaterThan(5);
    expect(rowsOf(frozen.html)).toEqual(rowsOf(live.html));
    expect(visibleText((await visitor.open(address)).html)).toContain("de som planens sammanställning bygger på");
    expect(total(frozen.html)[0]).toBe(versionFigures(await readVersion(visitor, 2028, "0.1")).invited);
  });
});
