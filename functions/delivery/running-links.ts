import { colleagueSubject } from "../domain/delegation.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import { comparableAddress } from "../domain/keyed-hash.ts";
import { type Link, signLink } from "../domain/link.ts";
import { isActive, isDecisionMaker } from "../domain/party.ts";
import { type ConsultationRound, hasDone } from "../domain/round.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { StoredParty } from "../storage/parties.ts";
import type { Delivery } from "./delivery-stores.ts";

/** A link in a round that runs, of a party, a colleague or a draft of the open form: its token, and what a letter says about it. */
export interface RunningLink {
  readonly purpose: "answer" | "decide";
  readonly round: ConsultationRound["plan"];
  /** Null where nobody was invited: a draft of the open form. */
  readonly party: StoredParty["party"] | null;
  readonly deadlineAt: string;
  readonly isOver: boolean;
  readonly token: string;
}

/** Somebody a link can be made for, and what it is signed for. */
interface Holder extends Pick<Link, "subject" | "version"> {
  readonly round: ConsultationRound;
  readonly party: StoredParty["party"] | null;
  readonly purpose: "answer" | "decide" | "colleague" | "open-answer";
}

/**
 * Every link of an address, of its parties, of what was handed over to it and of what it has saved of
 * the open form, whose gate has opened, in rounds whose plan is not published yet.
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
  const saved = (await openDraftsIn(delivery, rounds)).filter(({ draft }) => isMeant(draft.email));
  const holders: readonly Holder[] = [
    ...rounds.flatMap((round) => own.map((stored) => invited(round, stored))),
    ...handedOver.flatMap(({ round, delegation }) => {
      const [from, to] = [delegation.party, delegation.answersFor].map((id) =>
        parties.find(({ party }) => party.id === id),
      );
      if (from === undefined || to === undefined) return [];
      const subject = colleagueSubject(delegation);
      return [{ round, party: to.party, version: from.linkVersion, purpose: "colleague" as const, subject }];
    }),
    ...saved.map(({ round, draft }) => ({
      round,
      party: null,
      purpose: "open-answer" as const,
      subject: draft.id,
      version: draft.linkVersion,
    })),
  ];
  return holders.flatMap(({ round, party, version, purpose, subject }): RunningLink[] => {
    const gate = round.gates[purpose === "decide" ? "referral" : "consultation"];
    if (gate.state === "not-opened") return [];
    const token = signLink(keys, { purpose, destination, round: round.plan.id, subject, version });
    const isOver = gate.state !== "open" || !isInTime(gate, party?.id, now);
    const about = { round: round.plan, party, deadlineAt: deadlineOf(gate, party?.id), isOver };
    return [{ ...about, purpose: purpose === "decide" ? "decide" : "answer", token }];
  });
}

function invited(round: ConsultationRound, { party, linkVersion: version }: StoredParty): Holder {
  return { round, party, version, purpose: isDecisionMaker(party) ? "decide" : "answer", subject: party.id };
}

/** The address behind a hash, as a party, what was handed over or a draft has it: nobody else has links here. */
export async function addressWithLinks(
  delivery: Delivery,
  destination: string,
  isMeant: (email: string) => boolean,
): Promise<string | undefined> {
  const parties = await delivery.parties.list(destination);
  const known = parties.flatMap(({ party }) => party.contacts.map(({ email }) => email)).find(isMeant);
  if (known !== undefined) return known;
  const rounds = await runningRounds(delivery, destination);
  const [handedOver, saved] = await Promise.all([handedOverIn(delivery, rounds), openDraftsIn(delivery, rounds)]);
  const emails = [...handedOver.map(({ delegation }) => delegation.email), ...saved.map(({ draft }) => draft.email)];
  return emails.find((email) => email !== undefined && isMeant(email));
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

/** What has been saved of the open form and not been disposed of. */
async function openDraftsIn(delivery: Delivery, rounds: readonly ConsultationRound[]) {
  const found = await Promise.all(
    rounds.map(async (round) => {
      const where = { destination: round.destination, round: round.plan.id, phase: "consultation" } as const;
      return (await delivery.openDrafts.list(where)).map((draft) => ({ round, draft }));
    }),
  );
  return found.flat();
}

async function runningRounds(delivery: Delivery, destination: string): Promise<readonly ConsultationRound[]> {
  const plans = await delivery.rounds.list(destination);
  const rounds = await Promise.all(plans.map(({ id }) => delivery.rounds.get(destination, id)));
  return rounds.filter((round) => round !== undefined).filter((round) => !hasDone(round, "publish"));
}
