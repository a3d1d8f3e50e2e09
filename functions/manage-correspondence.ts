import { createCorrespondenceDesk } from "./corresponding/correspondence-desk.ts";
import { handleMail } from "./corresponding/handle-mail.ts";
import { handleReply, showReplies, showReply } from "./corresponding/handle-reply.ts";
import { downloadAttachment, downloadMail, showInbox, showMail } from "./corresponding/show-mail.ts";
import { downloadRegister, showMaskedRegister, showRegister } from "./corresponding/show-register.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** Where staff deal with what comes in and goes out beside the forms. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createCorrespondenceDesk(dependencies);
  return createPages({
    "GET /{destination}/staff/rounds/{round}/register": (request) => showRegister(desk, request),
    "GET /{destination}/staff/rounds/{round}/register.csv": (request) => downloadRegister(desk, request),
    "GET /{destination}/staff/rounds/{round}/register/masked": (request) => showMaskedRegister(desk, request),
    "GET /{destination}/staff/mail": (request) => showInbox(desk, request),
    "GET /{destination}/staff/mail/{mail}": (request) => showMail(desk, request),
    "POST /{destination}/staff/mail/{mail}": (request) => handleMail(desk, request),
    "GET /{destination}/staff/mail/{mail}/raw": (request) => downloadMail(desk, request),
    "GET /{destination}/staff/mail/{mail}/attachments/{attachment}": (request) => downloadAttachment(desk, request),
    "GET /{destination}/staff/rounds/{round}/mail": (request) => showInbox(desk, request),
    "GET /{destination}/staff/rounds/{round}/mail/{mail}": (request) => showMail(desk, request),
    "POST /{destination}/staff/rounds/{round}/mail/{mail}": (request) => handleMail(desk, request),
    "GET /{destination}/staff/rounds/{round}/mail/{mail}/raw": (request) => downloadMail(desk, request),
    "GET /{destination}/staff/rounds/{round}/mail/{mail}/attachments/{attachment}": (request) =>
      downloadAttachment(desk, request),
    "GET /{destination}/staff/rounds/{round}/replies": (request) => showReplies(desk, request),
    "GET /{destination}/staff/rounds/{round}/replies/{phase}/{party}/{number}": (request) => showReply(desk, request),
    "POST /{destination}/staff/rounds/{round}/replies/{phase}/{party}/{number}": (request) =>
      handleReply(desk, request),
  });
}

export const handler = onLambda(createHandler);
