import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import {
  type LetterIssue,
  type LetterKind,
  type LetterPart,
  type LetterTexts,
  letterParts,
  placeholderNames,
  placeholdersOf,
} from "../../functions/domain/letter-text.ts";
import { letterField } from "../../functions/domain/read-letter-texts.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { letterPreviewTexts } from "../../functions/texts/letter-preview.ts";
import { staffLettersTexts } from "../../functions/texts/staff-letters.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { summary } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { textArea, textInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { type LettersContext, linkBack, type WordedLetter, wordingOf } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";

export interface LetterPageData extends LettersContext {
  readonly kind: LetterKind;
  /** What a letter made now would say. */
  readonly texts: LetterTexts;
  /** Every wording so far, in its order. */
  readonly history: readonly WordedLetter[];
  /** Recipients whose letter would have a hole where the contact person is to stand. */
  readonly withoutContact: number;
  readonly isSaved?: boolean;
  readonly refused?: {
    readonly issues: readonly FieldIssue[];
    readonly letterIssues: readonly (LetterIssue & { readonly field: string })[];
    /** Written by somebody else since the form was opened. */
    readonly newer?: WordedLetter | undefined;
    readonly values: FormFields;
  };
}

const languages: readonly Language[] = ["sv", "en"];

/** One letter in both languages, to read and to word anew. */
export function renderLetterPage(data: LetterPageData): string {
  const { language, kind, history, isSaved, refused, withoutContact } = data;
  const texts = staffLettersTexts[language];
  const errors = refused === undefined ? [] : describe(refused, language);
  const newer = refused?.newer;
  return renderStaffPage(data, {
    title: texts.kinds[kind],
    hasErrors: errors.length > 0 || newer !== undefined,
    main: html`${errorSummary(errors, language)}
${isSaved && html`<div class="notice notice--success" role="status"><p>${texts.saved}</p></div>`}
${newer && html`<div class="notice notice--error" role="alert"><p>${texts.stale(newer.by, formatInstant(newer.at, language))}</p></div>`}
${linkBack(data, "/letters", staffRoundTexts[language].letters)}
<h1>${texts.kinds[kind]}</h1>
<p class="lead">${texts.editLead}</p>
<p class="meta">${wordingOf(history.at(-1), language)}</p>
<p><a href="${previewAddress(data)}">${letterPreviewTexts[language].preview}</a></p>
${withoutContact > 0 && html`<div class="notice notice--warning"><p>${texts.missingContact(withoutContact)}</p></div>`}
${renderForm(data, errors)}
${renderPlaceholders(data)}
${history.at(-1)?.texts && renderReset(data)}
${history.length > 0 && renderHistory(data)}
${newer?.texts && html`<h2>${texts.storedNow}</h2>${summary(copyOf(newer.texts, language), "")}`}`,
  });
}

function previewAddress({ language, destination, round, kind }: LetterPageData): string {
  return withLanguage(`/${destination.id}/staff/rounds/${round.id}/letters/${kind}/preview`, language);
}

function describe(refused: NonNullable<LetterPageData["refused"]>, language: Language): FieldErrors {
  const texts = staffLettersTexts[language];
  const labels = new Map(
    languages.flatMap((of) => letterParts.map((part) => [letterField(of, part), labelOf(of, part, language)] as const)),
  );
  const first = refused.letterIssues.filter(
    ({ field }, index, all) => all.findIndex((issue) => issue.field === field) === index,
  );
  return [
    ...describeIssues(refused.issues, (field) => labels.get(field), language),
    ...first.map((issue) => ({
      field: issue.field,
      label: labels.get(issue.field) ?? null,
      text: describeLetterIssue(issue, issue.field.startsWith("sv") ? "sv" : "en", texts),
    })),
  ];
}

function describeLetterIssue(
  issue: LetterIssue,
  written: Language,
  { issues }: (typeof staffLettersTexts)[Language],
): string {
  switch (issue.code) {
    case "placeholder-unknown":
      return issues["placeholder-unknown"](issue);
    case "brace-alone":
      return issues["brace-alone"](issue);
    case "placeholder-missing":
      return issues["placeholder-missing"](issue, placeholderNames[issue.name][written]);
  }
}

function labelOf(of: Language, part: LetterPart, language: Language): string {
  const texts = staffLettersTexts[language];
  return `${texts.parts[part]}, ${texts.inLanguage[of]}`;
}

function renderForm(data: LetterPageData, errors: FieldErrors): Html {
  const { language, round, kind, history, refused } = data;
  const texts = staffLettersTexts[language];
  const input = (of: Language, part: LetterPart): Html => {
    const name = letterField(of, part);
    const value = refused === undefined ? data.texts[of][part] : firstValue(refused.values, name);
    const hint = part === "subject" ? texts.subjectHint : texts.paragraphsHint;
    const frame = { language, name, label: labelOf(of, part, language), hint, error: errorOf(errors, name) };
    return part === "subject"
      ? textInput({ ...frame, wide: true }, { value, autocomplete: "off" })
      : textArea({ ...frame, wide: true }, value, 8);
  };
  const revision = refused?.newer?.revision ?? history.at(-1)?.revision ?? 0;
  return renderStaffForm(
    data,
    `/rounds/${round.id}/letters/${kind}`,
    html`${hidden(pageFields.revision, revision)}
${hidden("action", "save")}
${languages.map(
  (of) => html`<h2>${texts.languages[of]}</h2>
${letterParts.map((part) => input(of, part))}`,
)}
<button class="button">${texts.save}</button>`,
  );
}

function renderPlaceholders({ language, kind }: LetterPageData): Html {
  const texts = staffLettersTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.languages.sv}</th><th scope="col">${texts.languages.en}</th><th scope="col">${texts.stands}</th></tr></thead>
<tbody>${placeholdersOf(kind).map(
    (name) => html`<tr>
<td lang="sv">{${placeholderNames[name].sv}}</td>
<td lang="en">{${placeholderNames[name].en}}</td>
<td>${texts.placeholderTexts[name]}</td>
</tr>`,
  )}</tbody>`;
  return html`<h2>${texts.placeholders}</h2>
<p>${texts.placeholdersLead}</p>
${renderScrollingTable({ id: "table-placeholders", caption: texts.placeholders, body, width: "medium", hasHeading: true })}`;
}

function renderReset(data: LetterPageData): Html {
  const { language, round, kind, history } = data;
  const texts = staffLettersTexts[language];
  return html`<h2>${texts.resetTitle}</h2>
<p>${texts.resetLead}</p>
${renderStaffForm(
  data,
  `/rounds/${round.id}/letters/${kind}`,
  html`${hidden(pageFields.revision, history.at(-1)?.revision ?? 0)}
${hidden("action", "reset")}
<button class="button button--secondary">${texts.reset}</button>`,
)}`;
}

/** Newest first, each with its words, since it is what people have been sent. */
function renderHistory({ language, history }: LetterPageData): Html {
  const texts = staffLettersTexts[language];
  return html`<h2>${texts.history}</h2>
${history.toReversed().map(
  (
    letter,
  ) => html`<details><summary>${texts.revision} ${letter.revision}: ${wordingOf(letter, language)}. ${texts.by(letter.by, formatInstant(letter.at, language))}</summary>
${letter.texts && summary(copyOf(letter.texts, language), "")}</details>
`,
)}`;
}

function copyOf(texts: LetterTexts, language: Language) {
  return languages.flatMap((of) =>
    letterParts.map((part) => ({ label: labelOf(of, part, language), values: [texts[of][part]] })),
  );
}
