import { firstOrdinal, type Message } from "../domain/message.ts";
import type { ContextOf } from "../mail/message-context.ts";
import type { Delivery } from "./delivery-stores.ts";
import { type Base, found, opened } from "./message-facts.ts";

/** The links carry the request's number for a version: each leads to that one and to no other. */
export async function signatoryApprovalContext(
  delivery: Delivery,
  message: Message,
  base: Base,
): Promise<ContextOf<"signatory-approval">> {
  const token = await base.sign("approve-signatory", message.recipient, firstOrdinal(message.ordinal));
  const { links, ...asked } = await askedFor(delivery, message, base);
  return { kind: "signatory-approval", ...asked, links: { ...links, approve: base.address(`/signatories/${token}`) } };
}

export async function signatureRequestContext(
  delivery: Delivery,
  message: Message,
  base: Base,
): Promise<ContextOf<"signature-request">> {
  const token = await base.sign("sign", message.recipient, firstOrdinal(message.ordinal));
  const { links, ...asked } = await askedFor(delivery, message, base);
  return { kind: "signature-request", ...asked, links: { ...links, sign: base.address(`/sign/${token}`) } };
}

async function askedFor(delivery: Delivery, message: Message, { destination, address }: Base) {
  const { round, deadlineAt } = await opened(delivery, message, "referral");
  const { party } = found(await delivery.parties.get(message.destination, message.recipient), "party");
  const where = { destination: message.destination, round: message.round, phase: "referral" } as const;
  const request = found(await delivery.signatures.get(where, party.id, firstOrdinal(message.ordinal)), "request");
  return {
    destination,
    round: round.plan,
    party,
    ownCaseNumber: request.reply.ownCaseNumber,
    deadlineAt,
    by: request.reply.officerName,
    signatory: found(request.signatory, "signatory"),
    links: { privacy: address("/privacy") },
  };
}
