import type { AnswerValue } from "./questionnaire.ts";

/** Several choices, in the questionnaire's order or ranked. */
export function isList(value: AnswerValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}
