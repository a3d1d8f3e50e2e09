import { DomainError } from "../domain/errors.ts";
import { readLink } from "../domain/link.ts";
import type { SignatureRequest } from "../domain/signature.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { createBudgetStore } from "../storage/budgets.ts";
import { createSignatureStore } from "../storage/signatures.ts";
import { connectTable } from "../storage/table.ts";
import { createDecisionDesk, type OfficersVisit, visitAuthority } from "./decision-desk.ts";

/** The stores behind replies that somebody else confirms. */
export type SignatureDesk = ReturnType<typeof createSignatureDesk>;

export function createSignatureDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    ...createDecisionDesk(dependencies),
    budgets: createBudgetStore(table),
    signatures: createSignatureStore(table),
  };
}

/** A visit on a mailed link to one request. */
export interface SignatureVisit {
  readonly officer: OfficersVisit;
  readonly request: SignatureRequest;
  /** The party has asked anew since: this one leads no further. */
  readonly isLatest: boolean;
}

/** @throws DomainError `link-not-valid` */
export async function visitSignature(
  desk: SignatureDesk,
  page: PageRequest,
  purpose: "approve-signatory" | "sign",
): Promise<SignatureVisit> {
  const token = page.path["token"] ?? "";
  const link = readLink(await desk.linkKeys(), purpose, page.destination, token);
  const where = { destination: page.destination, round: link.round, phase: "referral" } as const;
  const [request, latest] = await Promise.all([
    desk.signatures.get(where, link.subject, link.version),
    desk.signatures.latest(where, link.subject),
  ]);
  if (request === undefined) throw new DomainError("link-not-valid", {});
  const path = purpose === "sign" ? `/sign/${token}` : `/signatories/${token}`;
  const officer = await visitAuthority(desk, page, { ...link, version: request.linkVersion }, path);
  return { officer, request, isLatest: latest?.number === request.number };
}
