import { type Html, html } from "../html.ts";

/** A wide table scrolls by itself, by keyboard too, so that the page never scrolls sideways. */
export function renderScrollingTable(table: {
  /** Of the caption, which also names the region. */
  readonly id: string;
  readonly caption: string;
  readonly body: Html;
  /** `wide` keeps columns readable on a phone and lets the table scroll. */
  readonly width?: "wide" | "plain" | undefined;
}): Html {
  return html`<div class="table-scroll" role="region" aria-labelledby="${table.id}" tabindex="0">
<table${table.width === "wide" && html` class="table--wide"`}>
<caption id="${table.id}"><span class="caption-text">${table.caption}</span></caption>
${table.body}
</table>
</div>`;
}
