import { deadlineOf, isInTime } from "../domain/gate.ts";
import { comparableAddress } from "../domain/keyed-hash.ts";
import { signLink } from "../domain/link.ts";
import { isDecisionMaker } from "../domain/party.ts";
import type { ConsultationRound } from "../domain/round.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { StoredParty } from "../storage/parties.ts";
import type { Delivery } from "./delivery-stores.ts";

/** A party's link in a round that runs: its token, and what a letter says about it. */
export interface RunningLink {
  readonly purpose: "answer" | "decide";
  readonly round: ConsultationRound["plan"];
  readonly party: StoredParty["party"];
  readonly deadlineAt: string;
  readonly isOver: boolean;
  readonly token: string;
}

/** Every link of an address's parties whose gate has opened, in rounds whose plan is not published yet. */
export async function runningLinks(
  delivery: Delivery,
  destination: string,
  address: string,
): Promise<readonly RunningLink[]> {
  const [keys, parties, rounds] = await Promise.all([
    delivery.linkKeys(),
    delivery.parties.list(destination),
    runningRounds(delivery, destination),
  ]);
  const now = instantNow(delivery.dependencies);
  const own = parties.filter(({ party }) => comparableAddress(party.email) === comparableAddress(address));
  return rounds.flatMap((round) =>
    own.flatMap(({ party, linkVersion: version }): RunningLink[] => {
      const decides = isDecisionMaker(party);
      const gate = round.gates[decides ? "referral" : "consultation"];
      if (gate.state === "not-opened") return [];
      const purpose = decides ? "decide" : "answer";
      const token = signLink(keys, { purpose, destination, round: round.plan.id, subject: party.id, version });
      const isOver = gate.state !== "open" || !isInTime(gate, party.id, now);
      return [{ purpose, round: round.plan, party, deadlineAt: deadlineOf(gate, party.id), isOver, token }];
    }),
  );
}

async function runningRounds(delivery: Delivery, destination: string): Promise<readonly ConsultationRound[]> {
  const plans = await delivery.rounds.list(destination);
  const rounds = await Promise.all(plans.map(({ id }) => delivery.rounds.get(destination, id)));
  return rounds.filter((round) => round !== undefined).filter((round) => !isPublished(round));
}

function isPublished({ plan, completed }: ConsultationRound): boolean {
  return plan.milestones.some(({ id, kind }) => kind === "publish" && completed[id] !== undefined);
}
