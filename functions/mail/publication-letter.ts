import { formatDate } from "../texts/format.ts";
import {
  type Body,
  caseNumber,
  factList,
  privacy,
  roundFacts,
  versionFacts,
  type Wording,
  withCaseNumber,
  wordLetter,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

export function publication(context: ContextOf<"publication">, wording: Wording): Body {
  const { texts } = wording;
  const { version, links, adoption } = context;
  const facts = { ...roundFacts(context, wording), version: version.version };
  const { subject, opening, closing } = wordLetter(`publication-${context.audience}`, context.text, facts, wording);
  return {
    subject: withCaseNumber(subject, context, wording),
    blocks: [
      ...opening,
      { kind: "action", label: texts.publication.action, href: links.plan },
      factList(
        [texts.label.plan, texts.planName(facts)],
        ...versionFacts(version, texts),
        ...(adoption === null ? [] : [[texts.label.adopted, adopted(adoption, wording)] as const]),
        caseNumber(facts, texts),
      ),
      ...closing,
    ],
    links: [
      ...(links.unsubscribe === undefined
        ? []
        : [{ kind: "link" as const, text: texts.signature.unsubscribe, href: links.unsubscribe }]),
      privacy(links.privacy, texts),
    ],
  };
}

function adopted(
  { organ, date, paragraph }: NonNullable<ContextOf<"publication">["adoption"]>,
  { language }: Wording,
): string {
  return `${organ} ${formatDate(date, language)}, §\u00a0${paragraph}`;
}
