import type { IncludingVersion } from "../../forms/parts/whereabouts.ts";
import { versionVisibility } from "../domain/plan-version.ts";
import type { Phase } from "../domain/round.ts";
import { compareVersions } from "../domain/version-number.ts";
import type { FreezeStore } from "../storage/freezes.ts";
import type { VersionStore } from "../storage/versions.ts";

/** The versions an answer or a decision is in, oldest first: those compiled from a freeze that names it. */
export async function includingVersions(
  stores: { readonly freezes: Pick<FreezeStore, "isFrozenIn">; readonly versions: VersionStore },
  where: { readonly destination: string; readonly round: string; readonly phase: Phase },
  planYear: number,
  id: string,
): Promise<IncludingVersion[]> {
  if ((await stores.freezes.isFrozenIn(where, id)) === undefined) return [];
  const made = await stores.versions.list(where.destination, planYear);
  return made
    .filter(({ header }) => header.freezes.some(({ phase }) => phase === where.phase))
    .sort((a, b) => compareVersions(a.header.version, b.header.version))
    .map(({ header, publication }) => ({
      version: header.version,
      // A draft that nobody has approved yet is named, but cannot be read.
      href:
        versionVisibility(header.stage, publication !== undefined) === "staff"
          ? null
          : `/${where.destination}/plans/${planYear}/${header.version}`,
    }));
}
