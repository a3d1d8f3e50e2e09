import { decideOutcomeTexts } from "../../functions/texts/decide-outcome.ts";
import { staffDecisionsTexts } from "../../functions/texts/staff-decisions.ts";
import {
  describeProgressIssues,
  type ProgressPageData,
  progressControls,
  progressFacts,
} from "../decide/progress-page.ts";
import { html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export type RegisterProgressData = StaffPageContext & ProgressPageData;

/** What has become of a decision, recorded by staff for the authority. */
export function renderRegisterProgressPage(data: RegisterProgressData): string {
  const { language, party, round, decision, issues = [], justRecorded, isReplaced } = data;
  const texts = decideOutcomeTexts[language];
  const own = staffDecisionsTexts[language];
  const errors = describeProgressIssues(data, issues);
  return renderStaffPage(data, {
    title: `${texts.progressTitle}, ${party.name}`,
    hasErrors: errors.length > 0,
    width: "form",
    main: html`${errorSummary(errors, language)}
${justRecorded && html`<div class="notice notice--success" role="status"><p>${texts.progressRecorded}</p></div>`}
${isReplaced && html`<div class="notice notice--warning" role="status"><p>${texts.decisionReplaced}</p></div>`}
${linkBack(data, "/decisions", own.title)}
<p class="kicker">${party.name}</p>
<h1>${texts.progressTitle}</h1>
${
  decision === null
    ? html`<p class="lead">${own.noDecision}</p><p><a href="${data.decisionHref}">${own.toDecision}</a></p>`
    : html`<p class="lead">${own.progressLead}</p>${progressFacts(data, decision)}${renderStaffForm(
        data,
        `/rounds/${round.id}/decisions/${party.id}/progress`,
        progressControls(data, errors),
        "part",
      )}`
}`,
  });
}
