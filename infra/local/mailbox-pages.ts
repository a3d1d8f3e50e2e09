import { html } from "../../forms/html.ts";
import { renderLocalPage } from "./local-page.ts";
import type { StoredMail } from "./stored-mail.ts";

/** Newest first, as people look for the latest. */
export function renderMailList(messages: readonly StoredMail[]): string {
  if (messages.length === 0) return renderLocalPage("Mailbox", html`<p>No message has been sent yet.</p>`);
  const rows = messages.toReversed().map(
    (mail) => html`<tr>
<td><time datetime="${mail.at}">${mail.at.slice(0, 16).replace("T", " ")}</time></td>
<td>${mail.to}</td>
<td><a href="/_local/mail/${encodeURIComponent(mail.id)}">${mail.subject || "(no subject)"}</a></td>
</tr>`,
  );
  return renderLocalPage(
    "Mailbox",
    html`<p>${messages.length} messages, the newest first. Times are UTC by this machine's settable clock.</p>
<table>
<thead><tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>${rows}</tbody>
</table>`,
  );
}

export function renderMail(mail: StoredMail): string {
  const address = `/_local/mail/${encodeURIComponent(mail.id)}`;
  const headers = Object.entries(mail.headers).map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  );
  return renderLocalPage(
    mail.subject || "(no subject)",
    html`<p>From ${mail.from} to ${mail.to}, <time datetime="${mail.at}">${mail.at}</time> · ${mail.html !== "" && html`<a href="${address}.html">as HTML</a> · `}<a href="${address}.eml">as sent</a></p>
<h2>Links in it</h2>
${renderLinks(mail.links)}
<h2>As text</h2>
<pre>${mail.text}</pre>
<h2>Headers</h2>
<table><tbody>${headers}</tbody></table>`,
  );
}

function renderLinks(links: readonly string[]) {
  if (links.length === 0) return html`<p>None.</p>`;
  return html`<ul>${links.map((link) => html`<li><a href="${link}" rel="noreferrer">${link}</a></li>`)}</ul>`;
}
