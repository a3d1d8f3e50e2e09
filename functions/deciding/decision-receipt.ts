import { renderDecisionReceiptPage } from "../../forms/decide/decision-receipt-page.ts";
import { decisionsInForce } from "../domain/conditions.ts";
import { type ReferralReply, referralReplySchema } from "../domain/decision.ts";
import { correctionsOf } from "../domain/decision-correction.ts";
import { progressOf } from "../domain/decision-progress.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { includingVersions } from "../reading/including-versions.ts";
import { type DecisionDesk, type OfficersVisit, visitDecision } from "./decision-desk.ts";

/** What has been recorded, what it waits for, and in which plan versions it is. */
export async function showDecisionReceipt(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const { gate, where, party, context, address, round } = visit;
  const recorded = await countingDecision(desk, visit, party.id);
  if (gate.state === "not-opened" || recorded === undefined) return seeOther(keepLanguage(request, address));
  const isOpen = gate.state === "open" && isInTime(gate, party.id, request.receivedAt);
  const decision = readStored(recorded);
  const progress = progressOf(decision, await desk.progress.latest({ ...where, party: party.id }));
  return page(
    renderDecisionReceiptPage({
      ...context,
      reference: `${round.plan.id}-${party.id}`,
      decision,
      receivedAt: recorded.receivedAt,
      revision: recorded.revision,
      corrections: correctionsOf(await desk.history.upTo(where, party.id, recorded.revision)),
      progress: progress?.progress ?? null,
      today: stockholmDay(request.receivedAt),
      waitsFor: await waitsFor(desk, visit),
      deadlineAt: deadlineOf(gate, party.id),
      changeHref: isOpen ? keepLanguage(request, address) : null,
      progressHref: keepLanguage(request, `${address}/progress`),
      minutesHref: keepLanguage(request, `${address}/minutes`),
      includedIn: await includingVersions(desk, where, round.plan.planYear, party.id),
    }),
  );
}

/** The latest while the referral is open, the one the freeze names afterwards, none in between. */
export async function countingDecision(
  desk: Pick<DecisionDesk, "submissions" | "freezes">,
  { gate, where }: Pick<OfficersVisit, "gate" | "where">,
  party: string,
): Promise<SubmissionRevision | undefined> {
  if (gate.state === "open") return desk.submissions.latest(where, party);
  if (gate.state !== "frozen") return undefined;
  const frozen = await desk.freezes.isFrozenIn(where, party);
  return frozen && desk.submissions.revision(where, party, frozen.revision);
}

/** Names of the decision-makers that a conditional decision still waits for. */
async function waitsFor(desk: DecisionDesk, visit: OfficersVisit): Promise<readonly string[]> {
  const { decisionMakers } = visit.context;
  const decisions = new Map<string, { decision: ReferralReply; annulled: boolean }>();
  for (const { id } of decisionMakers) {
    const counting = await countingDecision(desk, visit, id);
    if (counting === undefined) continue;
    const decision = readStored(counting);
    const recorded = progressOf(decision, await desk.progress.latest({ ...visit.where, party: id }));
    decisions.set(id, { decision, annulled: recorded?.progress.appealed === "annulled" });
  }
  const awaited = decisionsInForce(decisions).get(visit.party.id)?.waitsFor ?? [];
  return decisionMakers.filter(({ id }) => awaited.some(({ party }) => party === id)).map(({ name }) => name);
}

/** When the recorded decision was announced, where that is known: it cannot be dated later. */
export async function announcedDateOf(
  desk: Pick<DecisionDesk, "progress">,
  { where, party }: Pick<OfficersVisit, "where" | "party">,
  recorded: ReferralReply | undefined,
): Promise<string | undefined> {
  if (recorded?.standing !== "decided") return undefined;
  return progressOf(recorded, await desk.progress.latest({ ...where, party: party.id }))?.progress.announcedDate;
}

export function readStored({ content }: SubmissionRevision): ReferralReply {
  return referralReplySchema.parse(JSON.parse(content));
}
