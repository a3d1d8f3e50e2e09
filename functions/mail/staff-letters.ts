import type { BlockReason } from "../domain/due-steps.ts";
import { formatInstant } from "../texts/format.ts";
import { planWords } from "../texts/plan-words.ts";
import { paragraphs } from "./letter.ts";
import { type Body, caseNumber, factList, roundFacts, type Wording, withCaseNumber } from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

export function signIn(
  { destination, expiresAt, code, links }: ContextOf<"sign-in">,
  { texts, language }: Wording,
): Body {
  const own = texts.signIn;
  return {
    subject: own.subject(destination.name),
    blocks: [
      ...paragraphs(...own.opening()),
      { kind: "action", label: own.action, href: links.signIn },
      factList([texts.label.code, code], [texts.label.validUntil, formatInstant(expiresAt, language)]),
      ...paragraphs(...own.closing()),
    ],
  };
}

export function stepBlocked(context: ContextOf<"step-blocked">, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = roundFacts(context, wording);
  const own = texts.stepBlocked;
  const missing: Readonly<Partial<Record<BlockReason, string>>> = texts.waitsForMissing;
  const step = planWords[language].step[context.step];
  return {
    subject: withCaseNumber(own.subject(step), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      factList(
        [texts.label.step, step],
        [texts.label.plannedFor, formatInstant(context.dueAt, language)],
        [texts.label.waitsFor, missing[context.reason] ?? texts.waitsFor[context.step]],
        caseNumber(facts, texts),
      ),
      { kind: "action", label: own.action, href: context.links.round },
    ],
  };
}

/** Marked where it is read first, so that nobody takes it for the letter it tries out. */
export function testLetter({ subject, blocks, links = [] }: Body, { texts }: Wording): Body {
  const { mark, explained } = texts.testLetter;
  return { subject: `${mark} ${subject}`, blocks: [...paragraphs(explained), ...blocks], links };
}
