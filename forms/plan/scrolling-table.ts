import { type Html, html } from "../html.ts";

/** A wide table scrolls by itself, by keyboard too, so that the page never scrolls sideways. */
export function renderScrollingTable(table: {
  /** Of the caption, which also names the region. */
  readonly id: string;
  readonly caption: string;
  readonly body: Html;
  /** A heading just before says the same; screen readers still hear the caption. */
  readonly hasHeading?: boolean | undefined;
  /** `wide` and `medium` keep columns readable on a phone and let the table scroll; `narrow` stays in the text's column. */
  readonly width: "wide" | "medium" | "fluid" | "narrow";
}): Html {
  return html`<div class="table-scroll${table.width === "narrow" && " table-scroll--narrow"}" role="region" aria-labelledby="${table.id}" tabindex="0">
<table class="table--${table.width}">
<caption id="${table.id}"><span class="${table.hasHeading ? "visually-hidden" : "caption-text"}">${table.caption}</span></caption>
${table.body}
</table>
</div>`;
}
