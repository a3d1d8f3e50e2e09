import { createDecisionDesk } from "./deciding/decision-desk.ts";
import { receiveDecision, showDecisionForm } from "./deciding/decision-form.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Municipalities' and the region's decisions. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createDecisionDesk(dependencies);
  return createPages({
    "GET /{destination}/decide/{token}": (request) => showDecisionForm(desk, request),
    "POST /{destination}/decide/{token}": (request) => receiveDecision(desk, request),
  });
}

export const handler = onLambda(createHandler);
