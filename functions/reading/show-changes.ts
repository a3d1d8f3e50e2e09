import { renderChangesPage } from "../../forms/plan/changes-page.ts";
import { DomainError } from "../domain/errors.ts";
import { changesBetween } from "../domain/version-changes.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page } from "../middleware/page-response.ts";
import type { StoredVersion } from "../storage/versions.ts";
import { type Shelf, summariseVersions, visibilityOf } from "./library.ts";
import { readContent, readVersion } from "./read-plan.ts";
import { readDestination } from "./show-destination.ts";

/** What a version says otherwise than the one before it, or than another one that its reader may see. */
export async function showChanges(shelf: Shelf, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(shelf, request);
  const { version, isStaff } = await readVersion(shelf, request);
  const mayRead = (other: StoredVersion) => isStaff || visibilityOf(other) === "public";
  const readable = await summariseVersions(shelf, destination.id, mayRead);
  const others = readable.filter(({ hash }) => hash !== version.hash);
  const since = request.query.get("since") || undefined;
  const chosen =
    since === undefined
      ? (others.find(({ hash }) => hash === version.header.previous) ?? others[0])
      : others.find(({ planYear, version: number }) => `${planYear}-${number}` === since);
  if (chosen === undefined) throw new DomainError("not-found", {});
  const before = await shelf.versions.get({ destination: destination.id, ...chosen });
  if (before === undefined) throw new DomainError("not-found", {});
  const [earlier, later] = await Promise.all([readContent(shelf, before.header), readContent(shelf, version.header)]);
  const isPublic = visibilityOf(version) === "public" && visibilityOf(before) === "public";
  const body = renderChangesPage({
    language: request.language,
    destination,
    from: chosen,
    to: version.header,
    changes: changesBetween(earlier, later),
    others,
    isPublic,
  });
  return { ...page(body), cache: isPublic && !isStaff ? "briefly" : "never" };
}
