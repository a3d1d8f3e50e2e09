import { createReceiptDesk } from "./answering/answer-desk.ts";
import { showReceipt } from "./answering/show-receipt.ts";
import { showStopReminders, stopReminders } from "./answering/stop-reminders.ts";
import { showWithdrawal, withdraw } from "./answering/withdraw.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, formRules, type PagesHandler, type RouteHandler } from "./middleware/pages.ts";

const stopRemindersRoute = "POST /{destination}/no-reminders/{token}";

/** What can be done beside answering: see the receipt, take an answer back, ask for no more reminders. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createReceiptDesk(dependencies);
  const routes: Readonly<Record<string, RouteHandler>> = {
    "GET /{destination}/answer/{token}/receipt": (request) => showReceipt(desk, request),
    "GET /{destination}/answer/{token}/withdraw": (request) => showWithdrawal(desk, request, "answer"),
    "POST /{destination}/answer/{token}/withdraw": (request) => withdraw(desk, request, "answer"),
    "GET /{destination}/confirm/{token}/withdraw": (request) => showWithdrawal(desk, request, "confirm"),
    "POST /{destination}/confirm/{token}/withdraw": (request) => withdraw(desk, request, "confirm"),
    "GET /{destination}/no-reminders/{token}": (request) => showStopReminders(desk, request),
    [stopRemindersRoute]: (request) => stopReminders(desk, request),
  };
  // Some mail programs post their one-click unsubscribe as multipart (RFC 8058, section 3.2).
  return createPages(routes, (route) =>
    route === stopRemindersRoute ? { ...formRules, multipart: "fields" } : formRules,
  );
}

export const handler = onLambda(createHandler);
