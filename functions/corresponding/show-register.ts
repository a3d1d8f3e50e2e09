import { renderMaskedRegisterPage, renderRegisterPage } from "../../forms/staff/register-pages.ts";
import { maskEntry, type RegisterEntry } from "../domain/register.ts";
import type { ConsultationRound } from "../domain/round.ts";
import { openOffice, readRound, staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse } from "../middleware/page-response.ts";
import { registerFile } from "../texts/register-file.ts";
import type { CorrespondenceDesk } from "./correspondence-desk.ts";

const perPage = 100;

/** The round's documents from a number on, those of a kind or a party if asked for. */
export async function showRegister(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const after = Math.max(0, Math.trunc(Number(request.query.get("after")) || 0));
  const filter = { kind: request.query.get("kind") ?? "", party: request.query.get("party") ?? "" };
  const entries: RegisterEntry[] = [];
  let nextAfter: number | null = null;
  for await (const entry of desk.register.list(nameOf(round), after)) {
    if (filter.kind !== "" && entry.kind !== filter.kind) continue;
    if (filter.party !== "" && entry.counterpart?.party !== filter.party) continue;
    if (entries.length === perPage) {
      nextAfter = entries.at(-1)?.number ?? null;
      break;
    }
    entries.push(entry);
  }
  const parties = await desk.parties.list(round.destination);
  const partyNames = Object.fromEntries(parties.map(({ party }) => [party.id, party.name]));
  const shown = { entries, partyNames, filter, nextAfter, isFirst: after === 0 };
  return staffPage(renderRegisterPage({ ...staffRequest.context, round: round.plan, ...shown }));
}

/** The whole register for the authority's own diary or, with `copy=masked`, for whoever asks. */
export async function downloadRegister(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const isMasked = request.query.get("copy") === "masked";
  const entries = await readAll(desk, round);
  const { caseNumber, id } = round.plan;
  const text = registerFile(isMasked ? entries.map(maskEntry) : entries, caseNumber, request.language);
  const name = `diarium-${id}${isMasked ? "-maskerat" : ""}.csv`;
  return { ...file(name, "text/csv; charset=utf-8", Buffer.from(text)), referrer: "same-origin" };
}

export async function showMaskedRegister(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const entries = (await readAll(desk, round)).map(maskEntry);
  return staffPage(renderMaskedRegisterPage({ ...staffRequest.context, round: round.plan, entries }));
}

async function readAll(desk: CorrespondenceDesk, round: ConsultationRound): Promise<readonly RegisterEntry[]> {
  const entries: RegisterEntry[] = [];
  for await (const entry of desk.register.list(nameOf(round))) entries.push(entry);
  return entries;
}

function nameOf({ destination, plan }: ConsultationRound) {
  return { destination, round: plan.id };
}
