import type { Language } from "../../functions/domain/language.ts";
import type { OpeningObstacle } from "../../functions/domain/opening.ts";
import type { CompletedStep, ConsultationRound } from "../../functions/domain/round.ts";
import { isPersonStep } from "../../functions/domain/step-rules.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { staffChecklistTexts } from "../../functions/texts/staff-checklist.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { renderStaffForm, type StaffPageContext } from "./staff-frame.ts";
import { formatStepTime, type StaffStep } from "./staff-steps.ts";

const tags = {
  done: "tag tag--done",
  due: "tag tag--warning",
  blocked: "tag tag--warning",
  upcoming: "tag",
  skipped: "tag",
} as const;

export function renderStepsTable(
  round: ConsultationRound,
  steps: readonly StaffStep[],
  context: StaffPageContext,
  obstacles: ReadonlyMap<string, readonly OpeningObstacle[]> = new Map(),
): Html {
  const texts = staffRoundTexts[context.language];
  const body = html`<thead><tr><th scope="col">${texts.step}</th><th scope="col">${texts.planned}</th><th scope="col">${texts.status}</th><th scope="col">${texts.doStep}</th></tr></thead>
<tbody>${steps.map(
    (step) => html`<tr id="step-${step.milestone.id}">
<th scope="row">${planWords[context.language].step[step.milestone.kind]}</th>
<td>${formatStepTime(step, context.language)}</td>
<td>${renderStatus(step, round, context.language)}${obstacles.get(step.milestone.id)?.map((kind) => html`<span class="cell-note">${texts.blockReasons[kind]}</span>`)}</td>
<td>${obstacles.has(step.milestone.id) ? checklistLink(round, context) : renderAction(step, round, context)}</td>
</tr>`,
  )}</tbody>`;
  return renderScrollingTable({ id: "table-steps", caption: texts.steps, body, width: "wide", hasHeading: true });
}

function renderStatus(step: StaffStep, round: ConsultationRound, language: Language): Html {
  const texts = staffRoundTexts[language];
  const { completed, state } = step;
  if (completed !== null) {
    const by = completed.by === "clock" ? texts.byClock : texts.byPerson(completed.by);
    return html`<span class="${tags.done}">${texts.stepDone(formatInstant(completed.at, language))}</span>
<span class="cell-note">${by}${renderOutcome(completed, language)}</span>`;
  }
  const labels = {
    due: texts.stepDue,
    blocked: texts.blockedTag,
    upcoming: texts.stepUpcoming,
    skipped: texts.stepSkipped,
  };
  const label = state === "done" ? "" : labels[state];
  return html`<span class="${tags[state]}">${label}</span>${renderReason(step, round, language)}`;
}

function renderReason(
  { reason, waitsFor, possibleAt, allowed }: StaffStep,
  round: ConsultationRound,
  language: Language,
): Html | false {
  const texts = staffRoundTexts[language];
  if (reason === null) return false;
  const missing = round.plan.milestones.find(({ id, kind }) => id === waitsFor || kind === waitsFor);
  if (reason === "awaits-step" && missing !== undefined) {
    return html`<span class="cell-note">${texts.waitsForStep(planWords[language].step[missing.kind])}</span>`;
  }
  if (possibleAt !== null)
    return html`<span class="cell-note">${texts.possibleAt(formatInstant(possibleAt, language))}</span>`;
  if (reason === "awaits-person" && !allowed) return false;
  const explanations = { ...texts.refusals, ...texts.blockReasons };
  return html`<span class="cell-note">${explanations[reason]}</span>`;
}

/** Only figures say something to a reader; hashes stand with the versions. */
function renderOutcome({ outcome }: CompletedStep, language: Language): string {
  const texts = staffRoundTexts[language].outcome;
  const { answers, invited, reminded, told, version } = outcome;
  const said = [
    typeof answers === "number" && texts.answers(answers),
    typeof invited === "number" && texts.invited(invited),
    typeof reminded === "number" && texts.reminded(reminded),
    typeof told === "number" && texts.told(told),
    version !== undefined && texts.version(String(version)),
  ].filter((text) => text !== false);
  return said.map((text) => `, ${text}`).join("");
}

/** What cannot be done is no button: the checklist says where each obstacle is put right. */
function checklistLink({ plan }: ConsultationRound, { language, destination }: StaffPageContext): Html {
  const address = withLanguage(`/${destination.id}/staff/rounds/${plan.id}/checklist`, language);
  return html`<a href="${address}">${staffChecklistTexts[language].title}</a>`;
}

/** Two presses: a step by hand may send mail to everyone, and cannot be undone. */
function renderAction(
  { allowed, milestone }: StaffStep,
  round: ConsultationRound,
  context: StaffPageContext,
): Html | string {
  const { language } = context;
  const texts = staffRoundTexts[language];
  const name = planWords[language].step[milestone.kind];
  if (!allowed) return "";
  if (isPersonStep(milestone.kind)) {
    return html`<a href="#do-${milestone.id}">${texts.fillIn}<span class="visually-hidden">: ${name}</span></a>`;
  }
  return html`<details class="step-action"><summary>${texts.doNow}<span class="visually-hidden">: ${name}</span></summary>
${renderStaffForm(
  context,
  `/rounds/${round.plan.id}/steps/${milestone.id}`,
  html`<p>${texts.cannotUndo}</p>
<button class="button button--small">${texts.yesDoNow}<span class="visually-hidden">: ${name}</span></button>`,
)}</details>`;
}
