import { sampleLetter } from "../delivery/sample-letter.ts";
import { renderReferralPdf } from "../documents/referral-pdf.ts";
import { milestoneInstant } from "../domain/calendar.ts";
import { referralDocumentName } from "../domain/document-name.ts";
import { DomainError } from "../domain/errors.ts";
import { LetterHoleError } from "../domain/letter-text.ts";
import { addresseeOf, isInvited } from "../domain/party.ts";
import type { RoundPlan } from "../domain/round.ts";
import { referralOpening } from "../mail/authority-letters.ts";
import { openOffice, readRound } from "../managing/office.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse, seeOther } from "../middleware/page-response.ts";
import { createShelf } from "../reading/library.ts";
import { readPlan } from "../reading/read-plan.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import { createLetterTextStore } from "../storage/letter-texts.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind plan versions as documents, and behind the letter that one is referred with. */
export type ReferralPreviewDesk = ReturnType<typeof createReferralPreviewDesk>;

export function createReferralPreviewDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return { ...createShelf(dependencies), letterTexts: createLetterTextStore(table) };
}

/**
 * The document that one authority's referral will carry, as everything stands now: made for whoever looks, and
 * neither kept, sent nor registered. Once the referral has opened, what was sent is what counts.
 * @throws DomainError `not-signed-in`, `not-found` also before a version has been approved
 */
export async function previewReferral(desk: ReferralPreviewDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const { destination, plan } = round;
  const [stored, version, wording] = await Promise.all([
    desk.parties.get(destination, request.path["party"] ?? ""),
    versionAtStage(desk, round, "referred"),
    desk.letterTexts.latest({ destination, round: plan.id }, "referral"),
  ]);
  const sender = staffRequest.staff.destination;
  const hasOpened = round.gates.referral.state !== "not-opened";
  if (hasOpened || !stored || !version || !sender || !isInvited(stored.party, "referral")) {
    throw new DomainError("not-found", {});
  }
  const { party } = stored;
  const { language } = addresseeOf(party);
  const context = sampleLetter({
    kind: "referral",
    destination: sender,
    round: plan,
    party,
    text: wording?.texts?.[language] ?? null,
    address: (path) => path,
  });
  if (context.kind !== "referral") throw new Error("A referral's sample is another letter");
  const opening = openingOrHole(() => referralOpening(context, language));
  // The page that shows the letter says what there is nothing to fill in with.
  if (opening === undefined) {
    const letter = `/${destination}/staff/rounds/${plan.id}/letters/referral/preview?party=${party.id}`;
    return seeOther(keepLanguage(request, letter));
  }
  const { deadlineAt } = context;
  const at = referredAt(plan, request.receivedAt);
  const reading = await readPlan(desk, sender, version, language);
  const pdf = await renderReferralPdf({ sender, party, deadlineAt, at, opening }, reading);
  const name = `FORHANDSVISNING-${party.id}-${referralDocumentName(version.header)}`;
  return file(name, "application/pdf", pdf);
}

function openingOrHole(write: () => string): string | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof LetterHoleError) return undefined;
    throw error;
  }
}

/** The letter's date: the day that the calendar refers it on, or today when that has passed. */
function referredAt({ milestones }: RoundPlan, now: string): string {
  const opening = milestones.find(({ kind }) => kind === "open-referral");
  const planned = opening === undefined ? now : milestoneInstant(opening);
  return planned > now ? planned : now;
}
