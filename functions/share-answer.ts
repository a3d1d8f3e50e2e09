import { changeColleagues, showColleagues } from "./answering/hand-over.ts";
import { showHandedOver, tellReady } from "./answering/handed-over.ts";
import { createShareDesk } from "./answering/share-desk.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** One organisation's answer in several hands: handing it over, and where a colleague starts. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createShareDesk(dependencies);
  return createPages({
    "GET /{destination}/answer/{token}/colleagues": (request) => showColleagues(desk, request),
    "POST /{destination}/answer/{token}/colleagues": (request) => changeColleagues(desk, request),
    "GET /{destination}/answer/{token}/handed-over": (request) => showHandedOver(desk, request),
    "POST /{destination}/answer/{token}/handed-over": (request) => tellReady(desk, request),
  });
}

export const handler = onLambda(createHandler);
