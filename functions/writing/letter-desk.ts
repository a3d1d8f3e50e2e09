import { DomainError } from "../domain/errors.ts";
import { type LetterKind, letterKinds } from "../domain/letter-text.ts";
import type { ConsultationRound } from "../domain/round.ts";
import { openOffice, readRound, type StaffRequest } from "../managing/office.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { createAudienceStore } from "../storage/audiences.ts";
import { createBudgetStore } from "../storage/budgets.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createLetterTextStore } from "../storage/letter-texts.ts";
import { createOutbox } from "../storage/outbox.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind the pages where staff word a round's letters. */
export type LetterDesk = ReturnType<typeof createLetterDesk>;

export function createLetterDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    audiences: createAudienceStore(table),
    budgets: createBudgetStore(table),
    destinations: createDestinationReader(table),
    letterTexts: createLetterTextStore(table),
    outbox: createOutbox(table),
    parties: createPartyStore(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
  };
}

/** Somebody of the staff at one of a round's letters. */
export interface LetterVisit {
  readonly request: StaffRequest;
  readonly round: ConsultationRound;
  readonly kind: LetterKind;
}

/** @throws DomainError `not-found`, `not-signed-in`, `request-forged` */
export async function visitLetter(desk: LetterDesk, request: PageRequest): Promise<LetterVisit> {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const kind = letterKinds.find((known) => known === request.path["letter"]);
  if (kind === undefined) throw new DomainError("not-found", {});
  return { request: staffRequest, round, kind };
}

export function nameOf({ destination, plan }: ConsultationRound) {
  return { destination, round: plan.id };
}
