import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { connectBlobs, createBlobStore, sentDocumentKey } from "../../functions/storage/blobs.ts";
import { createOutbox } from "../../functions/storage/outbox.ts";
import { connectTable } from "../../functions/storage/table.ts";
import type { StoredMail } from "../../infra/local/stored-mail.ts";
import { importParties } from "../../infra/local/year/import-parties.ts";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { importFiles } from "../../infra/local/year/scene.ts";
import { signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { readVersion } from "../../infra/local/year/year-figures.ts";
import { readPdf, textOf } from "../documents/read-pdf.ts";
import { type Journey, startInConsultation, startInReferral } from "./journey-host.ts";
import { request } from "./raw-request.ts";

const documentName = "DA-2027-14-asnen-remiss-2028-0.2.pdf";

async function documentsIn({ host }: Journey, { id }: StoredMail) {
  const raw = await (await fetch(new URL(`/_local/mail/${id}.eml`, host.url))).arrayBuffer();
  const { attachments } = await PostalMime.parse(raw);
  return attachments
    .filter(({ mimeType }) => mimeType === "application/pdf")
    .map(({ filename, content }) => ({ filename, bytes: new Uint8Array(content as ArrayBuffer) }));
}

async function referrals({ host, tools }: Journey, party: string): Promise<readonly StoredMail[]> {
  await host.idle();
  const mail = await tools.mail({ to: `${party}@example.com` });
  return mail.filter(({ subject }) => subject.startsWith("Remiss:"));
}

/** The mail service turns a message down, and staff send it again. */
async function sendAgain(journey: Journey, first: StoredMail | undefined): Promise<void> {
  await journey.host.publishSesEvent({
    eventType: "Reject",
    mail: {
      messageId: first?.id,
      tags: Object.fromEntries(Object.entries(first?.tags ?? {}).map(([name, value]) => [name, [value]])),
    },
  });
  const desk = await signInStaff(journey.door, journey.tools, publisher);
  const page = await desk.visitor.open("/asnen/staff/rounds/2027");
  const form = page.forms.find(({ action }) => action.endsWith("/resend"));
  if (form === undefined) throw new Error("Nothing can be sent again");
  await desk.visitor.send(page, form, {});
}

test("the referral carries its covering letter and the version as one tagged document, without the personal link", async () => {
  await using journey = await startInReferral("referral-documents");
  const [mail] = await referrals(journey, "k-0780");
  expect(mail?.text.replace(/\s+/g, " ")).toContain(`är bifogade som ett dokument, ${documentName}`);
  const [document, ...others] = await documentsIn(journey, mail as StoredMail);
  expect([document?.filename, others.length]).toEqual([documentName, 0]);
  const { tags, isTagged, language, bookmarks } = await readPdf(document?.bytes ?? Uint8Array.of());
  expect({ isTagged, language }).toEqual({ isTagged: true, language: "sv-SE" });
  const text = tags.map(textOf).join(" ").replace(/\s+/g, " ");
  for (const part of [
    "Remissmissiv",
    "Remissinstans Växjö kommun",
    "Datum 18 augusti 2027",
    "Vårt diarienummer DÅ 2027/14",
    "Ert diarienummer ____",
    "Svara senast tisdag 30 november 2027 klockan 23.59",
    "AB Destination Småland remitterar härmed förslaget",
    "tillstyrker med synpunkter",
    "Med e-post till",
    "På papper:",
    "8 Samrådsredogörelse",
    "Bilaga B. Alla synpunkter",
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain("/decide/");
  const desk = await signInStaff(journey.door, journey.tools, publisher);
  const { html } = await desk.visitor.open("/asnen/staff/rounds/2027/register.csv");
  const { file } = await readVersion(desk.visitor, 2028, "0.2");
  const entry = html.split("\r\n").find((line) => line.includes(`Remiss, version 0.2, bilaga ${documentName}`));
  expect(entry).toContain(file.hash);
  const link = await journey.linkOf("k-0780", "/decide/");
  const own = await fetch(`${link}/referral.pdf`);
  expect(own.headers.get("content-disposition")).toContain(documentName);
  expect(new Uint8Array(await own.arrayBuffer())).toEqual(document?.bytes);
  expect((await request(journey, `${link.slice(0, -4)}AAAA/referral.pdf`)).status).toBe(404);
  expect(bookmarks.map(({ title }) => title)).toEqual([
    "Remiss: Handlingsplan 2028 för Destination Åsnen",
    "Handlingsplan för Destination Åsnen 2028, version 0.2",
  ]);
}, 240_000);

test("a referral that is sent again carries the same bytes, whatever has become of the version's texts", async () => {
  await using journey = await startInReferral("referral-documents-again");
  const [first] = await referrals(journey, "k-0780");
  await sendAgain(journey, first);
  const both = await referrals(journey, "k-0780");
  expect(both).toHaveLength(2);
  const [one, other] = await Promise.all(both.map((mail) => documentsIn(journey, mail)));
  expect(other).toEqual(one);
}, 240_000);

test("a document that is too large for mail is not attached: the mail says so, and the link still gives it", async () => {
  await using journey = await startInReferral("referral-documents-large");
  const { environment } = journey.host;
  const messages = await createOutbox(connectTable(environment)).list("asnen", "2027");
  const sent = messages.find(({ kind, recipient }) => kind === "referral" && recipient === "k-0780");
  if (sent === undefined) throw new Error("Nothing was referred");
  const bytes = new Uint8Array(7_000_001).fill(37);
  await createBlobStore(connectBlobs(environment)).put(sentDocumentKey(sent), bytes, "application/pdf");
  const [first] = await referrals(journey, "k-0780");
  await sendAgain(journey, first);
  const mail = (await referrals(journey, "k-0780")).at(-1) as StoredMail;
  expect(mail.id).not.toBe(first?.id);
  expect(await documentsIn(journey, mail)).toEqual([]);
  expect(mail.text.replace(/\s+/g, " ")).toContain("Handlingsplanen är för stor för att bifogas");
  expect(mail.text).not.toContain(documentName);
  const own = await fetch(`${await journey.linkOf("k-0780", "/decide/")}/referral.pdf`);
  expect((await own.arrayBuffer()).byteLength).toBe(bytes.length);
}, 240_000);

test("an authority that reads English, with a name of signs that harm, gets an English letter that shows them", async () => {
  await using journey = await startInConsultation("referral-documents-hostile");
  const name = `Växjö <script>alert(1)</script> 😀 ש ${"lång".repeat(25)}`;
  const { visitor } = await signInStaff(journey.door, journey.tools, publisher);
  const listWith = (said: string) =>
    `id;type;name;municipality;role;email;language\nk-0780;municipality;${said};0780;registrar;k-0780@example.com;en`;
  const refused = await importParties(visitor, "asnen", listWith(`${name}\u202e`));
  expect(visibleText(refused.html)).toContain("osynliga tecken");
  await importParties(visitor, "asnen", listWith(name));
  await journey.tools.moveTo("2027-08-16T10:30");
  await importFiles(journey, [["plan", "plan-2027-referral.json"]]);
  const desk = await signInStaff(journey.door, journey.tools, publisher);
  await desk.takeStep(journey.round, "approve-referral", { confirm: "yes" });
  await journey.tools.moveTo("2027-08-18T09:05");
  await journey.host.idle();
  const mail = (await journey.tools.mail({ to: "k-0780@example.com" })).at(-1) as StoredMail;
  const [document] = await documentsIn(journey, mail);
  const { tags, language, title } = await readPdf(document?.bytes ?? Uint8Array.of());
  const text = tags.map(textOf).join(" ").replace(/\s+/g, " ");
  expect(language).toBe("en-GB");
  expect(title).toContain("Växjö <script>alert(1)</script>");
  expect(text).toContain("Växjö <script>alert(1)</script> [U+1F600] [U+05E9]");
  expect(text.replaceAll(" ", "")).toContain("lång".repeat(25));
  expect(text).toContain("Annex B. All views");
}, 240_000);
