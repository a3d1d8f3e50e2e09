import { pageFields } from "../../../forms/parts/values.ts";
import { type Signatory, signatoryFields } from "../../../functions/domain/signature.ts";
import type { Answers } from "./fill-form.ts";
import { findForm } from "./staff-desk.ts";
import type { Page, Visitor } from "./visitor.ts";

/** Goes on with a draft of a decision, saves it, and then sends it or asks somebody to confirm it. */
export async function prepareReply(
  visitor: Visitor,
  link: string,
  answers: Answers,
  ends: "save" | "send" | Signatory,
): Promise<Page> {
  const { pathname } = new URL(link);
  const page = await visitor.open(`${pathname}/draft`);
  const button = ends === "save" ? "save" : "check";
  const saved = await visitor.send(page, findForm(page, "stance"), answers, { button });
  if (ends === "save") return saved;
  if (ends === "send") return pressSurely(visitor, saved, "send");
  const asking = await visitor.open(`${pathname}/signatory`);
  const { name, email } = signatoryFields;
  return visitor.send(asking, findForm(asking, name), { [name]: ends.name, [email]: ends.email }, { button: "ask" });
}

/** Opens a mailed link and presses its one button, as somebody who means it. */
export async function confirmByLink(visitor: Visitor, link: string, button: string): Promise<Page> {
  return pressSurely(visitor, await visitor.open(new URL(link).pathname), button);
}

async function pressSurely(visitor: Visitor, page: Page, button: string): Promise<Page> {
  return visitor.send(page, findForm(page, pageFields.sure), { [pageFields.sure]: "yes" }, { button });
}
