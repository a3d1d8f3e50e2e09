import type { BlockReason } from "../domain/due-steps.ts";
import { formatInstant } from "../texts/format.ts";
import { planWords } from "../texts/plan-words.ts";
import { type Block, paragraphs } from "./letter.ts";
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

/** Everything that waits, round by round, with the way to it. */
export function waitingDigest({ destination, waiting }: ContextOf<"waiting-digest">, wording: Wording): Body {
  const { texts, language } = wording;
  const own = texts.waitingDigest;
  const count = waiting.reduce((sum, { mail, replies }) => sum + mail.count + replies.count, 0);
  return {
    subject: own.subject(destination.name, count),
    blocks: [
      ...paragraphs(...own.opening),
      ...waiting.flatMap(({ round, mail, replies }): Block[] => [
        { kind: "heading", text: round?.title[language] ?? own.unfiled },
        ...(mail.count > 0 ? [{ kind: "link" as const, text: own.mail(mail.count), href: mail.href }] : []),
        ...(replies.count > 0 ? [{ kind: "link" as const, text: own.replies(replies.count), href: replies.href }] : []),
      ]),
      ...paragraphs(own.closing),
    ],
  };
}

/** Marked where it is read first, so that nobody takes it for the letter it tries out. */
export function testLetter({ subject, blocks, links = [] }: Body, { texts }: Wording): Body {
  const { mark, explained } = texts.testLetter;
  return { subject: `${mark} ${subject}`, blocks: [...paragraphs(explained), ...blocks], links };
}
