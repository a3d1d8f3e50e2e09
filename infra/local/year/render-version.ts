import { renderStandaloneVersion } from "../../../forms/plan/version-page.ts";
import { renderPlanPdf } from "../../../functions/documents/plan-pdf.ts";
import type { PlanReading } from "../../../functions/domain/plan-version.ts";
import { readPlanContent } from "../../../functions/domain/plan-version-file.ts";
import { readSample } from "./sample-files.ts";
import { chunksOf, type ReadVersion } from "./year-figures.ts";

/** The version as one Swedish HTML file, from nothing but its JSON and the questionnaire's wording. */
export async function renderVersion(version: ReadVersion): Promise<string> {
  return renderStandaloneVersion({
    ...(await readingOf(version)),
    visibility: "public",
    newer: null,
    previous: null,
  });
}

/** The same as a document. */
export async function renderVersionPdf(version: ReadVersion): Promise<Uint8Array> {
  return renderPlanPdf(await readingOf(version));
}

async function readingOf({ file: { header, hash, disclosures, ...file } }: ReadVersion): Promise<PlanReading> {
  const destination = await readSample("destination", "destination.json");
  const questionnaire = await readSample("questionnaire", `questionnaire-${header.round}.json`);
  return {
    language: "sv",
    destination,
    header,
    hash,
    content: readPlanContent(header, chunksOf(file)),
    disclosures,
    questionLabels: Object.fromEntries(questionnaire.questions.map(({ id, label }) => [id, label])),
  };
}
