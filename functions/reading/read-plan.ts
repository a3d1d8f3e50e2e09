import type { Destination } from "../domain/destination.ts";
import { DomainError } from "../domain/errors.ts";
import type { Language, Localized } from "../domain/language.ts";
import { type PlanContent, type PlanReading, partHashes } from "../domain/plan-version.ts";
import { readPlanContent } from "../domain/plan-version-file.ts";
import { papersOf } from "../domain/round.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { readStaff } from "../middleware/staff-session.ts";
import type { StoredVersion } from "../storage/versions.ts";
import { type Library, visibilityOf } from "./library.ts";

/** Everything a version says, put together from its stored parts and what is disclosed beside it. */
export async function readPlan(
  stores: Pick<Library, "questionnaires" | "rounds" | "versions">,
  destination: Pick<Destination, "id" | "name">,
  { header, hash }: StoredVersion,
  language: Language,
): Promise<PlanReading> {
  const content = await readContent(stores, header);
  const [disclosures, adoption, questionLabels] = await Promise.all([
    stores.versions.readDisclosures(destination.id, header.planYear, commitmentsOf(content)),
    stores.rounds.adoption(destination.id, header.round),
    readLabels(stores, header),
  ]);
  const adopted = adoption?.versionHash === hash ? adoption : null;
  return { language, destination, header, hash, content, disclosures, adoption: adopted, questionLabels };
}

/** What a version says, put together from its stored parts. */
export async function readContent(
  { versions }: Pick<Library, "versions">,
  header: StoredVersion["header"],
): Promise<PlanContent> {
  return readPlanContent(header, await versions.readParts(header.destination, partHashes(header)));
}

/** @throws DomainError `not-found`, also for what this reader may not see */
export async function readVersion(
  library: Pick<Library, "dependencies" | "destinations" | "sessions" | "versions">,
  request: PageRequest,
) {
  const { planYear = "", version: number = "" } = request.path;
  const name = { destination: request.destination, planYear: Number(planYear), version: number };
  const isName = /^20[0-9]{2}$/.test(planYear) && /^[0-9]{1,3}\.[0-9]{1,3}$/.test(number);
  const version = isName ? await library.versions.get(name) : undefined;
  if (version === undefined) throw new DomainError("not-found", {});
  const isStaff = (await readStaff(request, library, library.dependencies.environment)) !== undefined;
  if (visibilityOf(version) === "staff" && !isStaff) throw new DomainError("not-found", {});
  return { version, isStaff };
}

function commitmentsOf({ views, decisions }: PlanContent): ReadonlySet<string> {
  const ofViews = views.map(({ commitment }) => commitment);
  const ofDecisions = decisions.flatMap(({ opinion, decision }) => (decision ?? opinion)?.commitment ?? []);
  return new Set([...ofViews, ...ofDecisions]);
}

/** What was asked, in the words of the questionnaire that was open. */
async function readLabels(
  { rounds, questionnaires }: Pick<Library, "questionnaires" | "rounds">,
  header: StoredVersion["header"],
): Promise<Record<string, Localized>> {
  const round = await rounds.get(header.destination, header.round);
  const named = round && papersOf(round, "consultation")?.questionnaire;
  if (!named) return {};
  const questionnaire = await questionnaires.get(header.destination, named.id, named.version);
  return Object.fromEntries((questionnaire?.questions ?? []).map(({ id, label }) => [id, label]));
}
