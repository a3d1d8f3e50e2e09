import { setTimeout } from "node:timers/promises";
import { isSentToMany, type MessageKind } from "../domain/message.ts";
import type { Envelope, Mailer, SendOutcome, SendQuota } from "../mail/send-raw.ts";

/** How a batch of mail keeps to what SES lets the account send, and stops when it lets nothing. */
export type SendingPace = ReturnType<typeof createSendingPace>;

/** A message begun later than this before the end could be cut off with its answer on the way. */
const lastCallMs = 20_000;
/** Of a day's mail, what may go to many; the rest is kept for receipts and sign-ins, which somebody waits for. */
const shareForMany = 0.95;
/** How long SES is left alone each time that it says "too fast", in turn. */
const pausesMs = [1_000, 2_000, 4_000];

export function createSendingPace(mailer: Mailer, timeLeftMs: () => number) {
  let account: Promise<SendQuota | undefined> | undefined;
  let sentToMany = 0;
  let nextAt = 0;
  let refused = false;

  const isOutOfTime = (): boolean => timeLeftMs() < lastCallMs;
  const isOver = (): boolean => refused || isOutOfTime();

  return {
    /** Nothing more is begun in this batch; what waits is left as it is for the next one. */
    isOutOfTime,
    /** SES takes no mail from the account for now, whoever it is to. */
    isRefused: (): boolean => refused,

    /**
     * Waits until the message may leave; false when it has to wait for another batch. Only what goes to
     * many at once waits for its turn, so that a receipt never stands behind ten thousand invitations.
     */
    async turn(kind: MessageKind): Promise<boolean> {
      if (isOver()) return false;
      if (!isSentToMany(kind)) return true;
      account ??= mailer.quota();
      const quota = await account;
      if (quota === undefined) return true;
      if (quota.day !== null && quota.day.sent + sentToMany >= quota.day.limit * shareForMany) return false;
      sentToMany += 1;
      const now = performance.now();
      const mine = Math.max(nextAt, now);
      nextAt = mine + 1_000 / quota.perSecond;
      if (mine - now >= 1) await setTimeout(mine - now);
      return !isOver();
    },

    /** One accepted message at most: only what SES has proven not to have taken is handed to it again. */
    async send(raw: Uint8Array, envelope: Envelope): Promise<SendOutcome> {
      let outcome = await mailer.send(raw, envelope);
      for (const pause of pausesMs) {
        if (outcome.outcome !== "too-fast" || isOver()) break;
        nextAt = performance.now() + pause;
        await setTimeout(pause);
        outcome = await mailer.send(raw, envelope);
      }
      refused ||= outcome.outcome === "too-fast" || outcome.outcome === "refused-for-now";
      return outcome;
    },
  };
}
