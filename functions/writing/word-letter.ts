import { type LetterPageData, renderLetterPage } from "../../forms/staff/letter-page.ts";
import { type LettersPageData, renderLettersPage } from "../../forms/staff/letters-page.ts";
import { DomainError } from "../domain/errors.ts";
import { type LetterKind, type LetterTexts, letterKinds, placeholdersIn } from "../domain/letter-text.ts";
import { addresseeOf } from "../domain/party.ts";
import { readLetterTexts } from "../domain/read-letter-texts.ts";
import type { ConsultationRound } from "../domain/round.ts";
import { openOffice, readRound, staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { defaultLetterText } from "../texts/letter-defaults.ts";
import { type LetterDesk, type LetterVisit, nameOf, visitLetter } from "./letter-desk.ts";
import { recipientsOf } from "./recipients.ts";

export async function listLetters(desk: LetterDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const written = await desk.letterTexts.list(nameOf(round));
  const latest = letterKinds.flatMap((kind) => written.filter((letter) => letter.kind === kind).slice(-1));
  const documents = await referralDocuments(desk, round);
  return staffPage(renderLettersPage({ ...staffRequest.context, round: round.plan, latest, documents }));
}

/** Until the referral opens, what each authority will be sent; from then on that has been sent. */
async function referralDocuments(desk: LetterDesk, round: ConsultationRound): Promise<LettersPageData["documents"]> {
  if (round.gates.referral.state !== "not-opened") return null;
  const approval = round.plan.milestones.find(({ kind }) => kind === "approve-referral");
  const isApproved = approval !== undefined && round.completed[approval.id] !== undefined;
  return { isApproved, parties: isApproved ? await recipientsOf(desk, round, "referral") : [] };
}

export async function showLetter(desk: LetterDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitLetter(desk, request);
  return letterPage(desk, visit, { isSaved: request.query.get("saved") === "yes" });
}

/** Keeps a new wording, unless it would leave a hole or somebody else wrote meanwhile. */
export async function wordLetter(desk: LetterDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitLetter(desk, request);
  const { request: staffRequest, round, kind } = visit;
  requireRole(staffRequest.staff, "editor");
  const basedOn = readRevision(request);
  const action = field(request, "action");
  if (action !== "save" && action !== "reset") throw new DomainError("body-malformed", {});
  const read = action === "save" ? readLetterTexts(kind, request.fields) : undefined;
  if (read?.texts === null) return letterPage(desk, visit, { refused: read });
  const added = await desk.letterTexts.add(nameOf(round), kind, read?.texts ?? null, {
    basedOn,
    at: request.receivedAt,
    by: staffRequest.staff.member.email,
    attempt: newAttempt(desk.dependencies),
  });
  if (added.outcome === "stale") {
    const { latest: newer } = added;
    return letterPage(desk, visit, read && { refused: { ...read, newer } });
  }
  const language = request.chosenLanguage === undefined ? "" : `&lang=${request.chosenLanguage}`;
  const address = `/${request.destination}/staff/rounds/${round.plan.id}/letters/${kind}?saved=yes${language}`;
  return { ...seeOther(address), referrer: "same-origin" };
}

async function letterPage(
  desk: LetterDesk,
  { request, round, kind }: LetterVisit,
  told: Pick<LetterPageData, "isSaved" | "refused"> = {},
): Promise<PageResponse> {
  const [history, recipients] = await Promise.all([
    desk.letterTexts.list(nameOf(round), kind),
    recipientsOf(desk, round, kind),
  ]);
  const texts = history.at(-1)?.texts ?? standardTexts(kind);
  const withoutContact = recipients
    .map(addresseeOf)
    .filter(({ name, language }) => !name && placeholdersIn(kind, language, texts[language]).has("contact")).length;
  const page = { ...request.context, round: round.plan, kind, texts, history, withoutContact, ...told };
  return staffPage(renderLetterPage(page), told.refused === undefined ? 200 : 422);
}

function standardTexts(kind: LetterKind): LetterTexts {
  return { sv: defaultLetterText(kind, "sv"), en: defaultLetterText(kind, "en") };
}
