import { letterKindOf } from "../domain/letter-text.ts";
import type { Message } from "../domain/message.ts";
import type { ConsultationRound } from "../domain/round.ts";
import type { RoundDesk } from "./round-desk.ts";

/** Names the wording that a letter is made with, so that all that go out together say the same. */
export async function withWording(
  { letterTexts }: Pick<RoundDesk, "letterTexts">,
  { destination, plan }: Pick<ConsultationRound, "destination" | "plan">,
  kind: Message["kind"],
  { text: _, ...details }: Message["details"],
): Promise<Message["details"]> {
  const letter = letterKindOf(kind, details);
  const latest = letter && (await letterTexts.latest({ destination, round: plan.id }, letter));
  return latest?.texts ? { ...details, text: String(latest.revision) } : details;
}
