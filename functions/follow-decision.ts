import { createMinutesDesk } from "./attaching/minutes-desk.ts";
import { downloadMinutes, downloadStaffMinutes } from "./attaching/minutes-download.ts";
import { checkMinutes, receiveMinutes, showMinutes } from "./attaching/minutes-page.ts";
import { receiveProgress, showProgress } from "./deciding/decision-progress.ts";
import { showDecisionReceipt } from "./deciding/decision-receipt.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** What becomes of a decision afterwards: its receipt, its days, and the excerpt of its minutes, which staff and, where they may, anyone can fetch. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createMinutesDesk(dependencies);
  return createPages({
    "GET /{destination}/decide/{token}/receipt": (request) => showDecisionReceipt(desk, request),
    "GET /{destination}/decide/{token}/progress": (request) => showProgress(desk, request),
    "POST /{destination}/decide/{token}/progress": (request) => receiveProgress(desk, request),
    "GET /{destination}/decide/{token}/minutes": (request) => showMinutes(desk, request),
    "POST /{destination}/decide/{token}/minutes": (request) => receiveMinutes(desk, request),
    "GET /{destination}/decide/{token}/minutes/check": (request) => checkMinutes(desk, request),
    "GET /{destination}/staff/rounds/{round}/minutes/{party}": (request) => downloadStaffMinutes(desk, request),
    "GET /{destination}/plans/{planYear}/{version}/minutes/{party}": (request) => downloadMinutes(desk, request),
  });
}

export const handler = onLambda(createHandler);
