import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import { acknowledgeTexts } from "../../functions/texts/acknowledge.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { FieldFrame } from "../parts/field.ts";
import { hidden } from "../parts/hidden.ts";
import { dateInput, textInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, firstValue, pageFields } from "../parts/values.ts";
import { type DecisionContext, renderDecisionFrame } from "./decision-context.ts";

export interface AcknowledgePageData extends DecisionContext {
  readonly values: FormFields;
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly basedOn: number;
  /** When it was said last; null for the first time. */
  readonly recordedAt: string | null;
  /** Something else was said meanwhile, which is what the form shows. */
  readonly isChanged?: boolean | undefined;
  readonly decisionHref: string;
  readonly referralHref: string;
}

const fields = ["own-case-number", "officer-name", "organ", "expected-date"] as const;
type FieldName = (typeof fields)[number];

export function renderAcknowledgePage(data: AcknowledgePageData): string {
  const { language, party, values, issues = [], recordedAt } = data;
  const texts = acknowledgeTexts[language];
  const labels: Readonly<Record<FieldName, string>> = {
    "own-case-number": texts.ownCaseNumber,
    "officer-name": texts.officerName,
    organ: texts.organ,
    "expected-date": texts.expectedDate,
  };
  const errors = describeIssues(
    issues,
    (field) => fields.find((name) => name === field) && labels[field as FieldName],
    language,
  );
  const frame = (name: FieldName, hint?: string): FieldFrame => ({
    language,
    name,
    label: labels[name],
    hint,
    error: errorOf(errors, name),
  });
  const { optional, dateHint } = fieldTexts[language];
  return renderDecisionFrame(data, {
    title: texts.title,
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${data.isChanged && html`<div class="notice notice--warning" role="status"><p>${texts.changed}</p></div>`}
${recordedAt !== null && html`<div class="notice notice--success"><p>${texts.recorded(formatInstant(recordedAt, language))}</p></div>`}
<p class="kicker">${party.name}</p>
<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<form method="post" novalidate class="part">
${hidden(pageFields.revision, data.basedOn)}
${textInput(frame("own-case-number"), { value: firstValue(values, "own-case-number"), width: "medium", spellcheck: false })}
${textInput(frame("officer-name"), { value: firstValue(values, "officer-name"), autocomplete: "name" })}
${textInput({ ...frame("organ", texts.organHint), mark: optional }, { value: firstValue(values, "organ") })}
${dateInput({ ...frame("expected-date", dateHint), mark: optional }, firstValue(values, "expected-date"))}
<div class="actions"><button class="button" name="${pageFields.action}" value="send">${texts.send}</button></div>
</form>
<p><a href="${data.referralHref}">${texts.referral}</a></p>
<p><a href="${data.decisionHref}">${texts.toDecision}</a></p>`,
  });
}
