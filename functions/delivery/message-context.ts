import { referralReplySchema } from "../domain/decision.ts";
import { readColleagueSubject } from "../domain/delegation.ts";
import { referralDocumentName } from "../domain/document-name.ts";
import type { BlockReason } from "../domain/due-steps.ts";
import { type LetterText, letterKindOf } from "../domain/letter-text.ts";
import { type Link, type LinkKeys, type LinkPurpose, signInCode, signLink } from "../domain/link.ts";
import { signReference } from "../domain/mail-reference.ts";
import type { Message, MessageKind } from "../domain/message.ts";
import { addresseeOf } from "../domain/party.ts";
import { type Phase, papersOf, phaseSchema, type StepKind } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import type { ContextOf, CopiedAnswer, MessageContext, Sender } from "../mail/message-context.ts";
import { whatWaits } from "../steps/what-waits.ts";
import type { HandledReply } from "../storage/replies.ts";
import { type SummaryLine, summarizeAnswers } from "../texts/answer-summary.ts";
import { summarizeDecision, summarizeProgress } from "../texts/decision-summary.ts";
import { summarizeReply } from "../texts/reply-summary.ts";
import {
  calendarChangedContext,
  deadlineMovedContext,
  extensionGrantedContext,
  roundCreatedContext,
} from "./calendar-contexts.ts";
import {
  answerToken,
  delegationContext,
  delegationDeadlineContext,
  delegationDoneContext,
  delegationReminderContext,
  handedOver,
  senderName,
} from "./delegation-context.ts";
import type { Delivery } from "./delivery-stores.ts";
import { type Base, detail, found, opened, roundOf } from "./message-facts.ts";
import { ownCaseNumber } from "./own-case-number.ts";
import { runningLinks } from "./running-links.ts";
import { sampleLetter } from "./sample-letter.ts";
import { signatoryApprovalContext, signatureRequestContext } from "./signature-context.ts";

type Builders = {
  readonly [Kind in MessageKind]: (delivery: Delivery, message: Message, base: Base) => Promise<ContextOf<Kind>>;
};

/** Reads what a message's text needs and signs its links: only now, so that no row ever holds one. */
export async function messageContext(delivery: Delivery, message: Message): Promise<MessageContext> {
  const keys = await delivery.linkKeys();
  const sender = await senderOf(delivery, message);
  const destination = { ...sender, replyToAddress: answerAddress(delivery, keys, message) ?? sender.replyToAddress };
  const address = (path: string): string => {
    const language = message.language === "sv" ? "" : `${path.includes("?") ? "&" : "?"}lang=${message.language}`;
    return `${delivery.dependencies.environment.PUBLIC_URL}/${destination.id}${path}${language}`;
  };
  const sign = async (purpose: LinkPurpose, subject: string, version = 1): Promise<string> => {
    const link: Link = { purpose, destination: destination.id, round: message.round, subject, version };
    return signLink(keys, link);
  };
  const build: (delivery: Delivery, message: Message, base: Base) => Promise<MessageContext> = builders[message.kind];
  return build(delivery, message, { destination, address, sign });
}

/**
 * Where an answer by ordinary mail finds its way to this message by itself. Only for the parties of a
 * round: what staff answer, or their absence answers for them, is nobody's correspondence.
 */
function answerAddress({ dependencies }: Delivery, keys: LinkKeys, message: Message): string | undefined {
  const domain = dependencies.environment.INBOUND_DOMAIN;
  if (domain === undefined || message.round === "-" || toStaff.has(message.kind)) return undefined;
  const { destination, round, key } = message;
  const localPart = signReference(keys, { destination, round, message: key });
  return localPart && `${localPart}@${domain}`;
}

const toStaff: ReadonlySet<MessageKind> = new Set(["step-blocked", "reply-notice", "test-letter", "waiting-digest"]);

/** Until a destination has been imported it has only its id, and staff who sign in to import it. */
async function senderOf(delivery: Delivery, { destination: id, kind }: Message): Promise<Sender> {
  const destination = await delivery.destinations.get(id);
  if (destination !== undefined || kind !== "sign-in") return found(destination, "destination");
  const address = delivery.dependencies.environment.SENDER_ADDRESS;
  return {
    id,
    name: id,
    principal: { name: id, directive: { sv: id, en: id } },
    contact: { name: id, email: address },
    senderAddress: address,
    replyToAddress: address,
  };
}

const builders: Builders = {
  invitation: async (...given) => ({ kind: "invitation", ...(await stakeholder(...given)) }),
  reminder: async (delivery, message, base) => ({
    kind: "reminder",
    ...(await stakeholder(delivery, message, base)),
    draftSavedAt: await draftSavedAt(delivery, message),
    handedOver: await handedOver(delivery, message),
  }),
  referral: async (delivery, message, base) => {
    const context = await referred(delivery, message, base);
    const { caseNumber, planYear } = context.round;
    const named = { destination: message.destination, caseNumber, planYear, version: context.version.version };
    return { kind: "referral", ...context, document: { name: referralDocumentName(named), isAttached: true } };
  },
  "referral-reminder": async (...given) => ({ kind: "referral-reminder", ...(await referred(...given)) }),

  receipt: async (delivery, message, base) => {
    const { destination, address, sign } = base;
    const { round, submission, deadlineAt } = await submitted(delivery, message, "consultation");
    const party =
      submission.party === undefined ? undefined : await delivery.parties.get(message.destination, submission.party);
    const [questionnaireId = "", version = ""] = submission.schema.split("@");
    const questionnaire = found(
      await delivery.questionnaires.get(message.destination, questionnaireId, Number(version)),
      "questionnaire",
    );
    const papers = papersOf(round, "consultation");
    const draft = papers && (await delivery.drafts.revision(message.destination, message.round, papers.draftRevision));
    const sections = draft?.draft.sections ?? [];
    return {
      kind: "receipt",
      destination,
      round: round.plan,
      deadlineAt,
      receivedAt: submission.receivedAt,
      revision: submission.revision,
      withdrawn: submission.withdrawn === true,
      sentBy: await senderName(delivery, message, submission),
      answers: copied(summarizeAnswers(questionnaire, JSON.parse(submission.content), sections, message.language)),
      links: {
        answer:
          party === undefined
            ? await openAnswer(submission, base)
            : address(`/answer/${await answerToken(message, party, sign)}`),
        privacy: address("/privacy"),
      },
    };
  },

  "decision-receipt": async (delivery, message, { destination, address, sign }) => {
    const { round, submission, deadlineAt } = await submitted(delivery, message, "referral");
    const { party, linkVersion } = await invited(delivery, message);
    const reply = referralReplySchema.parse(JSON.parse(submission.content));
    const token = await sign("decide", party.id, linkVersion);
    const known = await delivery.parties.list(message.destination);
    const makers = {
      names: Object.fromEntries(known.map((other) => [other.party.id, other.party.name])),
      isRegion: party.type === "region",
    };
    return {
      kind: "decision-receipt",
      destination,
      round: round.plan,
      party,
      ownCaseNumber: reply.ownCaseNumber,
      deadlineAt,
      standing: reply.standing,
      intake: reply.intake,
      receivedAt: submission.receivedAt,
      revision: submission.revision,
      answers: copied(summarizeDecision(reply, makers, message.language)),
      links: {
        decide: address(`/decide/${token}`),
        progress: address(`/decide/${token}/progress`),
        privacy: address("/privacy"),
      },
    };
  },

  confirmation: async (delivery, message, { destination, address, sign }) => {
    const { round, deadlineAt } = await opened(delivery, message, "consultation");
    const token = await sign("confirm", message.recipient);
    return {
      kind: "confirmation",
      destination,
      round: round.plan,
      deadlineAt,
      links: { confirm: address(`/confirm/${token}`), privacy: address("/privacy") },
    };
  },

  "draft-link": async (...given) => ({ kind: "draft-link", ...(await savedDraft(...given)) }),
  "draft-reminder": async (delivery, message, base) => {
    const context = await savedDraft(delivery, message, base);
    const token = await base.sign("no-draft-reminders", message.recipient);
    const noReminders = base.address(`/no-reminders/${token}`);
    return { kind: "draft-reminder", ...context, links: { ...context.links, noReminders } };
  },

  "draft-deadline": async (delivery, message, base) => {
    const gate = await delivery.gates.read({
      destination: message.destination,
      round: message.round,
      phase: "consultation",
    });
    if (gate.state === "not-opened") throw new Error("A message of a phase that has not opened");
    return { kind: "draft-deadline", ...(await savedDraft(delivery, message, base)), deadlineAt: gate.deadlineAt };
  },

  "sign-in": async (delivery, message, { destination, address, sign }) => ({
    kind: "sign-in",
    destination,
    expiresAt: detail(message, "expiresAt"),
    code: signInCode(await delivery.linkKeys(), destination.id, message.recipient),
    links: { signIn: address(`/staff/sign-in/${await sign("sign-in", message.recipient)}`) },
  }),

  publication: async (delivery, message, { destination, address }) => ({
    kind: "publication",
    destination,
    round: (await roundOf(delivery, message)).plan,
    audience: detail(message, "audience") === "decision-maker" ? "decision-maker" : "respondent",
    version: namedVersion(message),
    adoption: namedAdoption(message),
    text: await textOf(delivery, message),
    links: { plan: address(planPath(message)), privacy: address("/privacy") },
  }),

  "test-letter": async (delivery, message, { destination, address }) => {
    const [round, stored, text] = await Promise.all([
      roundOf(delivery, message),
      delivery.parties.get(message.destination, detail(message, "party")),
      textOf(delivery, message),
    ]);
    const kind = found(letterKindOf(message.kind, message.details), "letter");
    const { party } = found(stored, "party");
    const letter = sampleLetter({ kind, destination, round: round.plan, party, text, address });
    return { kind: "test-letter", destination, letter };
  },

  "step-blocked": async (delivery, message, { destination, address }) => ({
    kind: "step-blocked",
    destination,
    round: (await roundOf(delivery, message)).plan,
    step: detail(message, "step") as StepKind,
    dueAt: detail(message, "dueAt"),
    reason: detail(message, "reason") as BlockReason,
    links: { round: address(`/staff/rounds/${message.round}`) },
  }),

  copy: async (delivery, message, { destination, address }) => {
    const phase = phaseSchema.parse(detail(message, "phase"));
    const { round, deadlineAt } = await opened(delivery, message, phase);
    const { party: id } = readColleagueSubject(message.recipient);
    const { party } = found(await delivery.parties.get(message.destination, id), "party");
    const isReferral = phase === "referral";
    return {
      kind: "copy",
      destination,
      round: round.plan,
      party,
      ownCaseNumber: isReferral ? await ownCaseNumber(delivery, message, id) : undefined,
      phase,
      sentTo: detail(message, "sentTo"),
      deadlineAt,
      version: isReferral ? detail(message, "version") : null,
      links: {
        read: address(isReferral ? planPath(message) : `/rounds/${message.round}`),
        privacy: address("/privacy"),
      },
    };
  },

  "waiting-digest": async (delivery, message, { destination, address }) => ({
    kind: "waiting-digest",
    destination,
    waiting: (await whatWaits(delivery, message.destination)).map(({ round, mail, replies }) => {
      const desk = round === null ? "/staff" : `/staff/rounds/${round.id}`;
      return {
        round,
        mail: { count: mail, href: address(`${desk}/mail`) },
        replies: { count: replies, href: address(`${desk}/replies`) },
      };
    }),
  }),

  "signatory-approval": signatoryApprovalContext,
  "signature-request": signatureRequestContext,
  delegation: delegationContext,
  "delegation-done": delegationDoneContext,
  "delegation-reminder": delegationReminderContext,
  "delegation-deadline": delegationDeadlineContext,
  "round-created": roundCreatedContext,
  "calendar-changed": calendarChangedContext,
  "deadline-moved": deadlineMovedContext,
  "extension-granted": extensionGrantedContext,

  "progress-receipt": async (delivery, message, { destination, address, sign }) => {
    const [round, { party, linkVersion }] = await Promise.all([roundOf(delivery, message), invited(delivery, message)]);
    const where = { destination: message.destination, round: message.round, party: party.id };
    const recorded = found(await delivery.progress.revision(where, Number(detail(message, "revision"))), "progress");
    return {
      kind: "progress-receipt",
      destination,
      round: round.plan,
      party,
      ownCaseNumber: await ownCaseNumber(delivery, message, party.id),
      about: recorded.about,
      progress: recorded.progress,
      answers: copied(summarizeProgress(recorded.progress, message.language)),
      recordedBy: recorded.by === party.id ? undefined : recorded.by,
      receivedAt: recorded.at,
      revision: recorded.revision,
      links: {
        progress: address(`/decide/${await sign("decide", party.id, linkVersion)}/progress`),
        privacy: address("/privacy"),
      },
    };
  },

  "link-again": async (delivery, message, { destination, address }) => ({
    kind: "link-again",
    destination,
    links: (await runningLinks(delivery, message.destination, message.to)).map(({ token, ...link }) => ({
      ...link,
      href: address(`/${link.purpose}/${token}`),
    })),
  }),

  "accessibility-feedback": async (delivery, message, { destination }) => {
    const feedback = found(await delivery.requests.feedback(message.destination, message.recipient), "feedback");
    const { replyTo = null, pageAddress = null, receivedAt } = feedback;
    return { kind: "accessibility-feedback", destination, message: feedback.message, replyTo, pageAddress, receivedAt };
  },

  "reply-confirmation": async (...given) => ({ kind: "reply-confirmation", ...(await replied(...given)) }),

  "reply-notice": async (delivery, message, base) => {
    const { links: _, ...told } = await replied(delivery, message, base);
    const replies = base.address(`/staff/rounds/${message.round}/replies`);
    return { kind: "reply-notice", ...told, links: { replies } };
  },

  "reply-outcome": async (delivery, message, base) => {
    const told = await replied(delivery, message, base);
    const { deadlineAt, entry } = await opened(delivery, message, phaseSchema.parse(detail(message, "phase")));
    const outcome = found(told.outcome, "outcome");
    return { kind: "reply-outcome", ...told, deadlineAt, entry: outcome.kind === "granted" ? entry : null, outcome };
  },
};

async function stakeholder(delivery: Delivery, message: Message, { destination, address, sign }: Base) {
  const { round, deadlineAt, entry } = await opened(delivery, message, "consultation");
  const { party, linkVersion } = await invited(delivery, message);
  const token = await sign("answer", party.id, linkVersion);
  const links = {
    answer: address(`/answer/${token}`),
    reply: address(`/answer/${token}/reply`),
    noReminders: address(`/no-reminders/${await sign("no-reminders", party.id, linkVersion)}`),
    privacy: address("/privacy"),
  };
  const contact = addresseeOf(party).name ?? "";
  const text = await textOf(delivery, message);
  return { destination, round: round.plan, party, contact, deadlineAt, entry, links, text };
}

/** The wording that the message was made with: what staff write later is for later letters. */
async function textOf(
  delivery: Delivery,
  { kind, details, destination, round, language }: Message,
): Promise<LetterText | null> {
  const letter = letterKindOf(kind, details);
  const revision = details["text"];
  if (letter === undefined || revision === undefined) return null;
  const stored = await delivery.letterTexts.revision({ destination, round }, letter, Number(revision));
  return found(stored, "text").texts?.[language] ?? null;
}

async function replied(delivery: Delivery, message: Message, { destination, address, sign }: Base) {
  const phase = phaseSchema.parse(detail(message, "phase"));
  const [round, stored, reply] = await Promise.all([
    roundOf(delivery, message),
    delivery.parties.get(message.destination, detail(message, "party")),
    delivery.replies.get(
      { destination: message.destination, round: message.round, phase },
      detail(message, "party"),
      Number(detail(message, "number")),
    ),
  ]);
  const { party, linkVersion } = found(stored, "party");
  const { content, handling } = found<HandledReply>(reply, "reply");
  const purpose = phase === "referral" ? "decide" : "answer";
  return {
    destination,
    round: round.plan,
    phase,
    party,
    reply: content.kind,
    said: summarizeReply(content, message.language),
    outcome: handling?.outcome,
    links: { answer: address(`/${purpose}/${await sign(purpose, party.id, linkVersion)}`) },
  };
}

async function savedDraft(delivery: Delivery, message: Message, { destination, address, sign }: Base) {
  const { round, deadlineAt } = await opened(delivery, message, "consultation");
  const where = { destination: message.destination, round: message.round, phase: "consultation" } as const;
  const { savedAt } = found(await delivery.openDrafts.get(where, message.recipient), "draft");
  const token = await sign("open-answer", message.recipient, Number(detail(message, "linkVersion")));
  const links = { answer: address(`/answer/${token}`), privacy: address("/privacy") };
  return { destination, round: round.plan, deadlineAt, savedAt, links };
}

/** Only what was sent by a mailed link can be reopened by it. */
async function openAnswer({ id, sentByLink }: SubmissionRevision, { address, sign }: Base): Promise<string | null> {
  return sentByLink === undefined ? null : address(`/answer/${await sign("open-answer", id, sentByLink)}`);
}

async function draftSavedAt(delivery: Delivery, { destination, round, recipient }: Message): Promise<string | null> {
  const where = { destination, round, phase: "consultation" } as const;
  const saved = (await delivery.answerDrafts.list(where, recipient)).filter(({ fields }) => fields !== undefined);
  return (
    saved
      .map(({ savedAt }) => savedAt)
      .toSorted()
      .at(-1) ?? null
  );
}

async function referred(delivery: Delivery, message: Message, { destination, address, sign }: Base) {
  const { round, deadlineAt, entry } = await opened(delivery, message, "referral");
  const { party, linkVersion } = await invited(delivery, message);
  const token = await sign("decide", party.id, linkVersion);
  const own = await ownCaseNumber(delivery, message, party.id);
  const links = {
    decide: address(`/decide/${token}`),
    acknowledge: own === undefined ? address(`/decide/${token}/acknowledge`) : undefined,
    reply: address(`/decide/${token}/reply`),
    plan: address(planPath(message)),
    noReminders: address(`/no-reminders/${await sign("no-reminders", party.id, linkVersion)}`),
    privacy: address("/privacy"),
  };
  const contact = addresseeOf(party).name ?? "";
  const version = namedVersion(message);
  const text = await textOf(delivery, message);
  const about = { destination, round: round.plan, party, contact, ownCaseNumber: own };
  return { ...about, deadlineAt, entry, version, links, text };
}

async function submitted(delivery: Delivery, message: Message, phase: Phase) {
  const where = { destination: message.destination, round: message.round, phase };
  const [{ round, deadlineAt }, submission] = await Promise.all([
    opened(delivery, message, phase),
    delivery.submissions.revision(
      where,
      readColleagueSubject(message.recipient).party,
      Number(detail(message, "revision")),
    ),
  ]);
  return { round, deadlineAt, submission: found<SubmissionRevision>(submission, "submission") };
}

async function invited(delivery: Delivery, message: Message) {
  return found(await delivery.parties.get(message.destination, message.recipient), "party");
}

function copied(lines: readonly SummaryLine[]): CopiedAnswer[] {
  return lines.map(({ label, values, change }) => ({ label, value: values.join("\n"), change }));
}

/** Null in mail that was written before it was told. */
function namedAdoption({ details }: Message): ContextOf<"publication">["adoption"] {
  const { adoptedBy: organ, adoptedOn: date, adoptedParagraph: paragraph } = details;
  return organ === undefined || date === undefined || paragraph === undefined ? null : { organ, date, paragraph };
}

function namedVersion(message: Message) {
  return { version: detail(message, "version"), hash: detail(message, "hash") };
}

function planPath(message: Message): string {
  return `/plans/${detail(message, "planYear")}/${detail(message, "version")}`;
}
