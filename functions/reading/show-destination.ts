import { renderAccessibilityPage } from "../../forms/plan/accessibility-page.ts";
import { renderDestinationPage } from "../../forms/plan/destination-page.ts";
import { renderGovernancePage } from "../../forms/plan/governance-page.ts";
import { renderPrivacyPage } from "../../forms/plan/privacy-page.ts";
import { renderRoundPage } from "../../forms/plan/round-page.ts";
import { renderStartPage } from "../../forms/plan/start-page.ts";
import { renderVersionListPage } from "../../forms/plan/version-list-page.ts";
import type { Destination } from "../domain/destination.ts";
import { DomainError } from "../domain/errors.ts";
import { holdsOn, inGovernanceOrder } from "../domain/governance.ts";
import { type ConsultationRound, hasDone, papersOf } from "../domain/round.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page } from "../middleware/page-response.ts";
import { standingGovernance } from "../storage/governance.ts";
import { decisionMakers, isListed, type Library, summariseVersions } from "./library.ts";

export async function showStart(library: Library, { language, receivedAt }: PageRequest): Promise<PageResponse> {
  const known = await library.destinations.list();
  const destinations = await Promise.all(
    known.map(async (destination) => ({ destination, round: await currentRound(library, destination.id) })),
  );
  return publicPage(renderStartPage({ language, now: receivedAt, destinations }));
}

export async function showDestination(library: Library, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(library, request);
  const [round, names, versions] = await Promise.all([
    currentRound(library, destination.id),
    decisionMakers(library, destination),
    summariseVersions(library, destination.id, isListed),
  ]);
  const { language, receivedAt: now } = request;
  return publicPage(renderDestinationPage({ language, now, destination, decisionMakers: names, round, versions }));
}

export async function showRound(library: Library, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(library, request);
  const round = await library.rounds.get(destination.id, request.path["round"] ?? "");
  if (round === undefined) throw new DomainError("not-found", {});
  const [names, versions, questionnaire, draft] = await Promise.all([
    decisionMakers(library, destination),
    summariseVersions(
      library,
      destination.id,
      (version) => version.header.round === round.plan.id && isListed(version),
    ),
    openQuestionnaire(library, round),
    consultedDraft(library, round),
  ]);
  // The draft is what people are consulted on, until a version has taken its place.
  const { language, receivedAt: now } = request;
  return publicPage(
    renderRoundPage({
      language,
      now,
      destination,
      round,
      questionnaire: questionnaire ?? null,
      decisionMakers: names,
      draft: versions.length === 0 ? (draft?.draft ?? null) : null,
      versions,
    }),
  );
}

export async function showVersionList(library: Library, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(library, request);
  const versions = await summariseVersions(library, destination.id, isListed);
  return publicPage(renderVersionListPage({ language: request.language, destination, versions }));
}

export async function showGovernance(library: Library, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(library, request);
  const { language } = request;
  const standing = standingGovernance(await library.governance.changes(destination.id));
  const entries = inGovernanceOrder(standing.filter(({ record }) => holdsOn(record, stockholmDay(request.receivedAt))));
  return publicPage(renderGovernancePage({ language, destination, entries }));
}

export async function showPrivacy(library: Library, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(library, request);
  return publicPage(renderPrivacyPage({ language: request.language, destination }));
}

export async function showAccessibility(library: Library, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(library, request);
  return publicPage(renderAccessibilityPage({ language: request.language, destination }));
}

export function publicPage(body: string): PageResponse {
  return { ...page(body), cache: "briefly" };
}

/** @throws DomainError `not-found` */
export async function readDestination(
  { destinations }: Pick<Library, "destinations">,
  request: PageRequest,
): Promise<Destination> {
  const destination = await destinations.get(request.destination);
  if (destination === undefined) throw new DomainError("not-found", {});
  return destination;
}

async function openQuestionnaire(library: Library, round: ConsultationRound) {
  const named = papersOf(round, "consultation")?.questionnaire;
  return named ? library.questionnaires.get(round.destination, named.id, named.version) : undefined;
}

/** The text people are consulted on: what staff have written since is not for everyone yet. */
async function consultedDraft(library: Library, round: ConsultationRound) {
  const papers = papersOf(round, "consultation");
  return papers && library.drafts.revision(round.destination, round.plan.id, papers.draftRevision);
}

/** The latest round that has begun and whose plan is not published yet. */
async function currentRound(library: Library, destination: string): Promise<ConsultationRound | null> {
  const plans = [...(await library.rounds.list(destination))].sort((a, b) => b.id.localeCompare(a.id));
  for (const plan of plans) {
    const round = await library.rounds.get(destination, plan.id);
    if (round !== undefined && hasDone(round, "open-round")) return hasDone(round, "publish") ? null : round;
  }
  return null;
}
