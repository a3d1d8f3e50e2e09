import type { Audience } from "../domain/audience.ts";
import { reading } from "./items.ts";
import { keys, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew } from "./table-calls.ts";

/** Who chose which groups, and when. */
export interface AudienceChoice {
  readonly audience: Audience;
  /** `clock`, or the staff member's address. */
  readonly by: string;
  readonly at: string;
}

export interface StoredAudience {
  /** Everyone, until somebody has chosen. */
  readonly audience: Audience;
  /** 0 until somebody has chosen. */
  readonly revision: number;
  /** Oldest first; entries are only ever added. */
  readonly history: readonly AudienceChoice[];
}

/** Whom a round's consultation is for, until its gate opens and fixes it. */
export function createAudienceStore(table: Table) {
  async function read(name: RoundName): Promise<StoredAudience & { readonly attempt?: string | undefined }> {
    const item = await getItem(table, keys.audience(name));
    if (item === undefined) return { audience: [], revision: 0, history: [] };
    const stored = reading(item);
    const history = stored.json("history") as readonly AudienceChoice[];
    const audience = history.at(-1)?.audience ?? [];
    return { audience, revision: stored.number("revision"), history, attempt: stored.text("attempt") };
  }

  return {
    async read(name: RoundName): Promise<StoredAudience> {
      const { audience, revision, history } = await read(name);
      return { audience, revision, history };
    },

    /** `stale`: somebody else has chosen since `basedOn` was read; nothing is written. */
    async choose(
      name: RoundName,
      choice: AudienceChoice,
      { basedOn, attempt }: { readonly basedOn: StoredAudience; readonly attempt: string },
    ): Promise<"chosen" | "stale"> {
      const key = keys.audience(name);
      const revision = basedOn.revision + 1;
      const row = { history: JSON.stringify([...basedOn.history, choice]), revision, attempt };
      const isWritten =
        basedOn.revision === 0
          ? await putNew(table, key, { entity: "audience", ...row })
          : await changeItem(table, key, { set: row, when: [["revision", "=", basedOn.revision]] });
      if (isWritten) return "chosen";
      return (await read(name)).attempt === attempt ? "chosen" : "stale";
    },
  };
}
