import type { StayingPart } from "../../forms/staff/merge-parties-page.ts";
import type { Party } from "../domain/party.ts";
import { questionOfKey } from "../domain/plan-views.ts";
import { type ConsultationRound, papersOf } from "../domain/round.ts";
import type { ContactDesk } from "./contact-desk.ts";

/**
 * What a party that is about to be merged has saved or attached and not sent, and that does not follow, since the
 * one that stays has something of its own there.
 */
export async function whatStays(
  desk: Pick<ContactDesk, "answerDrafts" | "attachments" | "questionnaires">,
  rounds: readonly ConsultationRound[],
  { keep, drop }: { readonly keep: Pick<Party, "id">; readonly drop: Pick<Party, "id"> },
): Promise<readonly StayingPart[]> {
  const open = rounds.filter(({ gates }) => gates.consultation.state === "open");
  const found = await Promise.all(
    open.map(async (round) => {
      const where = { destination: round.destination, round: round.plan.id, phase: "consultation" } as const;
      const [mine, theirs, chosen, files] = await Promise.all([
        desk.answerDrafts.list(where, keep.id),
        desk.answerDrafts.list(where, drop.id),
        desk.attachments.everChosen(where, keep.id),
        desk.attachments.of(where, drop.id),
      ]);
      const saved = new Set(mine.flatMap(({ section, fields }) => (fields === undefined ? [] : [section])));
      const drafts = theirs.filter(({ section, fields }) => fields !== undefined && saved.has(section));
      const attached = [...files.keys()].filter((question) => chosen.has(question));
      if (drafts.length + attached.length === 0) return [];
      const nameOf = await names(desk, round);
      return [
        ...drafts.map(({ section }): StayingPart => ({ kind: "draft", name: nameOf(section) })),
        ...attached.map((question): StayingPart => ({ kind: "file", name: nameOf(question) })),
      ];
    }),
  );
  return found.flat();
}

/** What the questionnaire calls a part of it, or the question that views on the draft are given to. */
async function names({ questionnaires }: Pick<ContactDesk, "questionnaires">, round: ConsultationRound) {
  const named = papersOf(round, "consultation")?.questionnaire;
  const stored = named ? await questionnaires.get(round.destination, named.id, named.version) : undefined;
  const known = new Map([
    ...(stored?.questions ?? []).map(({ id, label }) => [id, label] as const),
    ...(stored?.sections ?? []).map(({ id, title }) => [id, title] as const),
  ]);
  return (key: string) => known.get(questionOfKey(key)) ?? { sv: key, en: key };
}
