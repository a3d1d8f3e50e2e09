import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import {
  changedSince,
  foldViewChanges,
  type NumberedViewChange,
  type ViewChange,
  viewChangeSchema,
} from "../domain/view-answer.ts";
import { type Image, reading } from "./items.ts";
import { keys, padRevision, partitions, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { putOwn, queryItems } from "./table-calls.ts";

/** One thing that staff did with the views of a round. */
export interface StoredViewChange extends NumberedViewChange {
  readonly at: string;
  /** The staff member's address. */
  readonly by: string;
}

export interface ViewChangeWrite extends Pick<StoredViewChange, "change" | "at" | "by"> {
  /** The number of the last change that the writer's page was made from. */
  readonly basedOn: number;
  readonly attempt: string;
}

export type ViewChangeOutcome =
  | { readonly outcome: "added"; readonly number: number }
  | { readonly outcome: "same" }
  /** Somebody else has changed these views meanwhile. */
  | { readonly outcome: "stale"; readonly views: readonly string[] };

/**
 * How a round's views are coded and answered: a log in which a change's number is its key, as that of the
 * governance. One write answers any number of views, and a version names all answers by one number.
 */
export function createViewChangeStore(table: Table) {
  /** In the order they were written, up to a number. */
  async function changes(name: RoundName, upTo?: number): Promise<readonly StoredViewChange[]> {
    const found: StoredViewChange[] = [];
    const range = {
      pk: partitions.viewChanges(name),
      ...(upTo !== undefined && { between: [padRevision(1), padRevision(upTo)] as const }),
    };
    for await (const item of queryItems(table, range)) found.push(toChange(item));
    return found;
  }

  return {
    changes,

    /** What changes nothing adds nothing. */
    async add(name: RoundName, { basedOn, change, at, by, attempt }: ViewChangeWrite): Promise<ViewChangeOutcome> {
      const data = canonicalJson(change);
      for (;;) {
        const known = await changes(name);
        const number = known.length + 1;
        if (changesNothing(known, number, change)) return { outcome: "same" };
        const newer = change.kind === "views" ? changedSince(foldViewChanges(known), change.views, basedOn) : [];
        if (newer.length > 0) return { outcome: "stale", views: newer };
        const key = keys.viewChange(name, number);
        const row = { entity: "view-change", number, data, contentHash: sha256(data), at, by, attempt };
        if (await putOwn(table, key, row)) return { outcome: "added", number };
      }
    },
  };
}

/** A click that came twice, or a form that was sent as it stood. */
function changesNothing(known: readonly NumberedViewChange[], number: number, change: ViewChange): boolean {
  const before = foldViewChanges(known);
  if (change.kind === "theme")
    return before.themes.some((theme) => canonicalJson(theme) === canonicalJson(change.theme));
  const after = foldViewChanges([...known, { number, change }]);
  const told = (codings: typeof before) =>
    canonicalJson(
      change.views.map((view) => {
        const { themes = [], answer = null } = codings.views.get(view) ?? {};
        return { themes, answer };
      }),
    );
  return told(before) === told(after);
}

function toChange(item: Image): StoredViewChange {
  const stored = reading(item);
  return {
    number: stored.number("number"),
    change: viewChangeSchema.parse(stored.json("data")),
    at: stored.text("at"),
    by: stored.text("by"),
  };
}
