import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staffLettersTexts } from "../../functions/texts/staff-letters.ts";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { importFiles } from "../../infra/local/year/scene.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { readPdf, textOf } from "../documents/read-pdf.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

const letters = "/asnen/staff/rounds/2027/letters";
const documentOf = (party: string) => `${letters}/referral/documents/${party}`;

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("referral-preview");
}, 60_000);
afterAll(() => journey[Symbol.asyncDispose]());

const signIn = () => signInStaff(journey.door, journey.tools, publisher);

function fetchAs({ visitor }: StaffDesk, address: string): Promise<Response> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return fetch(new URL(address, journey.host.url), { headers: { cookie }, redirect: "manual" });
}

async function wordsOf(pdf: Uint8Array): Promise<string> {
  return (await readPdf(pdf)).tags.map(textOf).join(" ");
}

test("before a version is approved the page says so in either language, and there is no document", async () => {
  const desk = await signIn();
  for (const language of ["sv", "en"] as const) {
    const page = await desk.visitor.open(`${letters}?lang=${language}`);
    expect(visibleText(page.html)).toContain(staffLettersTexts[language].documentsNotYet);
  }
  expect((await fetchAs(desk, documentOf("k-0780"))).status).toBe(404);
});

test("with nothing to fill in for a place in the letter, the page that shows the letter says so", async () => {
  await journey.tools.moveTo("2027-08-16T10:30");
  await importFiles(journey, [["plan", "plan-2027-referral.json"]]);
  const desk = await signIn();
  await desk.takeStep("2027", "approve-referral", { confirm: "yes" });
  await desk.wordLetter("2027", "referral", { "sv-opening": "Hej {kontaktperson}, på {part}!" });
  const page = await desk.visitor.open("/asnen/staff/parties/k-0763");
  await desk.visitor.send(page, findForm(page, "name"), { "contact-0-name": "" });
  const told = (await fetchAs(desk, documentOf("k-0763"))).headers.get("location") ?? "";
  expect(told).toContain("/letters/referral/preview?party=k-0763");
  expect(visibleText((await desk.visitor.open(told)).html)).toContain("{kontaktperson}");
});

test("else staff see each authority's own document, named as a preview: the very words that are mailed when the day comes", async () => {
  const desk = await signIn();
  await journey.host.idle();
  const before = await dumpTable(journey);
  const page = await desk.visitor.open(letters);
  expect(page.html.split(`href="${letters}/referral/documents/`)).toHaveLength(5);
  const previews = new Map<string, Uint8Array>();
  for (const party of ["k-0764", "k-0780"]) {
    const response = await fetchAs(desk, documentOf(party));
    const name = `FORHANDSVISNING-${party}-DA-2027-14-asnen-remiss-2028-0.2.pdf`;
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    previews.set(party, new Uint8Array(await response.arrayBuffer()));
  }
  expect(await dumpTable(journey)).toBe(before);
  expect((await request(journey, documentOf("k-0780"))).status).toBe(401);

  await journey.tools.moveTo("2027-08-18T09:05");
  await journey.host.idle();
  for (const [party, preview] of previews) {
    const [mail] = (await journey.tools.mail({ to: `${party}@example.com` })).filter(({ subject }) =>
      subject.startsWith("Remiss:"),
    );
    const raw = await (await fetch(new URL(`/_local/mail/${mail?.id}.eml`, journey.host.url))).arrayBuffer();
    const sent = (await PostalMime.parse(raw)).attachments.find(({ mimeType }) => mimeType === "application/pdf");
    expect(await wordsOf(preview)).toContain("Hej Registratorn, på");
    expect(await wordsOf(preview)).toBe(await wordsOf(new Uint8Array(sent?.content as ArrayBuffer)));
  }
  const after = await signIn();
  expect(visibleText((await after.visitor.open(letters)).html)).not.toContain(staffLettersTexts.sv.documents);
  expect((await fetchAs(after, documentOf("k-0780"))).status).toBe(404);
}, 120_000);
