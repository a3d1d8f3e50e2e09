import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { type Html, html } from "../html.ts";
import { type MarkWording, summary } from "./facts.ts";
import { hidden, hiddenValues } from "./hidden.ts";
import { pageFields } from "./values.ts";

interface ConflictChoice {
  readonly stored: readonly SummaryLine[];
  readonly mine: readonly SummaryLine[];
  readonly storedRevision: number;
  readonly values: FormFields;
  /** What both forms need besides, such as a session's token. */
  readonly own?: Html | undefined;
  readonly mark?: MarkWording;
  readonly texts: {
    readonly conflictStored: string;
    readonly conflictMine: string;
    readonly conflictSame: (count: number) => string;
    readonly keepStored: string;
    readonly keepMine: string;
    readonly empty: string;
  };
}

/** Both versions side by side where they differ, each with the button that keeps it. */
export function renderConflictChoice({ stored, mine, storedRevision, values, own, mark, texts }: ConflictChoice): Html {
  const text = (lines: readonly SummaryLine[], id: string) => lines.find((line) => line.id === id)?.values.join("\n");
  const isDifferent = ({ id }: SummaryLine) => text(stored, id) !== text(mine, id);
  const ids = new Set([...stored, ...mine].map(({ id }) => id));
  const sameCount = [...ids].filter((id) => text(stored, id) === text(mine, id)).length;
  return html`<div class="columns">
<form method="post" class="card">
<h2>${texts.conflictStored}</h2>
${summary(stored.filter(isDifferent), texts.empty, mark)}
${hidden(pageFields.revision, storedRevision)}${own}
<button class="button button--secondary" name="${pageFields.action}" value="keep-stored">${texts.keepStored}</button>
</form>
<form method="post" class="card">
<h2>${texts.conflictMine}</h2>
${summary(mine.filter(isDifferent), texts.empty, mark)}
${hidden(pageFields.revision, storedRevision)}${own}
${hiddenValues(values)}
<button class="button" name="${pageFields.action}" value="keep-mine">${texts.keepMine}</button>
</form>
</div>
${sameCount > 0 && html`<p class="meta">${texts.conflictSame(sameCount)}</p>`}`;
}
