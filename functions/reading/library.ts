import { summariseVersion, type VersionSummary } from "../../forms/plan/version-summary.ts";
import type { Destination } from "../domain/destination.ts";
import { decisionMakersInOrder, isActive } from "../domain/party.ts";
import { type Visibility, versionVisibility } from "../domain/plan-version.ts";
import { compareVersions } from "../domain/version-number.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { connectBlobs, createBlobStore } from "../storage/blobs.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createDraftStore } from "../storage/drafts.ts";
import { createGovernanceStore } from "../storage/governance.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createQuestionnaireStore } from "../storage/questionnaires.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";
import { createVersionStore, type StoredVersion } from "../storage/versions.ts";

/** The stores behind what anyone may read. */
export type Library = ReturnType<typeof createLibrary>;

export function createLibrary(dependencies: Dependencies) {
  return { ...createShelf(dependencies), blobs: createBlobStore(connectBlobs(dependencies.environment)) };
}

/** Without the files: a document is made of what the table holds. */
export type Shelf = ReturnType<typeof createShelf>;

export function createShelf(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    destinations: createDestinationReader(table),
    drafts: createDraftStore(table),
    governance: createGovernanceStore(table),
    parties: createPartyStore(table),
    questionnaires: createQuestionnaireStore(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
    versions: createVersionStore(table),
  };
}

/** Municipalities and regions by name, in the order tables show them. */
export async function decisionMakers({ parties }: Pick<Library, "parties">, { id, municipalities }: Destination) {
  const known = await parties.list(id);
  return decisionMakersInOrder(municipalities, known.map(({ party }) => party).filter(isActive));
}

export function visibilityOf({ header, publication }: StoredVersion): Visibility {
  return versionVisibility(header.stage, publication !== undefined);
}

/** Newest first, each with the board's adoption where there is one. */
export async function summariseVersions(
  { versions, rounds }: Pick<Library, "versions" | "rounds">,
  destination: string,
  may: (version: StoredVersion) => boolean,
): Promise<VersionSummary[]> {
  const made = (await versions.list(destination)).filter(may);
  const roundIds = [...new Set(made.map(({ header }) => header.round))];
  const adoptions = new Map(
    await Promise.all(roundIds.map(async (id) => [id, await rounds.adoption(destination, id)] as const)),
  );
  return made
    .map((version) => summariseVersion(version, adoptions.get(version.header.round)))
    .sort((a, b) => b.planYear - a.planYear || compareVersions(b.version, a.version));
}

export function isListed(version: StoredVersion): boolean {
  return visibilityOf(version) === "public";
}
