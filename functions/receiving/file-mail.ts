import { createHash } from "node:crypto";
import { hashOf } from "../domain/canonical-json.ts";
import { claimedDestination, readReference } from "../domain/mail-reference.ts";
import { type ReceivedMail, unfiled, type Verdicts } from "../domain/received-mail.ts";
import { readReceived } from "../mail/read-received.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { createLinkKeySource } from "../middleware/link-keys.ts";
import { log } from "../middleware/log.ts";
import { connectBlobs } from "../storage/blobs.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createFileStore } from "../storage/files.ts";
import { createOutbox } from "../storage/outbox.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createReceivedMailStore } from "../storage/received-mail.ts";
import { connectTable } from "../storage/table.ts";

export type MailDesk = ReturnType<typeof createMailDesk>;

export function createMailDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    linkKeys: createLinkKeySource(dependencies.environment.LINK_KEYS_SECRET, dependencies.clock),
    destinations: createDestinationReader(table),
    files: createFileStore(connectBlobs(dependencies.environment)),
    outbox: createOutbox(table),
    parties: createPartyStore(table),
    receivedMail: createReceivedMailStore(table),
  };
}

/** A mail as SES hands it over: the message lies in the bucket, what was found out about it is beside. */
export interface Delivered {
  readonly objectKey: string;
  readonly recipients: readonly string[];
  readonly envelopeFrom: string;
  readonly receivedAt: string;
  readonly verdicts: Verdicts;
}

type Place = Pick<ReceivedMail, "destination" | "round" | "answers" | "party">;

/**
 * Files a mail to the round and party of the message it answers, and puts everything in it away. What
 * has no reference, or a forged one, waits unfiled. Nothing is ever sent in answer to it.
 */
export async function fileMail(desk: MailDesk, delivered: Delivered): Promise<void> {
  const received = await desk.files.receivedMail(delivered.objectKey);
  if (received === undefined) throw new Error("A mail that was received is not in the bucket");
  const { attachments, bodyHash, messageId, ...mail } = await readReceived(received, delivered.envelopeFrom);
  const raw = describeRaw(received);
  for (const recipient of new Set(delivered.recipients.map((address) => address.toLowerCase()))) {
    const place = await placeOf(desk, recipient);
    if (place === undefined) {
      log("warn", "A mail was received for no destination");
      continue;
    }
    const { destination } = place;
    await desk.files.putAway(destination, raw.sha256, received);
    for (const { sha256, content } of attachments) await desk.files.putAway(destination, sha256, content);
    await desk.receivedMail.add({
      ...mail,
      ...place,
      id: hashOf([recipient, messageId, bodyHash]).slice(0, 32),
      to: recipient,
      receivedAt: delivered.receivedAt,
      verdicts: delivered.verdicts,
      attachments: attachments.map(({ content: _, ...attachment }) => attachment),
      raw,
    });
  }
}

/** Undefined when there is no destination that it could be for. */
async function placeOf(desk: MailDesk, recipient: string): Promise<Place | undefined> {
  const [localPart = ""] = recipient.split("@");
  const reference = readReference(await desk.linkKeys(), localPart);
  if (reference !== undefined) {
    const { destination, round } = reference;
    const answered = await desk.outbox.startingWith({ destination, round }, reference.message);
    if (answered !== undefined) {
      const party = await desk.parties.get(destination, answered.recipient);
      return { destination, round, answers: answered.key, party: party?.party.id ?? null };
    }
  }
  const destination = await unfiledDestination(desk, localPart);
  return destination === undefined ? undefined : { destination, round: unfiled, answers: null, party: null };
}

/** The one its address names, or the only one there is to ask: the deployment's first. */
async function unfiledDestination(desk: MailDesk, localPart: string): Promise<string | undefined> {
  const claimed = claimedDestination(localPart) ?? "";
  const known = /^[a-z0-9-]{1,40}$/.test(claimed) ? await desk.destinations.get(claimed) : undefined;
  return known?.id ?? Object.keys(JSON.parse(desk.dependencies.environment.FIRST_ADMINISTRATORS))[0];
}

function describeRaw(raw: Uint8Array): ReceivedMail["raw"] {
  return { bytes: raw.byteLength, sha256: createHash("sha256").update(raw).digest("hex") };
}
