import { createAnswerDesk } from "./answering/answer-desk.ts";
import { receiveAnswer, showAnswerForm } from "./answering/personal-link.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Stakeholders' answers on their personal links, on one page. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createAnswerDesk(dependencies);
  return createPages({
    "GET /{destination}/answer/{token}": (request) => showAnswerForm(desk, request),
    "POST /{destination}/answer/{token}": (request) => receiveAnswer(desk, request),
  });
}

export const handler = onLambda(createHandler);
