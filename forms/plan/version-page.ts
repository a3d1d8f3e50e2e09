import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { Html, html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { styleSheet } from "../style-sheet.ts";
import { renderIntegrity } from "./integrity.ts";
import { renderContents, renderVersionBody } from "./version-body.ts";
import { renderSummary, renderVersionHead } from "./version-head.ts";
import type { VersionPageData } from "./version-page-data.ts";
import { versionAddress } from "./version-summary.ts";

/** A plan version that a board can decide on, read on screen or printed. */
export function renderVersionPage(data: VersionPageData): string {
  const { language, destination, header } = data;
  return renderPage({
    language,
    title: planVersionTexts[language].versionTitle(header.title[language], header.version),
    destinationId: destination.id,
    destinationName: destination.name,
    width: "document",
    noindex: data.visibility !== "public",
    main: renderMain(data, `${versionAddress(destination.id, header)}/plan.json`),
  });
}

/** The same document as one file that needs nothing beside it, for archives and mail. */
export function renderStandaloneVersion(data: VersionPageData): string {
  const { language, destination, header } = data;
  const title = planVersionTexts[language].versionTitle(header.title[language], header.version);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title} – ${destination.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${new Html(styleSheet.body)}</style>
</head>
<body>
<main id="main" class="page page--document">
${renderMain({ ...data, newer: null, previous: null }, `plan-${header.planYear}-${header.version}.json`)}
</main>
</body>
</html>
`.toString();
}

function renderMain(data: VersionPageData, jsonAddress: string): Html {
  const { language, destination, header, hash, previous } = data;
  return html`${renderVersionHead(data)}
${renderContents(data)}
${renderSummary(data)}
${renderVersionBody(data)}
${renderIntegrity({
  language,
  destinationId: destination.id,
  hash,
  previousHash: header.previous,
  previous,
  jsonAddress,
})}
`;
}
