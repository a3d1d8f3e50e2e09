import { diffArrays } from "diff";

/** A run of words that stays, goes or comes. */
export interface WordChange {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

const swedishWords = /* @__PURE__ */ new Intl.Segmenter("sv", { granularity: "word" });

/** Beyond so many, one text is told instead of the other: nobody would read that word by word, and it bounds the cost. */
const mostChanges = 800;

/** What a proposed wording changes, word by word. Without what comes it is `from`, without what goes it is `to`. */
export function wordChanges(from: string, to: string): readonly WordChange[] {
  const changes = diffArrays(wordsOf(from), wordsOf(to), { maxEditLength: mostChanges });
  const runs: WordChange[] = [];
  let removed = "";
  let added = "";
  const close = () => {
    if (removed !== "") runs.push({ kind: "removed", text: removed });
    if (added !== "") runs.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const change of changes ?? [
    { value: [from], added: false, removed: true },
    { value: [to], added: true, removed: false },
  ]) {
    const text = change.value.join("");
    const isBlankBetween = removed !== "" && added !== "" && text.trim() === "";
    if (change.removed || (!change.added && isBlankBetween)) removed += text;
    if (change.added || (!change.removed && isBlankBetween)) added += text;
    if (change.added || change.removed || isBlankBetween) continue;
    close();
    runs.push({ kind: "same", text });
  }
  close();
  return runs;
}

function wordsOf(text: string): string[] {
  return [...swedishWords.segment(text)].map(({ segment }) => segment);
}
