import { addEngagement, showAddEngagement } from "./engaging/add-engagement.ts";
import { changeParticipants, correctEngagement, showEngagement, strikeEngagement } from "./engaging/edit-engagement.ts";
import { createEngagementDesk } from "./engaging/engagement-desk.ts";
import { downloadEngagements, listEngagements } from "./engaging/list-engagements.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Where staff log the interviews and meetings of a round, and who took part. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createEngagementDesk(dependencies);
  return createPages({
    "GET /{destination}/staff/rounds/{round}/engagements": (request) => listEngagements(desk, request),
    "GET /{destination}/staff/rounds/{round}/engagements.csv": (request) => downloadEngagements(desk, request),
    "GET /{destination}/staff/rounds/{round}/add-engagement": (request) => showAddEngagement(desk, request),
    "POST /{destination}/staff/rounds/{round}/add-engagement": (request) => addEngagement(desk, request),
    "GET /{destination}/staff/rounds/{round}/engagements/{engagement}": (request) => showEngagement(desk, request),
    "POST /{destination}/staff/rounds/{round}/engagements/{engagement}": (request) => correctEngagement(desk, request),
    "POST /{destination}/staff/rounds/{round}/engagements/{engagement}/participants": (request) =>
      changeParticipants(desk, request),
    "POST /{destination}/staff/rounds/{round}/engagements/{engagement}/removal": (request) =>
      strikeEngagement(desk, request),
  });
}

export const handler = onLambda(createHandler);
