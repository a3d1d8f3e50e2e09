import type { Context } from "aws-lambda";
import type { LinkKeys } from "../domain/link.ts";
import type { Message } from "../domain/message.ts";
import type { RoundPlan } from "../domain/round.ts";
import { createMailer } from "../mail/send-raw.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { createLinkKeySource } from "../middleware/link-keys.ts";
import { createAcknowledgementStore } from "../storage/acknowledgements.ts";
import { createAnswerDraftStore } from "../storage/answer-drafts.ts";
import { createAttachmentStore } from "../storage/attachments.ts";
import { createCalendarStore } from "../storage/calendars.ts";
import { createDelegationCarrier } from "../storage/delegation-rows.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createDraftReader } from "../storage/drafts.ts";
import { createDueStore } from "../storage/due.ts";
import { createExtensionStore } from "../storage/extensions.ts";
import { createGateStore } from "../storage/gates.ts";
import { createLetterTextStore, type LetterTextStore } from "../storage/letter-texts.ts";
import { createOpenDraftStore } from "../storage/open-drafts.ts";
import { createOutbox } from "../storage/outbox.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createProgressStore } from "../storage/progress.ts";
import { createQuestionnaireStore } from "../storage/questionnaires.ts";
import { createReceivedMailStore } from "../storage/received-mail.ts";
import { createRegisterStore, type OpenRegister } from "../storage/register.ts";
import { createReplyStore } from "../storage/replies.ts";
import { createRequestStore } from "../storage/requests.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createSignatureStore } from "../storage/signatures.ts";
import { createSubmissionStore } from "../storage/submissions.ts";
import { connectTable } from "../storage/table.ts";
import { createVersionStore } from "../storage/versions.ts";
import { createSendingPace, type SendingPace } from "./sending-pace.ts";

type Invocation = Pick<Context, "getRemainingTimeInMillis">;

/** Everything that turning facts into delivered mail needs. */
export interface Delivery {
  readonly dependencies: Dependencies;
  readonly linkKeys: () => Promise<LinkKeys>;
  readonly pace: SendingPace;
  readonly acknowledgements: ReturnType<typeof createAcknowledgementStore>;
  readonly answerDrafts: ReturnType<typeof createAnswerDraftStore>;
  readonly attachments: ReturnType<typeof createAttachmentStore>;
  readonly delegations: ReturnType<typeof createDelegationCarrier>;
  readonly calendars: ReturnType<typeof createCalendarStore>;
  readonly destinations: ReturnType<typeof createDestinationReader>;
  readonly drafts: ReturnType<typeof createDraftReader>;
  readonly due: ReturnType<typeof createDueStore>;
  readonly extensions: ReturnType<typeof createExtensionStore>;
  readonly gates: ReturnType<typeof createGateStore>;
  readonly letterTexts: LetterTextStore;
  readonly openDrafts: ReturnType<typeof createOpenDraftStore>;
  readonly outbox: ReturnType<typeof createOutbox>;
  readonly parties: ReturnType<typeof createPartyStore>;
  readonly progress: ReturnType<typeof createProgressStore>;
  readonly questionnaires: ReturnType<typeof createQuestionnaireStore>;
  readonly receivedMail: ReturnType<typeof createReceivedMailStore>;
  readonly replies: ReturnType<typeof createReplyStore>;
  readonly requests: ReturnType<typeof createRequestStore>;
  readonly rounds: ReturnType<typeof createRoundStore>;
  readonly signatures: ReturnType<typeof createSignatureStore>;
  readonly submissions: ReturnType<typeof createSubmissionStore>;
  /** A round's register, read once for all that is entered in the batch. */
  readonly registerOf: (destination: string, round: string) => OpenRegister;
  readonly versions: ReturnType<typeof createVersionStore>;
  /** A round's messages as they stood when the batch began: read once for all that are delivered in it. */
  readonly messagesAtStart: (destination: string, round: string) => Promise<readonly Message[]>;
  /** A destination's rounds as they stood then. */
  readonly roundsAtStart: (destination: string) => Promise<readonly RoundPlan[]>;
}

/**
 * Returns what opens a batch: the stores are shared by all batches, what was read is not, and neither is
 * the time there is.
 */
export function createDelivery(dependencies: Dependencies): (invocation: Invocation) => Delivery {
  const { environment, clock } = dependencies;
  const table = connectTable(environment);
  const stores = {
    dependencies,
    linkKeys: createLinkKeySource(environment.LINK_KEYS_SECRET, clock),
    acknowledgements: createAcknowledgementStore(table),
    answerDrafts: createAnswerDraftStore(table),
    attachments: createAttachmentStore(table),
    delegations: createDelegationCarrier(table),
    calendars: createCalendarStore(table),
    destinations: createDestinationReader(table),
    drafts: createDraftReader(table),
    due: createDueStore(table),
    extensions: createExtensionStore(table),
    gates: createGateStore(table),
    letterTexts: createLetterTextStore(table),
    openDrafts: createOpenDraftStore(table),
    outbox: createOutbox(table),
    parties: createPartyStore(table),
    progress: createProgressStore(table),
    questionnaires: createQuestionnaireStore(table),
    receivedMail: createReceivedMailStore(table),
    replies: createReplyStore(table),
    requests: createRequestStore(table),
    rounds: createRoundStore(table),
    signatures: createSignatureStore(table),
    submissions: createSubmissionStore(table),
    versions: createVersionStore(table),
  };
  const mailer = createMailer({ configurationSet: environment.MAIL_CONFIGURATION_SET });
  const registers = createRegisterStore(table);
  return (invocation) => ({
    ...stores,
    pace: createSendingPace(mailer, () => invocation.getRemainingTimeInMillis()),
    registerOf: onceEach((destination, round) => registers.open({ destination, round })),
    destinations: { ...stores.destinations, get: onceEach(stores.destinations.get) },
    rounds: { ...stores.rounds, get: onceEach(stores.rounds.get) },
    messagesAtStart: onceEach(stores.outbox.list),
    roundsAtStart: onceEach(stores.rounds.list),
  });
}

/** What every message of a batch asks for again is read once; whether it may still leave is judged anew each time. */
function onceEach<Names extends string[], Value>(make: (...names: Names) => Value): (...names: Names) => Value {
  const known = new Map<string, Value>();
  return (...names) => {
    const key = names.join(" ");
    const value = known.get(key) ?? make(...names);
    known.set(key, value);
    return value;
  };
}
