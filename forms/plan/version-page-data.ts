import type { Destination } from "../../functions/domain/destination.ts";
import type { Language, Localized } from "../../functions/domain/language.ts";
import type { Disclosures, PlanContent, PlanVersionHeader } from "../../functions/domain/plan-version.ts";
import type { VersionSummary } from "./version-summary.ts";

export interface VersionPageData {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name">;
  readonly header: PlanVersionHeader;
  readonly hash: string;
  readonly content: PlanContent;
  readonly disclosures: Disclosures;
  /** Who may see it: `unlisted` is anyone who has the address. */
  readonly visibility: "public" | "unlisted" | "staff";
  /** When a board has adopted this very version; later versions carry it in their content. */
  readonly adoption?: VersionSummary["adoption"] | undefined;
  /** The newest later version that this reader may see. */
  readonly newer: VersionSummary | null;
  /** The version that the header names as the one before. */
  readonly previous: VersionSummary | null;
  /** Question id → its label, for views; a question that is missing has none. */
  readonly questionLabels: Readonly<Record<string, Localized>>;
}
