import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { downloadVersion } from "./reading/download-version.ts";
import { createReferralPreviewDesk, previewReferral } from "./writing/preview-referral.ts";

/** Plan versions as tagged PDF, also behind the letter that refers one; apart from the pages, which the typeface would make five times as heavy. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createReferralPreviewDesk(dependencies);
  return createPages({
    "GET /{destination}/plans/{planYear}/{version}/plan.pdf": (request) => downloadVersion(desk, request),
    "GET /{destination}/staff/rounds/{round}/letters/referral/documents/{party}": (request) =>
      previewReferral(desk, request),
  });
}

export const handler = onLambda(createHandler);
