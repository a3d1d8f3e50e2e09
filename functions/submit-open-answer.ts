import { createReceiptDesk } from "./answering/answer-desk.ts";
import { confirmAnswer, showConfirmation } from "./answering/confirm-answer.ts";
import { receiveOpenAnswer, showOpenForm, showSent } from "./answering/open-form.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Anyone's answer on the open form, which counts once its mail has been confirmed. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createReceiptDesk(dependencies);
  return createPages({
    "GET /{destination}/rounds/{round}/answer": (request) => showOpenForm(desk, request),
    "POST /{destination}/rounds/{round}/answer": (request) => receiveOpenAnswer(desk, request),
    "GET /{destination}/rounds/{round}/answer/sent": (request) => showSent(desk, request),
    "GET /{destination}/confirm/{token}": (request) => showConfirmation(desk, request),
    "POST /{destination}/confirm/{token}": (request) => confirmAnswer(desk, request),
  });
}

export const handler = onLambda(createHandler);
