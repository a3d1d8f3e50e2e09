import { pageFields } from "../../../forms/parts/values.ts";
import type { Answers } from "./fill-form.ts";
import { decodeEntities } from "./html-forms.ts";
import { findForm } from "./staff-desk.ts";
import { type Page, UnexpectedPageError, type Visitor } from "./visitor.ts";

/** The box beside the button that sends what was checked. */
export const sureToSend: Answers = { [pageFields.sure]: "yes" };

/** Fills in the first sections and leaves: nothing is sent. */
export async function saveDraft(visitor: Visitor, link: string, answers: Answers, sections: number): Promise<void> {
  const whole = await visitor.open(link);
  await fillIn(visitor, await follow(visitor, whole, "/sections/"), answers, sections, "save");
}

/** Comes back by the same link, finds what was saved, fills in the rest and sends what the check page shows. */
export async function sendDraft(visitor: Visitor, link: string, answers: Answers, from: number): Promise<Page> {
  const check = await follow(visitor, await visitor.open(link), "/check");
  const change = hrefs(check, "/sections/")[from];
  if (change === undefined) throw new UnexpectedPageError(`a section ${from + 1} to change`, check);
  // Without the way back to the check, the sections follow one after the other.
  const address = new URL(change, check.url);
  address.searchParams.delete("from");
  const first = await visitor.open(address.href);
  const checked = await fillIn(visitor, first, answers, Number.POSITIVE_INFINITY, "check");
  return visitor.send(checked, findForm(checked, pageFields.drafts), sureToSend, { button: "send" });
}

/** Says something beside a section of the draft, and sends it with what was answered before. */
export async function commentOnPlan(visitor: Visitor, link: string, section: string, says: Answers): Promise<Page> {
  const page = await visitor.open(`${new URL(link).pathname}/plan/${section}`);
  const checked = await visitor.send(page, findForm(page, pageFields.revision), says, { button: "check" });
  return visitor.send(checked, findForm(checked, pageFields.drafts), sureToSend, { button: "send" });
}

/** A section that asks on is filled in once more, with what it asks then. */
export async function fillIn(
  visitor: Visitor,
  first: Page,
  answers: Answers,
  count: number,
  last: string,
): Promise<Page> {
  let page = first;
  for (let left = count; left > 0; ) {
    const form = findForm(page, pageFields.revision);
    const offered = new Set(form.controls.map(({ name }) => name));
    const own = Object.fromEntries(Object.entries(answers).filter(([name]) => offered.has(name)));
    const hasNext = form.controls.some((control) => control.kind === "button" && control.value === "next");
    const next = await visitor.send(page, form, own, { button: left === 1 ? last : hasNext ? "next" : "check" });
    if (placeOf(next) !== placeOf(page)) left = placeOf(next).includes("/sections/") ? left - 1 : 0;
    page = next;
  }
  return page;
}

function placeOf({ url }: Page): string {
  return new URL(url).pathname;
}

export async function follow(visitor: Visitor, page: Page, part: string): Promise<Page> {
  const [href] = hrefs(page, part);
  if (href === undefined) throw new UnexpectedPageError(`a link with ${part}`, page);
  return visitor.open(href);
}

function hrefs({ html }: Page, part: string): readonly string[] {
  const all = [...html.matchAll(/ href="([^"#]*)"/g)].map(([, href = ""]) => decodeEntities(href));
  return [...new Set(all)].filter((href) => href.includes(part));
}
