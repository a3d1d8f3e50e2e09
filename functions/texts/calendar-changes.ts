import type { Language } from "../domain/language.ts";
import type { DateChange } from "../domain/move-milestone.ts";
import type { RoundPlan } from "../domain/round.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatLocalTime } from "./format.ts";
import { planWords } from "./plan-words.ts";

interface ChangeTexts {
  readonly caseNumber: string;
  readonly latestExtension: Readonly<Record<"consultation" | "referral", string>>;
  readonly fromTo: (from: string, to: string) => string;
}

const sv: ChangeTexts = {
  caseNumber: "Diarienummer",
  latestExtension: { consultation: "Senaste anstånd i samrådet", referral: "Senaste anstånd i remissen" },
  fromTo: (from, to) => `från ${from} till ${to}`,
};

const en: ChangeTexts = {
  caseNumber: "Case number",
  latestExtension: {
    consultation: "Latest extension in the consultation",
    referral: "Latest extension in the referral",
  },
  fromTo: (from, to) => `from ${from} to ${to}`,
};

const changeTexts: Catalogue<ChangeTexts> = { sv, en };

/** What a change is about, and from what to what. */
export function describeChange(
  { what, from, to }: DateChange,
  { milestones }: Pick<RoundPlan, "milestones">,
  language: Language,
): { readonly label: string; readonly value: string } {
  const texts = changeTexts[language];
  if (what === "case-number") return { label: texts.caseNumber, value: texts.fromTo(from, to) };
  const value = texts.fromTo(formatLocalTime(from, language), formatLocalTime(to, language));
  const extension = /^latest-extension-(consultation|referral)$/.exec(what)?.[1] as
    | keyof ChangeTexts["latestExtension"]
    | undefined;
  if (extension !== undefined) return { label: texts.latestExtension[extension], value };
  const kind = milestones.find(({ id }) => id === what)?.kind;
  return { label: kind === undefined ? what : planWords[language].step[kind], value };
}
