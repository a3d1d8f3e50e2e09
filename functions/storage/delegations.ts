import type { Delegation, HandOver } from "../domain/delegation.ts";
import { createDelegationReader, toDelegation } from "./delegation-rows.ts";
import { due } from "./items.ts";
import { keys, type PhaseName } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew } from "./table-calls.ts";

export interface Writing {
  readonly at: string;
  readonly attempt: string;
}

export interface HandOverResult {
  /** `changed`: somebody handed it over on other terms, or took it back, in the same moment. */
  readonly outcome: "handed-over" | "same" | "changed";
}

export type ReadyOutcome = "announced" | "same" | "taken-back";

/**
 * What parties have handed over to colleagues, a row for each address and scope. The row itself says
 * that a mail is due; which one follows from its counts, so that settling it twice sends nothing twice.
 */
export function createDelegationStore(table: Table) {
  const reader = createDelegationReader(table);

  /** The colleague says that these saves are ready: once for each, however often the button is pressed. */
  async function announceReady(
    where: PhaseName,
    { party, id }: Pick<Delegation, "party" | "id">,
    vector: string,
    { at, attempt }: Writing,
  ): Promise<ReadyOutcome> {
    const stored = await reader.get(where, party, id);
    if (stored === undefined || stored.takenBackAt !== undefined) return "taken-back";
    if (stored.ready?.vector === vector) return "same";
    const key = keys.delegation(where, party, id);
    const count = stored.ready?.count ?? 0;
    const announced = await changeItem(table, key, {
      set: { readyCount: count + 1, readyVector: vector, readyAt: at, attempt, ...due(key, at) },
      when: [count === 0 ? ["readyCount", "missing"] : ["readyCount", "=", count], ["takenBackAt", "missing"]],
    });
    // Somebody else was first, if only with a write of one's own whose answer was lost: look again.
    return announced === undefined ? announceReady(where, stored, vector, { at, attempt }) : "announced";
  }

  return {
    ...reader,
    announceReady,

    /** Once handed over, the same again changes nothing; with other terms, or after it was taken back, it calls for a new mail. */
    async handOver(
      where: PhaseName,
      { party, id }: Pick<Delegation, "party" | "id">,
      handOver: HandOver,
      { at, attempt }: Writing,
    ): Promise<HandOverResult> {
      const key = keys.delegation(where, party, id);
      const stored = await reader.get(where, party, id);
      if (stored !== undefined && isSame(stored, handOver)) return { outcome: "same" };
      const { email, name, note, language } = handOver;
      const scope = handOver.scope === "whole" ? undefined : handOver.scope.join(" ");
      const terms = { name, note, maySend: handOver.maySend ? "yes" : undefined };
      const announced = { ...terms, language, attempt, ...due(key, at) };
      const row = { entity: "delegation", ...where, party, id, email, scope, createdAt: at, revision: 1 };
      const written =
        stored === undefined
          ? await putNew(table, key, { ...row, ...announced })
          : await changeItem(table, key, {
              set: { ...announced, revision: stored.revision + 1 },
              remove: [
                "takenBackAt",
                ...Object.keys(terms).filter((each) => terms[each as keyof typeof terms] === undefined),
              ],
              // Without an address it has been forgotten: nothing is handed over after the close.
              when: [
                ["revision", "=", stored.revision],
                ["email", "exists"],
              ],
            });
      if (written) return { outcome: "handed-over" };
      const winner = await getItem(table, key);
      if (winner?.attempt?.S === attempt) return { outcome: "handed-over" };
      return { outcome: winner !== undefined && isSame(toDelegation(winner), handOver) ? "same" : "changed" };
    },

    /** From then on the colleague's link says so; what was saved stays. Taken back twice is taken back once. */
    async takeBack(where: PhaseName, party: string, id: string, { at }: Pick<Writing, "at">): Promise<void> {
      await changeItem(table, keys.delegation(where, party, id), {
        setIfMissing: { takenBackAt: at },
        when: [["pk", "exists"]],
      });
    },

    /**
     * Forgets who the colleagues were, and leaves that something was handed over: so their links still
     * tell what became of the answer. Done twice, it forgets what is left.
     */
    async forgetColleagues(where: PhaseName): Promise<number> {
      const known = (await reader.all(where)).filter(({ email }) => email !== undefined);
      for (const { party, id } of known) {
        await changeItem(table, keys.delegation(where, party, id), {
          remove: ["email", "name", "note", "dueAt", "dueBucket"],
          when: [["pk", "exists"]],
        });
      }
      return known.length;
    },
  };
}

function isSame(stored: Delegation, handOver: HandOver): boolean {
  if (stored.takenBackAt !== undefined) return false;
  return (
    stored.maySend === handOver.maySend &&
    stored.name === handOver.name &&
    stored.note === handOver.note &&
    stored.language === handOver.language
  );
}
