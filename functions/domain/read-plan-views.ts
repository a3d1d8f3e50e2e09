import { canonicalJson, sha256 } from "./canonical-json.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "./form-fields.ts";
import type { PlanSection } from "./plan-sections.ts";
import type { Amendment, PlanView } from "./plan-views.ts";
import type { Answers } from "./questionnaire.ts";
import { handlingField, handlingOf, readHandlingOf } from "./text-handling.ts";
import { readText, take, tidyText } from "./typed-text.ts";

export const longestComment = 2000;
export const longestReason = 500;
/** How much longer than the draft's a proposed wording may be. */
const longestAddition = 2000;
/** Of all views together, so that an answer stays far below what a stored item holds. */
const longestViews = 100_000;

/** The form fields of one section's view. */
export function planFields(key: string) {
  return {
    comment: `${key}.comment`,
    handling: handlingField(key),
    wording: (paragraph: number) => `${key}.to-${paragraph}`,
    /** `yes` proposes to strike the paragraph out: an empty text would say the same as none. */
    removal: (paragraph: number) => `${key}.remove-${paragraph}`,
    reason: (paragraph: number) => `${key}.reason-${paragraph}`,
    /** Which wording of the draft the proposal was written about. */
    about: (paragraph: number) => `${key}.about-${paragraph}`,
  };
}

/** Names a paragraph's wording, so that a proposal about another wording is found out. */
export function paragraphMark(paragraph: string): string {
  return sha256(paragraph).slice(0, 12);
}

export function planFieldNames({ key, paragraphs }: PlanSection): ReadonlySet<string> {
  const { comment, handling, wording, removal, reason, about } = planFields(key);
  const each = paragraphs.flatMap((_, index) => [wording, removal, reason, about].map((name) => name(index + 1)));
  return new Set([comment, handling, ...each]);
}

/**
 * What is kept of a posted page: a form shows every paragraph's wording, and one that was left as it
 * is proposes nothing. `undone` are proposals that their sender takes back.
 */
export function typedPlanFields(
  { key, paragraphs }: PlanSection,
  posted: FormFields,
  undone: (paragraph: number) => boolean = () => false,
): FormFields {
  const names = planFields(key);
  const kept = new Map<string, readonly string[]>();
  const keep = (name: string) => {
    const values = posted.get(name);
    if (values?.some((value) => value !== "")) kept.set(name, values);
  };
  keep(names.comment);
  keep(names.handling);
  for (const [index, paragraph] of paragraphs.entries()) {
    const number = index + 1;
    if (undone(number)) continue;
    const wording = posted.get(names.wording(number));
    const only = wording?.length === 1 ? tidyText(wording[0] ?? "") : undefined;
    if (only === "") kept.set(names.removal(number), ["yes"]);
    else if (only !== paragraph) keep(names.wording(number));
    if (wording === undefined) keep(names.removal(number));
    keep(names.reason(number));
    const says = [names.wording, names.removal, names.reason].some((name) => kept.has(name(number)));
    if (says) keep(names.about(number));
  }
  return kept;
}

/** One section's view out of its fields; what is not accepted is not among the answers. */
export function readPlanView(
  { key, paragraphs }: PlanSection,
  fields: FormFields,
): { readonly view: PlanView | undefined; readonly answers: Answers; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const comment = take(
    readText(fields, planFields(key).comment, { maxLength: longestComment, multiline: true }),
    issues,
  );
  const amendments = paragraphs.flatMap((from, index) => {
    const amendment = readAmendment(key, index + 1, from, fields, issues);
    return amendment === undefined ? [] : [amendment];
  });
  const said: PlanView = { ...(comment !== undefined && { comment }), ...(amendments.length > 0 && { amendments }) };
  const view = Object.keys(said).length === 0 ? undefined : said;
  const read: Answers = view === undefined ? {} : { [key]: view };
  const handling = readHandlingOf([key], fields, read);
  return { view, answers: { ...read, ...handling.answers }, issues: [...issues, ...handling.issues] };
}

function readAmendment(
  key: string,
  paragraph: number,
  from: string,
  fields: FormFields,
  issues: FieldIssue[],
): Amendment | undefined {
  const names = planFields(key);
  const field = names.wording(paragraph);
  const found = issues.length;
  const wording = take(readText(fields, field, { maxLength: from.length + longestAddition, multiline: true }), issues);
  const reason = take(readText(fields, names.reason(paragraph), { maxLength: longestReason, multiline: true }), issues);
  if (issues.length > found) return undefined;
  const isRemoval = wording === undefined && fields.get(names.removal(paragraph))?.[0] === "yes";
  const to = isRemoval ? "" : wording;
  if (to === undefined && reason === undefined) return undefined;
  if (to === undefined || to === from) {
    issues.push(fieldIssue(field, "wording-unchanged", {}));
    return undefined;
  }
  if (fields.get(names.about(paragraph))?.[0] !== paragraphMark(from)) {
    issues.push(fieldIssue(field, "paragraph-changed", {}));
    return undefined;
  }
  return { paragraph, from, to, ...(reason !== undefined && { reason }) };
}

/** A view that was sent as the fields that its page would post. */
export function planViewFields({ key }: PlanSection, answers: Answers): FormFields {
  const { comment, amendments = [] } = (answers[key] ?? {}) as PlanView;
  const names = planFields(key);
  const said = handlingOf(answers, key);
  return new Map<string, readonly string[]>([
    ...(comment === undefined ? [] : [[names.comment, [comment]] as const]),
    ...amendments.flatMap(({ paragraph, from, to, reason }) => [
      to === "" ? ([names.removal(paragraph), ["yes"]] as const) : ([names.wording(paragraph), [to]] as const),
      [names.about(paragraph), [paragraphMark(from)]] as const,
      ...(reason === undefined ? [] : [[names.reason(paragraph), [reason]] as const]),
    ]),
    ...(said.length === 0 ? [] : [[names.handling, said] as const]),
  ]);
}

/** All views together, as they would be sent. */
export function readPlanViews(sections: readonly { readonly section: PlanSection; readonly fields: FormFields }[]): {
  readonly answers: Answers;
  readonly issues: readonly FieldIssue[];
} {
  const read = sections.map(({ section, fields }) => readPlanView(section, fields));
  const answers: Answers = Object.assign({}, ...read.map((one) => one.answers));
  const issues = read.flatMap((one) => one.issues);
  const [first] = Object.keys(answers);
  if (first !== undefined && canonicalJson(answers).length > longestViews) {
    issues.push(fieldIssue(planFields(first).comment, "plan-views-too-long", { max: longestViews }));
  }
  return { answers, issues };
}
