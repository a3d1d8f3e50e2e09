import { type AcknowledgePageData, renderAcknowledgePage } from "../../forms/decide/acknowledge-page.ts";
import { acknowledgementFields, readAcknowledgement } from "../domain/acknowledgement.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { mayAnswer } from "./accept-reply.ts";
import { type DecisionDesk, type OfficersVisit, visitDecision } from "./decision-desk.ts";

/** That the referral has reached the authority, by its own number; while it is open for it. Changes nothing. */
export async function showAcknowledgement(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  if (!mayAnswer(visit, visit.gate)) return seeOther(keepLanguage(request, visit.address));
  return page(await form(desk, visit, {}));
}

export async function receiveAcknowledgement(desk: DecisionDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecision(desk, request);
  const { where, party, address, gate } = visit;
  if (!mayAnswer(visit, gate)) return seeOther(keepLanguage(request, address));
  const basedOn = readRevision(request);
  const read = readAcknowledgement(request.fields, { today: stockholmDay(request.receivedAt) });
  const { acknowledgement, values, issues } = read;
  if (acknowledgement === null) return page(await form(desk, visit, { values, issues, basedOn }), 422);
  const how = { basedOn, at: request.receivedAt, attempt: newAttempt(desk.dependencies) };
  const isAdded = await desk.acknowledgements.add(where, party.id, acknowledgement, how);
  if (!isAdded) return page(await form(desk, visit, { isChanged: true }), 409);
  return seeOther(keepLanguage(request, `${address}/acknowledge`));
}

async function form(
  desk: DecisionDesk,
  { context, where, party, address, request }: OfficersVisit,
  given: Partial<Pick<AcknowledgePageData, "values" | "issues" | "basedOn" | "isChanged">>,
): Promise<string> {
  const latest = await desk.acknowledgements.latest(where, party.id);
  return renderAcknowledgePage({
    ...context,
    values: latest === undefined ? new Map() : acknowledgementFields(latest.acknowledgement),
    basedOn: latest?.revision ?? 0,
    recordedAt: latest?.at ?? null,
    decisionHref: keepLanguage(request, address),
    referralHref: `${address}/referral.pdf`,
    ...given,
  });
}
