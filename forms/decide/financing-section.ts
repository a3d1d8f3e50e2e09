import { financingKindSchema } from "../../functions/domain/financing-line.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { financingFields, maxFinancingRows } from "../../functions/domain/read-financing.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decisionTexts } from "../../functions/texts/decision.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { type Html, html } from "../html.ts";
import { select } from "../parts/select.ts";
import { moneyInput, textInput } from "../parts/text-input.ts";
import { errorOf, firstValue, pageFields } from "../parts/values.ts";
import type { DecisionFormState } from "./decision-sections.ts";

/** This year's base financing and next years' intentions: what most decisions hold. */
const rowsAtFirst = 2;

/** Rows up to the last one that anything was written in. */
function usedRows(values: FormFields): number {
  const rows = Array.from({ length: maxFinancingRows }, (_, row) => financingFields(row));
  return rows.findLastIndex((names) => Object.values(names).some((name) => firstValue(values, name) !== "")) + 1;
}

function postedRows(values: FormFields): number {
  const rows = Array.from({ length: maxFinancingRows }, (_, row) => financingFields(row));
  return rows.findLastIndex((names) => Object.values(names).some((name) => values.has(name))) + 1;
}

/** One row per budget year and kind; the button posts the form, which comes back with a row more. */
export function financingSection(state: DecisionFormState, addsRow: boolean): Html {
  const { language, values } = state;
  const texts = decideTexts[language];
  const wanted = Math.max(usedRows(values), rowsAtFirst, addsRow ? postedRows(values) + 1 : 0);
  const count = Math.min(wanted, maxFinancingRows);
  return html`<div class="part"><h2>${texts.financingTitle}</h2>
<p>${texts.financingIntro}</p>
${Array.from({ length: count }, (_, row) => financingRow(state, row, addsRow && row === count - 1))}
${
  count < maxFinancingRows &&
  html`<button class="button button--secondary" name="${pageFields.action}" value="add-row">${texts.addRow}</button>`
}</div>`;
}

function financingRow(state: DecisionFormState, row: number, hasCursor: boolean): Html {
  const { language, values, errors } = state;
  const texts = decideTexts[language];
  const names = financingFields(row);
  const kinds = financingKindSchema.options.map((value) => ({
    value,
    label: decisionTexts[language].financingKinds[value],
  }));
  const frame = (name: string, label: string) => ({ language, name, label, error: errorOf(errors, name) });
  return html`<fieldset class="row"><legend>${texts.row(row + 1)}</legend>
<div class="row__fields">
${textInput(frame(names.year, texts.budgetYear), {
  value: firstValue(values, names.year),
  width: "short",
  inputmode: "numeric",
  autocomplete: "off",
  hasCursor,
})}
${select(frame(names.kind, texts.kind), kinds, firstValue(values, names.kind), fieldTexts[language].choose)}
${moneyInput({ ...frame(names.amount, texts.amount), wide: true, hint: "" }, firstValue(values, names.amount))}
</div>${rateFields(state, names)}</fieldset>`;
}

/** Most decisions name a sum only, so the rate behind it opens where somebody has written one. */
function rateFields({ language, values, errors }: DecisionFormState, names: ReturnType<typeof financingFields>): Html {
  const texts = decideTexts[language];
  const columns = ["rate", "population", "population-date"] as const;
  const isOpen = columns.some((column) => firstValue(values, names[column]) !== "");
  return html`<details${isOpen && html` open`}><summary>${texts.rateTitle}</summary>
<div class="row__fields">${columns.map((column) =>
    textInput(
      { language, name: names[column], label: texts.rateFields[column], error: errorOf(errors, names[column]) },
      { value: firstValue(values, names[column]), width: "short", inputmode: "numeric", autocomplete: "off" },
    ),
  )}</div></details>`;
}
