import { paragraphs } from "./letter.ts";
import {
  type Body,
  caseNumber,
  factList,
  privacy,
  roundFacts,
  versionFacts,
  type Wording,
  withCaseNumber,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

export function publication(context: ContextOf<"publication">, wording: Wording): Body {
  const { texts } = wording;
  const { version, links } = context;
  const facts = { ...roundFacts(context, wording), version: version.version };
  const own = texts.publication;
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      { kind: "action", label: own.action, href: links.plan },
      factList([texts.label.plan, texts.planName(facts)], ...versionFacts(version, texts), caseNumber(facts, texts)),
      ...paragraphs(...own.closing[context.audience]),
    ],
    links: [
      ...(links.unsubscribe === undefined
        ? []
        : [{ kind: "link" as const, text: texts.signature.unsubscribe, href: links.unsubscribe }]),
      privacy(links.privacy, texts),
    ],
  };
}
