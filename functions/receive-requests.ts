import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { leaveFeedback, showFeedbackForm } from "./requesting/accessibility-feedback.ts";
import { askForLinks, showLinkForm } from "./requesting/link-again.ts";
import { createRequestDesk } from "./requesting/request-desk.ts";

/** What people ask for who have no link at hand: their link again, and pages that work for them. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createRequestDesk(dependencies);
  return createPages({
    "GET /{destination}/link": (request) => showLinkForm(desk, request),
    "POST /{destination}/link": (request) => askForLinks(desk, request),
    "GET /{destination}/accessibility/feedback": (request) => showFeedbackForm(desk, request),
    "POST /{destination}/accessibility/feedback": (request) => leaveFeedback(desk, request),
  });
}

export const handler = onLambda(createHandler);
