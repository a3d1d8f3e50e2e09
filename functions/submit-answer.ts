import { createAnswerDesk } from "./answering/answer-desk.ts";
import { confirmAnswer, showConfirmation } from "./answering/confirm-answer.ts";
import { receiveOpenAnswer, showOpenForm, showSent } from "./answering/open-form.ts";
import { receiveAnswer, showAnswerForm, showReceipt } from "./answering/personal-link.ts";
import { showStopReminders, stopReminders } from "./answering/stop-reminders.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, formRules, type PagesHandler, type RouteHandler } from "./middleware/pages.ts";

const stopRemindersRoute = "POST /{destination}/no-reminders/{token}";

/** Stakeholders' answers: on the personal link, and on the open form that mail confirms. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createAnswerDesk(dependencies);
  const routes: Readonly<Record<string, RouteHandler>> = {
    "GET /{destination}/answer/{token}": (request) => showAnswerForm(desk, request),
    "POST /{destination}/answer/{token}": (request) => receiveAnswer(desk, request),
    "GET /{destination}/answer/{token}/receipt": (request) => showReceipt(desk, request),
    "GET /{destination}/rounds/{round}/answer": (request) => showOpenForm(desk, request),
    "POST /{destination}/rounds/{round}/answer": (request) => receiveOpenAnswer(desk, request),
    "GET /{destination}/rounds/{round}/answer/sent": (request) => showSent(desk, request),
    "GET /{destination}/confirm/{token}": (request) => showConfirmation(desk, request),
    "POST /{destination}/confirm/{token}": (request) => confirmAnswer(desk, request),
    "GET /{destination}/no-reminders/{token}": (request) => showStopReminders(desk, request),
    [stopRemindersRoute]: (request) => stopReminders(desk, request),
  };
  // Some mail programs post their one-click unsubscribe as multipart (RFC 8058, section 3.2).
  return createPages(routes, (route) =>
    route === stopRemindersRoute ? { ...formRules, multipart: "fields" } : formRules,
  );
}

export const handler = onLambda(createHandler);
