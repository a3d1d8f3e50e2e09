import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { playYear, type YearResult } from "../../infra/local/year/play-year.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { type Journey, startJourney } from "./journey-host.ts";
import { addressesIn, scanAddress } from "./mail-scanner.ts";
import { dumpTable } from "./table-dump.ts";

interface Scan {
  readonly at: string;
  readonly addresses: readonly string[];
  readonly buttons: number;
  /** Keys of the rows that are not as they were. */
  readonly changed: readonly string[];
  readonly newMail: number;
}

let journey: Journey;
let year: YearResult;
const scans: Scan[] = [];
let seen = 0;

async function scan(at: string, addresses: readonly string[]): Promise<void> {
  const [before, mail] = [await dumpTable(journey), await journey.tools.mail()];
  let buttons = 0;
  for (const address of addresses) buttons += await scanAddress(journey, address);
  await journey.host.idle();
  const after = await dumpTable(journey);
  const newMail = (await journey.tools.mail()).length - mail.length;
  scans.push({ at, addresses, buttons, changed: before === after ? [] : changedKeys(before, after), newMail });
}

function changedKeys(before: string, after: string): readonly string[] {
  const [one, other] = [before.split("\n"), after.split("\n")];
  const changed = [...one.filter((row) => !other.includes(row)), ...other.filter((row) => !one.includes(row))];
  return changed.map((row) => {
    const { pk, sk } = JSON.parse(row) as Record<"pk" | "sk", { readonly S: string }>;
    return `${pk.S} ${sk.S}`;
  });
}

/** As soon as it has come, before its reader does anything more with it. */
async function scanNewMail({ at }: { readonly at: string }): Promise<void> {
  const mail = await journey.tools.mail();
  const addresses = new Set(mail.slice(seen).flatMap(addressesIn));
  seen = mail.length;
  if (addresses.size > 0) await scan(at, [...addresses]);
}

beforeAll(async () => {
  journey = await startJourney("scanned-mail");
  year = await playYear(journey.host, { onProgress: scanNewMail });
  await scan("afterwards", [...new Set((await journey.tools.mail()).flatMap(addressesIn))]);
}, 600_000);
afterAll(() => journey[Symbol.asyncDispose]());

describe("whoever opens every address of every mail of a year and presses every button there is", () => {
  test("meets links of every kind, those of headers too, and hundreds of buttons", async () => {
    const scanned = scans.flatMap(({ addresses }) => addresses);
    const all = scanned.map((address) => new URL(address).pathname);
    const named = (await journey.tools.mail()).flatMap(({ headers }) => headers["list-unsubscribe"] ?? []);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((header) => !scanned.includes(header.replace(/^<|>$/g, "")))).toEqual([]);
    for (const part of ["answer", "decide", "confirm", "no-reminders", "staff/sign-in", "staff/rounds", "plans"]) {
      expect(all.filter((path) => path.startsWith(`/asnen/${part}/`)).length, part).toBeGreaterThan(1);
    }
    expect(all.some((path) => path.endsWith("/check"))).toBe(true);
    expect(scans.reduce((sum, { buttons }) => sum + buttons, 0)).toBeGreaterThan(300);
  });

  test("changes no row and makes no mail", () => {
    const touched = scans.filter(({ changed, newMail }) => changed.length > 0 || newMail > 0);
    expect(touched.map(({ addresses: _, ...told }) => told)).toEqual([]);
  });

  test("keeps nobody from the year they have", () => {
    expect(year.versions.map(({ version }) => version)).toEqual(["0.1", "0.2", "1.0", "1.1"]);
  });

  test("spends no sign-in: the browser that asked for it still comes in by the link", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open("/asnen/staff/sign-in");
    await visitor.send(page, findForm(page, "email"), { email: administrator });
    await journey.host.idle();
    const mail = (await journey.tools.mail({ to: administrator })).at(-1);
    const [link = ""] = mail?.links ?? [];
    await scan("sign-in", [link]);
    expect(scans.at(-1)).toMatchObject({ changed: [], newMail: 0 });
    const opened = await visitor.open(link);
    const [form] = opened.forms;
    if (form !== undefined) await visitor.send(opened, form, {});
    expect((await visitor.open("/asnen/staff")).url).toMatch(/\/staff$/);
  });
});
