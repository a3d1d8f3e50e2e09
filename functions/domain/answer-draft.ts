import type { AttachedFile } from "./attached-file.ts";
import { addDays } from "./calendar-day.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { FormFields } from "./form-fields.ts";
import type { PlanSection } from "./plan-sections.ts";
import type { Answers, Questionnaire } from "./questionnaire.ts";
import type { SectionPlace } from "./questionnaire-sections.ts";
import { answerFields, fieldNames } from "./read-answers.ts";
import { planViewFields } from "./read-plan-views.ts";
import { handlingField, handlingFields } from "./text-handling.ts";

/**
 * A section of the questionnaire, or a view on one of the draft's, as it was saved and not sent: what was typed, accepted or not. It is nobody's answer and
 * no statistics can reach it.
 */
export interface AnswerDraft {
  readonly section: string;
  /** Counts saves and never starts over, so that a page that was left open cannot overwrite a later one. */
  readonly revision: number;
  /** The sent revision the section was filled in from; 0 before anything was sent. */
  readonly basedOnSent: number;
  /** Empty once it has been sent or dropped. */
  readonly fields: FormFields | undefined;
  readonly savedAt: string;
  /** The colleague it was handed over to, by the id of the delegation; absent for the invited person. */
  readonly savedBy?: string | undefined;
}

/**
 * How a section's draft stands to what was sent: `unsent` continues the latest sent revision;
 * `outdated` was filled in from an earlier one, so it is shown and never merged.
 */
export type DraftStanding = "none" | "unsent" | "outdated";

/** One part of an answer that is saved by itself. */
export interface SavedState {
  readonly standing: DraftStanding;
  readonly draft: AnswerDraft | undefined;
  /** The fields that would be sent now: the draft's when it is `unsent`, otherwise what was sent. */
  readonly fields: FormFields;
  /** What was sent, as fields. */
  readonly sent: FormFields;
}

export interface SectionState extends SavedState {
  readonly place: SectionPlace;
}

/** What somebody says of one section of the draft plan. */
export interface PlanSectionState extends SavedState {
  readonly section: PlanSection;
}

/** What was sent last, when anything was. */
export interface SentAnswers {
  readonly revision: number;
  readonly answers: Answers;
}

const nothing: FormFields = new Map();

/** Every section as it stands; drafts of sections that are closed no longer count for anything. */
export function sectionStates(
  questionnaire: Questionnaire,
  places: readonly SectionPlace[],
  sent: SentAnswers | undefined,
  drafts: readonly AnswerDraft[],
  closed: readonly string[],
): readonly SectionState[] {
  const sentFields = sent === undefined ? nothing : answerFields(questionnaire, sent.answers);
  return places.map((place) => {
    const { id } = place.section;
    const own = fieldsOf(place, sentFields);
    return { place, ...stateOf(id, own, sent, drafts, closed.includes(id)) };
  });
}

/** Views on the draft as they stand, in its order. */
export function planSectionStates(
  sections: readonly PlanSection[],
  sent: SentAnswers | undefined,
  drafts: readonly AnswerDraft[],
  isClosed: boolean,
): readonly PlanSectionState[] {
  return sections.map((section) => {
    const own = planViewFields(section, sent?.answers ?? {});
    return { section, ...stateOf(section.key, own, sent, drafts, isClosed) };
  });
}

function stateOf(
  name: string,
  own: FormFields,
  sent: SentAnswers | undefined,
  drafts: readonly AnswerDraft[],
  isClosed: boolean,
): SavedState {
  const draft = drafts.find(({ section }) => section === name);
  const typed = draft?.fields;
  const isUnsent = typed !== undefined && !isClosed && !isSameFields(typed, own);
  const isOutdated = (draft?.basedOnSent ?? 0) < (sent?.revision ?? 0);
  const standing = !isUnsent ? "none" : isOutdated ? "outdated" : "unsent";
  return { standing, draft, fields: standing === "unsent" && typed ? typed : own, sent: own };
}

/** How a section is told to stand: views on the draft plan, saved by themselves, belong to the one that asks for them. */
export function withPlanViews(own: SectionState, plan: readonly PlanSectionState[]): SectionState {
  if (!own.place.questions.some(({ type }) => type === "plan-views")) return own;
  const isUnsent = own.standing === "none" && plan.some(({ standing }) => standing === "unsent");
  return {
    ...own,
    standing: isUnsent ? "unsent" : own.standing,
    sent: new Map([...own.sent, ...allFields(plan.map(({ sent }) => ({ fields: sent })))]),
    fields: new Map([...own.fields, ...allFields(plan)]),
  };
}

/** A section's own fields out of many. */
export function fieldsOf({ questions }: Pick<SectionPlace, "questions">, fields: FormFields): FormFields {
  return pick([...questions.flatMap(fieldNames), ...handlingFields({ questions })], fields);
}

function pick(names: readonly string[], fields: FormFields): FormFields {
  return new Map(
    names.flatMap((name): [string, readonly string[]][] => {
      const values = fields.get(name);
      return values === undefined ? [] : [[name, values]];
    }),
  );
}

/**
 * What a section holds after a page of it was posted. A question that the page did not put, since
 * its condition was not met, keeps what was typed before: nothing is lost by choosing back and forth.
 */
export function fieldsAfter(
  { questions }: Pick<SectionPlace, "questions">,
  posted: FormFields,
  before: FormFields,
  shown: ReadonlySet<string>,
): FormFields {
  return new Map(
    questions.flatMap((question) => {
      const isOnPage = question.onlyIf === undefined || shown.has(question.id);
      const names = [...fieldNames(question), handlingField(question.id)];
      return [...pick(names, isOnPage ? posted : before)];
    }),
  );
}

/** Everything that would be sent, in one form. */
export function allFields(states: readonly Pick<SavedState, "fields">[]): FormFields {
  return new Map(states.flatMap(({ fields }) => [...fields]));
}

/** Empty values and absent ones are the same: browsers send empty text fields and leave out empty choices. */
export function isSameFields(one: FormFields, other: FormFields): boolean {
  return fieldsText(one) === fieldsText(other);
}

/** One text for the same fields, whatever their order. */
export function fieldsText(fields: FormFields): string {
  const filled = [...fields].map(([name, values]) => [name, values.filter((value) => value !== "")] as const);
  return canonicalJson(Object.fromEntries(filled.filter(([, values]) => values.length > 0)));
}

export function readFieldsText(text: string): FormFields {
  return new Map(Object.entries(JSON.parse(text) as Record<string, readonly string[]>));
}

/**
 * Which saves and files a page has shown, `about.2 roles.1`: sending it goes
 * through only while nothing has been saved or attached since.
 */
export function draftVector(
  drafts: readonly AnswerDraft[],
  files: ReadonlyMap<string, Pick<AttachedFile, "sha256">> = new Map(),
): string {
  const saves = drafts.map(({ section, revision }) => `${section}.${revision}`);
  const attached = [...files].map(([question, { sha256 }]) => `${question}.${sha256}`);
  return [...saves, ...attached].sort().join(" ");
}

/** What was saved and not sent, newest save first. */
export function unsentStates(states: readonly SavedState[]): readonly SavedState[] {
  return states
    .filter(({ standing }) => standing !== "none")
    .toSorted((one, other) => ((one.draft?.savedAt ?? "") < (other.draft?.savedAt ?? "") ? 1 : -1));
}

/** Long after any extension: the close disposes of drafts, this only of what it could not see. */
export function forgetAfter(deadlineAt: string): string {
  return `${addDays(deadlineAt.slice(0, 10), 90)}T00:00:00.000Z`;
}
