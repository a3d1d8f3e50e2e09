import { filePageFields } from "../../../forms/answer/file-page.ts";
import { minutesFields } from "../../../forms/decide/minutes-page.ts";
import { findForm } from "./staff-desk.ts";
import type { Visitor } from "./visitor.ts";

/** A page that says what it is, in letters of the Latin alphabet. */
export function samplePdf(says: string): string {
  const text = `BT /F 14 Tf 72 770 Td (${says}) Tj ET`;
  return [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj",
    `4 0 obj<</Length ${text.length}>>stream`,
    text,
    "endstream endobj",
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
    "trailer<</Root 1 0 R>>",
    "%%EOF",
    "",
  ].join("\n");
}

/** Sends in the excerpt of a decision's minutes, which everybody may read. */
export async function sendMinutes(visitor: Visitor, link: string, says: string): Promise<void> {
  const page = await visitor.open(`${new URL(link).pathname}/minutes`);
  const bytes = new Uint8Array(Buffer.from(samplePdf(says)));
  const upload = { field: "file", fileName: "protokollsutdrag.pdf", bytes };
  const checked = await visitor.send(page, findForm(page, "file"), {}, { upload });
  const form = findForm(checked, minutesFields.key);
  await visitor.send(checked, form, { [minutesFields.public]: "yes" }, { button: "attach" });
}

/** Sends a file straight to the bucket, as a browser does with the page's form, and says yes to it afterwards. */
export async function attachFile(visitor: Visitor, link: string): Promise<void> {
  const page = await visitor.open(`${new URL(link).pathname}/files/attachment`);
  const bytes = new Uint8Array(Buffer.from(samplePdf("Yttrande till samradet, exempelfil")));
  const uploadForm = findForm(page, filePageFields.file);
  const checked = await visitor.send(
    page,
    uploadForm,
    {},
    { upload: { field: "file", fileName: "yttrande.pdf", bytes } },
  );
  await visitor.send(checked, findForm(checked, filePageFields.key), {}, { button: "attach" });
}
