import { pageFields } from "../../../forms/parts/values.ts";
import { feedbackFields } from "../../../forms/request/feedback-pages.ts";
import { sureToSend } from "./answer-by-section.ts";
import { destinationId } from "./sample-files.ts";
import { findForm } from "./staff-desk.ts";
import { type Page, UnexpectedPageError, type Visitor } from "./visitor.ts";

/** Takes the answer back, from its receipt: the page with the box and the button, and both. */
export async function withdrawAnswer(visitor: Visitor, link: string): Promise<Page> {
  const receipt = await visitor.open(`${new URL(link).pathname}/receipt`);
  const address = /href="([^"]*\/withdraw[^"]*)"/.exec(receipt.html)?.[1];
  if (address === undefined) throw new UnexpectedPageError("a receipt that leads to the withdrawal", receipt);
  const page = await visitor.open(address);
  return visitor.send(page, findForm(page, pageFields.revision), sureToSend, { button: "withdraw" });
}

/** Has lost the mail and asks for the link once more. */
export async function askForLink(visitor: Visitor, email: string): Promise<Page> {
  const page = await visitor.open(`/${destinationId}/link`);
  return visitor.send(page, findForm(page, pageFields.email), { [pageFields.email]: email }, { button: "send" });
}

/** Says what did not work, and leaves no address. */
export async function giveFeedback(visitor: Visitor, message: string): Promise<Page> {
  const page = await visitor.open(`/${destinationId}/accessibility/feedback`);
  const form = findForm(page, feedbackFields.message);
  return visitor.send(page, form, { [feedbackFields.message]: message }, { button: "send" });
}
