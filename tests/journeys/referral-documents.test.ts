import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import type { StoredMail } from "../../infra/local/stored-mail.ts";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { signInStaff } from "../../infra/local/year/staff-desk.ts";
import { readPdf, textOf } from "../documents/read-pdf.ts";
import { type Journey, startInReferral } from "./journey-host.ts";

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
  expect(bookmarks.map(({ title }) => title)).toEqual([
    "Remiss: Handlingsplan 2028 för Destination Åsnen",
    "Handlingsplan för Destination Åsnen 2028, version 0.2",
  ]);
}, 240_000);

test("a referral that is sent again carries the same bytes, whatever has become of the version's texts", async () => {
  await using journey = await startInReferral("referral-documents-again");
  const [first] = await referrals(journey, "k-0780");
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
  const both = await referrals(journey, "k-0780");
  expect(both).toHaveLength(2);
  const [one, other] = await Promise.all(both.map((mail) => documentsIn(journey, mail)));
  expect(other).toEqual(one);
}, 240_000);
