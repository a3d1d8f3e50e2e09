import { type AnswerDraft, forgetAfter } from "../domain/answer-draft.ts";
import { phaseOf } from "../domain/party.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { followMerge } from "../middleware/follow-merge.ts";
import type { PhaseName } from "../storage/keys.ts";
import type { Delivery } from "./delivery-stores.ts";

/**
 * What a merged party had saved and not sent is where its link leads now, part by part. What the other has
 * saved itself stays, and beside an answer that was sent the draft is an older one, which its owner chooses or not.
 */
export async function carryOverDrafts(
  delivery: Delivery,
  { destination, party }: { readonly destination: string; readonly party: string },
): Promise<void> {
  const stored = await delivery.parties.get(destination, party);
  if (stored?.party.mergedInto === undefined || phaseOf(stored.party) !== "consultation") return;
  for (const { id: round } of await delivery.rounds.list(destination)) {
    const where = { destination, round, phase: "consultation" } as const;
    const gate = await delivery.gates.read(where);
    const into = gate.state === "open" ? (await followMerge(delivery, where, stored)).party.id : party;
    if (gate.state !== "open" || into === party) continue;
    for (const draft of await delivery.answerDrafts.list(where, party)) {
      await carryOver(delivery, where, { from: party, into, forgetAfter: forgetAfter(gate.deadlineAt) }, draft);
    }
  }
}

async function carryOver(
  { answerDrafts, dependencies }: Delivery,
  where: PhaseName,
  how: { readonly from: string; readonly into: string; readonly forgetAfter: string },
  draft: AnswerDraft,
): Promise<void> {
  const { section, fields, savedAt } = draft;
  if (fields === undefined) return;
  const there = await answerDrafts.get(where, how.into, section);
  if (there?.fields !== undefined) return;
  const { outcome } = await answerDrafts.save(where, how.into, {
    section,
    fields,
    basedOn: there?.revision ?? 0,
    basedOnSent: 0,
    savedAt,
    attempt: newAttempt(dependencies),
    forgetAfter: how.forgetAfter,
  });
  if (outcome === "saved") await answerDrafts.empty(where, how.from, [draft]);
}
