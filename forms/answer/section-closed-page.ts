import type { QuestionnaireSection } from "../../functions/domain/questionnaire.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import type { ProposedWording, SummaryLine } from "../../functions/texts/answer-summary.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatLocalTime } from "../../functions/texts/format.ts";
import { html } from "../html.ts";
import { summary } from "../parts/facts.ts";
import { markedWording } from "../parts/wording.ts";
import type { AnswerContext } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";
import { contactParagraph } from "./gate-pages.ts";

export interface SectionClosedPageData extends AnswerContext {
  readonly section: QuestionnaireSection;
  readonly sent: readonly SummaryLine[];
  /** What came too late with this request, shown so that its sender can keep it. */
  readonly refused: readonly SummaryLine[] | null;
  readonly checkHref: string;
}

/** A section whose own time is over, while the rest can still be answered. */
export function renderSectionClosedPage(data: SectionClosedPageData): string {
  const { language, section, refused } = data;
  const texts = answerSectionTexts[language];
  const mark = (change: ProposedWording) => markedWording(change, language);
  const empty = fieldTexts[language].noAnswer;
  return renderAnswerFrame(data, {
    title: section.title[language],
    keepsPost: refused !== null,
    main: html`<h1>${section.title[language]}</h1>
<p class="lead">${texts.sectionClosed(formatLocalTime(section.deadline ?? "", language))}</p>
${refused && html`<div class="notice notice--warning"><p>${texts.sectionClosedTyped}</p></div>${summary(refused, empty, mark)}`}
<h2>${texts.standing.sent}</h2>
${summary(data.sent, empty, mark)}
<p><a href="${data.checkHref}">${texts.checkTitle}</a></p>
${contactParagraph(data)}`,
  });
}
