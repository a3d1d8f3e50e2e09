import type { Activity, PlanDraft, Section } from "./action-plan.ts";
import type { Localized } from "./language.ts";
import { planViewKey } from "./plan-views.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { tidyText } from "./typed-text.ts";

/** A section of the draft as people comment on it: numbered paragraphs, each of which may be reworded. */
export interface PlanSection {
  /** What a view on it is kept under, see `planViewKey`. */
  readonly key: string;
  readonly id: string;
  readonly number: number;
  readonly title: Localized;
  readonly paragraphs: readonly string[];
}

/** Accounts of what has been said, decided and done; every other section is what staff propose. */
const accounts: ReadonlySet<Section["content"]> = new Set(["consultation-report", "decisions", "follow-up"]);

/** The sections that a questionnaire asks about; none where it has no such question. */
export function planSections(
  { questions }: Pick<Questionnaire, "questions">,
  draft: PlanDraft,
): readonly PlanSection[] {
  const question = questions.find(({ type }) => type === "plan-views");
  if (question === undefined) return [];
  return draft.sections
    .filter(({ content }) => !accounts.has(content))
    .map((section) => ({
      key: planViewKey(question.id, section.id),
      id: section.id,
      number: section.number,
      title: section.title,
      paragraphs: [
        ...paragraphsOf(section.text),
        ...(section.content === "activities" ? draft.activities.map(activityParagraph) : []),
      ],
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Staff's text: paragraphs are divided by an empty line. */
export function paragraphsOf(text: string): readonly string[] {
  return tidyText(text)
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== "");
}

/** An activity in one paragraph, in Swedish like all of the draft. */
function activityParagraph({ title, owner, costSek, quarter, indicator }: Activity): string {
  const cost = String(costSek).replace(/\B(?=(\d{3})+$)/g, " ");
  return tidyText(`${title}. Ansvarig: ${owner}. Kostnad: ${cost} kr. Kvartal: ${quarter}. Indikator: ${indicator}.`);
}
