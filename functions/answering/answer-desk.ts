import { withLanguage } from "../../forms/layout.ts";
import type { SectionChoice } from "../../forms/parts/question-field.ts";
import type { Destination } from "../domain/destination.ts";
import { DomainError } from "../domain/errors.ts";
import type { Link, LinkPurpose } from "../domain/link.ts";
import { readLink } from "../domain/link.ts";
import { addresseeOf, phaseOf } from "../domain/party.ts";
import { type PlanSection, planSections } from "../domain/plan-sections.ts";
import type { Questionnaire } from "../domain/questionnaire.ts";
import { withoutClosedSections } from "../domain/questionnaire-sections.ts";
import { type ConsultationRound, type Gate, papersOf } from "../domain/round.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { followMerge } from "../middleware/follow-merge.ts";
import { createLinkKeySource } from "../middleware/link-keys.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { createAnswerDraftStore } from "../storage/answer-drafts.ts";
import { createAttachmentStore } from "../storage/attachments.ts";
import { createBudgetStore } from "../storage/budgets.ts";
import { createDelegationReader } from "../storage/delegation-rows.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createDraftReader } from "../storage/drafts.ts";
import { createFreezeLookup } from "../storage/freezes.ts";
import { createOpenDraftReader, createOpenDraftStore } from "../storage/open-drafts.ts";
import { createPartyReader, createPartyStore, type StoredParty } from "../storage/parties.ts";
import { createQuestionnaireStore } from "../storage/questionnaires.ts";
import { createRoundReader } from "../storage/rounds.ts";
import { createSubmissionStore } from "../storage/submissions.ts";
import { connectTable } from "../storage/table.ts";
import { createVersionStore } from "../storage/versions.ts";

/** The stores behind stakeholders' answers. */
export type AnswerDesk = ReturnType<typeof createAnswerDesk>;

export function createAnswerDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    linkKeys: createLinkKeySource(dependencies.environment.LINK_KEYS_SECRET, dependencies.clock),
    answerDrafts: createAnswerDraftStore(table),
    attachments: createAttachmentStore(table),
    destinations: createDestinationReader(table),
    delegations: createDelegationReader(table),
    drafts: createDraftReader(table),
    freezes: createFreezeLookup(table),
    openDrafts: createOpenDraftReader(table),
    parties: createPartyReader(table),
    questionnaires: createQuestionnaireStore(table),
    rounds: createRoundReader(table),
    submissions: createSubmissionStore(table),
  };
}

/** The desk behind open answers, and behind what follows an answer: its receipt, its place in the plan, its reminders. */
export type ReceiptDesk = ReturnType<typeof createReceiptDesk>;

export function createReceiptDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    ...createAnswerDesk(dependencies),
    budgets: createBudgetStore(table),
    openDrafts: createOpenDraftStore(table),
    parties: createPartyStore(table),
    versions: createVersionStore(table),
  };
}

/** A consultation as its respondents meet it. */
export interface Consultation {
  readonly destination: Destination;
  readonly round: ConsultationRound;
  readonly gate: Gate;
  readonly where: { readonly destination: string; readonly round: string; readonly phase: "consultation" };
}

/** @throws DomainError `not-found` */
export async function readConsultation(
  desk: AnswerDesk,
  destinationId: string,
  roundId: string,
): Promise<Consultation> {
  const [destination, round] = await Promise.all([
    desk.destinations.get(destinationId),
    desk.rounds.get(destinationId, roundId),
  ]);
  if (destination === undefined || round === undefined) throw new DomainError("not-found", {});
  const where = { destination: destinationId, round: roundId, phase: "consultation" } as const;
  return { destination, round, gate: round.gates.consultation, where };
}

/** The questionnaire the consultation opened with, and its draft's sections that questions point at. */
export interface Form {
  readonly questionnaire: Questionnaire;
  readonly sections: readonly SectionChoice[];
  /** What the questionnaire asks for views on, paragraph by paragraph; empty where it does not. */
  readonly plan: readonly PlanSection[];
}

export async function readForm(
  desk: Pick<AnswerDesk, "questionnaires" | "drafts">,
  { round, where }: Pick<Consultation, "round" | "where">,
): Promise<Form> {
  const papers = papersOf(round, "consultation");
  const named = papers?.questionnaire;
  if (!papers || !named) throw new Error("A consultation that has not opened has no form");
  const [questionnaire, draft] = await Promise.all([
    desk.questionnaires.get(where.destination, named.id, named.version),
    desk.drafts.revision(where.destination, where.round, papers.draftRevision),
  ]);
  if (questionnaire === undefined) throw new Error("An open consultation has no questionnaire");
  const sections = (draft?.draft.sections ?? []).map(({ id, number, title }) => ({ id, number, title }));
  return { questionnaire, sections, plan: draft === undefined ? [] : planSections(questionnaire, draft.draft) };
}

/** The form for anyone, without the sections whose own time is over. */
export async function readOpenForm(desk: AnswerDesk, consultation: Consultation, receivedAt: string): Promise<Form> {
  const form = await readForm(desk, consultation);
  return { ...form, questionnaire: withoutClosedSections(form.questionnaire, { receivedAt, hasExtension: false }) };
}

/** When the consultation opens by the calendar, Swedish local time; null while there is no date. */
export function opensAt({ round }: Consultation): string | null {
  return round.plan.milestones.find(({ kind }) => kind === "open-consultation")?.at ?? null;
}

export function draftHref({ where }: Consultation, { language }: Pick<PageRequest, "language">): string {
  return `${withLanguage(`/${where.destination}/rounds/${where.round}`, language)}#draft`;
}

/** Reads a link and the party it was made for. @throws DomainError `link-not-valid` */
export async function readPartyLink(
  desk: Pick<AnswerDesk, "linkKeys" | "parties" | "submissions">,
  request: PageRequest,
  purpose: LinkPurpose,
): Promise<{ readonly link: Link; readonly stored: StoredParty }> {
  const link = readLink(await desk.linkKeys(), purpose, request.destination, request.path["token"] ?? "");
  const stored = await requireParty(desk, link);
  request.language = request.chosenLanguage ?? addresseeOf(stored.party).language;
  return { link, stored };
}

/**
 * The party a link was made for, or the one that it has been merged into, while the link holds.
 * @throws DomainError `link-not-valid`
 */
export async function requireParty(
  desk: Pick<AnswerDesk, "parties" | "submissions">,
  { destination, round, subject, version }: Link,
): Promise<StoredParty> {
  const stored = await desk.parties.get(destination, subject);
  if (stored === undefined || stored.linkVersion !== version) throw new DomainError("link-not-valid", {});
  return followMerge(desk, { destination, round, phase: phaseOf(stored.party) }, stored);
}
