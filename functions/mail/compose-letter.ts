import type { Language } from "../domain/language.ts";
import { mailTexts } from "../texts/mail.ts";
import { decisionReceipt, progressReceipt, referralLetter } from "./authority-letters.ts";
import { calendarChanged, deadlineMoved, extensionGranted, roundCreated } from "./calendar-letters.ts";
import { copyLetter } from "./copy-letter.ts";
import { type Block, type Letter, paragraphs } from "./letter.ts";
import { type Body, contactOf, type Wording } from "./letter-facts.ts";
import { accessibilityFeedback, linkAgain } from "./letters-on-request.ts";
import type { MessageContext, Sender } from "./message-context.ts";
import { publication } from "./publication-letter.ts";
import { replyConfirmation, replyNotice, replyOutcome } from "./reply-letters.ts";
import { delegation, delegationAgain, delegationDone } from "./sharing-letters.ts";
import { signatoryApproval, signatureRequest } from "./signature-letters.ts";
import { signIn, stepBlocked, testLetter, waitingDigest } from "./staff-letters.ts";
import { confirmation, draftLetter, receipt, stakeholderLetter } from "./stakeholder-letters.ts";

/** Puts a message into words: a subject, what it says, and who stands behind it. */
export function composeLetter(context: MessageContext, language: Language): Letter {
  const wording: Wording = { texts: mailTexts[language], language };
  const { subject, blocks, links = [] } = body(context, wording);
  return { subject, blocks, signature: [...sign(context.destination, wording), ...links] };
}

function body(context: MessageContext, wording: Wording): Body {
  switch (context.kind) {
    case "invitation":
    case "reminder":
      return stakeholderLetter(context, wording);
    case "referral":
    case "referral-reminder":
      return referralLetter(context, wording);
    case "receipt":
      return receipt(context, wording);
    case "decision-receipt":
      return decisionReceipt(context, wording);
    case "confirmation":
      return confirmation(context, wording);
    case "draft-link":
    case "draft-reminder":
    case "draft-deadline":
      return draftLetter(context, wording);
    case "sign-in":
      return signIn(context, wording);
    case "publication":
      return publication(context, wording);
    case "test-letter":
      return testLetter(body(context.letter, wording), wording);
    case "step-blocked":
      return stepBlocked(context, wording);
    case "round-created":
      return roundCreated(context, wording);
    case "calendar-changed":
      return calendarChanged(context, wording);
    case "deadline-moved":
      return deadlineMoved(context, wording);
    case "extension-granted":
      return extensionGranted(context, wording);
    case "progress-receipt":
      return progressReceipt(context, wording);
    case "link-again":
      return linkAgain(context, wording);
    case "accessibility-feedback":
      return accessibilityFeedback(context, wording);
    case "reply-confirmation":
      return replyConfirmation(context, wording);
    case "reply-notice":
      return replyNotice(context, wording);
    case "reply-outcome":
      return replyOutcome(context, wording);
    case "delegation":
      return delegation(context, wording);
    case "delegation-done":
      return delegationDone(context, wording);
    case "copy":
      return copyLetter(context, wording);
    case "signatory-approval":
      return signatoryApproval(context, wording);
    case "signature-request":
      return signatureRequest(context, wording);
    case "waiting-digest":
      return waitingDigest(context, wording);
    case "delegation-reminder":
    case "delegation-deadline":
      return delegationAgain(context, wording);
  }
}

function sign(sender: Sender, { texts }: Wording): Block[] {
  return paragraphs(
    texts.signature.questions(contactOf(sender)),
    texts.signature.sender(sender.name, sender.principal.name),
    texts.signature.automatic(sender.replyToAddress),
  );
}
