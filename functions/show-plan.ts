import { followUpScript } from "../forms/follow-up-script.ts";
import { styleSheet } from "../forms/style-sheet.ts";
import { DomainError } from "./domain/errors.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import type { PageRequest } from "./middleware/page-request.ts";
import type { PageResponse } from "./middleware/page-response.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { createLibrary } from "./reading/library.ts";
import {
  showAccessibility,
  showDestination,
  showGovernance,
  showPrivacy,
  showRound,
  showStart,
  showVersionList,
} from "./reading/show-destination.ts";
import { showVersion, showVersionFile } from "./reading/show-version.ts";

/** What anyone may read: destinations, rounds and plan versions. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const library = createLibrary(dependencies);
  return createPages({
    "GET /": (request) => showStart(library, request),
    "GET /assets/{asset}": showAsset,
    "GET /{destination}": (request) => showDestination(library, request),
    "GET /{destination}/governance": (request) => showGovernance(library, request),
    "GET /{destination}/privacy": (request) => showPrivacy(library, request),
    "GET /{destination}/accessibility": (request) => showAccessibility(library, request),
    "GET /{destination}/rounds/{round}": (request) => showRound(library, request),
    "GET /{destination}/plans": (request) => showVersionList(library, request),
    "GET /{destination}/plans/{planYear}/{version}": (request) => showVersion(library, request),
    "GET /{destination}/plans/{planYear}/{version}/plan.json": (request) => showVersionFile(library, request),
    $default: async () => {
      throw new DomainError("not-found", {});
    },
  });
}

export const handler = onLambda(createHandler);

/** The name carries the content's hash, so a browser may keep it for ever. */
async function showAsset({ path }: PageRequest): Promise<PageResponse> {
  const asset = [styleSheet, followUpScript].find(({ name }) => name === path["asset"]);
  if (asset === undefined) throw new DomainError("not-found", {});
  return { status: 200, body: asset.body, contentType: asset.contentType, cache: "forever" };
}
