import { renderNoRemindersPage, renderRemindersStoppedPage } from "../../forms/answer/no-reminders-pages.ts";
import { isDecisionMaker } from "../domain/party.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page } from "../middleware/page-response.ts";
import { type ReceiptDesk, readConsultation, readPartyLink } from "./answer-desk.ts";

async function visit(desk: ReceiptDesk, request: PageRequest) {
  const { link, stored } = await readPartyLink(desk, request, "no-reminders");
  const { destination, round } = await readConsultation(desk, request.destination, link.round);
  return {
    party: stored.party,
    round: round.plan,
    shown: { language: request.language, destination, round: round.plan },
  };
}

export async function showStopReminders(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const { party, shown } = await visit(desk, request);
  return page(renderNoRemindersPage({ ...shown, partyName: party.name }));
}

/** Also what a mail program posts by itself on one-click unsubscribe (RFC 8058): no cookie, no choice. */
export async function stopReminders(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const { party, round, shown } = await visit(desk, request);
  const phase = isDecisionMaker(party) ? "referral" : "consultation";
  await desk.parties.optOut(request.destination, round.id, phase, party.id, request.receivedAt);
  return page(renderRemindersStoppedPage(shown));
}
