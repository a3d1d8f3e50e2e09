import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { renderImportPartiesPage } from "../../forms/staff/import-parties-page.ts";
import { isWorkbook, readWorkbook } from "../documents/read-workbook.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import { readCsv } from "../domain/parties-csv.ts";
import { proposedRowSchema, proposeImport } from "../domain/party-proposal.ts";
import { readPartyList } from "../domain/party-rows.ts";
import { openOffice, type StaffRequest, staffPage } from "../managing/office.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { importedFileKey, importProposalKey } from "../storage/blobs.ts";
import { type ContactDesk, knownParties } from "./contact-desk.ts";

/** What a file would change, judged once and kept under its hash: confirming writes this and nothing else. */
const proposalSchema = z.strictObject({
  fileName: z.string(),
  /** SHA-256 of the file. */
  upload: z.string(),
  rows: z.array(proposedRowSchema),
});
export type PartyProposal = z.infer<typeof proposalSchema>;

const hashPattern = /^[0-9a-f]{64}$/;

export async function showImportParties(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const { context } = await openOffice(desk, request);
  return staffPage(renderImportPartiesPage({ ...context, problems: [], content: "" }));
}

/** Judges a file against the parties as they stand and shows what it would change; the parties stay as they are. */
export async function proposeParties(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  requireRole(staffRequest.staff, "editor");
  const { destination, context } = staffRequest;
  const { name, bytes } = await uploaded(desk, request);
  const list = readPartyList(isWorkbook(bytes) ? await readWorkbook(bytes) : readCsv(bytes));
  if (!list.ok) {
    const content = field(request, "content");
    return staffPage(renderImportPartiesPage({ ...context, problems: list.problems, content }), 422);
  }
  const upload = createHash("sha256").update(bytes).digest("hex");
  const rows = proposeImport(list, await knownParties(desk, staffRequest));
  const text = canonicalJson({ fileName: name.slice(0, 200), upload, rows: [...rows] } satisfies PartyProposal);
  const proposal = sha256(text);
  await desk.blobs.put(importedFileKey(destination, upload), bytes, "application/octet-stream");
  await desk.blobs.put(importProposalKey(destination, proposal), text, "application/json");
  return backToProposal(staffRequest, proposal);
}

/** The file as sent or pasted, or the one that an earlier preview was made of. */
async function uploaded(
  desk: ContactDesk,
  request: PageRequest,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const earlier = field(request, "_upload");
  if (earlier !== "") {
    const kept = hashPattern.test(earlier) ? await desk.blobs.get(importedFileKey(request.destination, earlier)) : null;
    if (!kept) throw new DomainError("not-found", {});
    return { name: field(request, "_name"), bytes: kept.body };
  }
  const file = request.files.get("file");
  return file ?? { name: "", bytes: new TextEncoder().encode(field(request, "content")) };
}

export function backToProposal(request: StaffRequest, proposal: string): PageResponse {
  const address = `/${request.destination}/staff/import-parties/${proposal}`;
  return { ...seeOther(keepLanguage(request, address)), referrer: "same-origin" };
}

/** @throws DomainError `not-found` */
export async function readProposal(
  desk: ContactDesk,
  { destination, path }: PageRequest,
): Promise<PartyProposal & { readonly proposal: string }> {
  const proposal = path["proposal"] ?? "";
  const kept = hashPattern.test(proposal) ? await desk.blobs.get(importProposalKey(destination, proposal)) : undefined;
  if (kept === undefined) throw new DomainError("not-found", {});
  return { ...proposalSchema.parse(JSON.parse(new TextDecoder().decode(kept.body))), proposal };
}
