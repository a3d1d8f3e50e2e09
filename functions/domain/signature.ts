import type { ReferralReply } from "./decision.ts";
import { type FieldIssue, type FormFields, typedValues, unknownFields } from "./form-fields.ts";
import type { Language } from "./language.ts";
import { readEmail, readText, take } from "./typed-text.ts";

/** Whom an authority's officer asks to confirm its reply before it is recorded. */
export interface Signatory {
  readonly name: string;
  readonly email: string;
}

/**
 * `approval`: the authority's own mailbox has yet to say that this address may confirm for it; `asked`: the
 * signatory has the reply; `signed`: it was recorded; `taken-back`: neither link leads any further.
 */
export const signatureStates = ["approval", "asked", "signed", "taken-back"] as const;
export type SignatureState = (typeof signatureStates)[number];

/** An officer's request to have a reply confirmed: the reply as it stood, word for word. */
export interface SignatureRequest {
  readonly party: string;
  /** Counts the party's requests; only its latest can still be answered. */
  readonly number: number;
  /** Forgotten at the close, as far as it was not recorded with the reply. */
  readonly signatory: Signatory | undefined;
  readonly language: Language;
  readonly reply: ReferralReply;
  /** The recorded revision that the reply follows; 0 for a first one. */
  readonly basedOn: number;
  /** The save of the draft that it is. */
  readonly draft: number;
  /** Of the party's link: when that is revoked, these links are too. */
  readonly linkVersion: number;
  readonly state: SignatureState;
  readonly askedAt: string;
  /** When it came to its state. */
  readonly at: string;
}

/** The reply as it is recorded when its signatory has confirmed it. */
export function signedReply<Reply extends ReferralReply>(reply: Reply, { name }: Pick<Signatory, "name">): Reply {
  return { ...reply, signatoryName: name };
}

export const signatoryFields = { name: "signatory-name", email: "signatory-email" } as const;
const known: ReadonlySet<string> = new Set(Object.values(signatoryFields));
const longestName = 100;

export function readSignatory(fields: FormFields): {
  readonly signatory: Signatory | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
} {
  const issues: FieldIssue[] = [];
  const name = take(readText(fields, signatoryFields.name, { maxLength: longestName, required: true }), issues);
  const email = take(readEmail(fields, signatoryFields.email, true), issues);
  issues.push(...unknownFields(fields, known));
  const isComplete = issues.length === 0 && name !== undefined && email !== undefined;
  return { signatory: isComplete ? { name, email } : null, issues, values: typedValues(fields, known) };
}
