import type { DecisionContext } from "../../forms/decide/decision-context.ts";
import type { Destination } from "../domain/destination.ts";
import { DomainError } from "../domain/errors.ts";
import { decisionMakersInOrder, isActive, type Party } from "../domain/party.ts";
import type { ConsultationRound, Gate } from "../domain/round.ts";
import { openOffice, readRound, type StaffRequest } from "../managing/office.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { createDecisionHistory } from "../storage/decision-history.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createFreezeStore } from "../storage/freezes.ts";
import { createLateSubmissions } from "../storage/late-submissions.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createProgressStore } from "../storage/progress.ts";
import { createReceivedMailStore } from "../storage/received-mail.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { createSubmissionStore } from "../storage/submissions.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind what staff record of decisions. */
export type RegistrationDesk = ReturnType<typeof createRegistrationDesk>;

export function createRegistrationDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    destinations: createDestinationReader(table),
    freezes: createFreezeStore(table),
    history: createDecisionHistory(table),
    lateSubmissions: createLateSubmissions(table),
    parties: createPartyStore(table),
    progress: createProgressStore(table),
    receivedMail: createReceivedMailStore(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
    submissions: createSubmissionStore(table),
  };
}

/** Staff at the decisions of a round. */
export interface RegistrarsVisit {
  readonly request: StaffRequest;
  readonly round: ConsultationRound;
  readonly destination: Destination;
  readonly gate: Gate;
  readonly where: { readonly destination: string; readonly round: string; readonly phase: "referral" };
  /** In the order tables show them. */
  readonly decisionMakers: readonly Party[];
}

/** @throws DomainError `not-signed-in`, `request-forged`, `not-found` */
export async function visitDecisions(desk: RegistrationDesk, pageRequest: PageRequest): Promise<RegistrarsVisit> {
  const request = await openOffice(desk, pageRequest);
  const round = await readRound(desk, request);
  const { destination } = request.staff;
  if (destination === undefined) throw new DomainError("not-found", {});
  const parties = (await desk.parties.list(destination.id)).map(({ party }) => party);
  return {
    request,
    round,
    destination,
    gate: round.gates.referral,
    where: { destination: destination.id, round: round.plan.id, phase: "referral" },
    decisionMakers: decisionMakersInOrder(destination.municipalities, parties.filter(isActive)),
  };
}

/** Staff at the decision of one authority. */
export interface PartyVisit extends RegistrarsVisit {
  readonly party: Party;
  readonly context: DecisionContext;
  readonly address: string;
}

/** @throws DomainError `not-found` for who is no decision-maker */
export async function visitDecisionOf(desk: RegistrationDesk, request: PageRequest): Promise<PartyVisit> {
  const visit = await visitDecisions(desk, request);
  const { round, destination, decisionMakers, where } = visit;
  const party = decisionMakers.find(({ id }) => id === request.path["party"]);
  if (party === undefined) throw new DomainError("not-found", {});
  const { language } = visit.request;
  return {
    ...visit,
    party,
    context: { language, destination, round: round.plan, party, decisionMakers },
    address: `/${where.destination}/staff/rounds/${where.round}/decisions/${party.id}`,
  };
}

/** To what stands now, after a post. */
export function backTo({ request }: RegistrarsVisit, address: string): PageResponse {
  return { ...seeOther(keepLanguage(request, address)), referrer: "same-origin" };
}
