import type { FormFields } from "../../functions/domain/form-fields.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { html } from "../html.ts";
import { renderConflictChoice } from "../parts/conflict-choice.ts";
import { markedWording } from "../parts/wording.ts";
import type { AnswerContext } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";

export interface DraftChoicePageData extends AnswerContext {
  /** `stale`: the page was saved over; `outdated`: the draft was made from an answer that has been sent anew. */
  readonly reason: "stale" | "outdated";
  readonly savedAt: string;
  /** Who saved it, when it was somebody else than the reader. */
  readonly savedBy?: string | null | undefined;
  readonly stored: readonly SummaryLine[];
  readonly mine: readonly SummaryLine[];
  /** The save that a choice goes on from. */
  readonly storedRevision: number;
  /** What choosing `mine` saves, with the page's own fields. */
  readonly values: FormFields;
}

/** Two texts of one section, neither lost until the respondent has chosen. */
export function renderDraftChoicePage(data: DraftChoicePageData): string {
  const { language, reason, savedBy = null } = data;
  const texts = answerSectionTexts[language];
  const saved = formatInstant(data.savedAt, language);
  const isStale = reason === "stale";
  const title = isStale ? texts.staleTitle : texts.outdatedTitle;
  return renderAnswerFrame(data, {
    title,
    keepsPost: isStale,
    main: html`<h1>${title}</h1>
<p class="lead">${isStale ? texts.staleBody(saved, savedBy) : texts.outdatedBody(saved, savedBy)}</p>
${renderConflictChoice({
  ...data,
  mark: (change) => markedWording(change, language),
  texts: {
    conflictStored: isStale ? texts.staleStored : texts.outdatedSent,
    conflictMine: isStale ? texts.staleMine : texts.outdatedDraft,
    conflictSame: texts.same,
    keepStored: isStale ? texts.keepStored : texts.dropDraft,
    keepMine: isStale ? texts.keepMine : texts.useDraft,
    empty: fieldTexts[language].noAnswer,
  },
})}`,
  });
}
