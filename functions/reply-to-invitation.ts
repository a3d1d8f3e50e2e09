import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler, type RouteHandler } from "./middleware/pages.ts";
import { receiveReply, showReplyChoices, showReplyForm } from "./replying/give-reply.ts";
import { createReplyDesk, type ReplyLink } from "./replying/reply-desk.ts";

/** What invited parties say instead of answering: that they decline, need more time, or are the wrong ones to ask. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createReplyDesk(dependencies);
  const routesOn = (purpose: ReplyLink): Readonly<Record<string, RouteHandler>> => ({
    [`GET /{destination}/${purpose}/{token}/reply`]: (request) => showReplyChoices(desk, request, purpose),
    [`GET /{destination}/${purpose}/{token}/reply/{kind}`]: (request) => showReplyForm(desk, request, purpose),
    [`POST /{destination}/${purpose}/{token}/reply/{kind}`]: (request) => receiveReply(desk, request, purpose),
  });
  return createPages({ ...routesOn("answer"), ...routesOn("decide") });
}

export const handler = onLambda(createHandler);
