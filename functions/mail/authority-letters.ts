import { formatInstant } from "../texts/format.ts";
import { paragraphs } from "./letter.ts";
import {
  type Body,
  caseNumber,
  copy,
  deadlineFacts,
  factList,
  insteadOfAnswering,
  noReminders,
  privacy,
  versionFacts,
  type Wording,
  withCaseNumber,
  wordLetter,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

export function referralLetter(
  context: ContextOf<"referral"> | ContextOf<"referral-reminder">,
  wording: Wording,
): Body {
  const { texts } = wording;
  const { version } = context;
  const facts = {
    ...deadlineFacts(context, wording),
    party: context.party.name,
    contact: context.contact,
    version: version.version,
  };
  const own = context.kind === "referral" ? texts.referral : texts.referralReminder;
  const { subject, opening, closing } = wordLetter(context.kind, context.text, facts, wording);
  return {
    subject: withCaseNumber(subject, context, wording),
    blocks: [
      ...opening,
      factList(
        [texts.label.answerBy, facts.deadline],
        caseNumber(facts, texts),
        [texts.label.referredTo, facts.party],
        [texts.label.referred, texts.planName(facts)],
        ...versionFacts(version, texts),
      ),
      { kind: "link", text: texts.referral.read(version.version), href: context.links.plan },
      { kind: "action", label: own.action, href: context.links.decide },
      ...closing,
    ],
    links: [
      insteadOfAnswering(context.links.reply, texts),
      noReminders(context.links.noReminders, texts),
      privacy(context.links.privacy, texts),
    ],
  };
}

export function decisionReceipt(context: ContextOf<"decision-receipt">, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = { ...deadlineFacts(context, wording), party: context.party.name };
  const own = texts.decisionReceipt;
  const preliminary = context.standing === "preliminary";
  return {
    subject: withCaseNumber(own.subject(facts, preliminary), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts, preliminary)),
      factList(
        [texts.label.received, formatInstant(context.receivedAt, language)],
        [texts.label.revision, String(context.revision)],
        [texts.label.changeUntil, facts.deadline],
        caseNumber(facts, texts),
      ),
      { kind: "action", label: own.action, href: context.links.decide },
      ...paragraphs(...own.closing(facts)),
      ...(preliminary
        ? []
        : [...paragraphs(own.afterwards), { kind: "link" as const, text: own.progress, href: context.links.progress }]),
      ...copy(own.copyHeading, context.answers, texts),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}
