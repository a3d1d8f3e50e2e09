import type { FormFields } from "../../functions/domain/form-fields.ts";
import { contactRoles, partyTypeSchema } from "../../functions/domain/party.ts";
import { contactFields, contactPlaces } from "../../functions/domain/party-form.ts";
import { partyTexts } from "../../functions/texts/party.ts";
import { staffPartiesTexts } from "../../functions/texts/staff-parties.ts";
import { staffPartyTexts } from "../../functions/texts/staff-party.ts";
import { type Html, html } from "../html.ts";
import { checkboxes } from "../parts/choices.ts";
import { hidden } from "../parts/hidden.ts";
import { select } from "../parts/select.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { areaOf, type PartyNames } from "./party-facts.ts";
import { renderStaffForm, type StaffPageContext } from "./staff-frame.ts";

export interface PartyFormData extends StaffPageContext, PartyNames {
  readonly values: FormFields;
  readonly errors: FieldErrors;
  /** The revision that was filled in from; 0 for a new party. */
  readonly revision: number;
  readonly areas: readonly string[];
}

/** What the fields are called where an error names them. */
export function partyFieldLabels(language: "sv" | "en", values: FormFields): Readonly<Record<string, string>> {
  const texts = staffPartyTexts[language];
  const labels = staffPartiesTexts[language].fields;
  const own: Record<string, string> = { ...labels, "organisation-number": labels.organisationNumber };
  for (const place of contactPlaces(values)) {
    const names = contactFields(place);
    own[names.name] = `${texts.contact(place + 1)}, ${texts.contactName}`;
    own[names.role] = `${texts.contact(place + 1)}, ${texts.role}`;
    own[names.email] = `${texts.contact(place + 1)}, ${texts.email}`;
    own[names.language] = `${texts.contact(place + 1)}, ${texts.language}`;
  }
  return own;
}

export function renderPartyForm(data: PartyFormData, path: string): Html {
  const { language, values, errors, groups, areas } = data;
  const texts = staffPartyTexts[language];
  const labels = staffPartiesTexts[language].fields;
  const value = (name: string) => firstValue(values, name);
  const frame = (name: string, label: string) => ({ language, name, label, error: errorOf(errors, name) });
  const types = partyTypeSchema.options.map((each) => ({ value: each, label: partyTexts[language].types[each] }));
  const municipalities = areas.map((each) => ({ value: each, label: areaOf({ municipality: each }, data, language) }));
  const choices = groups.map(({ id, name }) => ({ value: id, label: name[language] }));
  const fields = html`${hidden(pageFields.revision, data.revision)}
${textInput(frame("name", labels.name), { value: value("name") })}
${select(frame("type", labels.type), types, value("type"), texts.choose)}
${select(frame("municipality", labels.municipality), municipalities, value("municipality"), texts.choose)}
${textInput(frame("organisation-number", labels.organisationNumber), { value: value("organisation-number"), width: "medium", spellcheck: false })}
${choices.length > 0 && checkboxes(frame("groups", labels.groups), choices, values.get("groups") ?? [])}
<h2>${labels.contacts}</h2>
<p>${texts.registrarNote} ${texts.contactHint}</p>
${contactPlaces(values).map((place) => renderContact(data, place))}
<div class="actions"><button class="button">${texts.save}</button></div>`;
  return renderStaffForm(data, path, fields);
}

function renderContact({ language, values, errors }: PartyFormData, place: number): Html {
  const texts = staffPartyTexts[language];
  const names = contactFields(place);
  const value = (name: string) => firstValue(values, name);
  const frame = (name: string, label: string) => ({ language, name, label, error: errorOf(errors, name) });
  const roles = contactRoles.map((role) => ({ value: role, label: partyTexts[language].roles[role] }));
  const languages = (["sv", "en"] as const).map((each) => ({ value: each, label: texts.languages[each] }));
  const isFirst = (value("first") || "0") === String(place);
  return html`<fieldset class="card"><legend>${texts.contact(place + 1)}</legend>
${hidden(names.id, value(names.id))}
${textInput(frame(names.email, texts.email), { value: value(names.email), type: "email", spellcheck: false, autocomplete: "off" })}
${textInput(frame(names.name, texts.contactName), { value: value(names.name), autocomplete: "off" })}
${select(frame(names.role, texts.role), roles, value(names.role) || "main", texts.choose)}
${select(frame(names.language, texts.language), languages, value(names.language) || "sv", texts.choose)}
<label class="choice"><input type="radio" name="first" value="${place}"${isFirst && html` checked`}><span>${texts.firstContact}<span class="visually-hidden">: ${texts.contact(place + 1)}</span></span></label>
</fieldset>`;
}
