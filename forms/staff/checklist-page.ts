import type { ChecklistObstacle, OpeningAdvice, OpeningChecklist } from "../../functions/domain/opening-checklist.ts";
import type { ConsultationRound } from "../../functions/domain/round.ts";
import { describeWarning } from "../../functions/texts/calendar-warnings.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { staffChecklistTexts } from "../../functions/texts/staff-checklist.ts";
import { staffLettersTexts } from "../../functions/texts/staff-letters.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { groupName, type PartyNames } from "./party-facts.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface ChecklistPageData extends StaffPageContext, Pick<PartyNames, "groups"> {
  readonly round: ConsultationRound;
  readonly checklists: readonly OpeningChecklist[];
}

/** What is missing before each phase can open, what is wise to look at, and where each is put right. */
export function renderChecklistPage(data: ChecklistPageData): string {
  const { language, destination, round, checklists } = data;
  const texts = staffChecklistTexts[language];
  const back = withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}`, language);
  return renderStaffPage(data, {
    title: texts.title,
    main: html`<p class="kicker"><a href="${back}">${round.plan.title[language]}</a></p>
<h1>${texts.title}</h1>
<p class="lead">${checklists.every(({ openedAt }) => openedAt !== null) ? texts.leadOpened : texts.lead}</p>
${checklists.map((checklist) => renderPhase(checklist, data))}`,
  });
}

function renderPhase(
  { phase, plannedAt, openedAt, obstacles, advice }: OpeningChecklist,
  data: ChecklistPageData,
): Html {
  const { language } = data;
  const texts = staffChecklistTexts[language];
  const heading = html`<h2 id="${phase}">${texts.phase[phase]}</h2>`;
  if (openedAt !== null) return html`${heading}<p>${texts.opened(formatInstant(openedAt, language))}</p>`;
  return html`${heading}
${plannedAt !== null && html`<p>${texts.planned(formatInstant(plannedAt, language))}</p>`}
${
  obstacles.length === 0
    ? html`<div class="notice notice--success"><p>${texts.ready}</p></div>`
    : html`<div class="notice notice--warning"><h3>${texts.missing}</h3>
<ul>${obstacles.map((obstacle) => renderObstacle(obstacle, phase, data))}</ul></div>`
}
<h3>${texts.advice}</h3>
${advice.length === 0 ? html`<p>${texts.noAdvice}</p>` : html`<ul>${advice.map((one) => renderAdvice(one, data))}</ul>`}`;
}

function renderObstacle(obstacle: ChecklistObstacle, phase: OpeningChecklist["phase"], data: ChecklistPageData): Html {
  const { language, round } = data;
  const texts = staffChecklistTexts[language];
  const { blockReasons, refusals } = staffRoundTexts[language];
  const ofRound = `/rounds/${round.plan.id}`;
  switch (obstacle.kind) {
    case "awaits-step": {
      const missing = round.plan.milestones.find(({ id, kind }) => id === obstacle.step || kind === obstacle.step);
      const name = missing === undefined ? obstacle.step : planWords[language].step[missing.kind];
      return item(texts.awaitsStep(name), [`${ofRound}`, texts.toSteps], data, `#step-${obstacle.step}`);
    }
    case "questionnaire-missing":
    case "draft-missing":
      return item(blockReasons[obstacle.kind], ["/import", texts.toImport], data);
    case "group-gone":
      return item(blockReasons[obstacle.kind], [`${ofRound}/audience`, texts.toAudience], data);
    case "nobody-invited":
      return phase === "referral"
        ? item(texts.nobodyDecides, ["/add-party", texts.toAddParty], data)
        : item(blockReasons[obstacle.kind], [`${ofRound}/audience`, texts.toAudience], data);
    case "case-number-missing":
    case "deadline-passed":
      return item(blockReasons[obstacle.kind], [`${ofRound}/calendar`, texts.toCalendar], data);
    default:
      return item(refusals[obstacle.kind], [`${ofRound}/calendar`, texts.toCalendar], data);
  }
}

function renderAdvice(advice: OpeningAdvice, data: ChecklistPageData): Html {
  const { language, round } = data;
  const texts = staffChecklistTexts[language];
  const ofRound = `/rounds/${round.plan.id}`;
  switch (advice.kind) {
    case "calendar":
      return item(
        describeWarning(advice.warning, round.plan, language),
        [`${ofRound}/calendar`, texts.toCalendar],
        data,
      );
    case "letter-untried": {
      const name = staffLettersTexts[language].kinds[advice.letter];
      return item(texts.untried(name), [`${ofRound}/letters/${advice.letter}`, texts.toLetter], data);
    }
    case "group-empty":
      return item(texts.emptyGroup(groupName(advice.group, data, language)), ["/parties", texts.toParties], data);
    case "municipality-undecided":
      return item(texts.undecided(advice.municipality), ["/add-party", texts.toAddParty], data);
    case "address-suppressed":
      return item(texts.suppressed(advice.party.name), [`/parties/${advice.party.id}`, texts.toParty], data);
  }
}

/** A sentence, and the page where it is put right. */
function item(
  text: string,
  [path, name]: readonly [string, string],
  { language, destination }: ChecklistPageData,
  fragment = "",
): Html {
  const address = `${withLanguage(`/${destination.id}/staff${path}`, language)}${fragment}`;
  return html`<li>${text} <a href="${address}">${name}</a></li>`;
}
