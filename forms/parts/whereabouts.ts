import { type Html, html } from "../html.ts";

/** A plan version that an answer or a decision went into, and where to read it once it may be read. */
export interface IncludingVersion {
  readonly version: string;
  readonly href: string | null;
}

interface WhereaboutsTexts {
  readonly whereTitle: string;
  readonly whereIncluded: (version: string) => string;
  readonly readVersion: (version: string) => string;
}

/** In which versions it is; `later` says what happens while it is in none. */
export function whereabouts(includedIn: readonly IncludingVersion[], texts: WhereaboutsTexts, later: string): Html {
  return html`<h2>${texts.whereTitle}</h2>
${includedIn.length === 0 && html`<p>${later}</p>`}
${includedIn.map(
  ({ version, href }) =>
    html`<p>${texts.whereIncluded(version)} ${href !== null && html`<a href="${href}">${texts.readVersion(version)}</a>`}</p>`,
)}`;
}
