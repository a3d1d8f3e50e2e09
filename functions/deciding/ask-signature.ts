import { type AskSignaturePageData, renderAskSignaturePage } from "../../forms/decide/signature-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import type { Decision, OfficersOpinion } from "../domain/decision.ts";
import { DomainError } from "../domain/errors.ts";
import { addresseeOf } from "../domain/party.ts";
import { readSignatory, type SignatureRequest, signatoryFields } from "../domain/signature.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { spendBudget } from "../middleware/spend-budget.ts";
import { type DraftVisit, openDraft, readTyped, typedFields } from "./draft-form.ts";
import { readMadeFrom } from "./reply-draft.ts";
import type { SignatureDesk } from "./signature-desk.ts";

/** Who is asked to confirm the draft, and the form that asks somebody. Changes nothing. */
export async function showAskSignature(desk: SignatureDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openDraft(desk, request);
  return "refused" in opened ? opened.refused : page(await askPage(desk, opened, {}));
}

/** Asks for the reply as the draft has it at that very save, or takes the request back. */
export async function receiveAskSignature(desk: SignatureDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openDraft(desk, request);
  if ("refused" in opened) return opened.refused;
  const { visit, state } = opened;
  const { where, party, address } = visit;
  const here = seeOther(keepLanguage(request, `${address}/signatory`));
  const latest = await desk.signatures.latest(where, party.id);
  const asked = Number(field(request, pageFields.about));
  if (asked !== (latest?.number ?? 0)) return page(await askPage(desk, opened, { hasChanged: true }), 409);
  const action = field(request, pageFields.action);
  if (action === "take-back") {
    if (latest !== undefined && waits(latest)) {
      await desk.signatures.settle(where, latest, { state: "taken-back", at: request.receivedAt });
    }
    return here;
  }
  if (action !== "ask") throw new DomainError("body-malformed", {});
  const madeFrom = readMadeFrom(request, state);
  const reply = replyOf(opened);
  const isStale = madeFrom.revision !== (state.latest?.revision ?? 0) || madeFrom.draft !== state.draft?.revision;
  if (reply === null || isStale) return page(await askPage(desk, opened, { hasChanged: true }), 409);
  const { signatory, issues, values } = readSignatory(request.fields);
  if (signatory === null) return page(await askPage(desk, opened, { values, issues }), 422);
  const number = asked + 1;
  const spent = {
    what: "signature",
    item: `${party.id} ${number}`,
    address: signatory.email,
    party: party.id,
  } as const;
  const retryAt = await spendBudget(desk, request, spent);
  if (retryAt !== undefined) throw new DomainError("over-budget", { retryAt });
  const isAsked = await desk.signatures.ask(where, {
    party: party.id,
    number,
    signatory,
    language: request.language,
    reply,
    basedOn: madeFrom.revision,
    draft: madeFrom.draft,
    linkVersion: visit.linkVersion,
    askedAt: request.receivedAt,
    attempt: newAttempt(desk.dependencies),
  });
  if (!isAsked) return page(await askPage(desk, opened, { values, hasChanged: true }), 409);
  return here;
}

function replyOf(opened: DraftVisit): Decision | OfficersOpinion | null {
  if (opened.state.standing === "none") return null;
  return readTyped(opened, typedFields(opened.state)).reply;
}

export function waits({ state }: Pick<SignatureRequest, "state">): boolean {
  return state === "approval" || state === "asked";
}

async function askPage(
  desk: SignatureDesk,
  opened: DraftVisit,
  given: Partial<Pick<AskSignaturePageData, "values" | "issues" | "hasChanged">>,
): Promise<string> {
  const { visit, state } = opened;
  const { context, where, party, address, request } = visit;
  const latest = await desk.signatures.latest(where, party.id);
  const before = latest?.signatory;
  const values = new Map(
    before === undefined
      ? []
      : [
          [signatoryFields.name, [before.name]],
          [signatoryFields.email, [before.email]],
        ],
  );
  return renderAskSignaturePage({
    ...context,
    mailbox: addresseeOf(party).email,
    request: latest ?? null,
    isOfThisDraft: latest?.draft === state.draft?.revision,
    canAsk: replyOf(opened) !== null,
    revision: state.latest?.revision ?? 0,
    draft: state.draft?.revision ?? 0,
    checkHref: keepLanguage(request, `${address}/draft/check`),
    values,
    ...given,
  });
}
