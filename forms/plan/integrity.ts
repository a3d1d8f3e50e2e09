import type { Language } from "../../functions/domain/language.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { renderHash } from "./hash.ts";
import { type VersionSummary, versionAddress } from "./version-summary.ts";

export function renderIntegrity(version: {
  readonly language: Language;
  readonly destinationId: string;
  readonly hash: string;
  readonly previousHash: string | null;
  readonly previous: VersionSummary | null;
  readonly jsonAddress: string;
}): Html {
  const texts = planVersionTexts[version.language];
  const { previous, previousHash, jsonAddress } = version;
  const fileName = jsonAddress.slice(jsonAddress.lastIndexOf("/") + 1);
  return html`<section class="wide integrity" aria-labelledby="integrity">
<h2 id="integrity">${texts.integrityTitle}</h2>
<p>${texts.integrityIntro}</p>
<dl class="facts">
<div><dt>${texts.hash}</dt><dd>${renderHash(version.hash)}</dd></div>
<div><dt>${texts.previousHash}</dt><dd>${previousHash === null ? texts.firstVersion : renderHash(previousHash)}${
    previous !== null &&
    html` (<a href="${withLanguage(versionAddress(version.destinationId, previous), version.language)}">${texts.previousVersion(previous.version)}</a>)`
  }</dd></div>
</dl>
<p>${texts.verifyBefore} <code>npm run verify -- ${fileName}</code> ${texts.verifyAfter}</p>
<p><a href="${jsonAddress}" download="${fileName}">${texts.readJson}</a></p>
<p>${texts.erasedNote}</p>
</section>`;
}
