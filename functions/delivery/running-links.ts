import { colleagueSubject } from "../domain/delegation.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import { comparableAddress } from "../domain/keyed-hash.ts";
import { type Link, signLink } from "../domain/link.ts";
import { isActive, isDecisionMaker } from "../domain/party.ts";
import type { ConsultationRound } from "../domain/round.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { StoredParty } from "../storage/parties.ts";
import type { Delivery } from "./delivery-stores.ts";

/** A link of a party or a colleague in a round that runs: its token, and what a letter says about it. */
export interface RunningLink {
  readonly purpose: "answer" | "decide";
  readonly round: ConsultationRound["plan"];
  readonly party: StoredParty["party"];
  readonly deadlineAt: string;
  readonly isOver: boolean;
  readonly token: string;
}

/** Somebody a link can be made for, and what it is signed for. */
interface Holder extends Pick<Link, "subject"> {
  readonly round: ConsultationRound;
  readonly stored: StoredParty;
  readonly purpose: "answer" | "decide" | "colleague";
}

/**
 * Every link of an address, of its parties and of what was handed over to it, whose gate has opened,
 * in rounds whose plan is not published yet.
 */
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
  const isMeant = (email = "") => comparableAddress(email) === comparableAddress(address);
  const own = parties.filter(({ party }) => isActive(party) && party.contacts.some(({ email }) => isMeant(email)));
  const handedOver = (await handedOverIn(delivery, rounds)).filter(({ delegation }) => isMeant(delegation.email));
  const holders: readonly Holder[] = [
    ...rounds.flatMap((round) => own.map((stored) => invited(round, stored))),
    ...handedOver.flatMap(({ round, delegation }) =>
      parties
        .filter(({ party }) => party.id === delegation.party)
        .map((stored) => ({ round, stored, purpose: "colleague" as const, subject: colleagueSubject(delegation) })),
    ),
  ];
  return holders.flatMap(({ round, stored: { party, linkVersion: version }, purpose, subject }): RunningLink[] => {
    const gate = round.gates[purpose === "decide" ? "referral" : "consultation"];
    if (gate.state === "not-opened") return [];
    const token = signLink(keys, { purpose, destination, round: round.plan.id, subject, version });
    const isOver = gate.state !== "open" || !isInTime(gate, party.id, now);
    const about = { round: round.plan, party, deadlineAt: deadlineOf(gate, party.id), isOver };
    return [{ ...about, purpose: purpose === "decide" ? "decide" : "answer", token }];
  });
}

function invited(round: ConsultationRound, stored: StoredParty): Holder {
  const { party } = stored;
  return { round, stored, purpose: isDecisionMaker(party) ? "decide" : "answer", subject: party.id };
}

/** The address behind a hash, as a party or what was handed over has it: nobody else has links here. */
export async function addressWithLinks(
  delivery: Delivery,
  destination: string,
  isMeant: (email: string) => boolean,
): Promise<string | undefined> {
  const parties = await delivery.parties.list(destination);
  const known = parties.flatMap(({ party }) => party.contacts.map(({ email }) => email)).find(isMeant);
  if (known !== undefined) return known;
  const handedOver = await handedOverIn(delivery, await runningRounds(delivery, destination));
  return handedOver.map(({ delegation }) => delegation.email).find((email) => email !== undefined && isMeant(email));
}

/** What is in colleagues' hands: nothing that was taken back, and nobody who has been forgotten. */
async function handedOverIn(delivery: Delivery, rounds: readonly ConsultationRound[]) {
  const found = await Promise.all(
    rounds.map(async (round) => {
      const where = { destination: round.destination, round: round.plan.id, phase: "consultation" } as const;
      return (await delivery.delegations.all(where)).map((delegation) => ({ round, delegation }));
    }),
  );
  return found.flat().filter(({ delegation }) => delegation.takenBackAt === undefined);
}

async function runningRounds(delivery: Delivery, destination: string): Promise<readonly ConsultationRound[]> {
  const plans = await delivery.rounds.list(destination);
  const rounds = await Promise.all(plans.map(({ id }) => delivery.rounds.get(destination, id)));
  return rounds.filter((round) => round !== undefined).filter((round) => !isPublished(round));
}

function isPublished({ plan, completed }: ConsultationRound): boolean {
  return plan.milestones.some(({ id, kind }) => kind === "publish" && completed[id] !== undefined);
}
