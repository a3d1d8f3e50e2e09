import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { downloadVersion } from "./reading/download-version.ts";
import { createShelf } from "./reading/library.ts";

/** Plan versions as tagged PDF; apart from the pages, which the typeface would make five times as heavy. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const shelf = createShelf(dependencies);
  return createPages({
    "GET /{destination}/plans/{planYear}/{version}/plan.pdf": (request) => downloadVersion(shelf, request),
  });
}

export const handler = onLambda(createHandler);
