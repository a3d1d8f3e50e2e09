import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { Party } from "../../functions/domain/party.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";
import type { DecisionMakers } from "../../functions/texts/decision-summary.ts";
import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";

/** What every page around a decision is told: where, in which round, by whom. */
export interface DecisionContext {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name" | "principal" | "contact">;
  readonly round: Pick<RoundPlan, "id" | "planYear" | "title" | "caseNumber">;
  readonly party: Pick<Party, "id" | "name" | "type">;
  /** All decision-makers in table order, the party itself among them. */
  readonly decisionMakers: readonly { readonly id: string; readonly name: string }[];
}

export function decisionMakersOf({ party, decisionMakers }: DecisionContext): DecisionMakers {
  return {
    names: Object.fromEntries(decisionMakers.map(({ id, name }) => [id, name])),
    isRegion: party.type === "region",
  };
}

interface DecisionFrame {
  readonly title: string;
  readonly main: Html;
  readonly hasErrors?: boolean;
  /** After a POST that shows a page itself, a language link would lose what was posted. */
  readonly keepsPost?: boolean;
}

/** The pages around a decision: an authority's own, so never in a search engine. */
export function renderDecisionFrame({ language, destination }: DecisionContext, frame: DecisionFrame): string {
  return renderPage({
    language,
    title: frame.title,
    destinationName: destination.name,
    destinationId: destination.id,
    languageLinks: frame.keepsPost || frame.hasErrors ? false : undefined,
    noindex: true,
    hasErrors: frame.hasErrors,
    main: frame.main,
  });
}
