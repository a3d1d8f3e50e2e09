import type { ReferralReply } from "../../functions/domain/decision.ts";
import type { DecisionCorrection } from "../../functions/domain/decision-correction.ts";
import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import { channelSchema } from "../../functions/domain/intake.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { type DecisionMakers, summarizeDecision } from "../../functions/texts/decision-summary.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDate, formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { type RegistrationStanding, staffDecisionsTexts } from "../../functions/texts/staff-decisions.ts";
import { renderCorrections } from "../decide/corrections.ts";
import { type DecisionContext, decisionMakersOf } from "../decide/decision-context.ts";
import {
  type DecisionFormState,
  type DecisionWording,
  decisionFieldLabel,
  decisionSections,
  explainDecisionIssue,
} from "../decide/decision-sections.ts";
import { financingSection } from "../decide/financing-section.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { radios } from "../parts/choices.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts, summary } from "../parts/facts.ts";
import type { FieldFrame } from "../parts/field.ts";
import { hidden } from "../parts/hidden.ts";
import { select } from "../parts/select.ts";
import { dateInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, firstValue, pageFields } from "../parts/values.ts";
import { linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface RegistrationData {
  readonly registrar: string;
  /** Where the receipt goes. */
  readonly receiptTo: string;
  /** The authority's own deadline, an exclusive instant; null before the referral opens. */
  readonly deadlineAt: string | null;
  readonly standing: RegistrationStanding;
  /** What was recorded last, by whomever. */
  readonly recorded: null | {
    readonly reply: ReferralReply;
    readonly receivedAt: string;
    readonly revision: number;
    readonly isLate: boolean;
    /** A decision counts, so that it can go on to be announced and appealed. */
    readonly hasProgress: boolean;
    readonly corrections: readonly DecisionCorrection[];
  };
  /** Received mail that it can be from. */
  readonly mails: readonly {
    readonly id: string;
    readonly subject: string;
    readonly receivedAt: string;
    readonly from: string;
  }[];
  /** What the post before has done. */
  readonly done?: "recorded" | "unchanged" | undefined;
  readonly values: FormFields;
  readonly basedOn: number;
  readonly corrects?: boolean | undefined;
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly addsRow?: boolean | undefined;
  /** What could not be stored, shown so that it can be kept. */
  readonly refused?: ReferralReply | undefined;
}

export type RegisterDecisionPageData = StaffPageContext & DecisionContext & RegistrationData;

export function renderRegisterDecisionPage(data: RegisterDecisionPageData): string {
  const { language, party, standing, refused, issues = [] } = data;
  const texts = staffDecisionsTexts[language];
  const explain = (issue: FieldIssue) =>
    issue.field === "came-in" && issue.code === "date-before"
      ? texts.cameInBefore(formatDate(issue.payload.earliest, language))
      : explainDecisionIssue(issue, language);
  const errors = describeIssues(issues, (field) => registrationFieldLabel(field, language), language, explain);
  return renderStaffPage(data, {
    title: texts.pageTitle(party.name),
    hasErrors: errors.length > 0,
    width: "form",
    main: html`${errorSummary(errors, language)}
${notice(data)}
${linkBack(data, "/decisions", texts.title)}
<h1>${texts.pageTitle(party.name)}</h1>
<p class="lead">${texts.pageLead}</p>
${
  refused !== undefined &&
  html`<div class="notice notice--error" role="alert"><p>${texts.notStored}</p></div>
${summary(summarizeForStaff(refused, decisionMakersOf(data), language), texts.nothing)}`
}
<div class="notice${standing !== "open" && " notice--warning"}"><p>${texts.standings[standing]}</p>${standing === "deadline-passed" && extensionLink(data)}</div>
${data.deadlineAt !== null && facts([{ label: texts.deadline, value: formatDeadline(data.deadlineAt, language) }])}
${recorded(data)}
${(standing === "open" || standing === "frozen") && form({ ...data, errors })}`,
  });
}

function notice({ language, done, recorded: stored, receiptTo }: RegisterDecisionPageData): Html | undefined {
  if (done === undefined) return undefined;
  const texts = staffDecisionsTexts[language];
  if (done === "unchanged")
    return html`<div class="notice notice--warning" role="status"><p>${texts.unchanged}</p></div>`;
  const text = stored?.isLate ? texts.recordedLate : texts.recorded(receiptTo);
  return html`<div class="notice notice--success" role="status"><p>${text}</p></div>`;
}

function extensionLink({ language, destination, round }: RegisterDecisionPageData): Html {
  const href = withLanguage(`/${destination.id}/staff/rounds/${round.id}`, language);
  return html`<p><a href="${href}#extensions">${staffDecisionsTexts[language].extensions}</a></p>`;
}

function recorded(data: RegisterDecisionPageData): Html | undefined {
  const { language, destination, round, party, recorded: stored } = data;
  if (stored === null) return undefined;
  const texts = staffDecisionsTexts[language];
  const address = `/${destination.id}/staff/rounds/${round.id}`;
  const mail = stored.reply.intake?.mail;
  const link = (href: string, text: string) => html`<p><a href="${withLanguage(href, language)}">${text}</a></p>`;
  return html`<h2>${texts.registeredTitle}</h2>
${stored.isLate && html`<div class="notice notice--warning"><p>${texts.isLate}</p></div>`}
${facts([{ label: texts.registeredAt, value: formatInstant(stored.receivedAt, language) }])}
${summary(summarizeForStaff(stored.reply, decisionMakersOf(data), language), texts.nothing)}
${mail !== undefined && link(`${address}/mail/${mail}`, texts.toMail)}
${renderCorrections(stored.corrections, decisionMakersOf(data), language)}
${stored.hasProgress && link(`${address}/decisions/${party.id}/progress`, texts.toProgress)}`;
}

function form(state: RegisterDecisionPageData & DecisionFormState): Html {
  const { language, round, party, basedOn, standing, receiptTo } = state;
  const texts = staffDecisionsTexts[language];
  const sections = decisionSections({ ...state, wording: wordingOf(language) });
  const isLate = standing === "frozen";
  const send = isLate ? texts.sendLate : basedOn > 0 ? texts.sendChange : texts.send;
  return renderStaffForm(
    state,
    `/rounds/${round.id}/decisions/${party.id}`,
    html`<button class="visually-hidden" name="${pageFields.action}" value="send" tabindex="-1" aria-hidden="true">${send}</button>
${hidden(pageFields.revision, basedOn)}
${intakeSection(state)}
${sections.position}
${sections.decision}
${financingSection(state, state.addsRow ?? false)}
${sections.conditions}
${sections.comments}
${sections.correction}
${sections.officer}
<p class="meta">${texts.registrar(state.registrar)}${!isLate && html` ${texts.receiptNote(receiptTo)}`}</p>
<div class="actions"><button class="button" name="${pageFields.action}" value="send">${send}</button></div>`,
  );
}

function intakeSection({ language, values, errors, mails }: RegisterDecisionPageData & DecisionFormState): Html {
  const texts = staffDecisionsTexts[language];
  const frame = (name: string, hint?: string): FieldFrame => ({
    language,
    name,
    label: registrationFieldLabel(name, language) ?? name,
    hint,
    error: errorOf(errors, name),
  });
  const channels = channelSchema.options.map((value) => ({ value, label: texts.channels[value] }));
  const choices = mails.map(({ id, subject, receivedAt, from }) => ({
    value: id,
    label: `${formatInstant(receivedAt, language)}, ${from}: ${subject}`,
  }));
  const mail = { ...frame("mail", texts.mailHint), mark: fieldTexts[language].optional };
  return html`<div class="part"><h2>${texts.intakeTitle}</h2>
${radios(frame("channel"), channels, firstValue(values, "channel"))}
${dateInput(frame("came-in", texts.cameInHint), firstValue(values, "came-in"))}
${choices.length > 0 && select(mail, choices, firstValue(values, "mail"), texts.mailNone)}</div>`;
}

/** The form speaks to staff about the authority, where the authority's own speaks to it. */
function wordingOf(language: Language): DecisionWording {
  const texts = staffDecisionsTexts[language];
  return {
    labels: { "own-case-number": texts.ownCaseNumber, "officer-name": texts.officerName },
    hints: {
      "own-case-number": texts.ownCaseNumberHint,
      "officer-name": texts.officerNameHint,
      "correction-reason": texts.correctionReasonHint,
      delegation: texts.delegationHint,
    },
    officerTitle: texts.senderTitle,
  };
}

/** What is recorded, in the words of staff's form. */
export function summarizeForStaff(
  reply: ReferralReply,
  makers: DecisionMakers,
  language: Language,
): readonly SummaryLine[] {
  const labels: Readonly<Record<string, string | undefined>> = wordingOf(language).labels;
  return summarizeDecision(reply, makers, language).map((line) => ({ ...line, label: labels[line.id] ?? line.label }));
}

function registrationFieldLabel(field: string, language: Language): string | undefined {
  const texts = staffDecisionsTexts[language];
  const labels: Readonly<Record<string, string>> = {
    channel: texts.channel,
    "came-in": texts.cameIn,
    mail: texts.mail,
  };
  return Object.hasOwn(labels, field) ? labels[field] : decisionFieldLabel(field, language, wordingOf(language));
}
