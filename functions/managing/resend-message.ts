import { DomainError } from "../domain/errors.ts";
import { resendRefusal } from "../domain/message.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { presentAddressee } from "../middleware/present-addressee.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { withWording } from "../steps/letter-wording.ts";
import { backToRound, type Office, openOffice, readRound } from "./office.ts";

/**
 * Sends a message again that failed, came back or may have been lost: as a new row, with a higher
 * ordinal, to the address that the party has now.
 */
export async function resendMessage(office: Office, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(office, request);
  requireRole(staffRequest.staff, "editor");
  const message = await office.outbox.get({
    destination: request.destination,
    round: request.path["round"] ?? "",
    key: request.path["message"] ?? "",
  });
  if (message === undefined) throw new DomainError("not-found", {});
  const addressee = await presentAddressee(office, message);
  const now = request.receivedAt;
  const refusal = resendRefusal(message, { to: addressee.to, now });
  if (refusal !== null) {
    return backToRound(staffRequest, refusal === "not-needed" ? "message-not-needed" : "message-address-unchanged");
  }
  const round = await readRound(office, staffRequest);
  // What failed for its wording is sent in the one that holds now.
  const details = await withWording(office, round, message.kind, message.details);
  const { outcome } = await office.outbox.resend(message, { ...addressee, details, createdAt: now });
  return backToRound(staffRequest, outcome === "added" ? "message-queued" : "message-not-needed");
}
