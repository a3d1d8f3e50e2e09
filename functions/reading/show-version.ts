import { renderVersionPage } from "../../forms/plan/version-page.ts";
import { DomainError } from "../domain/errors.ts";
import type { Localized } from "../domain/language.ts";
import type { DecisionEntry, PlanContent, PlanVersionHeader, ViewEntry } from "../domain/plan-version.ts";
import { readPlanContent } from "../domain/plan-version-file.ts";
import { papersOf } from "../domain/round.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page } from "../middleware/page-response.ts";
import { readStaff } from "../middleware/staff-session.ts";
import { planFileKey } from "../storage/blobs.ts";
import type { StoredVersion } from "../storage/versions.ts";
import { type Library, summariseVersions, visibilityOf } from "./library.ts";
import { readDestination } from "./show-destination.ts";

/** A plan version as a page. */
export async function showVersion(library: Library, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(library, request);
  const { version, isStaff } = await readVersion(library, request);
  const { header, hash } = version;
  const [content, versions, questionLabels] = await Promise.all([
    readContent(library, header),
    summariseVersions(library, destination.id, (other) => isStaff || visibilityOf(other) === "public"),
    readLabels(library, header),
  ]);
  const wanted = commitmentsOf(content);
  const disclosures = await library.versions.readDisclosures(destination.id, header.planYear, wanted);
  const own = versions.findIndex((other) => other.hash === hash);
  const visibility = visibilityOf(version);
  const adoption = await library.rounds.adoption(destination.id, header.round);
  const body = renderVersionPage({
    language: request.language,
    destination,
    header,
    hash,
    content,
    disclosures,
    visibility,
    adoption: adoption?.versionHash === hash ? adoption : null,
    newer: versions.find((other) => other.planYear === header.planYear && versions.indexOf(other) < own) ?? null,
    previous: versions.find((other) => other.hash === header.previous) ?? null,
    questionLabels,
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

/** @throws DomainError `not-found`, also for what this reader may not see */
async function readVersion(library: Library, request: PageRequest) {
  const { planYear = "", version: number = "" } = request.path;
  const name = { destination: request.destination, planYear: Number(planYear), version: number };
  const isName = /^20[0-9]{2}$/.test(planYear) && /^[0-9]{1,3}\.[0-9]{1,3}$/.test(number);
  const version = isName ? await library.versions.get(name) : undefined;
  if (version === undefined) throw new DomainError("not-found", {});
  const isStaff = (await readStaff(request, library, library.dependencies.environment)) !== undefined;
  if (visibilityOf(version) === "staff" && !isStaff) throw new DomainError("not-found", {});
  return { version, isStaff };
}

async function readContent(library: Library, header: PlanVersionHeader): Promise<PlanContent> {
  const hashes = Object.values(header.parts).flat();
  return readPlanContent(header, await library.versions.readParts(header.destination, hashes));
}

function commitmentsOf({ views, decisions }: PlanContent): ReadonlySet<string> {
  const ofViews = views.map(({ commitment }: ViewEntry) => commitment);
  const ofDecisions = decisions.flatMap(
    ({ opinion, decision }: DecisionEntry) => (decision ?? opinion)?.commitment ?? [],
  );
  return new Set([...ofViews, ...ofDecisions]);
}

/** What was asked, in the words of the questionnaire that was open. */
async function readLabels(library: Library, header: StoredVersion["header"]): Promise<Record<string, Localized>> {
  const round = await library.rounds.get(header.destination, header.round);
  const named = round && papersOf(round, "consultation")?.questionnaire;
  if (!named) return {};
  const questionnaire = await library.questionnaires.get(header.destination, named.id, named.version);
  return Object.fromEntries((questionnaire?.questions ?? []).map(({ id, label }) => [id, label]));
}
