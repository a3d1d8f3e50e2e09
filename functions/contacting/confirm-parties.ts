import { type RowStanding, renderPartyProposalPage } from "../../forms/staff/party-proposal-page.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { changesSide, type ProposedRow } from "../domain/party-proposal.ts";
import { openOffice, staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { StoredParty } from "../storage/parties.ts";
import type { PartyEdit } from "../storage/party-register.ts";
import { type ContactDesk, knownParties, partyNames } from "./contact-desk.ts";
import { backToProposal, type PartyProposal, readProposal } from "./propose-parties.ts";

/** The preview as it was judged, and where each of its parties stands by now. */
export async function showProposal(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const [proposal, parties] = await Promise.all([readProposal(desk, request), desk.parties.list(request.destination)]);
  const stored = new Map(parties.map((each) => [each.party.id, each]));
  const rows = proposal.rows.map((row) => ({ row, standing: standingOf(row, stored) }));
  return staffPage(
    renderPartyProposalPage({ ...staffRequest.context, ...partyNames(staffRequest), ...proposal, rows }),
  );
}

function standingOf(row: ProposedRow, stored: ReadonlyMap<string, StoredParty>): RowStanding {
  if (row.outcome === "faulty" || row.outcome === "same") return "waits";
  const present = stored.get(row.party.id);
  if (present !== undefined && canonicalJson(present.party) === canonicalJson(row.party)) return "written";
  const basedOn = row.outcome === "changed" ? row.basedOn : 0;
  return (present?.revision ?? 0) === basedOn ? "waits" : "stale";
}

/**
 * Writes what was previewed, each party by itself on top of what it was judged against: one that was
 * changed meanwhile stays as it is, and doing it twice does it once.
 */
export async function confirmParties(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  requireRole(staffRequest.staff, "editor");
  const { destination, receivedAt: at, staff } = staffRequest;
  const by = staff.member.email;
  const proposal = await readProposal(desk, request);
  const { openedPhases } = await knownParties(desk, staffRequest);
  const taken = new Set(request.fields.get("take") ?? []);
  const edits = proposal.rows.flatMap((row): PartyEdit[] => {
    if (row.outcome === "faulty" || row.outcome === "same") return [];
    const { party } = row;
    if (row.outcome === "duplicate" && !taken.has(party.id)) return [];
    // A phase may have opened since: who was invited to it stands.
    if (row.outcome === "changed" && changesSide(row.before, party, openedPhases)) return [];
    return [{ party, basedOn: row.outcome === "changed" ? row.basedOn : 0, at, by, what: ["imported"] }];
  });
  // Noted first: an import that is cut off has changed something, and its file says what.
  const entry = { at, by, kind: "parties", fileName: proposal.fileName, sha256: proposal.upload, counts: null };
  await desk.imports.add(destination, entry);
  const outcomes = await desk.register.saveMany(destination, edits);
  await desk.imports.finish(destination, { ...entry, counts: countOutcomes(proposal, edits, outcomes) });
  return backToProposal(staffRequest, proposal.proposal);
}

function countOutcomes(
  { rows }: PartyProposal,
  edits: readonly PartyEdit[],
  outcomes: readonly string[],
): Readonly<Record<string, number>> {
  const saved = edits.filter((_, index) => outcomes[index] === "saved");
  const fresh = saved.filter(({ basedOn }) => basedOn === 0).length;
  return {
    new: fresh,
    changed: saved.length - fresh,
    same: outcomes.filter((outcome) => outcome === "same").length,
    stale: outcomes.filter((outcome) => outcome === "stale").length,
    faulty: rows.filter(({ outcome }) => outcome === "faulty").length,
  };
}
