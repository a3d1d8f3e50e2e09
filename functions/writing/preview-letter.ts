import { renderLetterPreviewPage, renderSampleLinkPage } from "../../forms/staff/letter-preview-page.ts";
import { sampleLetter } from "../delivery/sample-letter.ts";
import { DomainError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import { LetterHoleError } from "../domain/letter-text.ts";
import { addresseeOf, type Party } from "../domain/party.ts";
import { type RenderedMessage, renderMessage } from "../mail/render-message.ts";
import { staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page } from "../middleware/page-response.ts";
import { type LetterDesk, type LetterVisit, nameOf, visitLetter } from "./letter-desk.ts";
import { letterPolicies } from "./letter-policies.ts";
import { recipientsOf } from "./recipients.ts";

interface Preview extends LetterVisit {
  readonly parties: readonly Party[];
  readonly party: Party;
  readonly inLanguage: Language;
  /** What has nothing to be filled in with, instead of a letter. */
  readonly rendered: RenderedMessage | { readonly hole: string };
}

/** The letter as its recipient will see it: subject, both forms, and who it is from. */
export async function previewLetter(desk: LetterDesk, request: PageRequest): Promise<PageResponse> {
  const {
    request: staffRequest,
    round,
    kind,
    parties,
    party,
    inLanguage,
    rendered,
  } = await visitPreview(desk, request);
  const destination = staffRequest.staff.destination;
  if (destination === undefined) throw new DomainError("not-found", {});
  const isSent = request.query.get("sent") === "yes";
  const shown = { kind, parties, party, inLanguage, rendered, sender: destination, isSent };
  const body = renderLetterPreviewPage({ ...staffRequest.context, round: round.plan, ...shown });
  return { ...staffPage(body), policy: letterPolicies.around };
}

/** The letter's HTML by itself, in a page that can do nothing. */
export async function showLetterHtml(desk: LetterDesk, request: PageRequest): Promise<PageResponse> {
  const { rendered } = await visitPreview(desk, request);
  if ("hole" in rendered) throw new DomainError("not-found", {});
  return { ...staffPage(rendered.html), policy: letterPolicies.letter };
}

/** Where the links of previews and test letters lead. */
export async function showSampleLink(desk: LetterDesk, request: PageRequest): Promise<PageResponse> {
  const destination = await desk.destinations.get(request.destination);
  if (destination === undefined) throw new DomainError("not-found", {});
  return page(renderSampleLinkPage({ language: request.language, destination }));
}

export async function visitPreview(desk: LetterDesk, request: PageRequest): Promise<Preview> {
  const visit = await visitLetter(desk, request);
  const { round, kind } = visit;
  const { destination } = visit.request.staff;
  const [parties, latest] = await Promise.all([
    recipientsOf(desk, round, kind),
    desk.letterTexts.latest(nameOf(round), kind),
  ]);
  const wanted = request.query.get("party");
  const party = parties.find(({ id }) => id === wanted) ?? parties[0];
  if (party === undefined || destination === undefined) throw new DomainError("not-found", {});
  const chosen = request.query.get("in");
  const inLanguage = chosen === "sv" || chosen === "en" ? chosen : addresseeOf(party).language;
  const base = `${desk.dependencies.environment.PUBLIC_URL}/${round.destination}`;
  const context = sampleLetter({
    kind,
    destination,
    round: round.plan,
    party,
    text: latest?.texts?.[inLanguage] ?? null,
    address: (path) => `${base}${path}${inLanguage === "sv" ? "" : `?lang=${inLanguage}`}`,
  });
  return { ...visit, parties, party, inLanguage, rendered: renderOrHole(context, inLanguage) };
}

function renderOrHole(
  context: Parameters<typeof renderMessage>[1],
  language: Language,
): RenderedMessage | { readonly hole: string } {
  try {
    return renderMessage({ kind: context.kind, language }, context);
  } catch (error) {
    if (error instanceof LetterHoleError) return { hole: error.hole };
    throw error;
  }
}
