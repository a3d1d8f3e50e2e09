import { paragraphs } from "./letter.ts";
import {
  type Body,
  caseNumber,
  deadlineFacts,
  factList,
  privacy,
  type Wording,
  withCaseNumber,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

/** To somebody who has heard nothing of the consultation: so it says who handed over what, and what for. */
export function delegation(context: ContextOf<"delegation">, wording: Wording): Body {
  const { texts } = wording;
  const { by, party, parts, maySend, note } = context;
  const own = texts.delegation;
  const facts = { ...deadlineFacts(context, wording), party: party.name, by };
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      ...(note === null ? [] : [{ kind: "copy" as const, rows: [{ label: own.noteFrom(by), value: note }] }]),
      factList(
        [own.handedOver, parts === null ? own.whole : parts.join(", ")],
        [texts.label.answerBy, facts.deadline],
        [own.sends, maySend ? own.youMaySend : own.otherSends(by)],
        caseNumber(facts, texts),
      ),
      { kind: "action", label: own.action, href: context.links.answer },
      ...paragraphs(...own.closing(by)),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}

/** To a colleague who has the link already: that the time is running out, or that there is more of it. */
export function delegationAgain(
  context: ContextOf<"delegation-reminder" | "delegation-deadline">,
  wording: Wording,
): Body {
  const { texts } = wording;
  const { by, party, parts } = context;
  const facts = { ...deadlineFacts(context, wording), party: party.name, by };
  const own = context.kind === "delegation-reminder" ? texts.delegationReminder : texts.delegationDeadline;
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      factList(
        [texts.delegation.handedOver, parts === null ? texts.delegation.whole : parts.join(", ")],
        [texts.label.answerBy, facts.deadline],
        caseNumber(facts, texts),
      ),
      { kind: "action", label: texts.delegation.action, href: context.links.answer },
      ...paragraphs(...own.closing(by)),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}

/** To the invited person, who sends. */
export function delegationDone(context: ContextOf<"delegation-done">, wording: Wording): Body {
  const { texts } = wording;
  const own = texts.delegationDone;
  const facts = { ...deadlineFacts(context, wording), party: context.party.name };
  const { colleague, parts } = context;
  return {
    subject: withCaseNumber(own.subject(colleague, facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(colleague, facts)),
      factList(
        [texts.delegation.handedOver, parts === null ? texts.delegation.whole : parts.join(", ")],
        [texts.label.answerBy, facts.deadline],
        caseNumber(facts, texts),
      ),
      { kind: "action", label: own.action, href: context.links.answer },
      ...paragraphs(...own.closing),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}
