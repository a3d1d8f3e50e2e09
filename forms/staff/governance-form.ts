import type { FormFields } from "../../functions/domain/form-fields.ts";
import { type GovernanceKind, governanceRoles, legalForms } from "../../functions/domain/governance.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { GovernanceField } from "../../functions/domain/read-governance.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { governanceTexts } from "../../functions/texts/governance.ts";
import { staffGovernanceTexts } from "../../functions/texts/staff-governance.ts";
import { type Html, html } from "../html.ts";
import { select } from "../parts/select.ts";
import { dateInput, textArea, textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";

export interface GovernanceFormData {
  readonly language: Language;
  readonly kind: GovernanceKind;
  /** Those who decide, as the register has them. */
  readonly decisionMakers: readonly { readonly id: string; readonly name: string }[];
  readonly values: FormFields;
  readonly errors: FieldErrors;
  /** A change says why. */
  readonly isCorrection: boolean;
}

/** The fields of one kind of record: what it says, its period, its document, and the decision behind it. */
export function renderGovernanceFields(data: GovernanceFormData): Html {
  const { language, kind, decisionMakers, values, errors, isCorrection } = data;
  const texts = staffGovernanceTexts[language];
  const words = governanceTexts[language];
  const value = (name: GovernanceField) => firstValue(values, name);
  const frame = (name: GovernanceField, isOptional = false) => ({
    language,
    name,
    label: texts.fields[name],
    hint: texts.hints[name],
    error: errorOf(errors, name),
    ...(isOptional && { mark: texts.optional }),
  });
  const text = (name: GovernanceField, isOptional = false) =>
    textInput(frame(name, isOptional), { value: value(name), autocomplete: "off" });
  const day = (name: GovernanceField, isOptional = false) => dateInput(frame(name, isOptional), value(name));
  const isStatement = kind === "mandate" || kind === "directive";
  const choices = <Name extends string>(names: readonly Name[], said: Readonly<Record<Name, string>>) =>
    names.map((name) => ({ value: name, label: said[name] }));
  return html`<h2>${texts.parts.says}</h2>
${!isStatement && text("name")}
${
  kind === "principal" &&
  html`${textInput(
    { ...frame("organisation-number", true), hint: fieldTexts[language].organisationNumberHint },
    { value: value("organisation-number"), width: "short", autocomplete: "off" },
  )}
${select(frame("legal-form"), choices(legalForms, words.legalForms), value("legal-form"), texts.choose)}`
}
${kind === "role" && select(frame("role"), choices(governanceRoles, words.roles), value("role"), texts.choose)}
${textArea(frame("says-sv", !isStatement), value("says-sv"), 4)}
${textArea(frame("says-en", true), value("says-en"), 4)}
<h2>${texts.parts.period}</h2>
${day("from")}
${day("to", true)}
<h2>${texts.parts.source}</h2>
${text("source-title")}
${day("source-date", true)}
${text("source-link", true)}
<h2>${texts.parts.decision}</h2>
<p>${texts.decisionHint}</p>
${select(
  frame("decision-party", true),
  decisionMakers.map(({ id, name }) => ({ value: id, label: name })),
  value("decision-party"),
  texts.notARegisterParty,
)}
${text("decision-maker", true)}
${text("organ", kind !== "directive")}
${day("decision-date", kind !== "directive")}
${textInput(frame("paragraph", kind !== "directive"), { value: value("paragraph"), width: "short", inputmode: "numeric", autocomplete: "off" })}
${text("case-number", true)}
${isCorrection && text("reason")}`;
}
