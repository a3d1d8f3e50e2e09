import { formatInstant } from "../texts/format.ts";
import { type Block, paragraphs } from "./letter.ts";
import {
  type Body,
  caseNumber,
  copy,
  deadlineFacts,
  factList,
  insteadOfAnswering,
  noReminders,
  privacy,
  type Wording,
  withCaseNumber,
  wordLetter,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

export function stakeholderLetter(context: ContextOf<"invitation"> | ContextOf<"reminder">, wording: Wording): Body {
  const { texts } = wording;
  const facts = { ...deadlineFacts(context, wording), party: context.party.name, contact: context.contact };
  const { subject, opening, closing } = wordLetter(context.kind, context.text, facts, wording);
  return {
    subject: withCaseNumber(subject, context, wording),
    blocks: [
      ...opening,
      ...handedOver(context, wording),
      ...unsentDraft(context, wording),
      factList([texts.label.answerBy, facts.deadline], [texts.label.concerns, facts.party], caseNumber(facts, texts)),
      { kind: "action", label: texts[context.kind].action, href: context.links.answer },
      ...closing,
    ],
    links: [
      insteadOfAnswering(context.links.reply, texts),
      noReminders(context.links.noReminders, texts),
      privacy(context.links.privacy, texts),
    ],
  };
}

function handedOver(context: ContextOf<"invitation"> | ContextOf<"reminder">, { texts }: Wording): readonly Block[] {
  if (context.kind !== "reminder") return [];
  return paragraphs(
    ...context.handedOver.map(({ to, parts }) =>
      texts.reminder.handedOver(to, parts === null ? null : parts.join(", ")),
    ),
  );
}

function unsentDraft(
  context: ContextOf<"invitation"> | ContextOf<"reminder">,
  { texts, language }: Wording,
): readonly Block[] {
  if (context.kind !== "reminder" || context.draftSavedAt === null) return [];
  return paragraphs(texts.reminder.unsentDraft(formatInstant(context.draftSavedAt, language)));
}

export function receipt(context: ContextOf<"receipt">, wording: Wording): Body {
  if (context.withdrawn) return withdrawal(context, wording);
  const { texts, language } = wording;
  const facts = deadlineFacts(context, wording);
  const own = texts.receipt;
  const { answer } = context.links;
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      factList(
        [texts.label.received, formatInstant(context.receivedAt, language)],
        [texts.label.revision, String(context.revision)],
        ...(context.sentBy === null ? [] : [[texts.label.sentBy, context.sentBy] as const]),
        [texts.label.changeUntil, facts.deadline],
        caseNumber(facts, texts),
      ),
      ...(answer === null
        ? paragraphs(...own.closingWithoutLink)
        : [{ kind: "action" as const, label: own.action, href: answer }, ...paragraphs(...own.closing(facts))]),
      ...copy(own.copyHeading, context.answers, texts),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}

function withdrawal(context: ContextOf<"receipt">, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = deadlineFacts(context, wording);
  const own = texts.withdrawal;
  const { answer } = context.links;
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      factList([texts.label.withdrawn, formatInstant(context.receivedAt, language)], caseNumber(facts, texts)),
      ...(answer === null ? [] : [{ kind: "action" as const, label: own.action, href: answer }]),
      ...paragraphs(...own.closing(facts)),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}

/** Carries nothing of the answer: whoever filled in the form chose this address, not its owner. */
export function confirmation(context: ContextOf<"confirmation">, wording: Wording): Body {
  const { texts } = wording;
  const facts = deadlineFacts(context, wording);
  const own = texts.confirmation;
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      factList([texts.label.validUntil, facts.deadline], caseNumber(facts, texts)),
      { kind: "action", label: own.action, href: context.links.confirm },
      ...paragraphs(...own.closing(facts)),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}

const draftTexts = {
  "draft-link": "draftLink",
  "draft-reminder": "draftReminder",
  "draft-deadline": "draftDeadline",
} as const;

/** Carries nothing of the draft: whoever saved the form chose this address, and may have mistyped it. */
export function draftLetter(context: ContextOf<keyof typeof draftTexts>, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = deadlineFacts(context, wording);
  const own = texts[draftTexts[context.kind]];
  const stop = context.kind === "draft-reminder" ? [noReminders(context.links.noReminders, texts)] : [];
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      factList(
        [texts.label.draftSaved, formatInstant(context.savedAt, language)],
        [texts.label.answerBy, facts.deadline],
        caseNumber(facts, texts),
      ),
      { kind: "action", label: own.action, href: context.links.answer },
      ...paragraphs(...own.closing),
    ],
    links: [...stop, privacy(context.links.privacy, texts)],
  };
}
