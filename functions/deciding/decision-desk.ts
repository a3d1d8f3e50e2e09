import type { DecisionContext } from "../../forms/decide/decision-context.ts";
import { DomainError } from "../domain/errors.ts";
import { type Link, readLink } from "../domain/link.ts";
import { addresseeOf, decisionMakersInOrder, isActive, isDecisionMaker, type Party } from "../domain/party.ts";
import type { ConsultationRound, Gate } from "../domain/round.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { followMerge } from "../middleware/follow-merge.ts";
import { createLinkKeySource } from "../middleware/link-keys.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { createAcknowledgementStore } from "../storage/acknowledgements.ts";
import { createAnswerDraftStore } from "../storage/answer-drafts.ts";
import { createDecisionHistory } from "../storage/decision-history.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createFreezeLookup } from "../storage/freezes.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createProgressStore } from "../storage/progress.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createSubmissionStore } from "../storage/submissions.ts";
import { connectTable } from "../storage/table.ts";
import { createVersionStore } from "../storage/versions.ts";

/** The stores behind the municipalities' and the region's decisions. */
export type DecisionDesk = ReturnType<typeof createDecisionDesk>;

export function createDecisionDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    linkKeys: createLinkKeySource(dependencies.environment.LINK_KEYS_SECRET, dependencies.clock),
    answerDrafts: createAnswerDraftStore(table),
    acknowledgements: createAcknowledgementStore(table),
    destinations: createDestinationReader(table),
    freezes: createFreezeLookup(table),
    history: createDecisionHistory(table),
    parties: createPartyStore(table),
    progress: createProgressStore(table),
    rounds: createRoundStore(table),
    submissions: createSubmissionStore(table),
    versions: createVersionStore(table),
  };
}

/** An officer's visit on the personal link of an authority. */
export interface OfficersVisit {
  readonly request: PageRequest;
  readonly party: Party;
  readonly round: ConsultationRound;
  readonly gate: Gate;
  readonly where: { readonly destination: string; readonly round: string; readonly phase: "referral" };
  readonly context: DecisionContext;
  /** Of the authority's personal link. */
  readonly linkVersion: number;
  readonly address: string;
}

/** A visit once the referral has opened, whether it is still open or not. */
export type OpenedVisit = OfficersVisit & { readonly gate: Exclude<Gate, { state: "not-opened" }> };

/** @throws DomainError `link-not-valid` */
export async function visitDecision(desk: DecisionDesk, request: PageRequest): Promise<OfficersVisit> {
  const token = request.path["token"] ?? "";
  const link = readLink(await desk.linkKeys(), "decide", request.destination, token);
  return visitAuthority(desk, request, link, `/decide/${token}`);
}

/** A visit on any link of an authority, as long as its personal link is of that version. @throws DomainError `link-not-valid` */
export async function visitAuthority(
  desk: DecisionDesk,
  request: PageRequest,
  link: Pick<Link, "round" | "subject" | "version">,
  path: string,
): Promise<OfficersVisit> {
  const [destination, round, parties] = await Promise.all([
    desk.destinations.get(request.destination),
    desk.rounds.get(request.destination, link.round),
    desk.parties.list(request.destination),
  ]);
  const linked = parties.find(({ party }) => party.id === link.subject);
  if (destination === undefined || round === undefined || linked?.linkVersion !== link.version) {
    throw new DomainError("link-not-valid", {});
  }
  const where = { destination: destination.id, round: round.plan.id, phase: "referral" } as const;
  const { party } = await followMerge(desk, where, linked);
  if (!isDecisionMaker(party)) throw new DomainError("link-not-valid", {});
  request.language = request.chosenLanguage ?? addresseeOf(party).language;
  const all = parties.map((other) => other.party).filter((other) => isActive(other) || other.id === party.id);
  const decisionMakers = decisionMakersInOrder(destination.municipalities, all);
  return {
    request,
    party,
    round,
    gate: round.gates.referral,
    linkVersion: link.version,
    where,
    context: { language: request.language, destination, round: round.plan, party, decisionMakers },
    address: `/${destination.id}${path}`,
  };
}

/** When the referral opens by the calendar, Swedish local time; null while there is no date. */
export function referralOpensAt({ round }: OfficersVisit): string | null {
  return round.plan.milestones.find(({ kind }) => kind === "open-referral")?.at ?? null;
}
