import { renderStandaloneVersion } from "../../../forms/plan/version-page.ts";
import { readPlanContent } from "../../../functions/domain/plan-version-file.ts";
import { readSample } from "./sample-files.ts";
import { chunksOf, type ReadVersion } from "./year-figures.ts";

/** The version as one Swedish HTML file, from nothing but its JSON and the questionnaire's wording. */
export async function renderVersion({ file }: ReadVersion): Promise<string> {
  const { header, hash, disclosures } = file;
  const destination = await readSample("destination", "destination.json");
  const questionnaire = await readSample("questionnaire", `questionnaire-${header.round}.json`);
  return renderStandaloneVersion({
    language: "sv",
    destination,
    header,
    hash,
    content: readPlanContent(header, chunksOf(file)),
    disclosures,
    visibility: "public",
    newer: null,
    previous: null,
    questionLabels: Object.fromEntries(questionnaire.questions.map(({ id, label }) => [id, label])),
  });
}
