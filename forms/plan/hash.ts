import { type Html, html } from "../html.ts";

/** Grouped for the eye by space between the groups, so that copying gives the hash without gaps. */
export function renderHash(hash: string): Html {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return html`<code class="hash">${groups.map((group) => html`<span class="hash__group">${group}</span>`)}</code>`;
}
