import type { OpeningFacts } from "../domain/opening.ts";
import type { ConsultationRound, Papers, Phase } from "../domain/round.ts";
import { approvedInputs } from "./gather-inputs.ts";
import { type OpeningStores, readOpeningFacts } from "./opening-facts.ts";
import type { RoundDesk } from "./round-desk.ts";

/** What a phase would open with now, and the papers that makes; null while any is missing. */
export async function readOpening(
  desk: OpeningStores & Pick<RoundDesk, "versions">,
  round: ConsultationRound,
  phase: Phase,
): Promise<{ readonly facts: OpeningFacts; readonly papers: Papers | null }> {
  const { facts, draft, questionnaire } = await readOpeningFacts(desk, round, phase);
  return { facts, papers: await papersFor() };

  async function papersFor(): Promise<Papers | null> {
    if (phase === "referral") {
      const { draftRevision } = await approvedInputs(desk, round);
      return { draftRevision, questionnaire: null };
    }
    if (questionnaire === undefined || draft === undefined) return null;
    const { id, version } = questionnaire;
    const papers = { draftRevision: draft.revision, questionnaire: { id, version } };
    return facts.audience.length === 0 ? papers : { ...papers, audience: facts.audience };
  }
}
