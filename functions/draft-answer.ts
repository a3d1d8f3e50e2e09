import { createAnswerDesk } from "./answering/answer-desk.ts";
import { sendChecked, showCheck } from "./answering/check-pages.ts";
import { receivePlanSection, showPlan, showPlanSection } from "./answering/plan-pages.ts";
import { receiveSection, showSection } from "./answering/section-pages.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** The same answer section by section: saved on the way, looked through, and sent from there. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createAnswerDesk(dependencies);
  return createPages({
    "GET /{destination}/answer/{token}/sections/{section}": (request) => showSection(desk, request),
    "POST /{destination}/answer/{token}/sections/{section}": (request) => receiveSection(desk, request),
    "GET /{destination}/answer/{token}/plan": (request) => showPlan(desk, request),
    "GET /{destination}/answer/{token}/plan/{section}": (request) => showPlanSection(desk, request),
    "POST /{destination}/answer/{token}/plan/{section}": (request) => receivePlanSection(desk, request),
    "GET /{destination}/answer/{token}/check": (request) => showCheck(desk, request),
    "POST /{destination}/answer/{token}/check": (request) => sendChecked(desk, request),
  });
}

export const handler = onLambda(createHandler);
