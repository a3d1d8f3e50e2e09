import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { Html, html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";
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
    main: renderMain(data, versionFiles(data)),
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
${renderMain({ ...data, newer: null, previous: null, isAlone: true }, { json: `plan-${header.planYear}-${header.version}.json`, pdf: null })}
</main>
</body>
</html>
`.toString();
}

/** Where the version is found as files; null where a document is not beside the page. */
interface VersionFiles {
  readonly json: string;
  readonly pdf: string | null;
}

function versionFiles({ destination, header, language }: VersionPageData): VersionFiles {
  const address = versionAddress(destination.id, header);
  return { json: `${address}/plan.json`, pdf: withLanguage(`${address}/plan.pdf`, language) };
}

function renderMain(data: VersionPageData, files: VersionFiles): Html {
  const { language, destination, header, hash, previous } = data;
  return html`${renderVersionHead(data)}
${files.pdf !== null && html`<p><a href="${files.pdf}" download>${planVersionTexts[language].readPdf}</a></p>`}
${renderContents(data)}
${renderSummary(data)}
${renderVersionBody(data)}
${renderIntegrity({
  language,
  destinationId: destination.id,
  hash,
  previousHash: header.previous,
  previous,
  jsonAddress: files.json,
})}
`;
}
