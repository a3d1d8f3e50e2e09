import type { OpeningFacts } from "../domain/opening.ts";
import type { ConsultationRound, Papers, Phase } from "../domain/round.ts";
import { approvedInputs } from "./gather-inputs.ts";
import type { RoundDesk } from "./round-desk.ts";

/** The stores that say what a phase would open with. */
type OpeningStores = Pick<
  RoundDesk,
  "audiences" | "destinations" | "drafts" | "parties" | "questionnaires" | "versions"
>;

/** What a phase would open with now, and the papers that makes; null while any is missing. */
export async function readOpening(
  desk: OpeningStores,
  round: ConsultationRound,
  phase: Phase,
): Promise<{ readonly facts: OpeningFacts; readonly papers: Papers | null }> {
  const { destination, plan } = round;
  const [found, parties, chosen, draft, questionnaire] = await Promise.all([
    desk.destinations.get(destination),
    desk.parties.list(destination),
    desk.audiences.read({ destination, round: plan.id }),
    desk.drafts.latest(destination, plan.id),
    desk.questionnaires.latest(destination, plan.questionnaire),
  ]);
  const audience = phase === "consultation" ? chosen.audience : [];
  const facts: OpeningFacts = {
    destination: found ?? {},
    parties: parties.map(({ party }) => party),
    audience,
    hasQuestionnaire: questionnaire !== undefined,
    hasDraft: draft !== undefined,
  };
  return { facts, papers: await papersFor() };

  async function papersFor(): Promise<Papers | null> {
    if (phase === "referral") {
      const { draftRevision } = await approvedInputs(desk, round);
      return { draftRevision, questionnaire: null };
    }
    if (questionnaire === undefined || draft === undefined) return null;
    const { id, version } = questionnaire;
    const papers = { draftRevision: draft.revision, questionnaire: { id, version } };
    return audience.length === 0 ? papers : { ...papers, audience };
  }
}
