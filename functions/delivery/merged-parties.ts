import { type AnswerDraft, forgetAfter } from "../domain/answer-draft.ts";
import { phaseOf } from "../domain/party.ts";
import { instantNow, newAttempt } from "../middleware/dependencies.ts";
import { followMerge } from "../middleware/follow-merge.ts";
import type { PhaseName } from "../storage/keys.ts";
import type { Delivery } from "./delivery-stores.ts";

interface Merge {
  readonly from: string;
  readonly into: string;
  readonly forgetAfter: string;
}

/**
 * What a merged party had saved, attached and handed over, and not sent, is where its link leads now: drafts part
 * by part, files question by question. What the other has saved or chosen itself stays, and beside an answer that
 * was sent a draft is an older one, which its owner chooses or not.
 */
export async function carryOverMerged(
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
    const merge = { from: party, into, forgetAfter: forgetAfter(gate.deadlineAt) };
    for (const draft of await delivery.answerDrafts.list(where, party)) {
      await carryOverDraft(delivery, where, merge, draft);
    }
    await carryOverFiles(delivery, where, merge);
    for (const delegation of await delivery.delegations.of(where, party)) {
      await delivery.delegations.carryOver(where, delegation, into);
    }
  }
}

async function carryOverDraft(
  { answerDrafts, dependencies }: Delivery,
  where: PhaseName,
  how: Merge,
  draft: AnswerDraft,
): Promise<void> {
  const { section, fields, savedAt, savedBy } = draft;
  if (fields === undefined) return;
  const there = await answerDrafts.get(where, how.into, section);
  if (there?.fields !== undefined) return;
  const { outcome } = await answerDrafts.save(where, how.into, {
    section,
    fields,
    basedOn: there?.revision ?? 0,
    basedOnSent: 0,
    savedAt,
    savedBy,
    attempt: newAttempt(dependencies),
    forgetAfter: how.forgetAfter,
  });
  if (outcome === "saved") await answerDrafts.empty(where, how.from, [draft]);
}

/** The row of the one that goes stays as it is: what has come in is told by it, whoever it lies ready for. */
async function carryOverFiles({ attachments, dependencies }: Delivery, where: PhaseName, { from, into }: Merge) {
  const at = instantNow(dependencies);
  for (const [question, file] of await attachments.of(where, from)) {
    await attachments.setFirst(where, into, question, { file, at });
  }
}
