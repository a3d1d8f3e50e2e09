import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { Answers, Questionnaire } from "../../functions/domain/questionnaire.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";
import type { SectionChoice } from "../parts/question-field.ts";

/** What every page around an answer is told: where, in which round, in which language. */
export interface AnswerContext {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name" | "principal" | "contact">;
  readonly round: Pick<RoundPlan, "id" | "planYear" | "title" | "caseNumber">;
}

/** An answer to be shown in words. */
export interface AnswerCopy {
  readonly questionnaire: Questionnaire;
  /** Of the draft that was answered about; questions point at them. */
  readonly sections: readonly SectionChoice[];
  readonly answers: Answers;
}
