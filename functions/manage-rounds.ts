import { grantExtension } from "./managing/grant-extension.ts";
import { importFile, showImport } from "./managing/import-file.ts";
import { createOffice } from "./managing/office.ts";
import { resendMessage } from "./managing/resend-message.ts";
import { showHeldTexts } from "./managing/show-held-texts.ts";
import { showHome } from "./managing/show-home.ts";
import { downloadResponse, showResponse } from "./managing/show-response.ts";
import { showRound } from "./managing/show-round.ts";
import { triggerStep } from "./managing/trigger-step.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Below what API Gateway lets through, with room for base64. */
const importLimitBytes = 4 * 1024 * 1024;

/** Where staff follow a round, carry out its steps by hand and bring data in. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const office = createOffice(dependencies);
  return createPages(
    {
      "GET /{destination}/staff": (request) => showHome(office, request),
      "GET /{destination}/staff/import": (request) => showImport(office, request),
      "POST /{destination}/staff/import": (request) => importFile(office, request),
      "GET /{destination}/staff/rounds/{round}": (request) => showRound(office, request),
      "GET /{destination}/staff/rounds/{round}/held-texts": (request) => showHeldTexts(office, request),
      "GET /{destination}/staff/rounds/{round}/response": (request) => showResponse(office, request),
      "GET /{destination}/staff/rounds/{round}/response.csv": (request) => downloadResponse(office, request),
      "POST /{destination}/staff/rounds/{round}/steps/{step}": (request) => triggerStep(office, request),
      "POST /{destination}/staff/rounds/{round}/extensions": (request) => grantExtension(office, request),
      "POST /{destination}/staff/rounds/{round}/messages/{message}/resend": (request) => resendMessage(office, request),
    },
    () => ({ limitBytes: importLimitBytes, multipart: "files" }),
  );
}

export const handler = onLambda(createHandler);
