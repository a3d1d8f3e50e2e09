import { type Page, UnexpectedPageError, type Upload, type Visitor } from "./visitor.ts";

/** The list of parties, as a file or as pasted text. */
export type PartyList = Pick<Upload, "fileName" | "bytes"> | string;

/** What a list of parties would change, as its preview shows it. */
export async function previewParties(visitor: Visitor, destination: string, list: PartyList): Promise<Page> {
  const page = await visitor.open(`/${destination}/staff/import-parties`);
  const form = page.forms.find(({ multipart }) => multipart);
  if (form === undefined) throw new UnexpectedPageError("a form for the list", page);
  if (typeof list === "string") return visitor.send(page, form, { content: list });
  return visitor.send(page, form, {}, { upload: { field: "file", ...list } });
}

/** Imports a list of parties as staff do: looks at what it would change, and confirms that. */
export async function importParties(visitor: Visitor, destination: string, list: PartyList): Promise<Page> {
  const preview = await previewParties(visitor, destination, list);
  const confirm = preview.forms.find(({ action }) => action.includes("/staff/import-parties/"));
  return confirm === undefined ? preview : visitor.send(preview, confirm, {});
}
