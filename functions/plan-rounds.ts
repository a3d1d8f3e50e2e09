import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { makeNextRound, showNextRound } from "./planning/next-round.ts";
import { createPlanDesk } from "./planning/plan-desk.ts";
import { chooseAudience, showAudience } from "./planning/round-audience.ts";
import { moveDate, recordCaseNumber, showCalendar } from "./planning/round-calendar.ts";
import { showChecklist } from "./planning/show-checklist.ts";

/** Where staff make next year's round, choose whom a round is for, move its dates and see what is missing before it opens. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createPlanDesk(dependencies);
  return createPages({
    "GET /{destination}/staff/next-round": (request) => showNextRound(desk, request),
    "POST /{destination}/staff/next-round": (request) => makeNextRound(desk, request),
    "GET /{destination}/staff/rounds/{round}/audience": (request) => showAudience(desk, request),
    "POST /{destination}/staff/rounds/{round}/audience": (request) => chooseAudience(desk, request),
    "GET /{destination}/staff/rounds/{round}/calendar": (request) => showCalendar(desk, request),
    "POST /{destination}/staff/rounds/{round}/calendar": (request) => moveDate(desk, request),
    "GET /{destination}/staff/rounds/{round}/checklist": (request) => showChecklist(desk, request),
    "POST /{destination}/staff/rounds/{round}/calendar/case-number": (request) => recordCaseNumber(desk, request),
  });
}

export const handler = onLambda(createHandler);
