import { renderCalendarPage } from "../../../forms/staff/calendar-page.ts";
import { renderNextRoundPage } from "../../../forms/staff/next-round-page.ts";
import { calendarWarnings } from "../../../functions/domain/calendar-warnings.ts";
import type { Language } from "../../../functions/domain/language.ts";
import { nextRound, openCaseNumber } from "../../../functions/domain/next-round.ts";
import { templateCalendar } from "../../../functions/domain/round-template.ts";
import { roundPlan } from "../plan/sample-version.ts";
import { context, inConsultation, notOpened } from "./sample-round.ts";

const by = "redaktor@example.com";
const history = [
  {
    at: "2027-04-06T08:00:00.000Z",
    by,
    reason: "Påsken <kom> tidigt & plötsligt.",
    changes: [
      { what: "remind-consultation-1", from: "2027-04-19T09:00", to: "2027-04-20T09:00" },
      { what: "latest-extension-consultation", from: "2027-06-03T23:59", to: "2027-06-07T23:59" },
    ],
  },
  { at: "2027-02-02T08:00:00.000Z", by, reason: "", changes: [{ what: "case-number", from: "–", to: "DÅ 2027/14" }] },
];

/** The pages on which staff make a round and move its dates. */
export function samplePlanningPages(language: Language): Readonly<Record<string, string>> {
  const staff = { ...context, language };
  const proposal = nextRound(roundPlan);
  const warnings = calendarWarnings(proposal);
  const next = { ...staff, proposal, last: roundPlan, warnings };
  const calendar = { ...staff, round: inConsultation, revision: 3, created: null, history };
  const moving = (wanted: string) => roundPlan.milestones.find(({ kind }) => kind === wanted);
  const typed = new Map([
    ["move-day", ["2027-05-20"]],
    ["move-time", ["23.59"]],
    ["reason", ["Valet <flyttades>"]],
  ]);
  return {
    "next-round": renderNextRoundPage(next),
    "next-round-first": renderNextRoundPage({
      ...next,
      last: null,
      warnings: [],
      proposal: { ...proposal, ...templateCalendar(2027), id: "2027", planYear: 2028 },
    }),
    "next-round-warned": renderNextRoundPage({
      ...next,
      hasNewWarnings: true,
      warnings: [
        { kind: "under-six-weeks", phase: "consultation", days: 30 },
        { kind: "under-three-months", phase: "referral", days: 60 },
        { kind: "day-off", milestone: "open-consultation", day: "2028-04-17" },
      ],
    }),
    "next-round-refused": renderNextRoundPage({
      ...next,
      values: new Map([["title-sv", ["Samråd <2028>"]]]),
      errors: [{ field: "open-consultation-time", label: "Samrådet öppnar", text: "Skriv klockslaget så här: 09.00." }],
    }),
    calendar: renderCalendarPage(calendar),
    "calendar-made-by-clock": renderCalendarPage({
      ...calendar,
      round: { ...notOpened, plan: { ...roundPlan, caseNumber: openCaseNumber } },
      now: "2027-01-20T08:00:00.000Z",
      created: { by: "clock", at: "2027-01-18T08:00:00.000Z" },
      history: [],
    }),
    "calendar-move": renderCalendarPage({ ...calendar, moving: moving("remind-consultation") }),
    "calendar-move-open-phase": renderCalendarPage({ ...calendar, moving: moving("close-consultation") }),
    "calendar-move-refused": renderCalendarPage({
      ...calendar,
      moving: moving("close-consultation"),
      values: typed,
      errors: [{ field: "move-day", label: "Dag", text: "Den kan bara bli längre." }],
    }),
    "calendar-stale": renderCalendarPage({
      ...calendar,
      moving: moving("close-consultation"),
      values: typed,
      isStale: true,
    }),
  };
}
