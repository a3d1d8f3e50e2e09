import type { Destination } from "../../functions/domain/destination.ts";
import { type Html, html } from "../html.ts";

/** Who can be asked, with links that work from a phone. */
export function contactLine({ contact }: Pick<Destination, "contact">): Html {
  const { name, email, phone } = contact;
  const call = phone && html`, <a href="tel:${phone.replace(/[^+0-9]/g, "")}">${phone}</a>`;
  return html`${name}, <a href="mailto:${email}">${email}</a>${call}`;
}
