import { pageFields } from "../../../forms/parts/values.ts";
import { fillIn, follow, sureToSend } from "./answer-by-section.ts";
import type { Answers } from "./fill-form.ts";
import { findForm } from "./staff-desk.ts";
import type { Page, Visitor } from "./visitor.ts";

/** The invited person hands over to a colleague, from the answer's own page. */
export async function handOver(visitor: Visitor, link: string, to: string, terms: Answers): Promise<Page> {
  const page = await follow(visitor, await visitor.open(link), "/colleagues");
  return visitor.send(page, findForm(page, "email"), { email: to, ...terms }, { button: "hand-over" });
}

/** A colleague fills in every part that is theirs; answers the page to check it on. */
async function answerParts(visitor: Visitor, link: string, answers: Answers): Promise<Page> {
  const first = await follow(visitor, await visitor.open(link), "/sections/");
  return fillIn(visitor, first, answers, Number.POSITIVE_INFINITY, "check");
}

/** One who may not send says that it is ready. */
export async function helpOut(visitor: Visitor, link: string, answers: Answers): Promise<Page> {
  const checked = await answerParts(visitor, link, answers);
  return visitor.send(checked, findForm(checked, pageFields.action), {}, { button: "ready" });
}

/** One who may send sends. */
export async function sendFor(visitor: Visitor, link: string, answers: Answers): Promise<Page> {
  const checked = await answerParts(visitor, link, answers);
  return visitor.send(checked, findForm(checked, pageFields.drafts), sureToSend, { button: "send" });
}
