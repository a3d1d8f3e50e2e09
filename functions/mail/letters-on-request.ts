import { formatDeadline, formatInstant } from "../texts/format.ts";
import { type Block, paragraphs } from "./letter.ts";
import { type Body, caseNumber, factList, type Wording } from "./letter-facts.ts";
import type { ContextOf, LinkAgain } from "./message-context.ts";

export function linkAgain({ destination, links }: ContextOf<"link-again">, wording: Wording): Body {
  const own = wording.texts.linkAgain;
  return {
    subject: own.subject(destination.name),
    blocks: [
      ...paragraphs(...own.opening(destination.name)),
      ...links.flatMap((link) => linkBlocks(link, wording)),
      ...paragraphs(...own.closing),
    ],
  };
}

function linkBlocks({ purpose, round, party, deadlineAt, isOver, href }: LinkAgain, wording: Wording): Block[] {
  const { texts, language } = wording;
  const own = texts.linkAgain;
  const deadline = formatDeadline(deadlineAt, language);
  return [
    { kind: "heading", text: own.heading(round.title[language], party?.name ?? own.openForm) },
    ...paragraphs(isOver ? own.over(deadline) : own.until(deadline)),
    factList(caseNumber(round, texts)),
    { kind: "action", label: own[purpose], href },
  ];
}

/** For the destination's contact; the message is shown as text, whatever it holds. */
export function accessibilityFeedback(context: ContextOf<"accessibility-feedback">, wording: Wording): Body {
  const { texts, language } = wording;
  const { destination, message, replyTo, pageAddress, receivedAt } = context;
  const own = texts.accessibilityFeedback;
  const rows: [string, string][] = [[texts.label.received, formatInstant(receivedAt, language)]];
  if (pageAddress !== null) rows.push([texts.label.pageAddress, pageAddress]);
  if (replyTo !== null) rows.push([texts.label.replyTo, replyTo]);
  return {
    subject: own.subject(destination.name),
    blocks: [
      ...paragraphs(...own.opening),
      factList(...rows),
      { kind: "copy", rows: [{ label: own.messageHeading, value: message }] },
      ...paragraphs(...(replyTo === null ? [own.noReply] : []), own.closing),
    ],
  };
}
