import { formatDate, formatDeadline } from "../texts/format.ts";
import { replyTexts } from "../texts/reply.ts";
import { paragraphs } from "./letter.ts";
import {
  askedParty,
  type Body,
  caseNumber,
  copy,
  factList,
  roundFacts,
  type Wording,
  withCaseNumber,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

/** To whoever said it: what was received, and what happens now. */
export function replyConfirmation(context: ContextOf<"reply-confirmation">, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = roundFacts(context, wording);
  const own = replyTexts[language];
  return {
    subject: withCaseNumber(texts.replyConfirmation.subject(facts.title), context, wording),
    blocks: [
      ...paragraphs(own.sent[context.reply], own.explained[context.reply]),
      factList(askedParty(context, texts), caseNumber(facts, texts)),
      ...copy(own.earlier, context.said, texts),
      { kind: "action", label: texts.replyConfirmation.action, href: context.links.answer },
    ],
  };
}

/** To staff. */
export function replyNotice(context: ContextOf<"reply-notice">, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = roundFacts(context, wording);
  const own = replyTexts[language];
  return {
    subject: withCaseNumber(texts.replyNotice.subject(context.party.name), context, wording),
    blocks: [
      ...paragraphs(texts.replyNotice.opening(context.party.name, facts.title)),
      factList(caseNumber(facts, texts)),
      ...copy(own.kinds[context.reply], context.said, texts),
      { kind: "action", label: texts.replyNotice.action, href: context.links.replies },
    ],
  };
}

/** What staff decided about a request. */
export function replyOutcome(context: ContextOf<"reply-outcome">, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = roundFacts(context, wording);
  const { outcome } = context;
  const own = texts.replyOutcome;
  const told =
    outcome.kind === "granted"
      ? [own.granted(formatDate(outcome.until, language))]
      : outcome.kind === "refused"
        ? [own.refused, outcome.text]
        : [replyTexts[language].outcome["contact-replaced"]];
  return {
    subject: withCaseNumber(own.subject(outcome.kind === "granted", facts.title), context, wording),
    blocks: [
      ...paragraphs(...told),
      factList(
        askedParty(context, texts),
        [texts.label.answerBy, formatDeadline(context.deadlineAt, language)],
        caseNumber(facts, texts),
      ),
      { kind: "action", label: texts.replyConfirmation.action, href: context.links.answer },
    ],
  };
}
