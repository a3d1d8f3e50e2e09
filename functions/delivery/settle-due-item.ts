import { colleagueSubject } from "../domain/delegation.ts";
import { carriesDocument } from "../domain/message.ts";
import { addresseeOf, isDecisionMaker } from "../domain/party.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { DueItem } from "../storage/due.ts";
import type { OpenDraft } from "../storage/open-drafts.ts";
import type { NewMessage } from "../storage/outbox.ts";
import type { Standing } from "../storage/submissions.ts";
import { calendarMessages, deadlineMessages, extensionMessages } from "./calendar-messages.ts";
import { delegationMessages } from "./delegation-messages.ts";
import { deliverMessage } from "./deliver-message.ts";
import type { Delivery } from "./delivery-stores.ts";
import { carryOverMerged } from "./merged-parties.ts";
import { partyMessages } from "./party-messages.ts";
import { progressMessages } from "./progress-messages.ts";
import { register } from "./register-facts.ts";
import { outcomeMessages, replyMessages } from "./reply-messages.ts";
import { feedbackMessages, linkMessages } from "./requested-messages.ts";
import { signatureMessages } from "./signature-messages.ts";

type Due<Kind extends DueItem["kind"]> = Extract<DueItem, { readonly kind: Kind }>;
type SubmissionDue = Due<"submission-receipt" | "submission-confirmation" | "submission-confirmed">;

/** How soon to ask again whether a submission that met a closing gate counts. */
const undecidedMs = 60_000;

/**
 * Makes what a fact calls for, under a deterministic key, and only then takes the fact off the list:
 * whoever stops in between, the next one does it over without doing it twice.
 */
export async function settleDueItem(delivery: Delivery, item: DueItem): Promise<void> {
  switch (item.kind) {
    case "message":
      if (!carriesDocument(item.message)) await deliverMessage(delivery, item.message);
      return;
    case "party":
      await carryOverMerged(delivery, item);
      for (const message of await partyMessages(delivery, item)) await send(delivery, message);
      break;
    case "sign-in-request":
      await send(delivery, signInMessage(item));
      break;
    case "link-request":
      for (const message of await linkMessages(delivery, item.request)) await send(delivery, message);
      break;
    case "feedback":
      for (const message of await feedbackMessages(delivery, item.feedback)) await send(delivery, message);
      break;
    case "reply":
      for (const message of await replyMessages(delivery, item)) await send(delivery, message);
      break;
    case "reply-handling":
      for (const message of await outcomeMessages(delivery, item)) await send(delivery, message);
      break;
    case "delegation":
      for (const message of await delegationMessages(delivery, item)) await send(delivery, message);
      break;
    case "mail-step": {
      const step = await delivery.receivedMail.step(item, item.number);
      if (step?.action.kind === "moved") await delivery.receivedMail.carryOver(item, step.action);
      break;
    }
    case "calendar-changed":
      for (const message of await calendarMessages(delivery, item)) await send(delivery, message);
      break;
    case "deadline-moved":
      // Rows only: they are as many as are asked, and each is due by itself.
      await delivery.outbox.addAll(await deadlineMessages(delivery, item));
      for (const message of await extensionMessages(delivery, item)) await send(delivery, message);
      break;
    case "progress":
      for (const message of await progressMessages(delivery, item)) await send(delivery, message);
      break;
    case "signature":
      for (const message of await signatureMessages(delivery, item)) await send(delivery, message);
      break;
    case "open-draft":
      await send(delivery, draftLinkMessage(delivery, item.draft));
      break;
    case "blocked-step":
      for (const message of await blockedMessages(delivery, item)) await send(delivery, message);
      break;
    case "adoption":
    case "step":
      break;
    default:
      if (!(await settleSubmission(delivery, item))) return;
  }
  await register(delivery, item);
  await delivery.due.clear(item);
}

async function send(delivery: Delivery, message: NewMessage): Promise<void> {
  const added = await delivery.outbox.add(message);
  if (added.message.state.name === "pending" && !carriesDocument(message))
    await deliverMessage(delivery, added.message);
}

/** False while the freeze has yet to say whether it counts; a receipt promises that it does. */
async function settleSubmission(delivery: Delivery, item: SubmissionDue): Promise<boolean> {
  const { submissions, due, dependencies } = delivery;
  const standing = await submissions.standing(item, item.id, item.revision);
  if (standing === "undecided") {
    await due.postpone(item, new Date(dependencies.clock() + undecidedMs).toISOString());
    return false;
  }
  const kind = messageAbout(item, standing);
  const messages = kind ? await submissionMessages(delivery, item, kind) : [];
  for (const message of messages) await send(delivery, message);
  // One that was merged and takes its own answer back is followed from then on.
  await carryOverMerged(delivery, { destination: item.destination, party: item.id });
  return true;
}

/** A changed open answer asks for no second confirmation: once its address is confirmed it gets receipts. */
function messageAbout(item: SubmissionDue, standing: Standing): "receipt" | "confirmation" | undefined {
  if (standing === "counts") return "receipt";
  return standing === "unconfirmed" && item.kind === "submission-confirmation" ? "confirmation" : undefined;
}

async function submissionMessages(
  delivery: Delivery,
  item: SubmissionDue,
  kind: "receipt" | "confirmation",
): Promise<readonly NewMessage[]> {
  const submission = await delivery.submissions.revision(item, item.id, item.revision);
  if (submission === undefined) return [];
  const invited =
    submission.party === undefined ? undefined : await delivery.parties.get(item.destination, submission.party);
  const to = invited === undefined ? submission.confirmationAddress : addresseeOf(invited.party).email;
  if (to === undefined) return [];
  const receipt = invited !== undefined && isDecisionMaker(invited.party) ? "decision-receipt" : "receipt";
  const message: NewMessage = {
    destination: item.destination,
    round: item.round,
    kind: kind === "receipt" ? receipt : kind,
    recipient: item.id,
    ordinal: item.revision,
    to,
    language: submission.language,
    details: { revision: String(item.revision) },
    createdAt: instantNow(delivery.dependencies),
  };
  const { sentBy, party } = submission;
  const sender = sentBy && party && (await delivery.delegations.get(item, party, sentBy));
  if (!invited || !sender || sender.email === undefined) return [message];
  // Whoever sent it gets the receipt, and so does whoever was invited: it is their answer.
  return [
    { ...message, language: addresseeOf(invited.party).language },
    {
      ...message,
      recipient: colleagueSubject({ party, id: sender.id }),
      to: sender.email,
      details: { ...message.details, to: "colleague" },
    },
  ];
}

/** One for each address the form was saved to; saved again to the same one it is the same message. */
function draftLinkMessage({ dependencies }: Delivery, draft: OpenDraft): NewMessage {
  return {
    destination: draft.destination,
    round: draft.round,
    kind: "draft-link",
    recipient: draft.id,
    ordinal: draft.linkVersion,
    to: draft.email,
    language: draft.language,
    details: { linkVersion: String(draft.linkVersion) },
    createdAt: instantNow(dependencies),
  };
}

function signInMessage({ destination, request }: Due<"sign-in-request">): NewMessage {
  return {
    destination,
    round: "-",
    kind: "sign-in",
    recipient: request.id,
    ordinal: 1,
    to: request.email,
    language: request.language,
    details: { expiresAt: request.expiresAt },
    createdAt: request.requestedAt,
  };
}

/** Everyone who can do something about it: publishers approve, administrators answer for the whole. */
async function blockedMessages(delivery: Delivery, item: Due<"blocked-step">): Promise<NewMessage[]> {
  const [destination, round] = await Promise.all([
    delivery.destinations.get(item.destination),
    delivery.rounds.get(item.destination, item.round),
  ]);
  const milestone = round?.plan.milestones.find(({ id }) => id === item.step);
  if (destination === undefined || milestone === undefined) return [];
  return destination.staff
    .filter(({ role }) => role !== "editor")
    .map((member) => ({
      destination: item.destination,
      round: item.round,
      kind: "step-blocked",
      recipient: `${item.step} ${member.email}`,
      ordinal: 1,
      to: member.email,
      language: member.language,
      details: { step: milestone.kind, dueAt: item.dueAt, reason: item.reason },
      createdAt: instantNow(delivery.dependencies),
    }));
}
