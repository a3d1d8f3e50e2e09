import type { Language } from "../domain/language.ts";
import { type WordChange, wordChanges } from "../domain/word-changes.ts";
import type { ProposedWording } from "../texts/answer-summary.ts";
import { wordingTexts } from "../texts/wording.ts";

/** What stands on one line, run by run. */
export type Runs = readonly WordChange[];

/** A proposed wording as paragraphs of lines: both texts in full, so that they can be read out one after the other. */
export function wordingParagraphs(
  { from, to, reason }: ProposedWording,
  language: Language,
): readonly (readonly Runs[])[] {
  const texts = wordingTexts[language];
  const plain = (text: string): WordChange => ({ kind: "same", text });
  const changes = wordChanges(from, to);
  const now = changes.filter(({ kind }) => kind !== "added");
  const proposal = changes.filter(({ kind }) => kind !== "removed");
  return [
    linesOf([plain(texts.now("")), ...now]),
    linesOf(to === "" ? [plain(texts.strikeOut)] : [plain(texts.proposed("")), ...proposal]),
    ...(reason === undefined ? [] : [linesOf([plain(texts.reason(reason))])]),
  ];
}

/** A run that goes over several lines is one on each. */
function linesOf(runs: Runs): readonly Runs[] {
  const lines: WordChange[][] = [[]];
  for (const { kind, text } of runs) {
    for (const [index, part] of text.split(/[\n\u2028\u2029]/).entries()) {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ kind, text: part });
    }
  }
  return lines;
}
