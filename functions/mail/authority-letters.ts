import { lastAppealDay } from "../domain/appeal.ts";
import type { Language } from "../domain/language.ts";
import { fillLetterText } from "../domain/letter-text.ts";
import { coveringLetterTexts } from "../texts/covering-letter.ts";
import { decisionTexts } from "../texts/decision.ts";
import { decisionProgressTexts } from "../texts/decision-progress.ts";
import { formatDate, formatInstant, formatWeekdayDate } from "../texts/format.ts";
import { describeIntake } from "../texts/intake.ts";
import { defaultLetterText } from "../texts/letter-defaults.ts";
import { mailTexts } from "../texts/mail.ts";
import { type Block, paragraphs } from "./letter.ts";
import {
  type Body,
  bothCaseNumbers,
  caseNumber,
  contactOf,
  copy,
  deadlineFacts,
  factList,
  insteadOfAnswering,
  noReminders,
  privacy,
  roundFacts,
  type Texts,
  versionFacts,
  type Wording,
  withCaseNumber,
  wordLetter,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

export function referralLetter(context: Referral, wording: Wording): Body {
  const { texts, language } = wording;
  const { version } = context;
  const facts = referralFacts(context, wording);
  const own = context.kind === "referral" ? texts.referral : texts.referralReminder;
  const { subject, opening, closing } = wordLetter(context.kind, context.text, facts, wording);
  const letter = coveringLetterTexts[language];
  return {
    subject: withCaseNumber(subject, context, wording),
    blocks: [
      factList(
        [texts.label.referredTo, facts.party],
        [letter.from, `${facts.principal}, ${facts.destination}`],
        [texts.label.referred, letter.enclosed(facts)],
        [texts.label.answerBy, facts.deadline],
        caseNumber(facts, texts),
        [texts.label.yourCaseNumber, context.ownCaseNumber ?? texts.referral.ownCaseNumberMissing],
      ),
      ...opening,
      ...asked(context, facts, wording),
      ...waysToAnswer(context, facts, wording),
      { kind: "action", label: own.action, href: context.links.decide },
      ...(context.links.acknowledge === undefined
        ? []
        : [{ kind: "link" as const, text: texts.referral.acknowledge, href: context.links.acknowledge }]),
      ...paragraphs(letter.time),
      ...closing,
      { kind: "heading", text: texts.label.plan },
      ...(context.kind === "referral" ? documentTold(context.document, texts) : []),
      { kind: "link", text: texts.referral.read(version.version), href: context.links.plan },
      factList(...versionFacts(version, texts)),
    ],
    links: [
      insteadOfAnswering(context.links.reply, texts),
      noReminders(context.links.noReminders, texts),
      privacy(context.links.privacy, texts),
    ],
  };
}

/** What the covering letter begins with: the mail's own beginning, as staff or the catalogue word it. */
export function referralOpening(context: ContextOf<"referral">, language: Language): string {
  const facts = referralFacts(context, { texts: mailTexts[language], language });
  const text = context.text ?? defaultLetterText("referral", language);
  return fillLetterText({ kind: "referral", language, facts }, text).opening;
}

type Referral = ContextOf<"referral"> | ContextOf<"referral-reminder">;
type ReferralFacts = ReturnType<typeof referralFacts>;

/** In the covering letter's words; a reminder keeps to the question. */
function asked({ kind }: Referral, facts: ReferralFacts, { language }: Wording): readonly Block[] {
  const letter = coveringLetterTexts[language];
  const stances = Object.values(decisionTexts[language].stances).join("; ").toLocaleLowerCase(language);
  const inFull = [letter.financing, `${letter.stancesTitle}: ${stances}.`];
  return [
    { kind: "heading", text: letter.askedTitle },
    ...paragraphs(letter.asked(facts), ...(kind === "referral" ? inFull : [])),
  ];
}

function waysToAnswer({ kind, destination }: Referral, facts: ReferralFacts, wording: Wording): readonly Block[] {
  const { texts, language } = wording;
  const letter = coveringLetterTexts[language];
  const { action } = kind === "referral" ? texts.referral : texts.referralReminder;
  const items = [
    letter.onOwnPage.mail(action),
    ...letter.byMailOrOnPaper(facts, destination.replyToAddress, contactOf(destination)),
  ];
  return [
    { kind: "heading", text: letter.waysTitle },
    { kind: "list", items },
  ];
}

function referralFacts(context: Referral, wording: Wording) {
  return {
    ...deadlineFacts(context, wording),
    party: context.party.name,
    contact: context.contact,
    version: context.version.version,
  };
}

function documentTold({ name, isAttached }: ContextOf<"referral">["document"], texts: Texts): readonly Block[] {
  return paragraphs(isAttached ? texts.referral.attached(name) : texts.referral.tooLargeToAttach);
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
      ...(context.intake === undefined ? [] : paragraphs(`${describeIntake(context.intake, language)}.`)),
      factList(
        [
          texts.label.received,
          context.intake === undefined
            ? formatInstant(context.receivedAt, language)
            : formatDate(context.intake.cameIn, language),
        ],
        [texts.label.revision, String(context.revision)],
        [texts.label.changeUntil, facts.deadline],
        ...bothCaseNumbers(facts, context, texts),
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

/** What is now recorded of a decision, with the last day of appeal as the law gives it. */
export function progressReceipt(context: ContextOf<"progress-receipt">, wording: Wording): Body {
  const { texts, language } = wording;
  const { about, progress, party } = context;
  const facts = roundFacts(context, wording);
  const own = texts.progressReceipt;
  const outcome = decisionProgressTexts[language];
  const { announcedDate, statedLastAppealDate: stated } = progress;
  const computed = announcedDate === undefined ? undefined : lastAppealDay(announcedDate);
  const day = (date: string) => formatDate(date, language);
  return {
    subject: withCaseNumber(own.subject(party.name, facts), context, wording),
    blocks: [
      ...paragraphs(
        own.opening(party.name),
        ...(context.recordedBy === undefined ? [] : [own.recordedBy(context.recordedBy)]),
        computed === undefined ? own.notComputed : own.lastAppeal(formatWeekdayDate(computed, language)),
        ...(computed !== undefined && stated !== undefined && stated !== computed
          ? [outcome.datesDiffer(day(stated), day(computed))]
          : []),
      ),
      factList(
        [outcome.decision, outcome.decisionValue(about.organ, about.paragraph, day(about.decisionDate))],
        [texts.label.received, formatInstant(context.receivedAt, language)],
        [texts.label.revision, String(context.revision)],
        ...bothCaseNumbers(facts, context, texts),
      ),
      { kind: "action", label: own.action, href: context.links.progress },
      ...copy(texts.decisionReceipt.copyHeading, context.answers, texts),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}
