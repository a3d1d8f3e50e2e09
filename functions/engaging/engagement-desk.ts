import { type ConsultationRound, hasDone } from "../domain/round.ts";
import { openOffice, readRound, type StaffRequest } from "../managing/office.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createEngagementStore } from "../storage/engagements.ts";
import type { RoundName } from "../storage/keys.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createPersonStore } from "../storage/persons.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind the log of interviews and meetings. */
export type EngagementDesk = ReturnType<typeof createEngagementDesk>;

export function createEngagementDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    destinations: createDestinationReader(table),
    engagements: createEngagementStore(table),
    parties: createPartyStore(table),
    persons: createPersonStore(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
  };
}

/** Staff at the log of a round. */
export interface LogVisit {
  readonly request: StaffRequest;
  readonly round: ConsultationRound;
  readonly name: RoundName;
  /** The year's last version has been compiled: nothing that is logged now would be in any. */
  readonly isClosed: boolean;
}

/** @throws DomainError `not-signed-in`, `request-forged`, `not-found` */
export async function visitLog(desk: EngagementDesk, pageRequest: PageRequest): Promise<LogVisit> {
  const request = await openOffice(desk, pageRequest);
  const round = await readRound(desk, request);
  const { destination, plan } = round;
  const isClosed = hasDone(round, "compile-followed-up");
  return { request, round, name: { destination, round: plan.id }, isClosed };
}

/** To what stands now, after a post. */
export function backToEngagement(visit: LogVisit, id: string, isSaved: boolean): PageResponse {
  return backTo(visit, `engagements/${id}${isSaved ? "?saved=yes" : ""}`);
}

/** A log that is closed says so on its list. */
export function backToLog(visit: LogVisit): PageResponse {
  return backTo(visit, "engagements");
}

function backTo({ request, name }: LogVisit, below: string): PageResponse {
  const address = `/${name.destination}/staff/rounds/${name.round}/${below}`;
  return { ...seeOther(keepLanguage(request, address)), referrer: "same-origin" };
}
