import { renderNoRemindersPage, renderRemindersStoppedPage } from "../../forms/answer/no-reminders-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { readLinkFor } from "../domain/link.ts";
import { addresseeOf, isDecisionMaker } from "../domain/party.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page } from "../middleware/page-response.ts";
import { type ReceiptDesk, readConsultation, requireParty } from "./answer-desk.ts";

async function visit(desk: ReceiptDesk, request: PageRequest) {
  const token = request.path["token"] ?? "";
  const purposes = ["no-reminders", "no-draft-reminders"] as const;
  const link = readLinkFor(await desk.linkKeys(), purposes, request.destination, token);
  const { destination, round, where } = await readConsultation(desk, request.destination, link.round);
  const party = link.purpose === "no-reminders" ? (await requireParty(desk, link)).party : undefined;
  const own = party === undefined ? await desk.openDrafts.get(where, link.subject) : addresseeOf(party);
  request.language = request.chosenLanguage ?? own?.language ?? "sv";
  return {
    recipient: party?.id ?? link.subject,
    party,
    round: round.plan,
    shown: { language: request.language, destination, round: round.plan },
  };
}

export async function showStopReminders(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const { party, shown } = await visit(desk, request);
  return page(renderNoRemindersPage({ ...shown, partyName: party?.name ?? null }));
}

/** On the page a choice; a mail program's own one-click unsubscribe says what it is (RFC 8058). */
export async function stopReminders(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const { party, recipient, round, shown } = await visit(desk, request);
  if (field(request, pageFields.sure) !== "yes" && field(request, "List-Unsubscribe") !== "One-Click") {
    return page(renderNoRemindersPage({ ...shown, partyName: party?.name ?? null, lacksChoice: true }), 422);
  }
  const phase = party !== undefined && isDecisionMaker(party) ? "referral" : "consultation";
  await desk.parties.optOut(request.destination, round.id, phase, recipient, request.receivedAt);
  return page(renderRemindersStoppedPage({ ...shown, isDraft: party === undefined }));
}
