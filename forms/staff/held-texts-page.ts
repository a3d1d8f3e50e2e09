import type { Localized } from "../../functions/domain/language.ts";
import type { AmendedParagraph } from "../../functions/domain/published-texts.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";
import type { TextHandling } from "../../functions/domain/text-handling.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { heldTextsTexts } from "../../functions/texts/held-texts.ts";
import { textHandlingTexts } from "../../functions/texts/text-handling.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { markedWording } from "../parts/wording.ts";
import { renderParagraphs } from "../plan/paragraphs.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface HeldText {
  /** Null on the open form where no organisation is named. */
  readonly sender: string | null;
  readonly question: Localized;
  /** Of the draft, where the text is about one. */
  readonly section: string | null;
  readonly text: string;
  /** What `text` is proposed instead of. */
  readonly amendment?: AmendedParagraph | undefined;
  readonly handling: readonly TextHandling[];
  readonly receivedAt: string;
}

export interface HeldTextsPageData extends StaffPageContext {
  readonly round: Pick<RoundPlan, "id" | "title">;
  readonly texts: readonly HeldText[];
}

export function renderHeldTextsPage(data: HeldTextsPageData): string {
  const { language, destination, round } = data;
  const texts = heldTextsTexts[language];
  const back = withLanguage(`/${destination.id}/staff/rounds/${round.id}`, language);
  return renderStaffPage(data, {
    title: texts.staffTitle,
    main: html`<p class="kicker">${round.title[language]}</p>
<h1>${texts.staffTitle}</h1>
<p class="lead">${data.texts.length === 0 ? texts.staffNone : texts.staffLead}</p>
${data.texts.length > 0 && html`<ul class="views">${data.texts.map((text) => renderText(text, data))}</ul>`}
<p><a href="${back}">${texts.staffBack}</a></p>`,
  });
}

function renderText(held: HeldText, { language }: HeldTextsPageData): Html {
  const { sender, question, section, text, amendment, handling, receivedAt } = held;
  const texts = heldTextsTexts[language];
  return html`<li class="view">
<p class="view__head"><span class="view__sender">${sender ?? texts.staffOpen}</span> ${handling.map(
    (one) => html`<span class="tag tag--warning">${textHandlingTexts[language].choice[one]}</span> `,
  )}</p>
<p class="meta">${question[language]}${section !== null && html` · ${texts.staffSection(section)}`} · ${formatInstant(receivedAt, language)}</p>
<blockquote>${amendment === undefined ? renderParagraphs(text) : html`<p class="keep-lines">${markedWording({ ...amendment, to: text }, language)}</p>`}</blockquote>
</li>`;
}
