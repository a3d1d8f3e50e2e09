import { phaseDeadline } from "../domain/calendar.ts";
import { referralDocumentName } from "../domain/document-name.ts";
import type { LetterKind, LetterText } from "../domain/letter-text.ts";
import { addresseeOf, type Party } from "../domain/party.ts";
import type { RoundPlan } from "../domain/round.ts";
import type { MessageContext, Sender } from "../mail/message-context.ts";

export interface SampleLetter {
  readonly kind: LetterKind;
  readonly destination: Sender;
  readonly round: RoundPlan;
  readonly party: Party;
  readonly text: LetterText | null;
  /** Absolute address of a page below the destination's. */
  readonly address: (path: string) => string;
}

/** What a hash looks like, of a version that need not be there yet. */
const sampleHash = "0".repeat(64);

/**
 * A letter as a party would get it, but with links that lead to a page which says that they are samples:
 * whoever sees it at staff's desk must not be able to answer for the party.
 */
export function sampleLetter({ kind, destination, round, party, text, address }: SampleLetter): MessageContext {
  const sample = address("/sample-link");
  const privacy = address("/privacy");
  const about = { destination, round, party, contact: addresseeOf(party).name ?? "", text };
  const entry = { uid: "sample", sequence: 0 };
  const links = {
    answer: sample,
    decide: sample,
    acknowledge: sample,
    plan: sample,
    reply: sample,
    noReminders: sample,
    privacy,
  };
  switch (kind) {
    case "invitation":
      return { kind, ...about, deadlineAt: phaseDeadline(round, "consultation"), entry, links };
    case "reminder": {
      const deadlineAt = phaseDeadline(round, "consultation");
      return { kind, ...about, deadlineAt, entry, links, draftSavedAt: null, handedOver: [] };
    }
    case "referral":
    case "referral-reminder": {
      const version = { version: "0.2", hash: sampleHash };
      const referred = { ...about, deadlineAt: phaseDeadline(round, "referral"), entry, links, version };
      if (kind === "referral-reminder") return { kind, ...referred };
      const { caseNumber, planYear } = round;
      const name = referralDocumentName({ destination: destination.id, caseNumber, planYear, version: "0.2" });
      return { kind, ...referred, document: { name, isAttached: true } };
    }
    case "publication-decision-maker":
    case "publication-respondent": {
      const audience = kind === "publication-respondent" ? "respondent" : "decision-maker";
      const version = { version: "1.0", hash: sampleHash };
      return { kind: "publication", ...about, audience, version, adoption: null, links: { plan: sample, privacy } };
    }
  }
}
