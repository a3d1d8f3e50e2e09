import { paragraphs } from "./letter.ts";
import {
  type Body,
  bothCaseNumbers,
  deadlineFacts,
  factList,
  privacy,
  type Wording,
  withCaseNumber,
} from "./letter-facts.ts";
import type { ContextOf } from "./message-context.ts";

/** To the authority's own mailbox: whether this address may confirm replies for it. */
export function signatoryApproval(context: ContextOf<"signatory-approval">, wording: Wording): Body {
  const { texts } = wording;
  const own = texts.signatoryApproval;
  const { by, signatory, party } = context;
  const facts = { ...deadlineFacts(context, wording), party: party.name, by };
  return {
    subject: withCaseNumber(own.subject(signatory.name), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts, signatory.name)),
      factList(
        [own.signatory, signatory.name],
        [own.address, signatory.email],
        [texts.signatureRequest.officer, by],
        [texts.label.answerBy, facts.deadline],
        ...bothCaseNumbers(facts, context, texts),
      ),
      { kind: "action", label: own.action, href: context.links.approve },
      ...paragraphs(...own.closing),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}

/** To the signatory, who has heard nothing of the referral: so it says who asks, of what, and by when. */
export function signatureRequest(context: ContextOf<"signature-request">, wording: Wording): Body {
  const { texts } = wording;
  const own = texts.signatureRequest;
  const { by, party } = context;
  const facts = { ...deadlineFacts(context, wording), party: party.name, by };
  return {
    subject: withCaseNumber(own.subject(facts), context, wording),
    blocks: [
      ...paragraphs(...own.opening(facts)),
      factList(
        [texts.label.referredTo, party.name],
        [own.officer, by],
        [texts.label.answerBy, facts.deadline],
        ...bothCaseNumbers(facts, context, texts),
      ),
      { kind: "action", label: own.action, href: context.links.sign },
      ...paragraphs(...own.closing(by, party.name)),
    ],
    links: [privacy(context.links.privacy, texts)],
  };
}
