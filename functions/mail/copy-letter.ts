import { coveringLetterTexts } from "../texts/covering-letter.ts";
import { paragraphs } from "./letter.ts";
import {
  askedParty,
  type Body,
  bothCaseNumbers,
  deadlineFacts,
  factList,
  privacy,
  type Wording,
  withCaseNumber,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

/** What a party's officer has to know, without the link that lets whoever has it answer. */
export function copyLetter(context: ContextOf<"copy">, wording: Wording): Body {
  const { texts, language } = wording;
  const { phase, sentTo, version, links } = context;
  const facts = { ...deadlineFacts(context, wording), party: context.party.name, version: version ?? "" };
  const own = texts.copy;
  const letter = coveringLetterTexts[language];
  return {
    subject: withCaseNumber(`${own.mark}: ${own.about[phase](facts)}`, context, wording),
    blocks: [
      ...paragraphs(...own.opening[phase](facts, sentTo)),
      factList(
        askedParty(context, texts),
        [letter.from, `${facts.principal}, ${facts.destination}`],
        [texts.label.answerBy, facts.deadline],
        ...bothCaseNumbers(facts, context, texts),
      ),
      { kind: "link", text: own.read[phase](facts), href: links.read },
      ...paragraphs(own.closing(sentTo)),
    ],
    links: [privacy(links.privacy, texts)],
  };
}
