import { renderDecisionConflictPage } from "../../forms/decide/decision-conflict-page.ts";
import { decisionMakersOf } from "../../forms/decide/decision-context.ts";
import type { DecisionPageData } from "../../forms/decide/decision-page.ts";
import { renderReferralNotOpenPage } from "../../forms/decide/referral-gate-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { DomainError } from "../domain/errors.ts";
import { readDecision } from "../domain/read-decision.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { summarizeDecision } from "../texts/decision-summary.ts";
import { acceptReply, afterwards, mayAnswer } from "./accept-reply.ts";
import { type DecisionDesk, type OpenedVisit, referralOpensAt, visitDecision } from "./decision-desk.ts";
import { decisionFormPage } from "./decision-form-page.ts";
import { announcedDateOf, readStored } from "./decision-receipt.ts";
import { readReplyState } from "./reply-draft.ts";

/** The decision form while the referral is open; afterwards what counts. Changes nothing. */
export async function showDecisionForm(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const { gate } = visit;
  if (gate.state === "not-opened")
    return page(renderReferralNotOpenPage({ ...visit.context, opensAt: referralOpensAt(visit) }));
  if (!mayAnswer(visit, gate)) return page(await afterwards(desk, visit, gate));
  const state = await readReplyState(desk, visit);
  const corrects = state.recorded?.standing === "decided";
  const given = { values: state.start, basedOn: state.latest?.revision ?? 0, corrects };
  return page(await decisionFormPage(desk, { ...visit, gate }, { ...state, isDraft: false }, given));
}

/** Records a decision: refused with its values kept, or stored as a revision and acknowledged. */
export async function receiveDecision(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const { gate, where, party, context, address } = visit;
  const receipt = keepLanguage(request, `${address}/receipt`);
  const action = field(request, pageFields.action);
  if (action === "keep-stored") return seeOther(receipt);
  if (gate.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: referralOpensAt(visit) });
  const basedOn = readRevision(request);
  const before = basedOn === 0 ? undefined : await desk.submissions.revision(where, party.id, basedOn);
  const recorded = before && readStored(before);
  const corrects = recorded?.standing === "decided";
  if (action === "add-row" && mayAnswer(visit, gate)) {
    return page(await form(desk, { ...visit, gate }, { values: request.fields, basedOn, corrects, addsRow: true }));
  }
  const read = readDecision(request.fields, {
    decisionMakers: context.decisionMakers.map(({ id }) => id),
    ownParty: party.id,
    today: stockholmDay(request.receivedAt),
    recorded,
    announcedDate: await announcedDateOf(desk, visit, recorded),
  });
  if (read.reply === null) {
    if (!mayAnswer(visit, gate)) return page(await afterwards(desk, visit, gate), 410);
    const given = { values: read.values, basedOn, corrects, issues: read.issues };
    return page(await form(desk, { ...visit, gate }, given), 422);
  }
  const typed = summarizeDecision(read.reply, decisionMakersOf(context), request.language);
  const accepted = await acceptReply(desk, { ...visit, gate }, read.reply, {
    basedOn,
    content: before?.content,
    typed,
  });
  switch (accepted.outcome) {
    case "accepted":
      return seeOther(receipt);
    case "too-late":
      return accepted.response;
    case "conflict": {
      const { revision: storedRevision, receivedAt: storedAt } = accepted.stored;
      const conflict = { storedRevision, storedAt, stored: readStored(accepted.stored), mine: read.reply };
      return page(renderDecisionConflictPage({ ...context, ...conflict, values: read.values }), 409);
    }
  }
}

async function form(
  desk: DecisionDesk,
  visit: OpenedVisit,
  given: Pick<DecisionPageData, "values" | "basedOn" | "corrects" | "issues" | "addsRow">,
): Promise<string> {
  return decisionFormPage(desk, visit, { ...(await readReplyState(desk, visit)), isDraft: false }, given);
}
