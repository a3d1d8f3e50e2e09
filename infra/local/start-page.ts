import { html } from "../../forms/html.ts";
import { stockholmMinute } from "../../functions/domain/swedish-clock.ts";
import { renderLocalPage } from "./local-page.ts";
import type { StaffEntry } from "./staff-list.ts";

export interface StartPage {
  readonly url: string;
  readonly now: string;
  /** Who may sign in with one click, by destination. */
  readonly staff: readonly StaffEntry[];
  /** Why the last form was not accepted. */
  readonly problem?: string;
}

export function renderStartPage({ url, now, staff, problem }: StartPage): string {
  return renderLocalPage(
    "This machine",
    html`${problem !== undefined && html`<p role="alert"><strong>${problem}</strong></p>`}
<h2>Addresses</h2>
<ul>
<li><a href="/">Public pages</a>: ${url}/</li>
<li><a href="/_local/mail">Mailbox</a>: every message that was sent, none leaves this machine</li>
</ul>
<h2>Staff</h2>
${staff.map(
  ({ destination, email, role }) => html`<form method="post" action="/_local/sign-in">
<input type="hidden" name="destination" value="${destination}">
<input type="hidden" name="email" value="${email}">
<button>Sign in to ${destination} as ${email}</button> (${role})
</form>`,
)}
<form method="post" action="/_local/sign-in">
<p><label for="destination">Destination</label><input id="destination" name="destination" required></p>
<p><label for="email">E-mail address of a staff member</label><input id="email" name="email" type="email" required size="40"></p>
<button>Sign in</button>
</form>
<h2>Clock</h2>
<p>It is <time datetime="${now}">${stockholmMinute(now).replace("T", " ")}</time> in Sweden here (${now}). The clock can be moved forward, never back; what is due on the way happens in order.</p>
<form method="post" action="/_local/clock">
<p><label for="to">Move it to (Swedish time)</label><input id="to" name="to" type="datetime-local" min="${stockholmMinute(now)}" value="${stockholmMinute(now)}" required></p>
<button>Move the clock</button>
</form>`,
  );
}
