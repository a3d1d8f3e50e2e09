import type { Language } from "../../functions/domain/language.ts";
import { type WordChange, wordChanges } from "../../functions/domain/word-changes.ts";
import type { ProposedWording } from "../../functions/texts/answer-summary.ts";
import { wordingTexts } from "../../functions/texts/wording.ts";
import { type Html, html } from "../html.ts";

/** A proposed wording with what it changes marked: by lines through and under, and in words for those who do not see them. */
export function markedWording({ from, to, reason }: ProposedWording, language: Language): Html {
  const texts = wordingTexts[language];
  const runs = wordChanges(from, to).map((change) => markedRun(change, language));
  return html`${to === "" && `${texts.strikeOut}\n`}<span class="wording"${language !== "sv" && html` lang="sv"`}>${runs}</span>${
    reason !== undefined && `\n${texts.reason(reason)}`
  }`;
}

function markedRun({ kind, text }: WordChange, language: Language): Html {
  if (kind === "same") return html`${text}`;
  const said = (words: string) => html`<span class="visually-hidden">${words}</span>`;
  const texts = wordingTexts[language];
  return kind === "removed"
    ? html`<del>${said(`[${texts.removed}: `)}${text}${said("] ")}</del>`
    : html`<ins>${said(`[${texts.added}: `)}${text}${said("] ")}</ins>`;
}
