import { changedFields, type DecisionCorrection } from "../domain/decision-correction.ts";
import type { Language } from "../domain/language.ts";
import type { Catalogue } from "./catalogue.ts";
import { type DecisionMakers, summarizeDecision } from "./decision-summary.ts";
import { formatInstant } from "./format.ts";

const sv = {
  title: "Rättelser",
  corrected: (when: string) => `Beslutet rättades ${when}.`,
  correctedBy: (when: string, by: string) => `Beslutet rättades ${when} av ${by}.`,
  reason: "Skäl",
  nothing: "inget angivet",
  change: (before: string, after: string) => `${before} → ${after}`,
};

const en: typeof sv = {
  title: "Corrections",
  corrected: (when) => `The decision was corrected on ${when}.`,
  correctedBy: (when, by) => `The decision was corrected on ${when} by ${by}.`,
  reason: "Reason",
  nothing: "nothing given",
  change: (before, after) => `${before} → ${after}`,
};

export const decisionCorrectionTexts: Catalogue<typeof sv> = { sv, en };

export interface DescribedCorrection {
  readonly text: string;
  /** The reason, then what was changed, field by field. */
  readonly lines: readonly { readonly id: string; readonly label: string; readonly values: readonly string[] }[];
}

/** A correction in words; `by` is left out where the name of whoever recorded it is not published. */
export function describeCorrection(
  { at, by, reason, before, after }: Omit<DecisionCorrection, "by" | "revision"> & { readonly by: string | null },
  makers: DecisionMakers,
  language: Language,
): DescribedCorrection {
  const texts = decisionCorrectionTexts[language];
  const when = formatInstant(at, language);
  return {
    text: by === null ? texts.corrected(when) : texts.correctedBy(when, by),
    lines: [
      ...(reason === "" ? [] : [{ id: "reason", label: texts.reason, values: [reason] }]),
      ...changedLines(before, after, makers, language),
    ],
  };
}

const aboutRecording: ReadonlySet<string> = new Set(["officer-name", "correction-reason"]);

function changedLines(
  before: DecisionCorrection["before"],
  after: DecisionCorrection["after"],
  makers: DecisionMakers,
  language: Language,
): DescribedCorrection["lines"] {
  const texts = decisionCorrectionTexts[language];
  const [earlier, later] = [before, after].map((reply) => summarizeDecision(reply, makers, language)) as [
    ReturnType<typeof summarizeDecision>,
    ReturnType<typeof summarizeDecision>,
  ];
  const lines = new Map([...earlier, ...later].map((line) => [line.id, line]));
  const said = (from: typeof earlier, id: string) =>
    from.find((line) => line.id === id)?.values.join("; ") || texts.nothing;
  const isAsBefore = (id: string) => id === "intake" && !changedFields(before, after).includes(id);
  return [...lines.values()].flatMap(({ id, label }) => {
    const [old, now] = [said(earlier, id), said(later, id)];
    return old === now || aboutRecording.has(id) || isAsBefore(id)
      ? []
      : [{ id, label, values: [texts.change(old, now)] }];
  });
}
