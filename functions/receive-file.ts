import { checkFile, receiveFile, showFilePage } from "./attaching/attach-file.ts";
import { createFileDesk } from "./attaching/file-desk.ts";
import { createReferralDesk, downloadReferral } from "./attaching/referral-file.ts";
import { downloadStaffFile, showStaffFiles } from "./attaching/staff-files.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/**
 * Files in answers: sent in past us, straight to the bucket, examined here before they count, and fetched by staff.
 * And the referral's document, which lies kept in the bucket for whom it was sent to.
 */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createFileDesk(dependencies);
  const referrals = createReferralDesk(dependencies);
  return createPages({
    "GET /{destination}/answer/{token}/files/{question}": (request) => showFilePage(desk, request),
    "POST /{destination}/answer/{token}/files/{question}": (request) => receiveFile(desk, request),
    "GET /{destination}/answer/{token}/files/{question}/check": (request) => checkFile(desk, request),
    "GET /{destination}/decide/{token}/referral.pdf": (request) => downloadReferral(referrals, request),
    "GET /{destination}/staff/rounds/{round}/files": (request) => showStaffFiles(desk, request),
    "GET /{destination}/staff/rounds/{round}/files/{party}/{question}": (request) => downloadStaffFile(desk, request),
  });
}

export const handler = onLambda(createHandler);
