import { createDecisionDesk, visitDecision } from "../deciding/decision-desk.ts";
import { referralDocumentName } from "../domain/document-name.ts";
import { DomainError } from "../domain/errors.ts";
import { latestByRecipient } from "../domain/message.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse } from "../middleware/page-response.ts";
import { connectBlobs, createBlobStore, sentDocumentKey } from "../storage/blobs.ts";
import { createOutbox } from "../storage/outbox.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind what an authority was sent. */
export type ReferralDesk = ReturnType<typeof createReferralDesk>;

export function createReferralDesk(dependencies: Dependencies) {
  return {
    ...createDecisionDesk(dependencies),
    blobs: createBlobStore(connectBlobs(dependencies.environment)),
    outbox: createOutbox(connectTable(dependencies.environment)),
  };
}

/**
 * The document that the referral went with, in the very bytes that were kept of it.
 * @throws DomainError `link-not-valid`, `not-found` before it has been sent
 */
export async function downloadReferral(desk: ReferralDesk, request: PageRequest): Promise<PageResponse> {
  const { party, round, where } = await visitDecision(desk, request);
  const messages = await desk.outbox.list(where.destination, where.round);
  const sent = latestByRecipient(messages, "referral").get(party.id);
  const kept = sent && (await desk.blobs.get(sentDocumentKey(sent)));
  if (sent === undefined || kept === undefined) throw new DomainError("not-found", {});
  const { planYear = "", version = "" } = sent.details;
  const { caseNumber } = round.plan;
  const name = referralDocumentName({ destination: where.destination, planYear, version, caseNumber });
  return file(name, "application/pdf", kept.body);
}
