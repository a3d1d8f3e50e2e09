import { LetterHoleError } from "../domain/letter-text.ts";
import type { Message } from "../domain/message.ts";
import { composeMime } from "../mail/compose-mime.ts";
import type { MessageContext } from "../mail/message-context.ts";
import { messageTags } from "../mail/message-tags.ts";
import { type RenderedMessage, renderMessage } from "../mail/render-message.ts";
import { instantNow, newAttempt } from "../middleware/dependencies.ts";
import { log } from "../middleware/log.ts";
import type { Delivery } from "./delivery-stores.ts";
import { reasonToCancel } from "./judge-message.ts";
import { messageContext } from "./message-context.ts";

/** How long SES is left alone after it said "not now". */
const retryAfterMs = 60_000;

/**
 * Takes a row from `pending` to `sent`, `cancelled` or `failed`, with at most one SES call. Where
 * that call's answer is lost the row stays `sending`, for the SES event or for staff to settle.
 */
export async function deliverMessage(delivery: Delivery, message: Message): Promise<void> {
  const { dependencies, outbox } = delivery;
  const reason = await reasonToCancel(delivery, message);
  if (reason !== undefined) {
    await outbox.cancel(message, reason);
    return;
  }
  const attempt = newAttempt(dependencies);
  // Rendered before the claim: a text that cannot be made must not leave a row that looks half-sent.
  const at = instantNow(dependencies);
  const context = await messageContext(delivery, message);
  const sender = context.destination;
  const rendered = renderUnlessHole(message, context);
  if ("hole" in rendered) {
    await outbox.refuse(message, `letter-hole ${rendered.hole}`);
    return;
  }
  const raw = await composeMime({ sender, message, rendered, at });
  if (!(await delivery.pace.turn(message.kind))) return;
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

/** The last guard: whatever was checked before, a letter with a hole stays here and is listed to staff. */
function renderUnlessHole(message: Message, context: MessageContext): RenderedMessage | { readonly hole: string } {
  try {
    return renderMessage(message, context);
  } catch (error) {
    if (error instanceof LetterHoleError) return { hole: error.hole };
    throw error;
  }
}

function later(now: number): string {
  return new Date(now + retryAfterMs).toISOString();
}
