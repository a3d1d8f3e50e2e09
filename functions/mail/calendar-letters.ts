import { describeChange } from "../texts/calendar-changes.ts";
import { describeWarning } from "../texts/calendar-warnings.ts";
import { formatDeadline } from "../texts/format.ts";
import { paragraphs } from "./letter.ts";
import {
  askedParty,
  type Body,
  bothCaseNumbers,
  caseNumber,
  deadlineFacts,
  factList,
  noReminders,
  privacy,
  roundFacts,
  type Wording,
  withCaseNumber,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

/** To staff: the clock has made next year's round. */
export function roundCreated(context: ContextOf<"round-created">, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = roundFacts(context, wording);
  const own = texts.roundCreated;
  const warnings = context.warnings.map((warning) => describeWarning(warning, context.round, language));
  return {
    subject: context.lacksCaseNumber ? own.subject(facts) : withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts), warnings.length === 0 ? own.noWarnings : own.warnings),
      ...(warnings.length === 0 ? [] : [{ kind: "list" as const, items: warnings }]),
      ...(context.lacksCaseNumber ? paragraphs(own.caseNumberMissing) : [factList(caseNumber(facts, texts))]),
      { kind: "action", label: own.action, href: context.links.calendar },
      ...paragraphs(...own.closing),
    ],
  };
}

/** To staff: somebody has changed a date. */
export function calendarChanged(context: ContextOf<"calendar-changed">, wording: Wording): Body {
  const { texts, language } = wording;
  const facts = roundFacts(context, wording);
  const own = texts.calendarChanged;
  const changes = context.changes.map((change) => describeChange(change, context.round, language));
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts, context.by)),
      factList(
        ...changes.map(({ label, value }) => [label, value] as const),
        [texts.label.reason, context.reason],
        caseNumber(facts, texts),
      ),
      { kind: "action", label: own.action, href: context.links.calendar },
    ],
  };
}

/** To those who are asked: they have more time. */
export function deadlineMoved(context: ContextOf<"deadline-moved">, wording: Wording): Body {
  const { texts, language } = wording;
  const previous = formatDeadline(context.previousDeadlineAt, language);
  return newDeadline(context, wording, texts.deadlineMoved, [[texts.label.earlierDeadline, previous]]);
}

/** To one of them, who has been given more time than the others. */
export function extensionGranted(context: ContextOf<"extension-granted">, wording: Wording): Body {
  return newDeadline(context, wording, wording.texts.extensionGranted, []);
}

function newDeadline(
  context: ContextOf<"deadline-moved" | "extension-granted">,
  wording: Wording,
  words: Pick<Wording["texts"]["deadlineMoved"], "subject" | "opening">,
  more: readonly (readonly [label: string, value: string])[],
): Body {
  const { texts } = wording;
  const facts = { ...deadlineFacts(context, wording), party: context.party.name };
  const own = texts.deadlineMoved;
  return {
    subject: withCaseNumber(words.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...words.opening(facts)),
      factList(
        [texts.label.answerBy, facts.deadline],
        ...more,
        askedParty(context, texts),
        ...bothCaseNumbers(facts, context, texts),
      ),
      { kind: "action", label: own.action[context.phase], href: context.links.open },
      ...paragraphs(...own.closing(facts, own.sameLink[context.phase])),
    ],
    links: [noReminders(context.links.noReminders, texts), privacy(context.links.privacy, texts)],
  };
}
