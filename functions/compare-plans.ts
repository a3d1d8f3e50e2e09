import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { createShelf } from "./reading/library.ts";
import { showChanges } from "./reading/show-changes.ts";

/** What plan versions say otherwise than each other. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const shelf = createShelf(dependencies);
  return createPages({
    "GET /{destination}/plans/{planYear}/{version}/changes": (request) => showChanges(shelf, request),
  });
}

export const handler = onLambda(createHandler);
