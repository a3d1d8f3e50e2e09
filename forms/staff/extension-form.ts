import { latestExtensionInstant } from "../../functions/domain/calendar.ts";
import { type ConsultationRound, type Phase, phaseSchema } from "../../functions/domain/round.ts";
import { formatDeadline } from "../../functions/texts/format.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { select } from "../parts/select.ts";
import { dateInput } from "../parts/text-input.ts";
import { errorOf, firstValue } from "../parts/values.ts";
import type { PartyProgress } from "./party-table.ts";
import type { PostedForm } from "./person-steps.ts";
import { renderStaffForm, type StaffPageContext } from "./staff-frame.ts";

/** One phase is open at a time, so there is at most one form. */
export function renderExtensionForm(
  round: ConsultationRound,
  parties: Readonly<Record<Phase, readonly PartyProgress[]>>,
  { errors, values }: PostedForm,
  context: StaffPageContext,
): Html {
  const { language } = context;
  const texts = staffRoundTexts[language];
  const phase = phaseSchema.options.find((each) => round.gates[each].state === "open");
  if (phase === undefined) return html`<p>${texts.extensionsClosed}</p>`;
  const choices = parties[phase].map(({ party }) => ({ value: party.id, label: party.name }));
  const fields = html`${select(
    { language, name: "party", label: texts.extensionParty, error: errorOf(errors, "party") },
    choices,
    firstValue(values, "party"),
    texts.chooseParty,
  )}
${dateInput({ language, name: "until", label: texts.extensionUntil, error: errorOf(errors, "until") }, firstValue(values, "until"))}
<button class="button button--secondary">${texts.grant}</button>`;
  return html`<p>${texts.extensionLead(formatDeadline(latestExtensionInstant(round.plan, phase), language))}</p>
${renderStaffForm(context, `/rounds/${round.plan.id}/extensions`, fields)}`;
}
