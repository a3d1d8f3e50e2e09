import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { listDecisions } from "./registering/list-decisions.ts";
import { registerDecision, showRegistration } from "./registering/register-decision.ts";
import { registerProgress, showStaffProgress } from "./registering/register-progress.ts";
import { createRegistrationDesk } from "./registering/registration-desk.ts";

/** Where staff record decisions that came on paper or by mail, and follow what has become of each. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createRegistrationDesk(dependencies);
  return createPages({
    "GET /{destination}/staff/rounds/{round}/decisions": (request) => listDecisions(desk, request),
    "GET /{destination}/staff/rounds/{round}/decisions/{party}": (request) => showRegistration(desk, request),
    "POST /{destination}/staff/rounds/{round}/decisions/{party}": (request) => registerDecision(desk, request),
    "GET /{destination}/staff/rounds/{round}/decisions/{party}/progress": (request) => showStaffProgress(desk, request),
    "POST /{destination}/staff/rounds/{round}/decisions/{party}/progress": (request) => registerProgress(desk, request),
  });
}

export const handler = onLambda(createHandler);
