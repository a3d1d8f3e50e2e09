import { describeIssues, type FieldErrors } from "../../forms/parts/values.ts";
import { decisionMakersInOrder, isActive } from "../domain/party.ts";
import type { GovernanceReading } from "../domain/read-governance.ts";
import { openOffice, type StaffRequest } from "../managing/office.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createGovernanceStore } from "../storage/governance.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";
import { staffGovernanceTexts } from "../texts/staff-governance.ts";

/** The stores behind the records of how a destination is governed. */
export type GovernanceDesk = ReturnType<typeof createGovernanceDesk>;

export function createGovernanceDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    destinations: createDestinationReader(table),
    governance: createGovernanceStore(table),
    parties: createPartyStore(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
  };
}

export interface GovernanceVisit {
  readonly request: StaffRequest;
  readonly decisionMakers: readonly { readonly id: string; readonly name: string }[];
}

/** @throws DomainError `not-signed-in`, `request-forged` */
export async function visitGovernance(desk: GovernanceDesk, pageRequest: PageRequest): Promise<GovernanceVisit> {
  const request = await openOffice(desk, pageRequest);
  const parties = (await desk.parties.list(request.destination)).map(({ party }) => party).filter(isActive);
  const decisionMakers = decisionMakersInOrder(request.staff.destination?.municipalities ?? [], parties);
  return { request, decisionMakers };
}

export function backToGovernance({ request }: GovernanceVisit): PageResponse {
  const address = keepLanguage(request, `/${request.destination}/staff/governance?saved=yes`);
  return { ...seeOther(address), referrer: "same-origin" };
}

/** What is wrong, in words and by the field. */
export function errorsOf({ issues, problems }: GovernanceReading, { request }: GovernanceVisit): FieldErrors {
  const texts = staffGovernanceTexts[request.language];
  const labels: Readonly<Record<string, string>> = texts.fields;
  return [
    ...describeIssues(issues, (name) => labels[name], request.language),
    ...problems.map(({ field, code }) => ({ field, text: texts.problems[code], label: texts.fields[field] })),
  ];
}
