import { describe, expect, test } from "vitest";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { type ReadPdf, readPdf, type Tag, textOf } from "../documents/read-pdf.ts";
import { councilDecision } from "./council-decision.ts";
import { type Journey, startInConsultation, startInReferral } from "./journey-host.ts";
import { request } from "./raw-request.ts";

/** The PDF behind a receipt page's own link. */
async function download({ host }: Journey, receiptAddress: string, language: string): Promise<ReadPdf> {
  const receipt = await (await fetch(receiptAddress)).text();
  const href = /href="(receipt\.pdf[^"]*)"/.exec(receipt)?.[1] ?? "";
  expect(href).toBe(`receipt.pdf?lang=${language}`);
  const response = await fetch(new URL(href, new URL(receiptAddress, host.url)), {
    headers: { "accept-encoding": "br, gzip" },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="2027-[a-z0-9-]+\.pdf"$/);
  expect(response.headers.get("content-encoding")).toBeNull();
  expect(response.headers.get("cache-control")).toBe("no-store");
  return readPdf(new Uint8Array(await response.arrayBuffer()));
}

const unbroken = (tag: Tag) => textOf(tag).replace(/\s+/g, " ");
const wholeText = ({ tags }: ReadPdf) => tags.map(unbroken).join(" ");

describe("the receipt of an answer", () => {
  test("is a tagged PDF of all that was sent, in the reader's language", async () => {
    await using journey = await startInConsultation("receipt-documents");
    const hostile = "<b>Läs</b> detta: =1+1 😀 (och inget annat) Tj";
    const send = async (party: string, answers: Readonly<Record<string, string>>) => {
      const visitor = journey.visitor();
      const page = await visitor.open(await journey.linkOf(party, "/answer/"));
      return visitor.send(page, findForm(page, "municipality"), answers, { button: "send" });
    };
    const complete = { "respondent-type": "company", municipality: "0764", "mandate-clear": "4" };
    const swedish = await send("p-001", { ...complete, "draft-change": hostile });
    const read = await download(journey, swedish.url, "sv");
    expect(read).toMatchObject({ isTagged: true, language: "sv-SE" });
    const text = wholeText(read);
    for (const part of [
      "2027-p-001",
      "5 april 2027",
      "DÅ 2027/14",
      "måndag 24 maj 2027",
      "samrad@example.com",
      "AB Destination Småland",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain("<b>Läs</b> detta: =1+1 [U+1F600] (och inget annat) Tj");
    expect(read.tags.filter(({ role }) => role === "H1").map(unbroken)).toEqual(["Kvittens på svar"]);
    expect(read.tags.filter(({ role }) => role === "H3").length).toBeGreaterThan(10);

    const english = await send("p-003", complete);
    const inEnglish = await download(journey, english.url, "en");
    expect(inEnglish.language).toBe("en-GB");
    expect(wholeText(inEnglish)).toContain("24 May 2027");
  }, 60_000);

  test("is not there before an answer, nor behind a link that is not valid", async () => {
    await using journey = await startInConsultation("receipt-documents-none");
    const path = new URL(await journey.linkOf("p-002", "/answer/")).pathname;
    const early = await request(journey, `${path}/receipt.pdf`);
    expect([early.status, early.headers.get("location")]).toEqual([303, path]);
    expect((await request(journey, `${path.slice(0, -1)}/receipt.pdf`)).status).toBe(404);
  }, 60_000);
});

test("the receipt of a decision is a tagged PDF with its financing, and later its minutes", async () => {
  await using journey = await startInReferral("receipt-documents-decision");
  const receipt = await journey.people.decide("k-0780", councilDecision);
  const text = wholeText(await download(journey, receipt.url, "sv"));
  for (const part of ["2027-k-0780", "Växjö", "KS 2027/1", "§ 84", "470\u00a0645\u00a0kr".replace(/\s/g, " ")]) {
    expect(text).toContain(part);
  }
  await journey.people.recordProgress("k-0780", { "minutes-approved-date": "2027-08-18", appealed: "no" });
  const later = wholeText(await download(journey, receipt.url, "sv"));
  expect(later).toContain("Protokollet justerat");
}, 120_000);
