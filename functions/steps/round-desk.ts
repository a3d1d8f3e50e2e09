import type { ConsultationRound, Milestone } from "../domain/round.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { createAnswerDraftStore } from "../storage/answer-drafts.ts";
import { createAudienceStore } from "../storage/audiences.ts";
import { connectBlobs, createBlobStore } from "../storage/blobs.ts";
import { createCalendarStore } from "../storage/calendars.ts";
import { createDecisionHistory } from "../storage/decision-history.ts";
import { createDelegationStore } from "../storage/delegations.ts";
import { createDestinationStore } from "../storage/destinations.ts";
import { createDraftStore } from "../storage/drafts.ts";
import { createEarlierProcessStore } from "../storage/earlier-process.ts";
import { createEngagementStore } from "../storage/engagements.ts";
import { createFreezeStore } from "../storage/freezes.ts";
import { createGateStore } from "../storage/gates.ts";
import { createGovernanceStore } from "../storage/governance.ts";
import { createLetterTextStore } from "../storage/letter-texts.ts";
import { createOpenDraftStore } from "../storage/open-drafts.ts";
import { createOutbox } from "../storage/outbox.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createPersonStore } from "../storage/persons.ts";
import { createProgressStore } from "../storage/progress.ts";
import { createQuestionnaireStore } from "../storage/questionnaires.ts";
import { createReceivedMailStore } from "../storage/received-mail.ts";
import { createReplyStore } from "../storage/replies.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createSignatureStore } from "../storage/signatures.ts";
import { createSubmissionStore } from "../storage/submissions.ts";
import { connectTable, type Table } from "../storage/table.ts";
import { createVersionStore } from "../storage/versions.ts";

/** The stores that carrying out a round's steps needs, for the clock and for staff alike. */
export type RoundDesk = ReturnType<typeof createRoundDesk>;

export function createRoundDesk(dependencies: Dependencies) {
  const table: Table = connectTable(dependencies.environment);
  return {
    dependencies,
    answerDrafts: createAnswerDraftStore(table),
    audiences: createAudienceStore(table),
    blobs: createBlobStore(connectBlobs(dependencies.environment)),
    calendars: createCalendarStore(table),
    delegations: createDelegationStore(table),
    destinations: createDestinationStore(table),
    drafts: createDraftStore(table),
    earlierProcess: createEarlierProcessStore(table),
    engagements: createEngagementStore(table),
    freezes: createFreezeStore(table),
    gates: createGateStore(table),
    history: createDecisionHistory(table),
    letterTexts: createLetterTextStore(table),
    openDrafts: createOpenDraftStore(table),
    outbox: createOutbox(table),
    parties: createPartyStore(table),
    persons: createPersonStore(table),
    progress: createProgressStore(table),
    questionnaires: createQuestionnaireStore(table),
    receivedMail: createReceivedMailStore(table),
    replies: createReplyStore(table),
    rounds: createRoundStore(table),
    governance: createGovernanceStore(table),
    signatures: createSignatureStore(table),
    submissions: createSubmissionStore(table),
    versions: createVersionStore(table),
  };
}

/** One step about to be carried out. */
export interface StepOrder {
  readonly round: ConsultationRound;
  readonly milestone: Milestone;
  /** Instant the step is carried out at. */
  readonly at: string;
  /** `clock`, or the staff member's address. */
  readonly by: string;
}

/** What a step has to tell afterwards: figures for the log and for staff. */
export type StepOutcome = Readonly<Record<string, string | number>>;
