import { type Child, type Html, html } from "../html.ts";

/**
 * A form with its particulars beside it on a wide screen, where they stay in sight; on a phone they
 * stand between the introduction and the form.
 */
export function split(parts: {
  readonly introduction: Child;
  readonly aside: Child;
  readonly asideLabel: string;
  readonly form: Child;
}): Html {
  return html`<div class="split">
<div>${parts.introduction}</div>
<aside class="split__aside" aria-label="${parts.asideLabel}">${parts.aside}</aside>
<div>${parts.form}</div>
</div>`;
}
