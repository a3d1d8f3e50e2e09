import type { Language } from "../../functions/domain/language.ts";
import type { DecisionEntry, PromisedLine } from "../../functions/domain/plan-version.ts";
import { decisionTexts } from "../../functions/texts/decision.ts";
import { describeRate } from "../../functions/texts/financing-rate.ts";
import { formatDate, formatSek } from "../../functions/texts/format.ts";
import { planFinancingTexts } from "../../functions/texts/plan-financing.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

type Decisions = readonly Pick<DecisionEntry, "party" | "decision">[];

/** Every amount with its kind, how it was reckoned, and the paragraph that decided it. */
export function renderFinancingLines(lines: readonly PromisedLine[], decisions: Decisions, language: Language): Html {
  const texts = planFinancingTexts[language];
  const inOrder = lines.toSorted((one, other) => one.budgetYear - other.budgetYear);
  return renderScrollingTable({
    id: "table-financing-lines",
    caption: texts.linesCaption,
    width: "wide",
    body: html`<thead><tr><th scope="col">${texts.decisionMaker}</th><th scope="col">${texts.year}</th><th scope="col">${texts.kind}</th><th scope="col">${texts.amount}</th><th scope="col">${texts.decision}</th></tr></thead>
<tbody>${inOrder.map((line) => renderLine(line, decisions, language))}</tbody>`,
  });
}

function renderLine(line: PromisedLine, decisions: Decisions, language: Language): Html {
  const texts = planFinancingTexts[language];
  const decision = decisions.find(({ party }) => party === line.party)?.decision;
  return html`<tr><th scope="row">${line.name}</th><td>${line.budgetYear}</td>
<td>${decisionTexts[language].financingKinds[line.kind]}${!line.inForce && html` <span class="cell-note">${texts.waits}</span>`}</td>
<td>${formatSek(line.amountSek, language)}${line.rate && html` <span class="cell-note">${describeRate(line.rate, line.amountSek, language)}</span>`}</td>
<td>${
    decision
      ? planVersionTexts[language].paragraphOf(
          decision.organ,
          formatDate(decision.decisionDate, language),
          decision.paragraph,
        )
      : "–"
  }</td></tr>`;
}
