import { canonicalJson } from "../domain/canonical-json.ts";
import { referralReplySchema } from "../domain/decision.ts";
import { languageSchema } from "../domain/language.ts";
import { type SignatureRequest, type SignatureState, signatureStates } from "../domain/signature.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, type PhaseName, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putItem, putOwn, queryItems } from "./table-calls.ts";

export type NewSignatureRequest = Omit<SignatureRequest, "state" | "at" | "signatory"> & {
  readonly signatory: NonNullable<SignatureRequest["signatory"]>;
  readonly attempt: string;
};

/**
 * Requests to have a reply confirmed, numbered by party. The row itself says that a mail is due: to the
 * authority's mailbox while it has to approve the address, to the signatory from then on.
 */
export function createSignatureStore(table: Table) {
  async function get(where: PhaseName, party: string, number: number): Promise<SignatureRequest | undefined> {
    const item = await getItem(table, keys.signature(where, party, number));
    return item && toSignature(item);
  }

  async function latest(where: PhaseName, party: string): Promise<SignatureRequest | undefined> {
    const range = { pk: partitions.signatures(where), startsWith: `${party}#`, newestFirst: true, limit: 1 };
    for await (const item of queryItems(table, range)) return toSignature(item);
    return undefined;
  }

  async function isApproved(destination: string, party: string, email: string): Promise<boolean> {
    return (await getItem(table, keys.approvedSignatory(destination, party, email))) !== undefined;
  }

  return {
    get,
    latest,
    isApproved,

    /** False when somebody else of the authority asked in the same moment. */
    async ask(where: PhaseName, request: NewSignatureRequest): Promise<boolean> {
      const { party, number, signatory, reply, askedAt, attempt, ...rest } = request;
      const key = keys.signature(where, party, number);
      const state: SignatureState = (await isApproved(where.destination, party, signatory.email))
        ? "asked"
        : "approval";
      const row = { entity: "signature", ...where, party, number, ...signatory, ...rest, state };
      const data = { reply: canonicalJson(reply), askedAt, at: askedAt, attempt };
      return putOwn(table, key, { ...row, ...data, ...due(key, askedAt) });
    },

    /** The address may confirm for the authority from now on, and the request goes on to its signatory. */
    async approve(where: PhaseName, { party, number, signatory }: SignatureRequest, at: string): Promise<void> {
      if (signatory === undefined) return;
      const entity = "approved-signatory";
      await putItem(table, keys.approvedSignatory(where.destination, party, signatory.email), { entity, party, at });
      const key = keys.signature(where, party, number);
      await changeItem(table, key, {
        set: { state: "asked" satisfies SignatureState, at, ...due(key, at) },
        when: [["state", "=", "approval" satisfies SignatureState]],
      });
    },

    /** Signed or taken back; done twice it is done once. */
    async settle(
      where: PhaseName,
      { party, number, state: before }: SignatureRequest,
      { state, at }: { readonly state: "signed" | "taken-back"; readonly at: string },
    ): Promise<void> {
      const key = keys.signature(where, party, number);
      await changeItem(table, key, { set: { state, at }, when: [["state", "=", before]] });
    },

    /** Forgets who was asked, once nothing can be confirmed any more; whoever did is named in the reply. */
    async forgetSignatories(where: PhaseName): Promise<void> {
      for await (const item of queryItems(table, { pk: partitions.signatures(where) })) {
        const gone = ["name", "email", "dueAt", "dueBucket"];
        await changeItem(table, reading(item).key(), { remove: gone, when: [["pk", "exists"]] });
      }
    },
  };
}

export function toSignature(item: Image): SignatureRequest {
  const stored = reading(item);
  const email = stored.optional("email");
  return {
    party: stored.text("party"),
    number: stored.number("number"),
    signatory: email === undefined ? undefined : { name: stored.text("name"), email },
    language: languageSchema.parse(stored.text("language")),
    reply: referralReplySchema.parse(stored.json("reply")),
    basedOn: stored.number("basedOn"),
    draft: stored.number("draft"),
    linkVersion: stored.number("linkVersion"),
    state: readState(stored.text("state")),
    askedAt: stored.text("askedAt"),
    at: stored.text("at"),
  };
}

function readState(text: string): SignatureState {
  const state = signatureStates.find((known) => known === text);
  if (state === undefined) throw new Error(`A stored request has the unknown state ${text}`);
  return state;
}
