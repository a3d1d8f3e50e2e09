import type { StaffPageContext } from "../../forms/staff/staff-frame.ts";
import { DomainError } from "../domain/errors.ts";
import type { ConsultationRound } from "../domain/round.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { requireStaff, type SignedIn } from "../middleware/staff-session.ts";
import { createRoundDesk } from "../steps/round-desk.ts";
import { createAcknowledgementStore } from "../storage/acknowledgements.ts";
import type { DestinationReader } from "../storage/destinations.ts";
import { createExtensionStore } from "../storage/extensions.ts";
import { createImportLog } from "../storage/imports.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";
import { type StaffNotice, staffNotices } from "../texts/staff-round.ts";

/** The stores behind the staff pages: a round's desk, and what only people do. */
export type Office = ReturnType<typeof createOffice>;

export function createOffice(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    ...createRoundDesk(dependencies),
    acknowledgements: createAcknowledgementStore(table),
    extensions: createExtensionStore(table),
    imports: createImportLog(table),
    sessions: createStaffSessionStore(table),
  };
}

/** A request of somebody who is signed in, and what every staff page shows of that. */
export interface StaffRequest extends PageRequest {
  readonly staff: SignedIn;
  readonly context: StaffPageContext;
}

/** @throws DomainError `not-signed-in`, `request-forged` */
export async function openOffice(
  office: Pick<Office, "sessions" | "dependencies"> & { readonly destinations: DestinationReader },
  request: PageRequest,
): Promise<StaffRequest> {
  const staff = await requireStaff(request, office, office.dependencies.environment);
  const context: StaffPageContext = {
    language: request.language,
    destination: staff.destination ?? { id: request.destination, name: request.destination },
    member: staff.member,
    csrf: staff.session.csrf,
    now: request.receivedAt,
    notice: staffNotices.find((notice) => notice === request.query.get("notice")),
  };
  return { ...request, staff, context };
}

/** @throws DomainError `not-found` */
export async function readRound(
  office: { readonly rounds: Pick<Office["rounds"], "get"> },
  request: StaffRequest,
): Promise<ConsultationRound> {
  const round = await office.rounds.get(request.destination, request.path["round"] ?? "");
  if (round === undefined) throw new DomainError("not-found", {});
  return round;
}

export function staffPage(body: string, status = 200): PageResponse {
  return { ...page(body, status), referrer: "same-origin" };
}

/** After a post that has been carried out; the page tells so by `notice`. */
export function backToRound({ destination, path, chosenLanguage }: StaffRequest, notice: StaffNotice): PageResponse {
  const language = chosenLanguage === undefined ? "" : `&lang=${chosenLanguage}`;
  const address = `/${destination}/staff/rounds/${path["round"]}?notice=${notice}${language}`;
  return { ...seeOther(address), referrer: "same-origin" };
}
