import { LetterHoleError } from "../domain/letter-text.ts";
import type { Message } from "../domain/message.ts";
import { composeMime, type MailDocument } from "../mail/compose-mime.ts";
import type { MessageContext, Sender } from "../mail/message-context.ts";
import { messageTags } from "../mail/message-tags.ts";
import { type RenderedMessage, renderMessage } from "../mail/render-message.ts";
import { instantNow, newAttempt } from "../middleware/dependencies.ts";
import { log } from "../middleware/log.ts";
import { presentAddressee } from "../middleware/present-addressee.ts";
import { copyMessages } from "./copies.ts";
import type { Delivery } from "./delivery-stores.ts";
import { reasonToCancel } from "./judge-message.ts";
import { messageContext } from "./message-context.ts";

/** Makes what goes with a message, and tells its letter of that. */
export type Enclose = (
  delivery: Delivery,
  message: Message,
  context: MessageContext,
) => Promise<{ readonly context: MessageContext; readonly documents: readonly MailDocument[] }>;

interface WrittenMessage {
  readonly sender: Sender;
  readonly rendered: RenderedMessage;
  readonly documents: readonly MailDocument[];
}

const nothing: Enclose = async (_delivery, _message, context) => ({ context, documents: [] });

/** How long SES is left alone after it said "not now". */
const retryAfterMs = 60_000;

/**
 * Takes a row from `pending` to `sent`, `cancelled` or `failed`, with at most one SES call. Where
 * that call's answer is lost the row stays `sending`, for the SES event or for staff to settle.
 */
export async function deliverMessage(delivery: Delivery, message: Message, enclose = nothing): Promise<void> {
  const { dependencies, outbox } = delivery;
  if (!(await isToLeave(delivery, message))) return;
  const attempt = newAttempt(dependencies);
  // Rendered before the claim: a text that cannot be made must not leave a row that looks half-sent.
  const at = instantNow(dependencies);
  const written = await writeUnlessHole(delivery, message, enclose);
  if ("hole" in written) {
    await outbox.refuse(message, `letter-hole ${written.hole}`);
    return;
  }
  const { sender, rendered, documents } = written;
  const raw = await composeMime({ sender, message, rendered, documents, at });
  if (!(await delivery.pace.turn(message.kind))) return;
  // Writing it and waiting for its turn take seconds, in which somebody may have answered or moved.
  if (!(await isToLeave(delivery, message))) return;
  // Rows first: whoever is cut off behind them finds the message still waiting.
  await outbox.addAll(await copyMessages(delivery, message));
  if ((await outbox.claim(message, { attempt, at })) === undefined) return;
  const sent = await delivery.pace.send(raw, {
    from: sender.senderAddress,
    to: message.to,
    tags: messageTags(message),
  });
  switch (sent.outcome) {
    case "accepted":
      return outbox.markSent(message, { attempt, at: instantNow(dependencies), sesMessageId: sent.sesMessageId });
    case "too-fast":
    case "refused-for-now":
      log("warn", "SES takes no mail for now", { code: sent.reason });
      return outbox.backToPending(message, {
        attempt,
        reason: sent.reason,
        dueAt: later(dependencies.clock()),
      });
    case "refused":
      return outbox.fail(message, { attempt, reason: sent.reason });
    case "ambiguous":
      log("warn", "Message may or may not have been sent", { messageKey: message.key, code: sent.reason });
  }
}

/**
 * What nobody wants any more is cancelled. What waited while its party got another address is made anew for that
 * one: it carries a personal link, and whoever had the address before shall not get it.
 */
async function isToLeave(delivery: Delivery, message: Message): Promise<boolean> {
  const { dependencies, outbox } = delivery;
  const now = await presentAddressee(delivery, message);
  const reason = await reasonToCancel(delivery, { ...message, ...now });
  if (reason === undefined && now.to === message.to) return true;
  if (reason === undefined) await outbox.resend(message, { ...now, createdAt: instantNow(dependencies) });
  await outbox.cancel(message, reason ?? "superseded");
  return false;
}

/** The last guard: whatever was checked before, a letter with a hole stays here and is listed to staff. */
async function writeUnlessHole(
  delivery: Delivery,
  message: Message,
  enclose: Enclose,
): Promise<WrittenMessage | { readonly hole: string }> {
  try {
    const { context, documents } = await enclose(delivery, message, await messageContext(delivery, message));
    return { sender: context.destination, rendered: renderMessage(message, context), documents };
  } catch (error) {
    if (error instanceof LetterHoleError) return { hole: error.hole };
    throw error;
  }
}

function later(now: number): string {
  return new Date(now + retryAfterMs).toISOString();
}
