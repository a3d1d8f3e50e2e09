import { conditionDemandSchema, instanceSchema, stanceSchema } from "../../functions/domain/decision.ts";
import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { financingFieldOf } from "../../functions/domain/read-financing.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decisionTexts, instanceName } from "../../functions/texts/decision.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDate, formatNumber } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";
import { checkboxes, radios } from "../parts/choices.ts";
import type { FieldFrame } from "../parts/field.ts";
import { dateInput, textArea, textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";
import type { DecisionContext } from "./decision-context.ts";

export interface DecisionFormState extends DecisionContext {
  readonly values: FormFields;
  readonly errors: FieldErrors;
  /** A decision has been recorded: changing it is a correction. */
  readonly corrects?: boolean | undefined;
  /** Where somebody else than the authority fills it in, what is called otherwise. */
  readonly wording?: DecisionWording | undefined;
}

export interface DecisionWording {
  readonly labels: Readonly<Partial<Record<FieldName, string>>>;
  readonly hints: Readonly<Partial<Record<FieldName, string>>>;
  readonly officerTitle: string;
}

/** The decision form's sections but for financing, by name. */
export function decisionSections(state: DecisionFormState) {
  return {
    position: positionSection(state),
    decision: decisionSection(state),
    conditions: conditionsSection(state),
    comments: commentsSection(state),
    correction: correctionSection(state),
    officer: officerSection(state),
  };
}

type FieldName = keyof ReturnType<typeof fieldLabels>;

function fieldLabels(language: Language) {
  const texts = decideTexts[language];
  return {
    standing: texts.standing,
    stance: texts.stance,
    "opinion-date": texts.opinionDate,
    instance: texts.instance,
    organ: texts.organ,
    "decision-date": texts.decisionDate,
    paragraph: texts.paragraph,
    delegation: texts.delegation,
    "own-case-number": texts.ownCaseNumber,
    "sender-case-number": texts.senderCaseNumber,
    "conditional-on": texts.conditionalOn,
    "condition-demand": texts.conditionDemand,
    "condition-text": texts.conditionText,
    comments: texts.comments,
    reservation: texts.reservation,
    "correction-reason": texts.correctionReason,
    "officer-name": texts.officerName,
  };
}

/** What errors call a field of the form; undefined for a name that the form does not have. */
export function decisionFieldLabel(field: string, language: Language, wording?: DecisionWording): string | undefined {
  const labels: Readonly<Record<string, string>> = { ...fieldLabels(language), ...wording?.labels };
  if (Object.hasOwn(labels, field)) return labels[field];
  const texts = decideTexts[language];
  const place = financingFieldOf(field);
  return place && `${texts.row(place.row + 1)}, ${texts.rowFields[place.column]}`;
}

/** Why a day cannot be that of the decision, where another day says so. */
export function explainDecisionIssue(issue: FieldIssue, language: Language): string | undefined {
  if (issue.field !== "decision-date" || issue.code !== "date-after") return undefined;
  return decideTexts[language].afterAnnouncement(formatDate(issue.payload.latest, language));
}

function frame({ language, errors, wording }: DecisionFormState, name: FieldName, hint?: string): FieldFrame {
  const label = wording?.labels[name] ?? fieldLabels(language)[name];
  return { language, name, label, hint: wording?.hints[name] ?? hint, error: errorOf(errors, name) };
}

function optional(state: DecisionFormState, name: FieldName, hint?: string): FieldFrame {
  return { ...frame(state, name, hint), mark: fieldTexts[state.language].optional };
}

function section(title: string, ...fields: readonly Html[]): Html {
  return html`<div class="part"><h2>${title}</h2>
${fields}</div>`;
}

function positionSection(state: DecisionFormState): Html {
  const { language, values } = state;
  const texts = decideTexts[language];
  const standings = (["decided", "preliminary"] as const).map((value) => ({ value, label: texts.standings[value] }));
  const stances = stanceSchema.options.map((value) => ({ value, label: decisionTexts[language].stances[value] }));
  return section(
    texts.positionTitle,
    radios(frame(state, "standing", texts.standingHint), standings, firstValue(values, "standing")),
    dateInput(frame(state, "opinion-date", texts.opinionDateHint), firstValue(values, "opinion-date")),
    radios(frame(state, "stance"), stances, firstValue(values, "stance")),
  );
}

function decisionSection(state: DecisionFormState): Html {
  const { language, values, party, round } = state;
  const texts = decideTexts[language];
  const isRegion = party.type === "region";
  const instances = instanceSchema.options.map((value) => ({ value, label: instanceName(value, isRegion, language) }));
  const senderCaseNumber = values.get("sender-case-number")?.[0] ?? round.caseNumber;
  return section(
    texts.decisionTitle,
    html`<p>${texts.decisionOnly}</p>`,
    radios(frame(state, "instance"), instances, firstValue(values, "instance")),
    textInput(frame(state, "organ", texts.organHint), { value: firstValue(values, "organ") }),
    dateInput(frame(state, "decision-date", texts.decisionDateHint), firstValue(values, "decision-date")),
    textInput(frame(state, "paragraph", texts.paragraphHint), {
      value: firstValue(values, "paragraph"),
      width: "short",
      inputmode: "numeric",
    }),
    textInput(optional(state, "delegation", texts.delegationHint), { value: firstValue(values, "delegation") }),
    textInput(frame(state, "own-case-number", texts.caseNumberHint), {
      value: firstValue(values, "own-case-number"),
      width: "medium",
      spellcheck: false,
    }),
    textInput(frame(state, "sender-case-number"), { value: senderCaseNumber, width: "medium", spellcheck: false }),
  );
}

function conditionsSection(state: DecisionFormState): Html {
  const { language, values, party, decisionMakers } = state;
  const texts = decideTexts[language];
  const others = decisionMakers.filter(({ id }) => id !== party.id).map(({ id, name }) => ({ value: id, label: name }));
  const chosen = values.get("conditional-on") ?? [];
  const demands = conditionDemandSchema.options.map((value) => ({ value, label: texts.conditionDemands[value] }));
  return section(
    texts.conditionsTitle,
    checkboxes(optional(state, "conditional-on", texts.conditionalOnHint), others, chosen),
    radios(optional(state, "condition-demand"), demands, firstValue(values, "condition-demand") || "likewise"),
    longText(state, "condition-text", 2000),
  );
}

function commentsSection(state: DecisionFormState): Html {
  const texts = decideTexts[state.language];
  return section(
    texts.commentsTitle,
    longText(state, "comments", 5000),
    longText(state, "reservation", 2000, texts.reservationHint),
  );
}

function correctionSection(state: DecisionFormState): Html | undefined {
  if (!state.corrects) return undefined;
  const texts = decideTexts[state.language];
  return section(
    texts.correctionTitle,
    html`<p>${texts.correctionIntro}</p>`,
    longText(state, "correction-reason", 1000, texts.correctionReasonHint),
  );
}

function longText(state: DecisionFormState, name: FieldName, maxLength: number, hint?: string): Html {
  const limit = fieldTexts[state.language].limit(formatNumber(maxLength, state.language));
  const hints = hint === undefined ? limit : `${hint} ${limit}`;
  return textArea(optional(state, name, hints), firstValue(state.values, name), maxLength > 2000 ? 8 : 5);
}

function officerSection(state: DecisionFormState): Html {
  const texts = decideTexts[state.language];
  return section(
    state.wording?.officerTitle ?? texts.officerTitle,
    textInput(frame(state, "officer-name", texts.officerNameHint), {
      value: firstValue(state.values, "officer-name"),
      autocomplete: "name",
    }),
  );
}
