import { receiveApproval, showApproval } from "./deciding/approve-signatory.ts";
import { receiveAskSignature, showAskSignature } from "./deciding/ask-signature.ts";
import { receiveSigning, showSigning } from "./deciding/sign-reply.ts";
import { createSignatureDesk } from "./deciding/signature-desk.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/** A reply that somebody else confirms: the officer asks, the authority's mailbox approves whom, and they confirm. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createSignatureDesk(dependencies);
  return createPages({
    "GET /{destination}/decide/{token}/signatory": (request) => showAskSignature(desk, request),
    "POST /{destination}/decide/{token}/signatory": (request) => receiveAskSignature(desk, request),
    "GET /{destination}/signatories/{token}": (request) => showApproval(desk, request),
    "POST /{destination}/signatories/{token}": (request) => receiveApproval(desk, request),
    "GET /{destination}/sign/{token}": (request) => showSigning(desk, request),
    "POST /{destination}/sign/{token}": (request) => receiveSigning(desk, request),
  });
}

export const handler = onLambda(createHandler);
