import { DomainError } from "../domain/errors.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { backToRound, type Office, openOffice } from "./office.ts";

/** Sends a message again that failed or may have been lost: as a new row, with the next ordinal. */
export async function resendMessage(office: Office, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(office, request);
  requireRole(staffRequest.staff, "editor");
  const key = {
    destination: request.destination,
    round: request.path["round"] ?? "",
    key: request.path["message"] ?? "",
  };
  const message = await office.outbox.get(key);
  if (message === undefined) throw new DomainError("not-found", {});
  const needsIt = message.state.name === "failed" || message.state.name === "sending";
  if (needsIt) await office.outbox.resend(message, request.receivedAt);
  return backToRound(staffRequest, "message-queued");
}
