import { receiveAcknowledgement, showAcknowledgement } from "./deciding/acknowledge.ts";
import { createDecisionDesk } from "./deciding/decision-desk.ts";
import { discardDraft, sendReply, showDiscard, showReplyCheck } from "./deciding/draft-check.ts";
import { receiveDraft, showDraft } from "./deciding/draft-form.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** What comes before a reply: that the referral has come, and a draft that is saved, looked through and sent or dropped. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createDecisionDesk(dependencies);
  return createPages({
    "GET /{destination}/decide/{token}/acknowledge": (request) => showAcknowledgement(desk, request),
    "POST /{destination}/decide/{token}/acknowledge": (request) => receiveAcknowledgement(desk, request),
    "GET /{destination}/decide/{token}/draft": (request) => showDraft(desk, request),
    "POST /{destination}/decide/{token}/draft": (request) => receiveDraft(desk, request),
    "GET /{destination}/decide/{token}/draft/check": (request) => showReplyCheck(desk, request),
    "POST /{destination}/decide/{token}/draft/check": (request) => sendReply(desk, request),
    "GET /{destination}/decide/{token}/draft/discard": (request) => showDiscard(desk, request),
    "POST /{destination}/decide/{token}/draft/discard": (request) => discardDraft(desk, request),
  });
}

export const handler = onLambda(createHandler);
