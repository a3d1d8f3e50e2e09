import { type AnswerDraft, type DraftStanding, isSameFields } from "./answer-draft.ts";
import type { FieldIssue, FormFields } from "./form-fields.ts";

/** What a reply to the referral is saved as among drafts: it is one form, so it is one part. */
export const replyDraft = "reply";

/** What the form fills in by itself where nothing is given: our case number, and that others only decide likewise. */
function withPrefilled(fields: FormFields, ourCaseNumber: string): FormFields {
  return new Map([["sender-case-number", [ourCaseNumber]], ["condition-demand", ["likewise"]], ...fields]);
}

/** Whether a form holds only what its page had filled in; a mail scanner presses the button of such a one. */
export function isUntouched(typed: FormFields, start: FormFields, ourCaseNumber: string): boolean {
  return isSameFields(withPrefilled(typed, ourCaseNumber), withPrefilled(start, ourCaseNumber));
}

/** How a saved draft stands to what is recorded; one that says the same is none. */
export function replyDraftStanding(
  draft: AnswerDraft | undefined,
  recorded: { readonly revision: number; readonly fields: FormFields },
  ourCaseNumber: string,
): DraftStanding {
  if (draft?.fields === undefined) return "none";
  if (recorded.revision > 0 && isUntouched(draft.fields, recorded.fields, ourCaseNumber)) return "none";
  return draft.basedOnSent < recorded.revision ? "outdated" : "unsent";
}

/** A draft may lack whatever it likes; what can never be accepted is told at once, while whoever typed it is there. */
export function nonsenseIn(issues: readonly FieldIssue[]): readonly FieldIssue[] {
  return issues.filter(({ code }) => code !== "required" && code !== "own-rate-missing");
}
