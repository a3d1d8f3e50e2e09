import type { Destination } from "../domain/destination.ts";
import { messageKey } from "../domain/message.ts";
import { workingMorning } from "../domain/working-morning.ts";
import type { RoundDesk } from "./round-desk.ts";
import { whatWaits } from "./what-waits.ts";

/** One mail a working day to each member of staff, and none where nothing waits: however often the clock comes by. */
export async function tellWhatWaits(desk: RoundDesk, destination: Destination, now: string): Promise<void> {
  const day = workingMorning(now);
  if (day === null) return;
  const digests = destination.staff.map(({ email, language }) => {
    const about = { destination: destination.id, round: "-", kind: "waiting-digest", ordinal: 1 } as const;
    return { ...about, recipient: `${day} ${email}`, to: email, language, details: {}, createdAt: now };
  });
  const made = await desk.outbox.getMany(digests.map((digest) => ({ ...digest, key: messageKey(digest) })));
  if (made.length === digests.length || (await whatWaits(desk, destination.id)).length === 0) return;
  await desk.outbox.addAll(digests);
}
