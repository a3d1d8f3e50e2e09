import { readPartyLink } from "../answering/answer-desk.ts";
import type { Destination } from "../domain/destination.ts";
import { DomainError } from "../domain/errors.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import { isDecisionMaker, type Party } from "../domain/party.ts";
import type { ReplyKind } from "../domain/reply.ts";
import type { ConsultationRound, Gate, OpenedGate, Phase } from "../domain/round.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { createLinkKeySource } from "../middleware/link-keys.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createReplyStore } from "../storage/replies.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createSubmissionStore } from "../storage/submissions.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind what parties say instead of answering. */
export type ReplyDesk = ReturnType<typeof createReplyDesk>;

export function createReplyDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    linkKeys: createLinkKeySource(dependencies.environment.LINK_KEYS_SECRET, dependencies.clock),
    destinations: createDestinationReader(table),
    parties: createPartyStore(table),
    replies: createReplyStore(table),
    rounds: createRoundStore(table),
    submissions: createSubmissionStore(table),
  };
}

/** The personal link a reply is given on: a stakeholder's or an authority's. */
export type ReplyLink = "answer" | "decide";

export interface ReplyVisit {
  readonly request: PageRequest;
  readonly party: Party;
  readonly destination: Destination;
  readonly round: ConsultationRound;
  readonly where: { readonly destination: string; readonly round: string; readonly phase: Phase };
  /** The party's own, exclusive. */
  readonly deadlineAt: string;
  /** Of the pages about replying, and of the form for answering. */
  readonly address: string;
  readonly answerHref: string;
  readonly addressOf: (kind: ReplyKind) => string;
}

/** @throws DomainError `link-not-valid`, `not-found`, and what the gate says once it is not open any more */
export async function visitReply(desk: ReplyDesk, request: PageRequest, purpose: ReplyLink): Promise<ReplyVisit> {
  const { link, stored } = await readPartyLink(desk, request, purpose);
  const { party } = stored;
  if (isDecisionMaker(party) !== (purpose === "decide")) throw new DomainError("link-not-valid", {});
  const [destination, round] = await Promise.all([
    desk.destinations.get(request.destination),
    desk.rounds.get(request.destination, link.round),
  ]);
  if (destination === undefined || round === undefined) throw new DomainError("not-found", {});
  const phase = purpose === "decide" ? "referral" : "consultation";
  const gate = requireOpen(round.gates[phase], party.id, request.receivedAt);
  const form = `/${destination.id}/${purpose}/${request.path["token"]}`;
  return {
    request,
    party,
    destination,
    round,
    where: { destination: destination.id, round: round.plan.id, phase },
    deadlineAt: deadlineOf(gate, party.id),
    address: `${form}/reply`,
    answerHref: keepLanguage(request, form),
    addressOf: (kind) => keepLanguage(request, `${form}/reply/${kind}`),
  };
}

/** Afterwards there is nothing to decline and no time to ask for. */
function requireOpen(gate: Gate, party: string, receivedAt: string): OpenedGate {
  if (gate.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: null });
  if (gate.state === "closing") throw new DomainError("being-decided", {});
  if (gate.state === "frozen" || !isInTime(gate, party, receivedAt)) {
    throw new DomainError("gate-closed", { closedAt: deadlineOf(gate, party) });
  }
  return gate;
}
