import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import {
  canBeHandled,
  isSenderConfirmed,
  type MailStep,
  mailState,
  mailUses,
  maskings,
  type ReceivedMail,
  unfiled,
  verdictNames,
} from "../../functions/domain/received-mail.ts";
import { formatFile } from "../../functions/texts/file.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { staffMailTexts } from "../../functions/texts/staff-mail.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { checkboxes, radios } from "../parts/choices.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import type { FieldFrame } from "../parts/field.ts";
import { hidden } from "../parts/hidden.ts";
import { select } from "../parts/select.ts";
import { textInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

interface MailPageContext extends StaffPageContext {
  /** Null for mail that nobody knows the round of. */
  readonly round: { readonly id: string; readonly title: Readonly<Record<"sv" | "en", string>> } | null;
  readonly partyNames: Readonly<Record<string, string>>;
}

type Handled<Mail> = Mail & { readonly steps: readonly MailStep[] };

export interface StaffInboxPageData extends MailPageContext {
  readonly mails: readonly Handled<Omit<ReceivedMail, "text">>[];
}

export function renderStaffInboxPage(data: StaffInboxPageData): string {
  const { language, round, destination, mails } = data;
  const texts = staffMailTexts[language];
  const title = round === null ? texts.unfiledTitle : texts.title;
  return renderStaffPage(data, {
    title,
    main: html`${kicker(data)}
<h1>${title}</h1>
<p class="lead">${round === null ? texts.unfiledLead : texts.lead}</p>
${round !== null && html`<p><a href="${withLanguage(`/${destination.id}/staff/mail`, language)}">${texts.toUnfiled}</a></p>`}
${mails.length === 0 ? html`<p>${texts.none}</p>` : inboxTable(data)}`,
  });
}

function kicker({ language, destination, round }: MailPageContext): Html | false {
  if (round === null) return false;
  const href = withLanguage(`/${destination.id}/staff/rounds/${round.id}`, language);
  return html`<p class="kicker"><a href="${href}">${round.title[language]}</a></p>`;
}

function addressOf({ destination, round }: MailPageContext, id = ""): string {
  const below = id === "" ? "" : `/${id}`;
  return round === null
    ? `/${destination.id}/staff/mail${below}`
    : `/${destination.id}/staff/rounds/${round.id}/mail${below}`;
}

/** Those that wait for a person first, then the newest. */
function inboxTable(data: StaffInboxPageData): Html {
  const { language, mails, partyNames } = data;
  const texts = staffMailTexts[language];
  const waits = (mail: StaffInboxPageData["mails"][number]) => Number(mailState(mail, mail.steps) === "waiting");
  const body = html`<thead><tr><th scope="col">${texts.subject}</th><th scope="col">${texts.from}</th><th scope="col">${texts.party}</th><th scope="col">${texts.received}</th><th scope="col">${texts.status}</th></tr></thead>
<tbody>${mails
    .toSorted((a, b) => waits(b) - waits(a))
    .map((mail) => {
      const { name, address } = mail.from;
      return html`<tr>
<th scope="row"><a href="${withLanguage(addressOf(data, mail.id), language)}">${mail.subject === "" ? texts.noSubject : mail.subject}</a></th>
<td>${name === "" ? address : name}${!isSenderConfirmed(mail.verdicts) && html`<span class="cell-note">${texts.verdicts.FAIL}</span>`}</td>
<td>${mail.party === null ? "–" : (partyNames[mail.party] ?? mail.party)}</td>
<td>${formatInstant(mail.receivedAt, language)}</td>
<td>${stateTag(mail, language)}</td>
</tr>`;
    })}</tbody>`;
  return renderScrollingTable({ id: "table-mail", caption: texts.title, body, width: "wide", hasHeading: true });
}

function stateTag(mail: Handled<Pick<ReceivedMail, "autoReply">>, language: StaffPageContext["language"]): Html {
  const texts = staffMailTexts[language];
  const state = mailState(mail, mail.steps);
  const note = mail.steps.length === 0 && mail.autoReply !== null && texts.signs[mail.autoReply];
  const tag = state === "waiting" ? "tag tag--warning" : state === "registered" ? "tag tag--done" : "tag";
  return html`<span class="${tag}">${texts.states[state]}</span>${note !== false && html`<span class="cell-note">${note}</span>`}`;
}

export interface StaffMailPageData extends MailPageContext {
  readonly mail: Handled<ReceivedMail>;
  /** Where it can be moved to. */
  readonly rounds: readonly { readonly id: string; readonly title: Readonly<Record<"sv" | "en", string>> }[];
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly values?: FormFields | undefined;
  readonly hasChanged?: boolean | undefined;
}

/** One mail: what it says, where it comes from and what can be done about it. */
export function renderStaffMailPage(data: StaffMailPageData): string {
  const { language, mail, issues = [], hasChanged = false } = data;
  const texts = staffMailTexts[language];
  const labels: Readonly<Record<string, string>> = {
    use: texts.use,
    party: texts.party,
    round: texts.round,
    reason: texts.reason,
  };
  const errors = describeIssues(issues, (name) => labels[name], language);
  return renderStaffPage(data, {
    title: mail.subject === "" ? texts.noSubject : mail.subject,
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${hasChanged && html`<div class="notice notice--warning" role="alert"><p>${texts.changedMeanwhile}</p></div>`}
${kicker(data)}
<h1>${mail.subject === "" ? texts.noSubject : mail.subject}</h1>
<p>${stateTag(mail, language)}</p>
${mailFacts(data)}
${warnings(mail, language)}
<p class="meta">${texts.outsideText}</p>
${mail.text === "" ? html`<p>${texts.noText}</p>` : html`<blockquote class="keep-lines">${mail.text}</blockquote>`}
${mail.isCut && html`<p>${texts.cut}</p>`}
${attachments(data)}
<p><a href="${addressOf(data, mail.id)}/raw">${texts.downloadRaw}</a></p>
${mail.steps.length > 0 && doneSoFar(data)}
${canBeHandled(mailState(mail, mail.steps)) && actions(data, errors)}`,
  });
}

function mailFacts({ language, mail, partyNames }: StaffMailPageData): Html {
  const texts = staffMailTexts[language];
  const { name, address } = mail.from;
  const verdicts = verdictNames.map((check) => `${check.toUpperCase()}: ${texts.verdicts[mail.verdicts[check]]}`);
  return facts([
    { label: texts.from, value: name === "" ? address : `${name} <${address}>` },
    { label: texts.to, value: mail.to },
    { label: texts.received, value: formatInstant(mail.receivedAt, language) },
    mail.party !== null && { label: texts.party, value: partyNames[mail.party] ?? mail.party },
    { label: texts.verdictTitle, value: verdicts.join("\n") },
  ]);
}

function warnings({ verdicts, problem }: ReceivedMail, language: StaffPageContext["language"]): Html {
  const texts = staffMailTexts[language];
  const told = [
    !isSenderConfirmed(verdicts) && texts.senderUnconfirmed,
    verdicts.virus === "FAIL" && texts.virus,
    verdicts.spam === "FAIL" && texts.spam,
    problem !== null && texts.problems[problem],
  ].filter((text) => text !== false);
  if (told.length === 0) return html`<p>${texts.senderConfirmed}</p>`;
  return html`<div class="notice notice--warning">${told.map((text) => html`<p>${text}</p>`)}</div>`;
}

function attachments(data: StaffMailPageData): Html | false {
  const { language, mail } = data;
  const texts = staffMailTexts[language];
  if (mail.attachments.length === 0) return false;
  return html`<h2>${texts.attachments}</h2>
<ul>${mail.attachments.map(
    ({ name, kind, bytes }, index) =>
      html`<li>${name === "" ? texts.unnamed : name} (${kind === null ? texts.unknownKind : formatFile({ kind, bytes }, language)}): <a href="${addressOf(data, mail.id)}/attachments/${index + 1}">${texts.download}<span class="visually-hidden"> ${name}</span></a></li>`,
  )}</ul>
${mail.moreAttachments > 0 && html`<p>${texts.moreAttachments(mail.moreAttachments)}</p>`}`;
}

function doneSoFar({ language, mail, partyNames }: StaffMailPageData): Html {
  const texts = staffMailTexts[language];
  return html`<h2>${texts.done}</h2>
<ul>${mail.steps.map(({ action, at, by }) => {
    const what =
      action.kind === "registered"
        ? `${texts.states.registered}: ${texts.uses[action.use]}`
        : action.kind === "moved"
          ? texts.movedTo(
              [action.round, action.party === null ? "" : (partyNames[action.party] ?? action.party)].join(" ").trim(),
            )
          : `${texts.states["set-aside"]}: ${action.reason}`;
    return html`<li>${what}<span class="cell-note">${texts.doneBy(by, formatInstant(at, language))}</span></li>`;
  })}</ul>`;
}

function actions(data: StaffMailPageData, errors: FieldErrors): Html {
  const { language, mail, partyNames, rounds, round, values = new Map() } = data;
  const texts = staffMailTexts[language];
  const frame = (name: string, label: string): FieldFrame => ({ language, name, label, error: errorOf(errors, name) });
  const path = addressOf(data, mail.id).slice(`/${data.destination.id}/staff`.length);
  const form = (action: string, button: string, fields: Html) =>
    renderStaffForm(
      data,
      path,
      html`${hidden(pageFields.revision, mail.steps.length)}${hidden("action", action)}
${fields}
<button class="button">${button}</button>`,
    );
  const parties = Object.entries(partyNames).map(([value, label]) => ({ value, label }));
  const chosenParty = firstValue(values, "party") || (mail.party ?? "");
  const uses = mailUses.map((value) => ({ value, label: texts.uses[value] }));
  const masks = maskings.map((value) => ({ value, label: texts.maskings[value] }));
  const elsewhere = rounds
    .filter(({ id }) => id !== round?.id)
    .map(({ id, title }) => ({ value: id, label: title[language] }));
  return html`${
    mail.round !== unfiled &&
    html`<h2>${texts.registerTitle}</h2>
${form(
  "register",
  texts.register,
  html`${radios(frame("use", texts.use), uses, firstValue(values, "use"))}
${select(frame("party", texts.party), parties, chosenParty, texts.noParty)}
${checkboxes(frame("masked", texts.masked), masks, values.get("masked") ?? [])}
<p class="meta">${texts.decisionNext}</p>`,
)}`
  }
${
  elsewhere.length > 0 &&
  html`<h2>${texts.moveTitle}</h2>
${form("move", texts.move, select(frame("round", texts.round), elsewhere, firstValue(values, "round"), texts.chooseOne))}`
}
<h2>${texts.setAsideTitle}</h2>
${form("set-aside", texts.setAside, textInput(frame("reason", texts.reason), { value: firstValue(values, "reason"), autocomplete: "off" }))}`;
}
