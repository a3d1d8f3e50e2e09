import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Intake } from "../../functions/domain/intake.ts";
import { acknowledgeTexts } from "../../functions/texts/acknowledge.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decisionDraftTexts } from "../../functions/texts/decision-draft.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { describeIntake } from "../../functions/texts/intake.ts";
import { type Html, html } from "../html.ts";
import { contactLine } from "../parts/contact.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { split } from "../parts/split.ts";
import { describeIssues, pageFields } from "../parts/values.ts";
import { type DecisionContext, renderDecisionFrame } from "./decision-context.ts";
import {
  type DecisionFormState,
  decisionFieldLabel,
  decisionSections,
  explainDecisionIssue,
} from "./decision-sections.ts";
import { financingSection } from "./financing-section.ts";

export interface DecisionPageData extends DecisionContext {
  /** The party's own deadline, an exclusive instant. */
  readonly deadlineAt: string;
  readonly hasExtension: boolean;
  /** Where to decline, ask for more time or name somebody else. */
  readonly replyHref?: string | undefined;
  /** Where to say that the referral has come, and the number it was given when that was said. */
  readonly acknowledge?: { readonly href: string; readonly caseNumber: string | null } | undefined;
  /** The plan version that was referred; `href` null where it cannot be read. */
  readonly version: { readonly version: string; readonly href: string | null };
  /** What was recorded before, when it was. */
  readonly sent: {
    readonly at: string;
    readonly intake?: Intake | undefined;
    readonly receiptHref: string;
    readonly progressHref: string;
  } | null;
  /** The revision this form starts from; 0 for the first. */
  readonly basedOn: number;
  /** What is recorded is a decision, so that changing it is a correction. */
  readonly corrects?: boolean | undefined;
  /** Empty for a first answer; our case number is filled in by the page. */
  readonly values: FormFields;
  readonly issues?: readonly FieldIssue[] | undefined;
  /** Someone pressed "add a row": one more empty financing row, with the cursor in it. */
  readonly addsRow?: boolean | undefined;
  readonly draft: ReplyDraft;
}

/** What is saved of the reply and not sent, and where a draft of it is saved. */
export interface ReplyDraft {
  readonly href: string;
  readonly checkHref: string;
  /** The save that a new one follows; 0 where that would replace what nobody has seen here. */
  readonly revision: number;
  /** When it was saved; null where nothing is. */
  readonly savedAt: string | null;
  /** Something was recorded after it had been saved. */
  readonly isOutdated: boolean;
  /** The page is the draft's own, which saves and sends nothing. */
  readonly isOpen: boolean;
}

export function renderDecisionPage(data: DecisionPageData): string {
  const { language, party, round, destination, issues = [] } = data;
  const texts = decideTexts[language];
  const errors = describeIssues(
    issues,
    (field) => decisionFieldLabel(field, language),
    language,
    (issue) => explainDecisionIssue(issue, language),
  );
  const state: DecisionFormState = { ...data, errors };
  const sections = decisionSections(state);
  const title = data.draft.isOpen ? decisionDraftTexts[language].title : texts.title(round.planYear);
  return renderDecisionFrame(data, {
    title,
    hasErrors: errors.length > 0,
    keepsPost: data.addsRow ?? false,
    main: split({
      introduction: html`${errorSummary(errors, language)}
<p class="kicker">${texts.kicker(party.name)}</p>
<h1>${title}</h1>
${draftNotice(data)}
<p class="lead">${texts.lead(destination.principal.name)}</p>
<p>${texts.personalLinkNote(party.name)}</p>
${data.replyHref !== undefined && html`<p><a href="${data.replyHref}">${texts.cannotAnswer}</a></p>`}
${acknowledgement(data)}
${!(data.draft.isOpen && data.draft.savedAt) && recordedBefore(data)}`,
      asideLabel: texts.about,
      aside: html`${referralFacts(data)}
<p>${texts.publicNote}</p>`,
      form: html`<form method="post" novalidate>
${data.draft.isOpen ? defaultButton(decisionDraftTexts[language].save, "save") : defaultButton(texts.send, "send")}
${hidden(pageFields.revision, data.basedOn)}
${hidden(pageFields.drafts, data.draft.revision)}
<p class="part">${texts.before(fieldTexts[language].optional)}</p>
${sections.position}
${sections.decision}
${financingSection(state, data.addsRow ?? false)}
${sections.conditions}
${sections.comments}
${sections.correction}
${sections.officer}
${buttons(data)}
</form>`,
    }),
  });
}

function buttons({ language, deadlineAt, basedOn, draft }: DecisionPageData): Html {
  const texts = decideTexts[language];
  const words = decisionDraftTexts[language];
  const deadline = formatDeadline(deadlineAt, language);
  const button = (action: string, text: string, tone = "", target: Html | false = false) =>
    html`<button class="button${tone}" name="${pageFields.action}" value="${action}"${target}>${text}</button>`;
  const second = " button--secondary";
  if (draft.isOpen) {
    return html`<p class="meta">${words.note(deadline)}</p>
<div class="actions">${button("check", words.toCheck)} ${button("save", words.saveForLater, second)}</div>`;
  }
  return html`<p class="meta">${texts.sendNote(deadline)}</p>
<div class="actions">${button("send", basedOn > 0 ? texts.sendChange : texts.send)} ${button("save", words.save, second, html` formaction="${draft.href}"`)}</div>`;
}

/** Where what was saved is gone on with; on its own page, how it stands. */
function draftNotice({ language, draft, issues = [] }: DecisionPageData): Html {
  const words = decisionDraftTexts[language];
  const check = html`<p><a href="${draft.checkHref}">${words.check}</a></p>`;
  if (draft.savedAt === null) return html`${draft.isOpen && html`<p>${words.nothingSaved}</p>`}`;
  const saved = formatInstant(draft.savedAt, language);
  const outdated = draft.isOutdated && html`<p>${words.outdated}</p>`;
  if (draft.isOpen) {
    return html`<div class="notice"><p>${issues.length > 0 ? words.mend : words.savedAt(saved)}</p>${outdated}${check}</div>`;
  }
  return html`<div class="notice notice--warning"><p>${words.pending(saved)}</p>${outdated}
<p><a href="${draft.href}">${words.open}</a></p>${check}</div>`;
}

/** Enter in a field presses a form's first button, which must not be the one that adds a row. */
function defaultButton(text: string, action: string): Html {
  return html`<button class="visually-hidden" name="${pageFields.action}" value="${action}" tabindex="-1" aria-hidden="true">${text}</button>`;
}

/** What comes first, before there is anything to answer; once something is recorded it has come. */
function acknowledgement({ language, acknowledge, sent }: DecisionPageData): Html | undefined {
  if (acknowledge === undefined || sent !== null) return undefined;
  const { href, caseNumber } = acknowledge;
  const texts = acknowledgeTexts[language];
  return html`<p><a href="${href}">${caseNumber === null ? texts.link : texts.linkAgain(caseNumber)}</a></p>`;
}

function recordedBefore({ language, sent }: DecisionPageData): Html | undefined {
  if (sent === null) return undefined;
  const texts = decideTexts[language];
  return html`<div class="notice notice--success"><p>${texts.saved(formatInstant(sent.at, language))}</p>
${sent.intake && html`<p>${describeIntake(sent.intake, language)}.</p>`}
<p><a href="${sent.receiptHref}">${texts.seeReceipt}</a></p>
<p><a href="${sent.progressHref}">${texts.recordProgress}</a></p></div>`;
}

function referralFacts({ language, destination, round, ...data }: DecisionPageData): Html {
  const texts = decideTexts[language];
  const { version, href } = data.version;
  return facts([
    {
      label: texts.deadline,
      value: html`<strong>${formatDeadline(data.deadlineAt, language)}</strong>${data.hasExtension && html`\n${texts.extended}`}`,
    },
    href !== null && { label: texts.plan, value: html`<a href="${href}">${texts.readPlan(version)}</a>` },
    { label: texts.caseNumber, value: round.caseNumber },
    { label: texts.contact, value: contactLine(destination) },
  ]);
}
