import type { ProposedWording } from "../texts/answer-summary.ts";
import type { CellLine } from "../texts/decision-cells.ts";

/**
 * What a document says, before anybody draws it: headings, paragraphs, lists and tables in reading
 * order. `swedish` marks text that exists in Swedish only, so that an English document is read out right.
 */
export type Block =
  /** Whose document it is, beside the mark. */
  | { readonly kind: "masthead"; readonly text: string }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly bookmark?: true }
  | { readonly kind: "paragraph"; readonly text: string; readonly tone?: "soft" | "strong"; readonly swedish?: boolean }
  | { readonly kind: "quote"; readonly text: string; readonly swedish?: boolean }
  | { readonly kind: "facts"; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "wording"; readonly wording: ProposedWording }
  | ({ readonly kind: "table" } & Table)
  | { readonly kind: "new-page" };

export interface Table {
  readonly caption: string;
  /** `share` is the column's part of the width, in any unit. */
  readonly columns: readonly { readonly label: string; readonly share: number; readonly numeric?: true }[];
  readonly rows: readonly TableRow[];
}

/** The first cell is the row's heading; a `group` has no other and stands over those after it. */
export interface TableRow {
  readonly kind?: "group" | "total";
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly lines: readonly CellLine[];
  readonly swedish?: boolean;
  /** What a screen reader says instead of a sign. */
  readonly heard?: string;
}
