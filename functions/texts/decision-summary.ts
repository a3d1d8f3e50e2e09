import { lastAppealDay } from "../domain/appeal.ts";
import type { DecisionProgress, ReferralReply } from "../domain/decision.ts";
import type { FinancingLine } from "../domain/financing-line.ts";
import type { Language } from "../domain/language.ts";
import type { MinutesExcerpt } from "../domain/minutes-excerpt.ts";
import type { SummaryLine } from "./answer-summary.ts";
import { decideTexts } from "./decide.ts";
import { decisionTexts, instanceName } from "./decision.ts";
import { decisionProgressTexts } from "./decision-progress.ts";
import { describeRate } from "./financing-rate.ts";
import { formatDate, formatSek } from "./format.ts";
import { describeIntake } from "./intake.ts";
import { excerptHash, formatExcerpt, minutesExcerptTexts } from "./minutes-excerpt.ts";

export interface DecisionMakers {
  /** Party id → name, of all decision-makers. */
  readonly names: Readonly<Record<string, string>>;
  /** A region calls its instances by other names than a municipality. */
  readonly isRegion: boolean;
}

/** Everything that was recorded, in words and in the form's order, for receipts on pages and in mail. */
export function summarizeDecision(
  reply: ReferralReply,
  makers: DecisionMakers,
  language: Language,
): readonly SummaryLine[] {
  const texts = decideTexts[language];
  const labels = decisionTexts[language];
  const line = (id: string, label: string, ...values: readonly (string | undefined)[]): SummaryLine => ({
    id,
    label,
    values: values.filter((value) => value !== undefined && value !== "") as string[],
  });
  const own =
    reply.standing === "preliminary"
      ? [
          line("opinion-date", texts.opinionDate, formatDate(reply.opinionDate, language)),
          line("organ", texts.organ, reply.organ),
        ]
      : [
          line("instance", texts.instance, instanceName(reply.instance, makers.isRegion, language)),
          line("organ", texts.organ, reply.organ),
          line("decision-date", texts.decisionDate, formatDate(reply.decisionDate, language)),
          line("paragraph", texts.paragraph, `§ ${reply.paragraph}`),
          line("delegation", texts.delegation, reply.delegation),
        ];
  return [
    line("standing", texts.standing, texts.standings[reply.standing]),
    line("stance", texts.stance, labels.stances[reply.stance]),
    ...own,
    line("own-case-number", texts.ownCaseNumber, reply.ownCaseNumber),
    line("sender-case-number", texts.senderCaseNumber, reply.senderCaseNumber),
    line("financing", texts.financingTitle, ...reply.financing.map((each) => describeFinancing(each, language))),
    line("conditional-on", texts.conditionalOn, ...reply.conditionalOn.map((id) => makers.names[id] ?? id)),
    ...(reply.conditionDemand === undefined
      ? []
      : [line("condition-demand", texts.conditionDemand, texts.conditionDemands[reply.conditionDemand])]),
    line("condition-text", texts.conditionText, reply.conditionText),
    line("comments", texts.comments, reply.comments),
    ...(reply.standing === "decided" ? [line("reservation", texts.reservation, reply.reservation)] : []),
    ...(reply.correctionReason === undefined
      ? []
      : [line("correction-reason", texts.correctionReason, reply.correctionReason)]),
    ...(reply.intake === undefined ? [] : [line("intake", texts.intake, describeIntake(reply.intake, language))]),
    line("officer-name", texts.officerTitle, reply.officerName),
    ...(reply.signatoryName === undefined ? [] : [line("signatory-name", texts.signatoryTitle, reply.signatoryName)]),
  ];
}

function describeFinancing({ budgetYear, kind, amountSek, rate }: FinancingLine, language: Language): string {
  const amount = `${budgetYear}: ${formatSek(amountSek, language)} (${decisionTexts[language].financingKinds[kind].toLowerCase()})`;
  return rate === undefined ? amount : `${amount}. ${describeRate(rate, amountSek, language)}`;
}

export function summarizeProgress(progress: DecisionProgress, language: Language): readonly SummaryLine[] {
  const texts = decisionProgressTexts[language];
  const day = (date: string | undefined) => (date === undefined ? [] : [formatDate(date, language)]);
  const { announcedDate, minutesExcerpt } = progress;
  const computed = announcedDate === undefined ? undefined : lastAppealDay(announcedDate);
  return [
    { id: "minutes-approved-date", label: texts.minutesApproved, values: day(progress.minutesApprovedDate) },
    { id: "announced-date", label: texts.announced, values: day(announcedDate) },
    { id: "stated-last-appeal-date", label: texts.statedLastAppeal, values: day(progress.statedLastAppealDate) },
    { id: "computed-last-appeal-date", label: texts.computedLastAppeal, values: day(computed) },
    { id: "appealed", label: texts.appealed, values: [decisionTexts[language].appealed[progress.appealed]] },
    ...(minutesExcerpt === undefined ? [] : [excerptLine(minutesExcerpt, language)]),
  ];
}

function excerptLine(excerpt: MinutesExcerpt, language: Language): SummaryLine {
  const values = [formatExcerpt(excerpt, language), excerptHash(excerpt, language)];
  return { id: "minutes-excerpt", label: minutesExcerptTexts[language].title, values };
}

const labelled = {
  standing: "standing",
  stance: "stance",
  opinionDate: "opinionDate",
  instance: "instance",
  organ: "organ",
  decisionDate: "decisionDate",
  paragraph: "paragraph",
  delegation: "delegation",
  ownCaseNumber: "ownCaseNumber",
  senderCaseNumber: "senderCaseNumber",
  financing: "financingTitle",
  conditionalOn: "conditionalOn",
  conditionDemand: "conditionDemand",
  conditionText: "conditionText",
  comments: "comments",
  reservation: "reservation",
  officerName: "officerTitle",
  signatoryName: "signatoryTitle",
  correctionReason: "correctionReason",
  intake: "intake",
} as const satisfies Record<FieldName, keyof typeof decideTexts.sv>;

type FieldName = ReferralReply extends infer Reply ? (Reply extends unknown ? keyof Reply : never) : never;

/** What a field of a reply is called on the form. */
export function replyFieldLabel(field: string, language: Language): string {
  const labels: Readonly<Record<string, keyof typeof decideTexts.sv>> = labelled;
  const name = Object.hasOwn(labels, field) ? labels[field] : undefined;
  return name === undefined ? field : String(decideTexts[language][name]);
}
