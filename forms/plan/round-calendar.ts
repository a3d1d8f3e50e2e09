import type { Language } from "../../functions/domain/language.ts";
import type { ConsultationRound, Milestone } from "../../functions/domain/round.ts";
import { formatDate, formatWeekdayDate, toSwedishTime } from "../../functions/texts/format.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { type Html, html } from "../html.ts";

/** Steps of the round's own house work say nothing to a reader. */
const insideOnly: ReadonlySet<Milestone["kind"]> = new Set(["open-round", "create-next-round"]);

/** The calendar as a list: what has been done, what is next, what comes. */
export function renderRoundCalendar(round: ConsultationRound, language: Language): Html {
  const milestones = round.plan.milestones
    .filter(({ kind }) => !insideOnly.has(kind))
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const lastDone = milestones.findLastIndex(({ id }) => id in round.completed);
  return html`<ol class="steps">${milestones.map((milestone, index) =>
    renderMilestone(milestone, { round, language, isNext: index === lastDone + 1, isPassed: index < lastDone }),
  )}</ol>`;
}

function renderMilestone(
  { id, kind, at }: Milestone,
  place: { round: ConsultationRound; language: Language; isNext: boolean; isPassed: boolean },
): Html {
  const { round, language, isNext, isPassed } = place;
  const texts = planPagesTexts[language];
  const done = round.completed[id];
  const [date = ""] = at.split("T");
  const planned = formatWeekdayDate(date, language);
  const isClosing = kind === "close-consultation" || kind === "close-referral";
  const doneOn = done && toSwedishTime(done.at).date;
  // A reminder nobody needed has no record; once a later step is done it has passed all the same.
  const state = done !== undefined || isPassed ? "is-done" : isNext ? "is-next" : "";
  return html`<li class="${state}"${isNext && html` aria-current="step"`}>
<strong>${planWords[language].step[kind]}</strong>
<span class="meta step-when"><time datetime="${at}">${isClosing ? texts.plannedLastDay(planned) : planned}</time>${
    done !== undefined
      ? html` · ${doneOn === date ? texts.done : texts.doneAt(formatDate(doneOn ?? date, language))}`
      : isNext && html` · ${texts.next}`
  }</span>
</li>`;
}
