import type { Language } from "../../functions/domain/language.ts";
import { type LetterKind, type LetterTexts, letterKinds } from "../../functions/domain/letter-text.ts";
import type { Party } from "../../functions/domain/party.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { staffLettersTexts } from "../../functions/texts/staff-letters.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

/** One wording of a letter as the history lists it. */
export interface WordedLetter {
  readonly kind: LetterKind;
  readonly revision: number;
  /** Null: back to the product's own words. */
  readonly texts: LetterTexts | null;
  readonly at: string;
  readonly by: string;
}

export interface LettersContext extends StaffPageContext {
  readonly round: Pick<RoundPlan, "id" | "title">;
}

export interface LettersPageData extends LettersContext {
  /** The latest of each kind that has been worded at all. */
  readonly latest: readonly WordedLetter[];
  /** What each authority will be sent with its referral; null once that has opened. */
  readonly documents: { readonly isApproved: boolean; readonly parties: readonly Pick<Party, "id" | "name">[] } | null;
}

/** Every letter of a round, and whose words it is in. */
export function renderLettersPage(data: LettersPageData): string {
  const { language, latest } = data;
  const texts = staffLettersTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.letter}</th><th scope="col">${texts.wording}</th><th scope="col">${texts.changed}</th></tr></thead>
<tbody>${letterKinds.map((kind) => {
    const own = latest.find((letter) => letter.kind === kind);
    return html`<tr>
<th scope="row"><a href="${letterAddress(data, kind)}">${texts.kinds[kind]}</a></th>
<td>${wordingOf(own, language)}</td>
<td>${own !== undefined && texts.by(own.by, formatInstant(own.at, language))}</td>
</tr>`;
  })}</tbody>`;
  return renderStaffPage(data, {
    title: staffRoundTexts[language].letters,
    main: html`${linkBack(data, "", data.round.title[language])}
<h1>${staffRoundTexts[language].letters}</h1>
<p class="lead">${texts.lead}</p>
${renderScrollingTable({ id: "table-letters", caption: staffRoundTexts[language].letters, body, width: "medium", hasHeading: true })}
${data.documents !== null && referralDocuments(data, data.documents)}`,
  });
}

function referralDocuments(
  { language, destination, round }: LettersPageData,
  { isApproved, parties }: NonNullable<LettersPageData["documents"]>,
): Html {
  const texts = staffLettersTexts[language];
  const address = `/${destination.id}/staff/rounds/${round.id}/letters/referral/documents`;
  return html`<h2>${texts.documents}</h2>
<p>${isApproved ? texts.documentsLead : texts.documentsNotYet}</p>
${
  isApproved &&
  html`<ul>${parties.map(({ id, name }) => html`<li><a href="${withLanguage(`${address}/${id}`, language)}">${texts.document(name)}</a></li>`)}</ul>`
}`;
}

export function wordingOf(letter: WordedLetter | undefined, language: Language): string {
  const texts = staffLettersTexts[language];
  return letter?.texts ? texts.own(letter.revision) : texts.standard;
}

export function letterAddress({ language, destination, round }: LettersContext, kind: LetterKind): string {
  return withLanguage(`/${destination.id}/staff/rounds/${round.id}/letters/${kind}`, language);
}

/** The page above this one; `below` is under the round's address. */
export function linkBack({ language, destination, round }: LettersContext, below: string, text: string): Html {
  const href = withLanguage(`/${destination.id}/staff/rounds/${round.id}${below}`, language);
  return html`<p class="kicker"><a href="${href}">${text}</a></p>`;
}
