import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minutesFields } from "../../forms/decide/minutes-page.ts";
import { largestFileBytes } from "../../functions/domain/attached-file.ts";
import type { PlanVersionFile } from "../../functions/domain/plan-version.ts";
import { readDecisions } from "../../functions/domain/plan-version-file.ts";
import { administrator, publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { chunksOf, readVersion } from "../../infra/local/year/year-figures.ts";
import { docx, jpeg, pdf, png, program } from "../domain/sample-uploads.ts";
import { councilDecision, officersOpinion } from "./council-decision.ts";
import { type Journey, startInReferral } from "./journey-host.ts";
import { post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInReferral("minutes");
  for (const party of ["k-0780", "k-0764"]) await decide(party, councilDecision);
  await decide("r-07", officersOpinion);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function decide(party: string, answers: typeof councilDecision) {
  const visitor = journey.visitor();
  const page = await visitor.open(await journey.linkOf(party, "/decide/"));
  return visitor.send(page, findForm(page, "stance"), answers, { button: "send" });
}

async function addressOf(party: string, page = "minutes") {
  return `${new URL(await journey.linkOf(party, "/decide/")).pathname}/${page}`;
}

async function upload(party: string, bytes: Uint8Array<ArrayBuffer>, expect = 200, query = "") {
  const visitor = journey.visitor();
  const opened = await visitor.open(`${await addressOf(party)}${query}`);
  const sending = { upload: { field: "file", fileName: "utdrag.pdf", bytes }, expect };
  const checked = await visitor.send(opened, findForm(opened, "Policy"), {}, sending);
  return { visitor, opened, checked };
}

type Uploaded = Awaited<ReturnType<typeof upload>>;

function confirm(
  { visitor, checked }: Pick<Uploaded, "visitor" | "checked">,
  isPublic: "yes" | "no" | "",
  status = 200,
) {
  const answers = isPublic === "" ? {} : { [minutesFields.public]: isPublic };
  return visitor.send(checked, findForm(checked, minutesFields.key), answers, { button: "attach", expect: status });
}

async function sendIn(party: string, bytes: Uint8Array<ArrayBuffer>, isPublic: "yes" | "no" = "yes") {
  return confirm(await upload(party, bytes), isPublic);
}

async function change(party: string, choice: string, status = 200): Promise<Page> {
  const visitor = journey.visitor();
  const page = await visitor.open(await addressOf(party));
  const answers = choice === "" ? {} : { [minutesFields.change]: choice };
  return visitor.send(page, findForm(page, minutesFields.change), answers, { button: "change", expect: status });
}

async function recordDays(party: string) {
  const visitor = journey.visitor();
  const page = await visitor.open(await addressOf(party, "progress"));
  const days = { "minutes-approved-date": "2027-08-18", appealed: "no" };
  return visitor.send(page, findForm(page, "appealed"), days, { button: "send" });
}

describe("the page for an excerpt", () => {
  test("is for a decision: where only an officer has spoken there are no minutes", async () => {
    const address = await addressOf("r-07");
    expect(visibleText((await request(journey, address)).html)).toContain("Det finns inget beslut registrerat än");
    expect((await request(journey, `${address}/check?key=x`)).status).toBe(200);
    const before = await dumpTable(journey);
    expect((await post(journey, address, [[minutesFields.action, "attach"]])).status).toBe(409);
    expect(await dumpTable(journey)).toBe(before);
  });

  test("opens by the authority's own link only", async () => {
    const address = await addressOf("k-0780");
    const forged = address.replace(/.\/minutes$/, address.includes("x/minutes") ? "y/minutes" : "x/minutes");
    expect((await request(journey, forged)).status).toBe(404);
    const respondents = new URL(await journey.linkOf("p-001", "/answer/")).pathname.replace("/answer/", "/decide/");
    expect((await request(journey, `${respondents}/minutes`)).status).toBe(404);
    expect((await post(journey, forged, [[minutesFields.action, "attach"]])).status).toBe(404);
  });

  test.each([
    ["a program called a PDF", program],
    ["a Word document", docx],
    ["nothing at all", Buffer.alloc(0)],
    ["more than ten megabytes", Buffer.concat([pdf, Buffer.alloc(largestFileBytes)])],
  ])("refuses %s with the reason, in both languages, and changes nothing", async (_, bytes) => {
    const before = await dumpTable(journey);
    for (const query of ["", "?lang=en"]) {
      const { checked } = await upload("k-0780", new Uint8Array(bytes), 422, query);
      expect(checked.html).toContain(`<html lang="${query === "" ? "sv" : "en"}"`);
      expect(checked.html).toContain('href="#f-file"');
      expect(checked.html).not.toMatch(/DOCX|ODT/);
      expect(checked.forms.some(({ multipart }) => multipart)).toBe(true);
    }
    expect(await dumpTable(journey)).toBe(before);
  });

  test("takes no file of another authority, or under a name of one's own", async () => {
    const { checked } = await upload("k-0764", pdf);
    const foreign = new URL(checked.url).searchParams.get("key") ?? "";
    expect(foreign).toMatch(/^incoming\/asnen\/2027\/k-0764\/referral\/minutes\/[0-9a-f]{32}$/);
    const { opened } = await upload("k-0780", pdf);
    const address = new URL(opened.url).pathname;
    const about = /name="_about" value="([^"]+)"/.exec((await upload("k-0780", pdf)).checked.html)?.[1] ?? "";
    for (const key of [foreign, foreign.replace("k-0764", "k-0780/referral/minutes/../../k-0764"), "asnen/plans", ""]) {
      const fields = [
        [minutesFields.action, "attach"],
        [minutesFields.about, about],
        [minutesFields.mark, "none"],
        [minutesFields.public, "yes"],
        [minutesFields.key, key],
      ] as const;
      const looked = await request(journey, `${address}/check?key=${encodeURIComponent(key)}`);
      expect([looked.status, (await post(journey, address, fields)).status], key).toEqual([400, 400]);
    }
  });
});

describe("an excerpt", () => {
  test("counts only when its officer has said whether everyone may read it", async () => {
    const before = await dumpTable(journey);
    const uploaded = await upload("k-0780", pdf);
    for (const method of ["GET", "HEAD", "GET"]) await request(journey, uploaded.checked.url, { method });
    const unsure = await confirm(uploaded, "", 422);
    expect(unsure.html).toContain('href="#f-_public"');
    expect(await dumpTable(journey)).toBe(before);
    const page = await confirm({ ...uploaded, checked: unsure }, "yes");
    expect(visibleText(page.html)).toContain("Inlämnat: PDF, 1 kB. Alla får hämta det");
    expect(page.html).toContain(hashOf(pdf));
  });

  test("stands in the receipt, on the page and as a document, and in the mail, by its hash", async () => {
    const receipt = await request(journey, await addressOf("k-0780", "receipt"));
    expect(receipt.html).toContain(hashOf(pdf));
    expect(receipt.html).not.toContain("utdrag.pdf");
    await journey.tools.pass(5 * 60);
    const mail = await journey.tools.mail({ to: "k-0780@example.com" });
    expect(mail.some(({ text }) => text.replace(/\s/g, "").includes(hashOf(pdf)))).toBe(true);
  });

  test("is entered in the register as enclosed", async () => {
    const { visitor } = await signInStaff(journey.door, journey.tools, administrator);
    const register = await visitor.open("/asnen/staff/rounds/2027/register");
    expect(visibleText(register.html)).toContain("bilaga protokollsutdrag-2028-k-0780.pdf");
  });

  test("sent in again by the same button is recorded once", async () => {
    const uploaded = await upload("k-0764", jpeg);
    await confirm(uploaded, "no");
    const before = await dumpTable(journey);
    const again = await confirm(uploaded, "no");
    expect(visibleText(again.html)).toContain("bild (JPEG)");
    const revisions = (dump: string) => dump.split("\n").filter((item) => item.includes('"progress"')).length;
    expect(revisions(await dumpTable(journey))).toBe(revisions(before));
  });

  test("is kept when days are recorded afterwards, and keeps days that were recorded while it was uploaded", async () => {
    await recordDays("k-0764");
    const afterDays = visibleText((await request(journey, await addressOf("k-0764", "receipt"))).html);
    expect(afterDays).toContain("bild (JPEG)");
    expect(afterDays).toContain("18 augusti 2027");
    const slow = await upload("k-0780", pdf);
    await recordDays("k-0780");
    await confirm(slow, "no");
    const receipt = visibleText((await request(journey, await addressOf("k-0780", "receipt"))).html);
    expect(receipt).toContain("visas inte för alla");
    expect(receipt).toContain("18 augusti 2027");
  });

  test("of two officers at once is not overwritten: the second sees the first's, and says again", async () => {
    const slow = await upload("k-0780", png);
    await sendIn("k-0780", jpeg);
    const refused = await confirm(slow, "no", 409);
    const text = visibleText(refused.html);
    expect(text).toContain("Inget är överskrivet");
    expect(text).toContain("bild (JPEG)");
    expect(text).toContain("bild (PNG)");
    const page = await confirm({ ...slow, checked: refused }, "yes");
    expect(page.html).toContain(hashOf(png));
  });

  test("can be withheld, shown again and removed, each by a choice and only from what is there", async () => {
    const stale = await journey.visitor().open(await addressOf("k-0780"));
    expect((await change("k-0780", "", 422)).html).toContain('href="#f-_change"');
    expect(visibleText((await change("k-0780", "withhold")).html)).toContain("visas inte på planens sida");
    const form = findForm(stale, minutesFields.change);
    const refused = await journey
      .visitor()
      .send(stale, form, { [minutesFields.change]: "remove" }, { button: "change", expect: 409 });
    expect(visibleText(refused.html)).toContain("ändrades av någon annan");
    expect(visibleText((await change("k-0780", "publish")).html)).toContain("Alla får hämta det");
    expect(visibleText((await change("k-0780", "remove")).html)).toContain("Inget protokollsutdrag är inlämnat än");
  });

  test("uploaded for a decision that was replaced meanwhile is not taken for the new one's", async () => {
    const slow = await upload("k-0764", pdf);
    await decide("k-0764", { paragraph: "85", "correction-reason": "Fel paragraf." });
    const refused = await confirm(slow, "yes", 409);
    expect(visibleText(refused.html)).toContain("Beslutet ersattes av ett annat");
    expect(visibleText(refused.html)).toContain("Inget protokollsutdrag är inlämnat än");
  });
});

describe("after the close", () => {
  const publicAddress = (party: string, version = "1.0") => `/asnen/plans/2028/${version}/minutes/${party}`;

  beforeAll(async () => {
    await sendIn("k-0780", pdf);
    await journey.tools.moveTo("2027-12-15T06:10");
    await sendIn("k-0764", jpeg);
  }, 120_000);

  async function entriesOf(version: string) {
    const { visitor } = await signInStaff(journey.door, journey.tools, publisher);
    const { file } = await readVersion(visitor, 2028, version);
    return readDecisions(file.header, chunksOf(file as PlanVersionFile));
  }

  test("the version names the excerpt that had come by its hash, and no other", async () => {
    const entries = await entriesOf("1.0");
    const named = new Map(entries.map(({ party, decision }) => [party, decision?.minutesExcerpt]));
    const excerpt = { kind: "pdf", bytes: pdf.byteLength, sha256: hashOf(pdf), isPublic: true };
    expect(named.get("k-0780")).toEqual(excerpt);
    expect(named.get("k-0764")).toBeUndefined();
    expect((await request(journey, publicAddress("k-0764"))).status).toBe(404);
  });

  test("readers follow the version's link to exactly its bytes, which never open inside the site", async () => {
    const page = await request(journey, "/asnen/plans/2028/1.0");
    expect(page.html).toContain(`href="${publicAddress("k-0780")}"`);
    const { url } = journey.host;
    const response = await fetch(new URL(publicAddress("k-0780"), url));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(pdf));
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="protokollsutdrag-2028-k-0780.pdf"');
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("staff fetch what is sent in, also where not everyone may; nobody else by their address", async () => {
    const address = "/asnen/staff/rounds/2027/minutes/k-0764";
    expect((await request(journey, address)).status).toBe(401);
    await change("k-0764", "withhold");
    const { visitor } = await signInStaff(journey.door, journey.tools, administrator);
    expect((await visitor.open("/asnen/staff/rounds/2027")).html).toContain(`href="${address}"`);
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = await request(journey, address, { headers: { cookie } });
    const file = await fetch(sent.headers.get("location") ?? "");
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(jpeg));
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  test.each(["withhold", "remove"])(
    "whoever follows the link is told that it is gone once it is so: %s",
    async (how) => {
      await change("k-0780", how);
      for (const lang of ["sv", "en"]) {
        const gone = await request(journey, `${publicAddress("k-0780")}?lang=${lang}`);
        expect(gone.status).toBe(410);
        expect(gone.language).toBe(lang);
        expect(gone.html).toContain("Växjö kommun");
      }
      if (how === "withhold") await change("k-0780", "publish");
      if (how === "withhold") expect((await request(journey, publicAddress("k-0780"))).status).toBe(200);
    },
  );

  test("an excerpt that took another's place is not given out under the old one's address", async () => {
    await sendIn("k-0780", png);
    expect((await request(journey, publicAddress("k-0780"))).status).toBe(410);
    await sendIn("k-0780", pdf);
    expect((await request(journey, publicAddress("k-0780"))).status).toBe(200);
  });

  test("what is too large for a function's answer comes from the bucket, as a download too", async () => {
    await sendIn("k-0780", new Uint8Array(Buffer.concat([pdf, Buffer.alloc(5_000_000, " "), Buffer.from("%%EOF")])));
    await journey.tools.moveTo("2027-12-16T15:00");
    let desk = await signInStaff(journey.door, journey.tools, publisher);
    const { file } = await readVersion(desk.visitor, 2028, "1.0");
    await desk.takeStep("2027", "adopt", {
      date: "2027-12-16",
      paragraph: "61",
      organ: "Styrelsen",
      minutes: "Protokoll",
      "decision-text": "Antas.",
      "check-value": file.hash.slice(0, 12),
    });
    await journey.tools.moveTo("2027-12-20T10:00");
    desk = await signInStaff(journey.door, journey.tools, publisher);
    await desk.takeStep("2027", "publish", { confirm: "yes" });
    await journey.tools.moveTo("2028-01-17T06:10");
    const sent = await request(journey, publicAddress("k-0780", "1.1"));
    expect(sent.status).toBe(303);
    const large = await fetch(sent.headers.get("location") ?? "", { method: "GET" });
    expect(large.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(large.headers.get("content-type")).toBe("application/octet-stream");
    await large.body?.cancel();
  }, 120_000);
});
