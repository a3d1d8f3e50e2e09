import type { Instance } from "../../functions/domain/decision.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { financingFields, maxFinancingRows } from "../../functions/domain/read-financing.ts";
import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decisionTexts, instanceName } from "../../functions/texts/decision.ts";
import type { DecisionMakers } from "../../functions/texts/decision-summary.ts";
import { firstValue } from "../parts/values.ts";
import { decisionFieldLabel } from "./decision-sections.ts";

const inOrder = [
  "standing",
  "stance",
  "opinion-date",
  "instance",
  "organ",
  "decision-date",
  "paragraph",
  "delegation",
  "own-case-number",
  "sender-case-number",
  "financing",
  "conditional-on",
  "condition-demand",
  "condition-text",
  "comments",
  "reservation",
  "correction-reason",
  "officer-name",
] as const;

/** What stands in a form that may be half filled in, in words where it was chosen and as typed where it was typed. */
export function summarizeTyped(fields: FormFields, makers: DecisionMakers, language: Language): readonly SummaryLine[] {
  return inOrder.flatMap((id): SummaryLine[] => {
    if (id === "financing") return [financingLine(fields, language)];
    // Said of those that were named, and chosen by the page itself.
    if (id === "condition-demand" && (fields.get("conditional-on") ?? []).every((party) => party === "")) return [];
    const values = (fields.get(id) ?? []).filter((value) => value.trim() !== "");
    const label = decisionFieldLabel(id, language) ?? id;
    return [{ id, label, values: values.map((value) => wordsFor(id, value, makers, language)) }];
  });
}

/** A choice that the form does not offer is shown as it came. */
function wordsFor(name: string, value: string, { names, isRegion }: DecisionMakers, language: Language): string {
  const texts = decideTexts[language];
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    standing: texts.standings,
    stance: decisionTexts[language].stances,
    instance: Object.fromEntries(
      Object.keys(decisionTexts.sv.instances).map((each) => [each, instanceName(each as Instance, isRegion, language)]),
    ),
    "conditional-on": names,
    "condition-demand": texts.conditionDemands,
  };
  const offered = words[name];
  return offered !== undefined && Object.hasOwn(offered, value) ? (offered[value] ?? value) : value;
}

function financingLine(fields: FormFields, language: Language): SummaryLine {
  const kinds: Readonly<Record<string, string>> = decisionTexts[language].financingKinds;
  const texts = decideTexts[language];
  const rows = Array.from({ length: maxFinancingRows }, (_, row) => financingFields(row));
  const values = rows.flatMap(({ kind, ...names }) => {
    const typed = Object.entries(names).map(([column, name]) => [column, firstValue(fields, name).trim()] as const);
    if (typed.every(([, value]) => value === "")) return [];
    const chosen = firstValue(fields, kind);
    const told = typed.flatMap(([column, value]) =>
      value === "" ? [] : [`${texts.rowFields[column as keyof typeof names]}: ${value}`],
    );
    return [[...(chosen === "" ? [] : [kinds[chosen] ?? chosen]), ...told].join(", ")];
  });
  return { id: "financing", label: texts.financingTitle, values };
}
