import { decisionMakersOf } from "../../forms/decide/decision-context.ts";
import {
  type DiscardDraftPageData,
  type ReplyCheckPageData,
  renderDiscardDraftPage,
  renderNoDraftPage,
  renderReplyCheckPage,
} from "../../forms/decide/draft-pages.ts";
import { summarizeTyped } from "../../forms/decide/typed-reply.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { replyDraft } from "../domain/decision-draft.ts";
import { deadlineOf } from "../domain/gate.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { describeCorrection } from "../texts/decision-corrections.ts";
import { summarizeDecision } from "../texts/decision-summary.ts";
import { acceptReply } from "./accept-reply.ts";
import type { DecisionDesk } from "./decision-desk.ts";
import { type DraftVisit, openDraft, readTyped, typedFields } from "./draft-form.ts";
import { readMadeFrom } from "./reply-draft.ts";

/** The whole reply as it would be recorded, to be looked through. Changes nothing. */
export async function showReplyCheck(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openDraft(desk, request);
  if ("refused" in opened) return opened.refused;
  return page(checkPage(opened, { justSaved: request.query.get("saved") === "yes" }));
}

/** Sends what the page showed, and nothing else: any save or recording since then shows the page anew. */
export async function sendReply(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openDraft(desk, request);
  if ("refused" in opened) return opened.refused;
  const { visit, state } = opened;
  if (state.standing === "none") return page(checkPage(opened, {}), 409);
  if (!isStillTrue(opened)) return page(checkPage(opened, { hasChanged: true }), 409);
  const { reply } = readTyped(opened, typedFields(state));
  if (reply === null) return page(checkPage(opened, {}), 422);
  if (field(request, pageFields.sure) !== "yes") return page(checkPage(opened, { lacksChoice: true }), 422);
  const accepted = await acceptReply(desk, visit, reply, {
    basedOn: state.latest?.revision ?? 0,
    content: state.latest?.content,
    typed: summarizeDecision(reply, decisionMakersOf(visit.context), request.language),
  });
  switch (accepted.outcome) {
    case "accepted":
      await forget(desk, opened);
      return seeOther(keepLanguage(request, `${visit.address}/receipt`));
    case "too-late":
      return accepted.response;
    case "conflict": {
      const again = await openDraft(desk, request);
      return "refused" in again ? again.refused : page(checkPage(again, { hasChanged: true }), 409);
    }
  }
}

/** Asks whether the draft is to go. Changes nothing. */
export async function showDiscard(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openDraft(desk, request);
  return "refused" in opened ? opened.refused : page(discardPage(opened, {}));
}

/** Drops the draft as the page knew it; one that was saved since then stays. */
export async function discardDraft(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openDraft(desk, request);
  if ("refused" in opened) return opened.refused;
  if (opened.state.standing !== "none") {
    if (!isStillTrue(opened)) return page(discardPage(opened, { hasChanged: true }), 409);
    if (field(request, pageFields.sure) !== "yes") return page(discardPage(opened, { lacksChoice: true }), 422);
    if (!(await forget(desk, opened))) {
      const again = await openDraft(desk, request);
      return "refused" in again ? again.refused : page(discardPage(again, { hasChanged: true }), 409);
    }
  }
  return seeOther(keepLanguage(request, opened.visit.address));
}

function isStillTrue({ visit, state }: DraftVisit): boolean {
  const { revision, draft } = readMadeFrom(visit.request, state);
  return revision === (state.latest?.revision ?? 0) && draft === state.draft?.revision;
}

/** Only as it was at that save: what came in between stays unsent. */
async function forget(desk: DecisionDesk, { visit, state }: DraftVisit): Promise<boolean> {
  const { where, party } = visit;
  const revision = state.draft?.revision ?? 0;
  return desk.answerDrafts.empty(where, party.id, [{ section: replyDraft, revision }]);
}

function checkPage(opened: DraftVisit, told: Pick<ReplyCheckPageData, "justSaved" | "hasChanged" | "lacksChoice">) {
  const { visit, state } = opened;
  const { context, request, address, gate, party } = visit;
  const href = (path: string) => keepLanguage(request, `${address}/draft${path}`);
  if (state.standing === "none") return renderNoDraftPage({ ...context, draftHref: href("") });
  const makers = decisionMakersOf(context);
  const fields = typedFields(state);
  const { reply, issues } = readTyped(opened, fields);
  return renderReplyCheckPage({
    ...context,
    deadlineAt: deadlineOf(gate, party.id),
    lines:
      reply === null
        ? summarizeTyped(fields, makers, request.language)
        : summarizeDecision(reply, makers, request.language),
    issues,
    recorded: whatChanges(opened, reply),
    revision: state.latest?.revision ?? 0,
    draft: state.draft?.revision ?? 0,
    draftHref: href(""),
    discardHref: href("/discard"),
    signatoryHref: keepLanguage(request, `${address}/signatory`),
    ...told,
  });
}

function whatChanges(
  { visit, state }: DraftVisit,
  reply: ReturnType<typeof readTyped>["reply"],
): ReplyCheckPageData["recorded"] {
  const { latest, recorded, standing } = state;
  if (latest === undefined || recorded === undefined) return null;
  const { receivedAt: at } = latest;
  const isNewer = standing === "outdated";
  if (reply === null) return { at, isNewer, changes: [] };
  const change = { at, by: null, reason: "", before: recorded, after: reply };
  const { lines } = describeCorrection(change, decisionMakersOf(visit.context), visit.request.language);
  return { at, isNewer, changes: lines };
}

function discardPage(
  { visit, state }: DraftVisit,
  told: Pick<DiscardDraftPageData, "lacksChoice" | "hasChanged">,
): string {
  const { context, request, address } = visit;
  if (state.standing === "none" || state.draft === undefined) {
    return renderNoDraftPage({ ...context, draftHref: keepLanguage(request, `${address}/draft`) });
  }
  return renderDiscardDraftPage({
    ...context,
    savedAt: state.draft.savedAt,
    revision: state.latest?.revision ?? 0,
    draft: state.draft.revision,
    checkHref: keepLanguage(request, `${address}/draft/check`),
    ...told,
  });
}
