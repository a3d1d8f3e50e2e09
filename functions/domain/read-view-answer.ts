import { type FieldIssue, type FormFields, fieldIssue, typedValues, unknownFields } from "./form-fields.ts";
import { readChoice, readText, take } from "./typed-text.ts";
import {
  longestThemeName,
  longestWhy,
  mostViewsAtOnce,
  type ViewAnswer,
  type ViewChange,
  type ViewTheme,
  viewOutcomes,
} from "./view-answer.ts";

export const viewAnswerFields = ["view", "theme", "outcome", "why-sv", "why-en", "activity", "section"] as const;
export type ViewAnswerField = (typeof viewAnswerFields)[number];
const known: ReadonlySet<string> = new Set(viewAnswerFields);

/** What a form may name. */
export interface ViewAnswerChoices {
  readonly views: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly activities: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

export interface ViewAnswerReading {
  /** Null when there are issues. */
  readonly change: Extract<ViewChange, { kind: "views" }> | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
}

/**
 * Themes and an answer for the views that were marked. `isWhole` reads a form that shows what stands, where
 * nothing ticked means no theme; otherwise what is left empty leaves what the views have.
 */
export function readViewAnswer(
  fields: FormFields,
  choices: ViewAnswerChoices,
  { isWhole }: { readonly isWhole: boolean },
): ViewAnswerReading {
  const issues: FieldIssue[] = [];
  const views = readMarked(fields, "view", choices.views, issues);
  const themes = readMarked(fields, "theme", choices.themes, issues);
  const isAnswer =
    isWhole || ["outcome", "why-sv", "why-en", "activity", "section"].some((name) => isFilled(fields, name));
  const answer = isAnswer ? readAnswer(fields, choices, issues) : undefined;
  if (views.length === 0) issues.push(fieldIssue("view", "required", {}));
  if (views.length > mostViewsAtOnce) issues.push(fieldIssue("view", "too-many-choices", { max: mostViewsAtOnce }));
  if (!isAnswer && themes.length === 0) issues.push(fieldIssue("outcome", "required", {}));
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  if (issues.length > 0) return { change: null, issues, values };
  const change = {
    kind: "views" as const,
    views: views.toSorted(),
    ...((isWhole || themes.length > 0) && { themes: themes.toSorted() }),
    ...(answer && { answer }),
  };
  return { change, issues, values };
}

function readAnswer(fields: FormFields, choices: ViewAnswerChoices, issues: FieldIssue[]): ViewAnswer | undefined {
  const outcome = take(readChoice(fields, "outcome", viewOutcomes, true), issues);
  const why = (name: string, required: boolean) =>
    take(readText(fields, name, { maxLength: longestWhy, required, multiline: true }), issues);
  const sv = why("why-sv", true);
  const en = why("why-en", false);
  const activities = readMarked(fields, "activity", choices.activities, issues).toSorted();
  const sections = readMarked(fields, "section", choices.sections, issues).toSorted();
  const isAdopted = outcome === "adopted" || outcome === "partly-adopted";
  if (isAdopted && activities.length + sections.length === 0) issues.push(fieldIssue("section", "required", {}));
  if (outcome === undefined || sv === undefined) return undefined;
  return { outcome, why: { sv, ...(en !== undefined && { en }) }, activities, sections };
}

function readMarked(
  fields: FormFields,
  name: string,
  choices: ReadonlySet<string>,
  issues: FieldIssue[],
): readonly string[] {
  const marked = [...new Set(fields.get(name) ?? [])];
  if (marked.some((each) => !choices.has(each))) issues.push(fieldIssue(name, "not-an-option", {}));
  return marked;
}

function isFilled(fields: FormFields, name: string): boolean {
  return (fields.get(name) ?? []).some((value) => value.trim() !== "");
}

/** What stands, as the form shows it. */
export function viewAnswerValues(views: readonly string[], themes: readonly string[], answer: ViewAnswer): FormFields {
  return new Map<string, readonly string[]>([
    ["view", views],
    ["theme", themes],
    ["outcome", [answer.outcome]],
    ["why-sv", [answer.why.sv]],
    ["why-en", [answer.why.en ?? ""]],
    ["activity", answer.activities],
    ["section", answer.sections],
  ]);
}

export interface ViewThemeReading {
  readonly name: ViewTheme["name"] | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
}

const themeFields: ReadonlySet<string> = new Set(["name-sv", "name-en"]);

/** A theme of the round's list, by its name. */
export function readViewTheme(fields: FormFields): ViewThemeReading {
  const issues: FieldIssue[] = [];
  const sv = take(readText(fields, "name-sv", { maxLength: longestThemeName, required: true }), issues);
  const en = take(readText(fields, "name-en", { maxLength: longestThemeName, required: false }), issues);
  issues.push(...unknownFields(fields, themeFields));
  const values = typedValues(fields, themeFields);
  if (issues.length > 0 || sv === undefined) return { name: null, issues, values };
  return { name: { sv, ...(en !== undefined && { en }) }, issues, values };
}
