import type { DecisionContext } from "../../forms/decide/decision-context.ts";
import { decisionMakersOf } from "../../forms/decide/decision-context.ts";
import type { ReplyDraft } from "../../forms/decide/decision-page.ts";
import {
  renderDiscardDraftPage,
  renderNoDraftPage,
  renderReplyCheckPage,
  renderStaleDraftPage,
} from "../../forms/decide/draft-pages.ts";
import {
  renderApproveSignatoryPage,
  renderAskSignaturePage,
  renderSignPage,
} from "../../forms/decide/signature-pages.ts";
import { summarizeTyped } from "../../forms/decide/typed-reply.ts";
import type { Decision } from "../../functions/domain/decision.ts";
import { decisionFields, readDecision } from "../../functions/domain/read-decision.ts";
import { signatoryFields } from "../../functions/domain/signature.ts";
import { describeCorrection } from "../../functions/texts/decision-corrections.ts";
import { summarizeDecision } from "../../functions/texts/decision-summary.ts";

const savedAt = "2027-10-19T12:40:00.000Z";
const draftHref = "/asnen/decide/token/draft";

/** Nothing saved beside the form that records. */
export const noReplyDraft: ReplyDraft = {
  href: draftHref,
  checkHref: `${draftHref}/check`,
  revision: 0,
  savedAt: null,
  isOutdated: false,
  isOpen: false,
};

export const savedReplyDraft: ReplyDraft = { ...noReplyDraft, revision: 2, savedAt };

/** The pages where somebody is asked to confirm a reply, is approved, and does, by name. */
export function signaturePages(context: DecisionContext, decision: Decision): readonly [string, string][] {
  const signatory = { name: "Kanslichefen", email: "kanslichef@example.com" };
  const request = { number: 1, signatory, state: "asked", at: savedAt, askedAt: savedAt } as const;
  const ask = {
    ...context,
    mailbox: "kommunen@example.com",
    request: null,
    isOfThisDraft: true,
    canAsk: true,
    revision: 0,
    draft: 2,
    checkHref: `${draftHref}/check`,
    values: new Map(),
  };
  const issues = [{ field: signatoryFields.email, code: "not-an-email", payload: {} }] as const;
  const typed = new Map([
    [signatoryFields.name, ["Kanslichefen"]],
    [signatoryFields.email, ["kanslichef"]],
  ]);
  const approve = {
    ...context,
    request: { signatory, reply: decision },
    standing: "open",
    lacksChoice: false,
  } as const;
  const sign = {
    ...context,
    standing: "open",
    by: decision.officerName,
    deadlineAt: "2027-11-30T23:00:00.000Z",
    planHref: "/asnen/rounds/2027",
    lines: summarizeDecision(decision, decisionMakersOf(context), context.language),
  } as const;
  return [
    ["ask-signature", renderAskSignaturePage(ask)],
    ["ask-signature-refused", renderAskSignaturePage({ ...ask, values: typed, issues })],
    ["ask-signature-nothing", renderAskSignaturePage({ ...ask, canAsk: false })],
    ["ask-signature-approval", renderAskSignaturePage({ ...ask, request: { ...request, state: "approval" } })],
    ["ask-signature-asked", renderAskSignaturePage({ ...ask, request, isOfThisDraft: false, hasChanged: true })],
    [
      "ask-signature-signed",
      renderAskSignaturePage({ ...ask, request: { ...request, state: "signed" }, canAsk: false }),
    ],
    ["approve-signatory", renderApproveSignatoryPage(approve)],
    ["approve-signatory-unsure", renderApproveSignatoryPage({ ...approve, lacksChoice: true })],
    ["approve-signatory-done", renderApproveSignatoryPage({ ...approve, standing: "approved" })],
    ["approve-signatory-over", renderApproveSignatoryPage({ ...approve, standing: "over" })],
    ["sign", renderSignPage(sign)],
    ["sign-unsure", renderSignPage({ ...sign, lacksChoice: true })],
    ...(["signed", "taken-back", "overtaken", "closed"] as const).map((standing): [string, string] => [
      `sign-${standing}`,
      renderSignPage({ ...sign, standing }),
    ]),
  ];
}

/** The pages where an authority looks its draft through, sends it or drops it, by name. */
export function replyDraftPages(context: DecisionContext, decision: Decision): readonly [string, string][] {
  const { language } = context;
  const makers = decisionMakersOf(context);
  const fields = new Map([...decisionFields(decision), ["paragraph", [""]], ["officer-name", [""]]]);
  const others = { decisionMakers: context.decisionMakers.map(({ id }) => id), ownParty: context.party.id };
  const half = summarizeTyped(fields, makers, language);
  const { issues } = readDecision(fields, { ...others, today: "2027-11-02", recorded: undefined });
  const change = { at: savedAt, by: null, reason: "", before: { ...decision, paragraph: 83 }, after: decision };
  const check = {
    ...context,
    deadlineAt: "2027-11-30T23:00:00.000Z",
    lines: summarizeDecision(decision, makers, language),
    issues: [],
    recorded: null,
    revision: 0,
    draft: 2,
    draftHref,
    discardHref: `${draftHref}/discard`,
    signatoryHref: "/asnen/decide/token/signatory",
  };
  const recorded = { at: savedAt, isNewer: false, changes: describeCorrection(change, makers, language).lines };
  const newer = { ...recorded, isNewer: true };
  const discard = { ...context, savedAt, revision: 0, draft: 2, checkHref: `${draftHref}/check` };
  return [
    ["reply-check", renderReplyCheckPage(check)],
    ["reply-check-saved", renderReplyCheckPage({ ...check, justSaved: true })],
    ["reply-check-lacking", renderReplyCheckPage({ ...check, lines: half, issues })],
    ["reply-check-unsure", renderReplyCheckPage({ ...check, lacksChoice: true })],
    ["reply-check-changes", renderReplyCheckPage({ ...check, revision: 1, recorded })],
    ["reply-check-outdated", renderReplyCheckPage({ ...check, revision: 1, recorded: newer, hasChanged: true })],
    ["reply-check-nothing", renderNoDraftPage({ ...context, draftHref })],
    [
      "reply-draft-stale",
      renderStaleDraftPage({
        ...context,
        stored: half,
        storedAt: savedAt,
        mine: check.lines,
        revision: 0,
        values: fields,
      }),
    ],
    ["reply-discard", renderDiscardDraftPage(discard)],
    ["reply-discard-unsure", renderDiscardDraftPage({ ...discard, lacksChoice: true })],
    ["reply-discard-changed", renderDiscardDraftPage({ ...discard, hasChanged: true })],
  ];
}
