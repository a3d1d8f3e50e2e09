import { decisionMakersOf } from "../../forms/decide/decision-context.ts";
import { renderSignPage, type SignPageData } from "../../forms/decide/signature-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { replyDraft } from "../domain/decision-draft.ts";
import { deadlineOf } from "../domain/gate.ts";
import { signedReply } from "../domain/signature.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { summarizeDecision } from "../texts/decision-summary.ts";
import { acceptReply, mayAnswer } from "./accept-reply.ts";
import { type SignatureDesk, type SignatureVisit, visitSignature } from "./signature-desk.ts";

/** The reply as its signatory is asked to confirm it. Changes nothing. */
export async function showSigning(desk: SignatureDesk, request: PageRequest): Promise<PageResponse> {
  return page(await signPage(desk, await visitSignature(desk, request, "sign"), {}));
}

/** Records the reply, word for word as it was shown, with the name of whoever confirmed it. */
export async function receiveSigning(desk: SignatureDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitSignature(desk, request, "sign");
  const { officer, request: asked } = visit;
  const { gate, where, party } = officer;
  const here = seeOther(keepLanguage(request, officer.address));
  if (gate.state === "not-opened" || asked.signatory === undefined) return here;
  if ((await standingOf(desk, visit)) !== "open") return here;
  if (field(request, pageFields.sure) !== "yes") return page(await signPage(desk, visit, { lacksChoice: true }), 422);
  const accepted = await acceptReply(desk, { ...officer, gate }, signedReply(asked.reply, asked.signatory), {
    basedOn: asked.basedOn,
    content: undefined,
    typed: [],
  });
  if (accepted.outcome === "accepted") {
    await desk.signatures.settle(where, asked, { state: "signed", at: request.receivedAt });
    // Only as it was when it was asked for: what the officer has saved since stays unsent.
    await desk.answerDrafts.empty(where, party.id, [{ section: replyDraft, revision: asked.draft }]);
  }
  return here;
}

/** Also right where a confirmation was recorded and nothing could be noted of it any more. */
async function standingOf(
  desk: SignatureDesk,
  { officer, request, isLatest }: SignatureVisit,
): Promise<SignPageData["standing"]> {
  const { where, party, gate } = officer;
  if (request.state === "signed") return "signed";
  const latest = await desk.submissions.latest(where, party.id);
  const { signatory, reply, basedOn } = request;
  if (signatory !== undefined && latest?.content === canonicalJson(signedReply(reply, signatory))) return "signed";
  if (!isLatest || request.state !== "asked") return "taken-back";
  if (!mayAnswer(officer, gate)) return "closed";
  return (latest?.revision ?? 0) === basedOn ? "open" : "overtaken";
}

async function signPage(
  desk: SignatureDesk,
  visit: SignatureVisit,
  told: Pick<SignPageData, "lacksChoice">,
): Promise<string> {
  const { officer, request } = visit;
  const { context, gate, party } = officer;
  const standing = await standingOf(desk, visit);
  const { reply, signatory } = request;
  const shown = standing === "signed" && signatory !== undefined ? signedReply(reply, signatory) : reply;
  return renderSignPage({
    ...context,
    standing,
    by: reply.officerName,
    deadlineAt: gate.state === "not-opened" ? null : deadlineOf(gate, party.id),
    planHref: `/${context.destination.id}/rounds/${context.round.id}`,
    lines: summarizeDecision(shown, decisionMakersOf(context), context.language),
    ...told,
  });
}
