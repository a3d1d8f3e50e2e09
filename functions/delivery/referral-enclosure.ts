import { renderReferralPdf } from "../documents/referral-pdf.ts";
import type { Message } from "../domain/message.ts";
import { referralOpening } from "../mail/authority-letters.ts";
import type { ContextOf } from "../mail/message-context.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { readPlan } from "../reading/read-plan.ts";
import { connectBlobs, createBlobStore, sentDocumentKey } from "../storage/blobs.ts";
import type { Enclose } from "./deliver-message.ts";
import type { Delivery } from "./delivery-stores.ts";
import { detail, found } from "./message-facts.ts";

/** SES takes ten megabytes with everything in base64; what is larger is read by the letter's link alone. */
const largestAttachedBytes = 7_000_000;

/**
 * The covering letter with the version it refers. Kept before the mail leaves: whoever stops in between,
 * and whoever sends it again, sends the same bytes.
 */
export function createReferralEnclosure({ environment }: Pick<Dependencies, "environment">): Enclose {
  const blobs = createBlobStore(connectBlobs(environment));
  return async (delivery, message, context) => {
    if (context.kind !== "referral") throw new Error(`A ${context.kind} carries no document`);
    const key = sentDocumentKey(message);
    const kept = await blobs.get(key);
    const bytes = kept?.body ?? (await renderDocument(delivery, message, context));
    if (kept === undefined) await blobs.put(key, bytes, "application/pdf");
    const { name } = context.document;
    const isAttached = bytes.length <= largestAttachedBytes;
    return {
      context: { ...context, document: { name, isAttached } },
      documents: isAttached ? [{ name, contentType: "application/pdf", bytes }] : [],
    };
  };
}

async function renderDocument(
  delivery: Delivery,
  message: Message,
  context: ContextOf<"referral">,
): Promise<Uint8Array> {
  const { destination, language } = message;
  const name = { destination, planYear: Number(detail(message, "planYear")), version: detail(message, "version") };
  const [version, known] = await Promise.all([delivery.versions.get(name), delivery.destinations.get(destination)]);
  const sender = found(known, "destination");
  const plan = await readPlan(delivery, sender, found(version, "version"), language);
  const { party, deadlineAt } = context;
  const letter = { sender, party, deadlineAt, at: message.createdAt, opening: referralOpening(context, language) };
  return renderReferralPdf(letter, plan);
}
