import { mailState, unfiled } from "../domain/received-mail.ts";
import { waitsForStaff } from "../domain/reply.ts";
import { phaseSchema, type RoundPlan } from "../domain/round.ts";
import type { RoundDesk } from "./round-desk.ts";

/** How much of what came in nobody has dealt with yet, by round; null for mail that belongs to none so far. */
export interface Waiting {
  readonly round: RoundPlan | null;
  readonly mail: number;
  readonly replies: number;
}

type Stores = {
  readonly rounds: Pick<RoundDesk["rounds"], "list">;
} & Pick<RoundDesk, "gates" | "receivedMail" | "replies">;

/** Only where something waits. What was asked in a phase that has closed since waits for nobody any more. */
export async function whatWaits(stores: Stores, destination: string): Promise<readonly Waiting[]> {
  const rounds = [null, ...(await stores.rounds.list(destination))];
  const found = await Promise.all(
    rounds.map(async (round) => ({
      round,
      mail: await waitingMail(stores, destination, round?.id ?? unfiled),
      replies: round === null ? 0 : await waitingReplies(stores, destination, round.id),
    })),
  );
  return found.filter(({ mail, replies }) => mail + replies > 0);
}

async function waitingMail({ receivedMail }: Stores, destination: string, round: string): Promise<number> {
  const inbox = await receivedMail.list({ destination, round });
  return inbox.filter((mail) => mailState(mail, mail.steps) === "waiting").length;
}

async function waitingReplies({ gates, replies }: Stores, destination: string, round: string): Promise<number> {
  const counts = phaseSchema.options.map(async (phase) => {
    const where = { destination, round, phase };
    if ((await gates.read(where)).state !== "open") return 0;
    return (await replies.list(where)).filter(waitsForStaff).length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
