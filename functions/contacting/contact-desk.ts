import { DomainError } from "../domain/errors.ts";
import type { KnownParties } from "../domain/party-proposal.ts";
import { type ConsultationRound, type Phase, phaseSchema } from "../domain/round.ts";
import type { StaffRequest } from "../managing/office.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { createAnswerDraftStore } from "../storage/answer-drafts.ts";
import { createAttachmentStore } from "../storage/attachments.ts";
import { connectBlobs, createBlobStore } from "../storage/blobs.ts";
import { createDestinationStore } from "../storage/destinations.ts";
import { createExtensionStore } from "../storage/extensions.ts";
import { createImportLog } from "../storage/imports.ts";
import { createOutbox } from "../storage/outbox.ts";
import { createPartyStore, type StoredParty } from "../storage/parties.ts";
import { createPartyRegister } from "../storage/party-register.ts";
import { createQuestionnaireStore } from "../storage/questionnaires.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { createSubmissionStore } from "../storage/submissions.ts";
import { connectTable } from "../storage/table.ts";
import type { StaffNotice } from "../texts/staff-round.ts";

/** The stores behind the pages on who is invited and how they are reached. */
export type ContactDesk = ReturnType<typeof createContactDesk>;

export function createContactDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    answerDrafts: createAnswerDraftStore(table),
    attachments: createAttachmentStore(table),
    blobs: createBlobStore(connectBlobs(dependencies.environment)),
    destinations: createDestinationStore(table),
    extensions: createExtensionStore(table),
    imports: createImportLog(table),
    outbox: createOutbox(table),
    parties: createPartyStore(table),
    questionnaires: createQuestionnaireStore(table),
    register: createPartyRegister(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
    submissions: createSubmissionStore(table),
  };
}

/** What codes of parties are called. */
export function partyNames({ staff: { destination } }: StaffRequest) {
  return { municipalities: destination?.municipalities ?? [], groups: destination?.groups ?? [] };
}

/** Rounds whose last step has not been carried out: who was invited to them stands. */
export async function unfinishedRounds(desk: ContactDesk, destination: string): Promise<readonly ConsultationRound[]> {
  const plans = await desk.rounds.list(destination);
  const rounds = await Promise.all(plans.map(({ id }) => desk.rounds.get(destination, id)));
  return rounds.filter((round) => round !== undefined).filter((round) => !isFinished(round));
}

function isFinished({ plan, completed }: ConsultationRound): boolean {
  return plan.milestones.every(({ id, kind }) => kind !== "compile-followed-up" || Object.hasOwn(completed, id));
}

/** Everyone is invited when their own phase opens, and nobody can answer before. */
export async function openedPhases(desk: ContactDesk, destination: string): Promise<ReadonlySet<Phase>> {
  const rounds = await unfinishedRounds(desk, destination);
  return new Set(
    phaseSchema.options.filter((phase) => rounds.some(({ gates }) => gates[phase].state !== "not-opened")),
  );
}

export async function knownParties(desk: ContactDesk, request: StaffRequest): Promise<KnownParties> {
  const [parties, opened] = await Promise.all([
    desk.parties.list(request.destination),
    openedPhases(desk, request.destination),
  ]);
  const { groups, municipalities } = partyNames(request);
  return { parties, groups, municipalities, openedPhases: opened };
}

/** @throws DomainError `not-found` */
export async function readParty(desk: ContactDesk, { destination }: StaffRequest, id: string): Promise<StoredParty> {
  const stored = await desk.parties.get(destination, id);
  if (stored === undefined) throw new DomainError("not-found", {});
  return stored;
}

/** After a post that has been carried out; the page tells so by `notice`. */
export function backToParty(
  { destination, chosenLanguage }: StaffRequest,
  party: string,
  notice: StaffNotice,
): PageResponse {
  const language = chosenLanguage === undefined ? "" : `&lang=${chosenLanguage}`;
  const address = `/${destination}/staff/parties/${party}?notice=${notice}${language}`;
  return { ...seeOther(address), referrer: "same-origin" };
}
