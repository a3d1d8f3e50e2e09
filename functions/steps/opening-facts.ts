import type { OpeningFacts } from "../domain/opening.ts";
import type { ConsultationRound, Phase } from "../domain/round.ts";
import type { RoundDesk } from "./round-desk.ts";

/** The stores that say what a phase would open with. */
export type OpeningStores = Pick<RoundDesk, "audiences" | "destinations" | "drafts" | "parties" | "questionnaires">;

/** What a phase would open with now, for the rule on obstacles, and the papers that it is judged by. */
export async function readOpeningFacts(desk: OpeningStores, round: ConsultationRound, phase: Phase) {
  const { destination, plan } = round;
  const [found, parties, chosen, draft, questionnaire] = await Promise.all([
    desk.destinations.get(destination),
    desk.parties.list(destination),
    desk.audiences.read({ destination, round: plan.id }),
    desk.drafts.latest(destination, plan.id),
    desk.questionnaires.latest(destination, plan.questionnaire),
  ]);
  const facts: OpeningFacts = {
    destination: found ?? {},
    parties: parties.map(({ party }) => party),
    audience: phase === "consultation" ? chosen.audience : [],
    hasQuestionnaire: questionnaire !== undefined,
    hasDraft: draft !== undefined,
  };
  return { facts, draft, questionnaire };
}
