import type { Gate, Grant, OpenedGate, Papers } from "../domain/round.ts";
import { type Image, reading } from "./items.ts";
import { keys, type PhaseName } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew } from "./table-calls.ts";

export type FrozenGate = Extract<Gate, { state: "frozen" }>;

export interface OpenGate {
  readonly openedAt: string;
  /** Exclusive. */
  readonly deadlineAt: string;
  readonly papers: Papers;
  readonly attempt: string;
}

/** A phase's gate: not-opened → open → closing → frozen, by one conditional write each, never back. */
export function createGateStore(table: Table) {
  async function read(where: PhaseName): Promise<Gate> {
    const item = await getItem(table, keys.gate(where));
    return item === undefined ? { state: "not-opened" } : toGate(item);
  }

  /** The attempt that a transition of this gate was made by, when its own answer was lost. */
  async function madeBy(where: PhaseName, attribute: string): Promise<string | undefined> {
    const item = await getItem(table, keys.gate(where));
    return item && reading(item).optional(attribute);
  }

  return {
    read,

    async open(
      where: PhaseName,
      { openedAt, deadlineAt, papers, attempt }: OpenGate,
    ): Promise<{ readonly won: boolean; readonly gate: Gate }> {
      const won = await putNew(table, keys.gate(where), {
        entity: "gate",
        phase: where.phase,
        state: "open",
        openedAt,
        deadlineAt,
        papers: JSON.stringify(papers),
        extensions: {},
        grants: {},
        extensionCount: 0,
        openAttempt: attempt,
      });
      const gate = await read(where);
      return { won: won || (await madeBy(where, "openAttempt")) === attempt, gate };
    },

    /**
     * Stops receiving, unless an extension was granted since the gate was read (`extended`: judge
     * again). From `closing` on, only the freeze decides what counts.
     */
    async beginClosing(
      where: PhaseName,
      expectedExtensionCount: number,
      attempt: string,
    ): Promise<{ readonly outcome: "closing" | "extended" | "frozen" | "not-opened"; readonly gate: Gate }> {
      const item = await changeItem(table, keys.gate(where), {
        set: { state: "closing", closeAttempt: attempt },
        when: [
          ["state", "=", "open"],
          ["extensionCount", "=", expectedExtensionCount],
        ],
      });
      const gate = item ? toGate(item) : await read(where);
      return { outcome: gate.state === "open" ? "extended" : gate.state, gate };
    },

    /** The first freeze to arrive is the one; later ones get the winner's gate back. */
    async finishClosing(
      where: PhaseName,
      freeze: { readonly attempt: string; readonly frozenAt: string },
    ): Promise<FrozenGate> {
      const item = await changeItem(table, keys.gate(where), {
        set: { state: "frozen", attempt: freeze.attempt, frozenAt: freeze.frozenAt },
        when: [["state", "=", "closing"]],
      });
      const gate = item ? toGate(item) : await read(where);
      if (gate.state !== "frozen") throw new Error(`A gate that is ${gate.state} cannot be frozen`);
      return gate;
    },
  };
}

export function toGate(item: Image): Gate {
  const stored = reading(item);
  const opened: OpenedGate = {
    openedAt: stored.text("openedAt"),
    deadlineAt: stored.text("deadlineAt"),
    papers: stored.json("papers") as Papers,
    extensions: stored.texts("extensions"),
    grants: Object.fromEntries(
      Object.entries(stored.texts("grants")).map(([party, grant]) => [party, JSON.parse(grant) as Grant]),
    ),
    extensionCount: stored.number("extensionCount"),
  };
  const state = stored.text("state");
  if (state === "open" || state === "closing") return { ...opened, state };
  return { ...opened, state: "frozen", attempt: stored.text("attempt"), frozenAt: stored.text("frozenAt") };
}
