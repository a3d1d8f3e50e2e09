import { renderVersionPage } from "../../forms/plan/version-page.ts";
import { DomainError } from "../domain/errors.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page } from "../middleware/page-response.ts";
import { planFileKey } from "../storage/blobs.ts";
import { type Library, summariseVersions, visibilityOf } from "./library.ts";
import { readPlan, readVersion } from "./read-plan.ts";
import { readDestination } from "./show-destination.ts";

/** A plan version as a page. */
export async function showVersion(library: Library, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(library, request);
  const { version, isStaff } = await readVersion(library, request);
  const { header, hash } = version;
  const [plan, versions] = await Promise.all([
    readPlan(library, destination, version, request.language),
    summariseVersions(library, destination.id, (other) => isStaff || visibilityOf(other) === "public"),
  ]);
  const own = versions.findIndex((other) => other.hash === hash);
  const visibility = visibilityOf(version);
  const body = renderVersionPage({
    ...plan,
    visibility,
    newer: versions.find((other) => other.planYear === header.planYear && versions.indexOf(other) < own) ?? null,
    previous: versions.find((other) => other.hash === header.previous) ?? null,
  });
  // Staff are told of newer versions that nobody else may see.
  return { ...page(body), cache: visibility === "public" && !isStaff ? "briefly" : "never" };
}

/** The whole version as one file, for `npm run verify` and for anyone's own archive. */
export async function showVersionFile(library: Library, request: PageRequest): Promise<PageResponse> {
  const { version } = await readVersion(library, request);
  const { header, hash } = version;
  const file = await library.blobs.get(planFileKey(header, hash));
  if (file === undefined) throw new DomainError("not-found", {});
  const body = new TextDecoder().decode(file.body);
  const cache = visibilityOf(version) === "public" ? "briefly" : "never";
  return { status: 200, body, contentType: "application/json; charset=utf-8", cache };
}
