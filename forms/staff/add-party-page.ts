import { staffPartyTexts } from "../../functions/texts/staff-party.ts";
import { html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { type PartyFormData, renderPartyForm } from "./party-form.ts";
import { renderStaffPage } from "./staff-frame.ts";

export function renderAddPartyPage(data: PartyFormData): string {
  const texts = staffPartyTexts[data.language];
  return renderStaffPage(data, {
    title: texts.addTitle,
    current: "parties",
    hasErrors: data.errors.length > 0,
    width: "form",
    main: html`${errorSummary(data.errors, data.language)}
<h1>${texts.addTitle}</h1>
${renderPartyForm(data, "/add-party")}`,
  });
}
