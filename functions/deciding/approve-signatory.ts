import { renderApproveSignatoryPage } from "../../forms/decide/signature-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { mayAnswer } from "./accept-reply.ts";
import { type SignatureDesk, type SignatureVisit, visitSignature } from "./signature-desk.ts";

/** Whether somebody may confirm for the authority; its own mailbox has this link and nobody else. Changes nothing. */
export async function showApproval(desk: SignatureDesk, request: PageRequest): Promise<PageResponse> {
  return page(approvalPage(await visitSignature(desk, request, "approve-signatory"), false));
}

export async function receiveApproval(desk: SignatureDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitSignature(desk, request, "approve-signatory");
  if (isOpen(visit)) {
    if (field(request, pageFields.sure) !== "yes") return page(approvalPage(visit, true), 422);
    await desk.signatures.approve(visit.officer.where, visit.request, request.receivedAt);
  }
  return seeOther(keepLanguage(request, visit.officer.address));
}

function isOpen({ officer, request, isLatest }: SignatureVisit): boolean {
  return isLatest && request.state === "approval" && mayAnswer(officer, officer.gate);
}

function approvalPage(visit: SignatureVisit, lacksChoice: boolean): string {
  const { officer, request } = visit;
  const isApproved = request.state === "asked" || request.state === "signed";
  const standing = isOpen(visit) ? "open" : isApproved ? "approved" : "over";
  return renderApproveSignatoryPage({ ...officer.context, request, standing, lacksChoice });
}
