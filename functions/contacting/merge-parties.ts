import { type MergePartiesPageData, renderMergePartiesPage } from "../../forms/staff/merge-parties-page.ts";
import { type MergeChoice, mergeChoices, mergedFields, mergeParties, mergeRefusal } from "../domain/merge-parties.ts";
import { isActive, phaseOf } from "../domain/party.ts";
import type { PartyField } from "../domain/party-proposal.ts";
import { openOffice, type StaffRequest, staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { StoredParty } from "../storage/parties.ts";
import { backToParty, type ContactDesk, partyNames, unfinishedRounds } from "./contact-desk.ts";
import { whatStays } from "./what-stays.ts";

export async function showMerge(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const chosen = { keep: request.query.get("keep") ?? "", drop: request.query.get("drop") ?? "" };
  return staffPage(renderMergePartiesPage(await mergePage(desk, staffRequest, chosen)));
}

/**
 * Makes two parties one: first the survivor with what was chosen, then the other, whose links lead on
 * from there. Cut off between the two, both are there and the merge is done again.
 */
export async function confirmMerge(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  requireRole(staffRequest.staff, "editor");
  const { destination, receivedAt: at, staff } = staffRequest;
  const by = staff.member.email;
  const chosen = { keep: field(request, "keep"), drop: field(request, "drop") };
  const page = await mergePage(desk, staffRequest, chosen);
  const { pair } = page;
  if (pair === null || page.refusal !== null) return staffPage(renderMergePartiesPage(page), 409);
  const seen = { keep: Number(field(request, "_keep")), drop: Number(field(request, "_drop")) };
  if (seen.keep !== pair.keep.revision || seen.drop !== pair.drop.revision) {
    return staffPage(renderMergePartiesPage({ ...page, refusal: "stale" }), 409);
  }
  await passOnExtensions(desk, staffRequest, pair);
  const merged = mergeParties(pair.keep.party, pair.drop.party, choicesOf(request));
  const kept = await desk.register.save(destination, { party: merged, basedOn: seen.keep, at, by, what: ["absorbed"] });
  const gone = { ...pair.drop.party, mergedInto: merged.id };
  const dropped =
    kept.outcome !== "stale" &&
    (await desk.register.save(destination, { party: gone, basedOn: seen.drop, at, by, what: ["merged"] }));
  if (!dropped || dropped.outcome === "stale") {
    return staffPage(
      renderMergePartiesPage({ ...(await mergePage(desk, staffRequest, chosen)), refusal: "stale" }),
      409,
    );
  }
  return backToParty(staffRequest, merged.id, "parties-merged");
}

function choicesOf(request: PageRequest): Readonly<Partial<Record<PartyField, MergeChoice>>> {
  return Object.fromEntries(
    mergedFields.map((name) => [name, mergeChoices.find((choice) => choice === field(request, name)) ?? "keep"]),
  );
}

async function mergePage(
  desk: ContactDesk,
  request: StaffRequest,
  chosen: MergePartiesPageData["chosen"],
): Promise<MergePartiesPageData> {
  const parties = await desk.parties.list(request.destination);
  const active = parties.map(({ party }) => party).filter(isActive);
  const find = (id: string) => parties.find(({ party }) => party.id === id);
  const [keep, drop] = [find(chosen.keep), find(chosen.drop)];
  const names = active.toSorted((one, other) => one.name.localeCompare(other.name, "sv"));
  const page = { ...request.context, ...partyNames(request), parties: names, chosen, pair: null, refusal: null };
  if (keep === undefined || drop === undefined) return { ...page, bothAnswered: false, stays: [] };
  const answered = { keep: await hasAnswer(desk, request, keep), drop: await hasAnswer(desk, request, drop) };
  const refusal = mergeRefusal(keep.party, drop.party, answered) ?? null;
  const pair = refusal === null ? { keep, drop } : null;
  const rounds = pair === null || answered.drop ? [] : await unfinishedRounds(desk, request.destination);
  const stays = await whatStays(desk, rounds, { keep: keep.party, drop: drop.party });
  return { ...page, pair, refusal, bothAnswered: answered.keep && answered.drop, stays };
}

/** Whether it has an answer that counts in a phase that has opened and whose round goes on. */
async function hasAnswer(desk: ContactDesk, { destination }: StaffRequest, { party }: StoredParty): Promise<boolean> {
  const phase = phaseOf(party);
  for (const round of await unfinishedRounds(desk, destination)) {
    if (round.gates[phase].state === "not-opened") continue;
    const latest = await desk.submissions.latest({ destination, round: round.plan.id, phase }, party.id);
    if (latest !== undefined && !latest.withdrawn) return true;
  }
  return false;
}

/** Time that was promised to the one that goes is promised to the one that stays. */
async function passOnExtensions(
  desk: ContactDesk,
  { destination, receivedAt: at, staff }: StaffRequest,
  { keep, drop }: NonNullable<MergePartiesPageData["pair"]>,
): Promise<void> {
  const phase = phaseOf(keep.party);
  for (const { plan, gates } of await unfinishedRounds(desk, destination)) {
    const gate = gates[phase];
    const until = gate.state === "open" ? gate.extensions[drop.party.id] : undefined;
    if (until === undefined) continue;
    const where = { destination, round: plan.id, phase };
    const grant = { party: keep.party.id, until, by: staff.member.email, at };
    // The one that goes has been told, unless the news still waits to be sent, and is the same organisation.
    const messages = await desk.outbox.list(destination, plan.id);
    const announce = messages.some(
      ({ kind, recipient, details, state }) =>
        kind === "extension-granted" &&
        recipient === drop.party.id &&
        details["until"] === until &&
        state.name === "pending",
    );
    await desk.extensions.grant(where, grant, { announce, attempt: newAttempt(desk.dependencies) });
  }
}
