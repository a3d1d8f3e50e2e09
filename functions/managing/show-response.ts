import { type PhaseResponse, renderResponsePage } from "../../forms/staff/response-page.ts";
import type { Destination } from "../domain/destination.ts";
import { frozenInvitations, type KnownOfPhase } from "../domain/frozen-invitations.ts";
import { partyTypeSchema } from "../domain/party.ts";
import { countResponse } from "../domain/response.ts";
import { type ConsultationRound, phaseSchema } from "../domain/round.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse } from "../middleware/page-response.ts";
import { knownOf } from "../steps/known-of-phase.ts";
import type { PhaseName } from "../storage/keys.ts";
import { responseFile } from "../texts/response-file.ts";
import type { ResponseNames } from "../texts/response-rows.ts";
import { type Office, openOffice, readRound, type StaffRequest, staffPage } from "./office.ts";

/** How far those who were invited have come: as frozen, or as the freeze would have it now. */
export async function showResponse(office: Office, request: PageRequest): Promise<PageResponse> {
  const { staffRequest, round, phases, names } = await readResponse(office, request);
  return staffPage(renderResponsePage({ ...staffRequest.context, round: round.plan, phases, names }));
}

export async function downloadResponse(office: Office, request: PageRequest): Promise<PageResponse> {
  const { round, phases, names } = await readResponse(office, request);
  const text = responseFile(phases, names, request.language);
  const fileName = `${round.destination}-response-${round.plan.id}.csv`;
  return { ...file(fileName, "text/csv; charset=utf-8", Buffer.from(text)), referrer: "same-origin" };
}

async function readResponse(office: Office, request: PageRequest) {
  const staffRequest = await openOffice(office, request);
  const round = await readRound(office, staffRequest);
  const { destination } = staffRequest.staff;
  const phases = await Promise.all(
    phaseSchema.options.map((phase) => readPhase(office, round, { ...nameOf(round), phase }, destination)),
  );
  return { staffRequest, round, phases, names: namesOf(destination, staffRequest) };
}

async function readPhase(
  office: Office,
  round: ConsultationRound,
  where: PhaseName,
  destination: Destination | undefined,
): Promise<PhaseResponse> {
  const { phase } = where;
  const gate = round.gates[phase];
  const isFrozen = gate.state === "frozen";
  if (gate.state === "not-opened") return { phase, tables: null, isFrozen, openAnswers: 0 };
  const [known, sent, standing, freeze, acknowledged] = await Promise.all([
    knownOf(office, where),
    office.submissions.listLatest(where),
    office.freezes.standing(where),
    office.freezes.read(where),
    phase === "referral" ? office.acknowledgements.listLatest(where) : [],
  ]);
  const submissions = freeze?.submissions ?? standing;
  const invitations = freeze?.invitations ?? frozenInvitations(phase, known, submissions);
  const ids = new Set(known.parties.map(({ id }) => id));
  const tables = countResponse({
    invitations,
    opened: openedIn(known, sent, acknowledged),
    types: partyTypeSchema.options,
    municipalities: destination?.municipalities.map(({ kommunkod }) => kommunkod) ?? [],
    groups: (destination?.groups ?? []).map(({ id }) => ({
      id,
      members: new Set(known.parties.filter(({ groups }) => groups.includes(id)).map((party) => party.id)),
    })),
  });
  return { phase, tables, isFrozen, openAnswers: submissions.filter(({ id }) => !ids.has(id)).length };
}

/** Who has posted something, also what was taken back; never whoever only followed a link, as scanners do too. */
function openedIn(
  { drafts, replies, delegations }: KnownOfPhase,
  sent: readonly { readonly id: string }[],
  acknowledged: readonly { readonly party: string }[],
): ReadonlySet<string> {
  return new Set([
    ...drafts,
    ...sent.map(({ id }) => id),
    ...[...replies, ...acknowledged].map(({ party }) => party),
    ...delegations.map(({ answersFor }) => answersFor),
  ]);
}

function namesOf(destination: Destination | undefined, { language }: StaffRequest): ResponseNames {
  const { municipalities = [], groups = [] } = destination ?? {};
  return {
    municipalities: municipalities.map(({ kommunkod, name }) => ({ code: kommunkod, name })),
    groups: new Map(groups.map(({ id, name }) => [id, name[language]])),
  };
}

function nameOf({ destination, plan }: ConsultationRound) {
  return { destination, round: plan.id };
}
