import type { PlanReading } from "../../functions/domain/plan-version.ts";
import type { VersionSummary } from "./version-summary.ts";

export interface VersionPageData extends PlanReading {
  /** Who may see it: `unlisted` is anyone who has the address. */
  readonly visibility: "public" | "unlisted" | "staff";
  /** The newest later version that this reader may see. */
  readonly newer: VersionSummary | null;
  /** The version that the header names as the one before. */
  readonly previous: VersionSummary | null;
  /** As a file with nothing beside it, that links nowhere. */
  readonly isAlone?: boolean | undefined;
}
