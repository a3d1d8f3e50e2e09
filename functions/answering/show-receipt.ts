import { renderReceiptPage } from "../../forms/answer/receipt-page.ts";
import { renderWithdrawnPage } from "../../forms/answer/withdraw-pages.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import { signLink } from "../domain/link.ts";
import type { OpenedGate } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { includingVersions } from "../reading/including-versions.ts";
import { type ReceiptDesk, readForm } from "./answer-desk.ts";
import { afterwards, context, type Visit, visit } from "./personal-visit.ts";
import { requireSeesAll } from "./respondent.ts";
import { senderName } from "./who-wrote.ts";

/** What was received last, in full, and in which plan versions it is. */
export async function showReceipt(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const visited = await visit(desk, request);
  const { consultation, respondent, address } = visited;
  requireSeesAll(respondent);
  const { gate, where, round } = consultation;
  const latest = await desk.submissions.latest(where, respondent.id);
  if (gate.state === "not-opened" || latest === undefined) return seeOther(keepLanguage(request, address));
  if (latest.confirmationAddress !== undefined && gate.state === "open") {
    const standing = await desk.submissions.standing(where, latest.id, latest.revision);
    if (standing === "unconfirmed") return seeOther(await confirmationHref(desk, visited, latest));
  }
  const isOver = gate.state !== "open" || !isInTime(gate, respondent.party?.id, request.receivedAt);
  if (latest.withdrawn && !isOver) return page(withdrawnPage(visited, gate, latest));
  // After the freeze the revision that counts is the one it names, whatever a late write left behind.
  const frozen = gate.state === "frozen" ? await desk.freezes.isFrozenIn(where, respondent.id) : undefined;
  const counts = frozen && (await desk.submissions.revision(where, respondent.id, frozen.revision));
  if (gate.state === "closing" || (gate.state === "frozen" && counts === undefined) || (counts ?? latest).withdrawn)
    return page(await afterwards(desk, visited, gate));
  const received = counts ?? latest;
  const form = await readForm(desk, consultation);
  return page(
    renderReceiptPage({
      ...context(visited),
      ...form,
      answers: JSON.parse(received.content),
      reference: `${round.plan.id}-${respondent.id}`,
      receivedAt: received.receivedAt,
      revision: received.revision,
      deadlineAt: deadlineOf(gate, respondent.party?.id),
      changeHref: isOver ? null : keepLanguage(request, address),
      // Only the invited person takes back what the party has sent.
      withdrawHref: isOver || respondent.colleague !== undefined ? null : keepLanguage(request, `${address}/withdraw`),
      isClosed: isOver,
      sentBy: await senderName(desk, visited, received),
      includedIn: await includingVersions(desk, where, round.plan.planYear, respondent.id),
    }),
  );
}

/** Sent from the open form itself, to this address or another: only its owner may confirm it. */
async function confirmationHref(
  desk: ReceiptDesk,
  { request, consultation, respondent, address }: Visit,
  { id, confirmationAddress }: SubmissionRevision,
): Promise<string> {
  if (respondent.mailed?.address !== confirmationAddress) return keepLanguage(request, address);
  const { destination, round } = consultation.where;
  const token = signLink(await desk.linkKeys(), { purpose: "confirm", destination, round, subject: id, version: 1 });
  return keepLanguage(request, `/${destination}/confirm/${token}`);
}

function withdrawnPage(visited: Visit, gate: OpenedGate, { receivedAt, party }: SubmissionRevision): string {
  const anew = { href: keepLanguage(visited.request, visited.address), deadlineAt: deadlineOf(gate, party) };
  return renderWithdrawnPage({ ...context(visited), withdrawnAt: receivedAt, anew });
}
