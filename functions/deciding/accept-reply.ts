import { renderReferralBeingDecidedPage, renderReferralClosedPage } from "../../forms/decide/referral-gate-pages.ts";
import type { ReferralReply } from "../domain/decision.ts";
import { DomainError } from "../domain/errors.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import type { Gate } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { keepLanguage } from "../middleware/page-request.ts";
import { type PageResponse, page } from "../middleware/page-response.ts";
import type { SummaryLine } from "../texts/answer-summary.ts";
import { type DecisionDesk, type OfficersVisit, type OpenedVisit, referralOpensAt } from "./decision-desk.ts";
import { decisionSubmission } from "./decision-submission.ts";

export type Acceptance =
  | { readonly outcome: "accepted" }
  | { readonly outcome: "conflict"; readonly stored: SubmissionRevision }
  /** The time was over; told by the page. */
  | { readonly outcome: "too-late"; readonly response: PageResponse };

/**
 * Records a reply as the next revision after `before`, whichever page it was filled in on.
 * @throws DomainError `gate-not-open-yet`, and `body-malformed` for a revision that never was
 */
export async function acceptReply(
  desk: DecisionDesk,
  visit: OpenedVisit,
  reply: ReferralReply,
  before: { readonly basedOn: number; readonly content: string | undefined; readonly typed: readonly SummaryLine[] },
): Promise<Acceptance> {
  const { gate, where, party, request } = visit;
  const { basedOn, typed } = before;
  const { receivedAt, language } = request;
  const how = { party: party.id, basedOn, receivedAt, language };
  const submission = decisionSubmission(desk.dependencies, where, reply, how);
  // Also what a mail scanner sends, which presses the button of a page that is filled in.
  if (submission.content === before.content) return { outcome: "accepted" };
  const submitted = await desk.submissions.submit(submission, { basedOn, attempt: newAttempt(desk.dependencies) });
  switch (submitted.outcome) {
    case "accepted":
    case "same":
      return { outcome: "accepted" };
    case "conflict":
      if (submitted.stored === undefined) throw new DomainError("body-malformed", {});
      return { outcome: "conflict", stored: submitted.stored };
    case "not-open":
      throw new DomainError("gate-not-open-yet", { opensAt: referralOpensAt(visit) });
    default: {
      const isClosing = submitted.outcome === "closing";
      const now = isClosing ? { ...gate, state: "closing" as const } : gate;
      return { outcome: "too-late", response: page(await afterwards(desk, visit, now, typed), isClosing ? 503 : 410) };
    }
  }
}

/** While the referral is open for this authority. */
export function mayAnswer({ party, request }: OfficersVisit, gate: Gate): boolean {
  return gate.state === "open" && isInTime(gate, party.id, request.receivedAt);
}

/** After the time is over only the freeze tells what counts; until it stands nobody knows. */
export async function afterwards(
  desk: DecisionDesk,
  visit: OfficersVisit,
  gate: OpenedVisit["gate"],
  typed: readonly SummaryLine[] = [],
): Promise<string> {
  const { context, party, where, address, request } = visit;
  const href = (path: string) => keepLanguage(request, `${address}${path}`);
  if (gate.state === "closing") return renderReferralBeingDecidedPage({ ...context, lookAgainHref: href("") });
  const counted =
    gate.state === "frozen"
      ? await desk.freezes.isFrozenIn(where, party.id)
      : await desk.submissions.latest(where, party.id);
  const counts = counted && (await desk.submissions.revision(where, party.id, counted.revision));
  return renderReferralClosedPage({
    ...context,
    closedAt: deadlineOf(gate, party.id),
    counted:
      counts === undefined
        ? null
        : { receivedAt: counts.receivedAt, receiptHref: href("/receipt"), progressHref: href("/progress") },
    typed,
  });
}
