import { appendFileSync } from "node:fs";

export type Verdict = "kept" | "lost";

/**
 * What each respondent has sent and what was acknowledged, kept outside the process that is killed.
 * Answers are numbered by respondent; a later one may be stored without having been acknowledged,
 * since its answer can be lost on the way, but never an earlier one.
 */
export interface AcknowledgedAnswers {
  nextAnswer(party: string): number;
  acknowledge(party: string, answer: number): void;
  judge(party: string, stored: number): Verdict;
  acknowledgedBy(party: string): number;
  readonly count: () => number;
}

export function createAcknowledgedAnswers(file: string): AcknowledgedAnswers {
  const sent = new Map<string, number>();
  const acknowledged = new Map<string, number>();
  let count = 0;
  const last = (answers: Map<string, number>, party: string) => answers.get(party) ?? 0;

  return {
    nextAnswer(party) {
      const answer = last(sent, party) + 1;
      sent.set(party, answer);
      return answer;
    },
    acknowledge(party, answer) {
      appendFileSync(file, `${JSON.stringify({ party, answer })}\n`);
      acknowledged.set(party, answer);
      count += 1;
    },
    judge: (party, stored) => (stored >= last(acknowledged, party) && stored <= last(sent, party) ? "kept" : "lost"),
    acknowledgedBy: (party) => last(acknowledged, party),
    count: () => count,
  };
}
