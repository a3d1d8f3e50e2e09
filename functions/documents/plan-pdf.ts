import type { PlanReading } from "../domain/plan-version.ts";
import { documentTexts } from "../texts/document.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import type { Block } from "./document-blocks.ts";
import { planBlocks } from "./plan-blocks.ts";
import { renderTaggedPdf, type TaggedDocument } from "./tagged-pdf.ts";

/** A plan version as a document for an agenda or an archive; the same version gives the same bytes. */
export async function renderPlanPdf(plan: PlanReading): Promise<Uint8Array> {
  return renderTaggedPdf(planDocument(plan, planBlocks(plan)));
}

/** Each page says which version it is of, with the hash that settles it. */
export function planDocument(plan: PlanReading, blocks: readonly Block[]): TaggedDocument {
  const { language, destination, header, hash } = plan;
  const words = documentTexts[language];
  const title = planVersionTexts[language].versionTitle(header.title[language], header.version);
  return {
    language,
    title: `${title} – ${destination.name}`,
    author: destination.name,
    at: header.compiledAt,
    blocks,
    footer: (page, pages) => ({
      left: `${title} · ${words.caseNumber} ${header.caseNumber} · ${words.pageOf(page, pages)}`,
      right: `SHA-256 ${hash}`,
    }),
  };
}
