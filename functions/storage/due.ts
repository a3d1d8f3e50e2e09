import { QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Delegation } from "../domain/delegation.ts";
import type { Message } from "../domain/message.ts";
import type { Reply } from "../domain/reply.ts";
import { type Phase, phaseSchema } from "../domain/round.ts";
import type { SignatureRequest } from "../domain/signature.ts";
import { toDelegation } from "./delegation-rows.ts";
import { due, type Image, reading, type StoredItem } from "./items.ts";
import { destinationOf, dueBucketName, type ItemKey, shards } from "./keys.ts";
import { type OpenDraft, toOpenDraft } from "./open-drafts.ts";
import { toMessage } from "./outbox.ts";
import { toReplyName } from "./replies.ts";
import { type Feedback, type LinkRequest, toFeedback, toLinkRequest } from "./requests.ts";
import { toSignature } from "./signatures.ts";
import { type SignInRequest, toSignInRequest } from "./staff-sessions.ts";
import { dueIndexName, type Table } from "./table.ts";
import { changeItem, getItem } from "./table-calls.ts";

/** What the index says: that there may be something to do about an item. */
export interface DueHint {
  readonly key: ItemKey;
  readonly dueAt: string;
  readonly destination: string;
}

interface DueSubmission {
  readonly round: string;
  readonly phase: Phase;
  readonly id: string;
  readonly revision: number;
}

type DueReply = Pick<Reply, "round" | "phase" | "party" | "number">;

/** A fact whose consequence has yet to be made, or a message that has yet to be sent. */
export type DueItem = DueHint &
  (
    | ({ readonly kind: "submission-receipt" } & DueSubmission)
    /** On the open form: the address has to be asked first. */
    | ({ readonly kind: "submission-confirmation" } & DueSubmission)
    | ({ readonly kind: "submission-confirmed" } & DueSubmission)
    | { readonly kind: "open-draft"; readonly draft: OpenDraft }
    | { readonly kind: "message"; readonly message: Message }
    /** Entered, or changed: an invitation may have to follow. */
    | { readonly kind: "party"; readonly party: string }
    | { readonly kind: "sign-in-request"; readonly request: SignInRequest }
    | { readonly kind: "link-request"; readonly request: LinkRequest }
    | { readonly kind: "feedback"; readonly feedback: Feedback }
    | ({ readonly kind: "reply" | "reply-handling" } & DueReply)
    | { readonly kind: "delegation"; readonly round: string; readonly phase: Phase; readonly delegation: Delegation }
    | { readonly kind: "step"; readonly round: string; readonly step: string }
    | { readonly kind: "mail-step"; readonly round: string; readonly id: string; readonly number: number }
    /** A round that the clock made, or a calendar that somebody changed. */
    | { readonly kind: "calendar-changed"; readonly round: string }
    /** Everybody's in a phase, or one party's own. */
    | { readonly kind: "deadline-moved"; readonly round: string; readonly phase: Phase }
    /** A reply that waits for whoever has to confirm it. */
    | { readonly kind: "signature"; readonly round: string; readonly request: SignatureRequest }
    | { readonly kind: "progress"; readonly round: string; readonly party: string; readonly revision: number }
    /** The board's decision was recorded wrongly, and put right. */
    | { readonly kind: "adoption"; readonly round: string; readonly revision: number }
    | { readonly kind: "blocked-step"; readonly round: string; readonly step: string; readonly reason: string }
  );

export function createDueStore(table: Table) {
  async function listBucket(bucket: number, now: string): Promise<readonly DueHint[]> {
    const hints: DueHint[] = [];
    let start: StoredItem | undefined;
    do {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: dueIndexName,
          KeyConditionExpression: "dueBucket = :bucket AND dueAt <= :now",
          ExpressionAttributeValues: { ":bucket": { S: dueBucketName(bucket) }, ":now": { S: now } },
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      for (const item of page.Items ?? []) hints.push(toHint(item));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return hints;
  }

  /** Only while the item still waits for that very instant: a newer consequence is never lost. */
  async function stopWaiting({ key, dueAt }: DueHint): Promise<void> {
    await changeItem(table, key, { remove: ["dueAt", "dueBucket"], when: [["dueAt", "=", dueAt]] });
  }

  async function waitUntil({ key, dueAt }: DueHint, next: string): Promise<void> {
    const { dueBucket, ...at } = due(key, next);
    await changeItem(table, key, { set: { ...at, dueBucket }, when: [["dueAt", "=", dueAt]] });
  }

  return {
    /** From the index, so a hint: reread each before acting, and conclude nothing from an empty list. */
    async list(now: string): Promise<readonly DueHint[]> {
      const found = await Promise.all(shards.map((bucket) => listBucket(bucket, now)));
      return found.flat().sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
    },

    /** The item as it stands, strongly consistent; undefined when nothing waits any more. */
    async reread(key: ItemKey): Promise<DueItem | undefined> {
      const item = await getItem(table, key);
      return item && decodeDue(item);
    },

    clear: stopWaiting,
    postpone: waitUntil,

    /** Writes the item's place in the index anew. */
    restore: (hint: DueHint) => waitUntil(hint, hint.dueAt),

    /** Goes through the whole table and yields every item that waits, whether the index knows of it or not. */
    async *scan(): AsyncGenerator<DueHint> {
      let start: StoredItem | undefined;
      do {
        const page = await table.client.send(
          new ScanCommand({
            TableName: table.name,
            ConsistentRead: true,
            FilterExpression: "attribute_exists(dueAt)",
            ...(start && { ExclusiveStartKey: start }),
          }),
        );
        for (const item of page.Items ?? []) yield toHint(item);
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
    },
  };
}

function toHint(item: Image): DueHint {
  const stored = reading(item);
  const key = stored.key();
  return { key, dueAt: stored.text("dueAt"), destination: destinationOf(key) };
}

/** What a stored item waits for; undefined when it waits for nothing. */
export function decodeDue(item: Image): DueItem | undefined {
  const stored = reading(item);
  if (stored.optional("dueAt") === undefined) return undefined;
  const hint = toHint(item);
  const entity = stored.text("entity");
  switch (entity) {
    case "submission": {
      // Whoever withdraws has confirmed before, and a mailed link confirms: those get their receipts at once.
      const isConfirmed = stored.optional("withdrawn") !== undefined || item["sentByLink"] !== undefined;
      const asks = stored.optional("confirmationAddress") !== undefined && !isConfirmed;
      return { ...hint, kind: asks ? "submission-confirmation" : "submission-receipt", ...toSubmission(item) };
    }
    case "open-draft":
      return { ...hint, kind: "open-draft", draft: toOpenDraft(item) };
    case "confirmation":
      return { ...hint, kind: "submission-confirmed", ...toSubmission(item) };
    case "message":
      return { ...hint, kind: "message", message: toMessage(item) };
    case "party":
      return { ...hint, kind: "party", party: hint.key.sk };
    case "sign-in-request":
      return { ...hint, kind: "sign-in-request", request: toSignInRequest(item) };
    case "link-request":
      return { ...hint, kind: "link-request", request: toLinkRequest(item) };
    case "feedback":
      return { ...hint, kind: "feedback", feedback: toFeedback(item) };
    case "reply":
    case "reply-handling":
      return { ...hint, kind: entity, ...toReplyName(item) };
    case "delegation": {
      const phase = phaseSchema.parse(stored.text("phase"));
      return { ...hint, kind: "delegation", round: stored.text("round"), phase, delegation: toDelegation(item) };
    }
    case "signature":
      return { ...hint, kind: "signature", round: stored.text("round"), request: toSignature(item) };
    case "mail-step":
      return {
        ...hint,
        kind: "mail-step",
        round: stored.text("round"),
        id: stored.text("id"),
        number: stored.number("number"),
      };
    case "progress":
      return {
        ...hint,
        kind: "progress",
        round: stored.text("round"),
        party: stored.text("party"),
        revision: stored.number("revision"),
      };
    case "adoption":
      return { ...hint, kind: "adoption", round: stored.text("round"), revision: stored.number("revision") };
    case "step":
      return { ...hint, kind: "step", round: stored.text("round"), step: stored.text("step") };
    case "round":
      return { ...hint, kind: "calendar-changed", round: hint.key.sk };
    case "gate":
      return {
        ...hint,
        kind: "deadline-moved",
        round: stored.text("round"),
        phase: phaseSchema.parse(stored.text("phase")),
      };
    case "blocked-step":
      return {
        ...hint,
        kind: "blocked-step",
        round: stored.text("round"),
        step: stored.text("step"),
        reason: stored.text("reason"),
      };
    default:
      throw new Error(`Nothing is known to follow from a ${entity}`);
  }
}

function toSubmission(item: Image): DueSubmission {
  const stored = reading(item);
  return {
    round: stored.text("round"),
    phase: phaseSchema.parse(stored.text("phase")),
    id: stored.text("id"),
    revision: stored.number("revision"),
  };
}
