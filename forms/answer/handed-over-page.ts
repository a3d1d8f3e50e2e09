import type { SectionState } from "../../functions/domain/answer-draft.ts";
import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import { formatDeadline, formatInstant, formatLocalTime } from "../../functions/texts/format.ts";
import { sharingTexts } from "../../functions/texts/sharing.ts";
import { type Html, html } from "../html.ts";
import { contactLine } from "../parts/contact.ts";
import { facts } from "../parts/facts.ts";
import type { AnswerContext } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";
import { standingTag } from "./check-page.ts";
import { promise } from "./promise.ts";
import { publicity } from "./publicity.ts";

/** A section of the answer as a colleague finds it. */
export interface ColleaguePart {
  readonly state: SectionState;
  /** Where it is answered; null when others answer it. */
  readonly href: string | null;
  /** Who saved it, when it was somebody else. */
  readonly savedBy: string | null;
}

export interface HandedOverPageData extends AnswerContext {
  readonly questionnaire: Questionnaire;
  readonly partyName: string;
  /** The invited person. */
  readonly by: string;
  readonly note: string | null;
  readonly maySend: boolean;
  readonly isWhole: boolean;
  readonly parts: readonly ColleaguePart[];
  readonly deadlineAt: string;
  readonly draftHref: string | null;
  readonly checkHref: string;
  /** The colleague has just said that it is ready. */
  readonly justTold: boolean;
}

/** Where a colleague starts: who handed over what, until when, and who sends. */
export function renderHandedOverPage(data: HandedOverPageData): string {
  const { language, questionnaire, by, maySend, parts } = data;
  const texts = sharingTexts[language];
  const own = parts.filter(({ href }) => href !== null);
  return renderAnswerFrame(data, {
    title: questionnaire.title[language],
    main: html`<h1>${questionnaire.title[language]}</h1>
${data.justTold && html`<div class="notice notice--success" role="status"><p>${texts.told(by)}</p></div>`}
<p class="lead">${texts.handedOverBy(by, data.partyName)} ${data.isWhole ? texts.handedOverWhole : texts.handedOverParts(own.length)}</p>
<p>${questionnaire.introduction[language]}</p>
${roundFacts(data)}
<h2>${texts.partsTitle}</h2>
<ul>${parts.map((part) => html`<li>${partLine(part, data)}</li>`)}</ul>
<div class="actions"><a class="button" href="${data.checkHref}">${maySend ? texts.checkAll : texts.checkYours}</a></div>
<p class="meta">${texts.linkNote}</p>
${promise(data)}
${publicity(data)}`,
  });
}

function roundFacts(data: HandedOverPageData): Html {
  const { language, destination, round, draftHref, by } = data;
  const words = answerTexts[language];
  const texts = sharingTexts[language];
  return facts([
    { label: words.whoAsks, value: words.whoAsksValue(destination.principal.name, destination.name) },
    { label: texts.deadline, value: html`<strong>${formatDeadline(data.deadlineAt, language)}</strong>` },
    { label: texts.sending, value: data.maySend ? texts.youMaySend(by) : texts.otherSends(by) },
    data.note !== null && { label: texts.noteFrom(by), value: data.note },
    draftHref !== null && {
      label: words.draft,
      value: html`<a href="${draftHref}">${words.readDraft(round.planYear)}</a>`,
    },
    { label: words.caseNumber, value: round.caseNumber },
    { label: words.contact, value: contactLine(destination) },
  ]);
}

function partLine({ state, href, savedBy }: ColleaguePart, data: HandedOverPageData): Html {
  const { language } = data;
  const texts = answerSectionTexts[language];
  const { section } = state.place;
  const title = section.title[language];
  if (href === null) return html`${title} <span class="meta">${texts.partOfOthers}</span>`;
  return html`<a href="${href}">${title}</a> ${standingTag(state, language)}
${savedBy !== null && html` <span class="meta">${texts.savedBy(savedBy, formatInstant(state.draft?.savedAt ?? "", language))}</span>`}
${section.deadline && html` <span class="meta">${texts.sectionDeadline(formatLocalTime(section.deadline, language))}</span>`}`;
}
