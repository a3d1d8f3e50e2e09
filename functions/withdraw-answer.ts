import { createAnswerDesk } from "./answering/answer-desk.ts";
import { showWithdrawal, withdraw } from "./answering/withdraw.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Taking an answer back, on the personal link and on the link that confirmed an open answer. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createAnswerDesk(dependencies);
  return createPages({
    "GET /{destination}/answer/{token}/withdraw": (request) => showWithdrawal(desk, request, "answer"),
    "POST /{destination}/answer/{token}/withdraw": (request) => withdraw(desk, request, "answer"),
    "GET /{destination}/confirm/{token}/withdraw": (request) => showWithdrawal(desk, request, "confirm"),
    "POST /{destination}/confirm/{token}/withdraw": (request) => withdraw(desk, request, "confirm"),
  });
}

export const handler = onLambda(createHandler);
