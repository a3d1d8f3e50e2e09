import type { Gate, Grant } from "../domain/round.ts";
import { toGate } from "./gates.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, type PhaseName } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem } from "./table-calls.ts";

/** A grant that nothing else tells of; one that answers a request is told with its outcome. */
export interface AnnouncedExtension extends Grant {
  readonly party: string;
  /** Exclusive. */
  readonly until: string;
}

/** More time for one party (anstånd), on the phase's gate: the same write that a close judges by. */
export function createExtensionStore(table: Table) {
  return {
    /** While the gate is open and only ever to a later instant. `announce`: the party hears of it, and the register. */
    async grant(
      where: PhaseName,
      { party, until, by, at }: AnnouncedExtension,
      { announce, attempt }: { readonly announce: boolean; readonly attempt: string },
    ): Promise<{ readonly outcome: "granted" | "not-open" | "not-later"; readonly gate: Gate }> {
      const key = keys.gate(where);
      const item = await changeItem(table, key, {
        set: {
          [`extensions.${party}`]: until,
          [`grants.${party}`]: JSON.stringify({ by, at }),
          extensionAttempt: attempt,
          ...(announce && { round: where.round, ...due(key, at) }),
        },
        add: {
          extensionCount: 1,
          ...(announce && { announced: new Set([JSON.stringify({ party, until, by, at })]) }),
        },
        when: [
          ["state", "=", "open"],
          ["deadlineAt", "<", until],
          [`extensions.${party}`, "missing or <", until],
        ],
      });
      if (item) return { outcome: "granted", gate: toGate(item) };
      const stored = await getItem(table, key);
      const gate: Gate = stored === undefined ? { state: "not-opened" } : toGate(stored);
      if (gate.state !== "not-opened" && gate.extensions[party] === until) return { outcome: "granted", gate };
      return { outcome: gate.state === "open" ? "not-later" : "not-open", gate };
    },

    /** In the order that they were granted: a party's own only ever move later. */
    async announced(where: PhaseName): Promise<readonly AnnouncedExtension[]> {
      const item = await getItem(table, keys.gate(where));
      return item === undefined ? [] : toAnnounced(item);
    },
  };
}

function toAnnounced(item: Image): readonly AnnouncedExtension[] {
  const granted = reading(item)
    .strings("announced")
    .map((each) => JSON.parse(each) as AnnouncedExtension);
  const order = ({ at, until }: AnnouncedExtension) => `${at} ${until}`;
  return granted.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}
