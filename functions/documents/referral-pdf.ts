import type { Destination } from "../domain/destination.ts";
import { paragraphsOf } from "../domain/letter-text.ts";
import type { Party } from "../domain/party.ts";
import type { PlanReading } from "../domain/plan-version.ts";
import { coveringLetterTexts } from "../texts/covering-letter.ts";
import { decisionTexts } from "../texts/decision.ts";
import { documentTexts } from "../texts/document.ts";
import { formatDate, formatDeadline, toSwedishTime } from "../texts/format.ts";
import type { Block } from "./document-blocks.ts";
import { planBlocks } from "./plan-blocks.ts";
import { planDocument } from "./plan-pdf.ts";
import { renderTaggedPdf } from "./tagged-pdf.ts";

export interface CoveringLetter {
  readonly sender: Pick<Destination, "name" | "principal" | "contact" | "replyToAddress">;
  readonly party: Pick<Party, "name">;
  /** When it was referred. */
  readonly at: string;
  /** Exclusive instant. */
  readonly deadlineAt: string;
  /** What staff or the catalogue say first, in paragraphs. */
  readonly opening: string;
}

/**
 * The covering letter (remissmissiv) and the version it refers, as one document for a committee's
 * agenda. It holds no link: an agenda is public, and the link lets whoever has it record the decision.
 */
export async function renderReferralPdf(letter: CoveringLetter, plan: PlanReading): Promise<Uint8Array> {
  const { language, header } = plan;
  const words = documentTexts[language];
  const texts = coveringLetterTexts[language];
  const title = texts.title(factsOf(letter, plan));
  return renderTaggedPdf({
    ...planDocument(plan, [...letterBlocks(letter, plan), { kind: "new-page" }, ...planBlocks(plan)]),
    title: `${title} – ${letter.party.name}`,
    at: letter.at,
    footer: (page, pages) => ({
      left: `${title}, version ${header.version} · ${words.caseNumber} ${header.caseNumber} · ${words.pageOf(page, pages)}`,
      right: `SHA-256 ${plan.hash}`,
    }),
  });
}

function letterBlocks(letter: CoveringLetter, plan: PlanReading): readonly Block[] {
  const { language } = plan;
  const { sender, party, at, deadlineAt, opening } = letter;
  const texts = coveringLetterTexts[language];
  const facts = factsOf(letter, plan);
  const { name, email, phone } = sender.contact;
  const contact = [name, email, phone].filter(Boolean).join(", ");
  const stances = Object.values(decisionTexts[language].stances);
  return [
    { kind: "masthead", text: sender.name },
    { kind: "paragraph", text: texts.kind, tone: "soft" },
    { kind: "heading", level: 1, text: texts.title(facts), bookmark: true },
    {
      kind: "facts",
      rows: [
        { label: texts.from, value: `${sender.principal.name}, ${sender.name}` },
        { label: texts.to, value: party.name },
        { label: texts.date, value: formatDate(toSwedishTime(at).date, language) },
        { label: texts.ourCaseNumber, value: facts.caseNumber },
        { label: texts.yourCaseNumber, value: texts.toFillIn },
        { label: texts.answerBy, value: formatDeadline(deadlineAt, language) },
        { label: texts.contact, value: contact },
        { label: texts.enclosedTitle, value: texts.enclosed(facts) },
      ],
    },
    ...paragraphsOf(opening).map((text): Block => ({ kind: "paragraph", text })),
    { kind: "heading", level: 2, text: texts.askedTitle },
    { kind: "paragraph", text: texts.asked(facts) },
    { kind: "paragraph", text: texts.financing },
    { kind: "paragraph", text: `${texts.stancesTitle}: ${stances.join("; ").toLocaleLowerCase(language)}.` },
    { kind: "heading", level: 2, text: texts.waysTitle },
    {
      kind: "list",
      items: [texts.onOwnPage.letter, ...texts.byMailOrOnPaper(facts, sender.replyToAddress, contact)],
    },
    { kind: "paragraph", text: texts.time },
  ];
}

function factsOf({ party, sender }: CoveringLetter, { header }: PlanReading) {
  return {
    party: party.name,
    principal: sender.principal.name,
    destination: sender.name,
    planYear: String(header.planYear),
    version: header.version,
    caseNumber: header.caseNumber,
  };
}
