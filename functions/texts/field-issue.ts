import type { FieldIssue, FieldIssueCode, FieldIssuePayloads } from "../domain/form-fields.ts";
import type { Language } from "../domain/language.ts";
import type { MoneyReason } from "../domain/money.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatDate, formatNumber } from "./format.ts";

/** One sentence per code that says how to put it right; a new code does not compile until it has one. */
type IssueTexts = {
  readonly [Code in FieldIssueCode]: (payload: FieldIssuePayloads[Code]) => string;
};

const amountsSv: Readonly<Record<MoneyReason, string>> = {
  empty: "Fyll i ett belopp.",
  "not-an-amount": "Skriv ett belopp i kronor med siffror, till exempel 470 645.",
  point: "Skriv beloppet i hela kronor utan punkt, till exempel 470 645.",
  decimals: "Skriv beloppet i hela kronor utan ören, till exempel 470 645.",
  negative: "Beloppet kan inte vara mindre än noll.",
  grouping: "Kontrollera siffrorna. Skriv beloppet i grupper om tre, till exempel 470 645, eller utan mellanrum.",
  "unusual-characters": "Skriv beloppet med vanliga siffror, till exempel 470 645.",
  "not-whole-kronor": "Beloppet blir inte hela kronor. Skriv det med alla siffror, till exempel 470 645.",
  "too-large": "Beloppet är orimligt stort. Kontrollera antalet siffror.",
  "too-long": "Skriv bara beloppet, till exempel 470 645. Förklara det i ett textfält om det behövs.",
};

const amountsEn: Readonly<Record<MoneyReason, string>> = {
  empty: "Enter an amount.",
  "not-an-amount": "Write an amount in kronor with digits, for example 470 645.",
  point: "Write the amount in whole kronor without a point, for example 470 645.",
  decimals: "Write the amount in whole kronor without öre, for example 470 645.",
  negative: "The amount cannot be less than zero.",
  grouping: "Check the digits. Write the amount in groups of three, for example 470 645, or without spaces.",
  "unusual-characters": "Write the amount with ordinary digits, for example 470 645.",
  "not-whole-kronor": "The amount is not whole kronor. Write it with all its digits, for example 470 645.",
  "too-large": "The amount is unreasonably large. Check the number of digits.",
  "too-long": "Write only the amount, for example 470 645. Explain it in a text field if needed.",
};

const sv: IssueTexts = {
  required: () => "Det här måste besvaras.",
  "too-long": ({ max, length }) =>
    `Texten är ${formatNumber(length, "sv")} tecken. Korta den till högst ${formatNumber(max, "sv")}.`,
  "not-an-option": () => "Välj ett av alternativen i formuläret.",
  "too-many-choices": ({ max }) => `Välj högst ${max} alternativ.`,
  "repeated-choice": () => "Samma val finns två gånger. Välj det bara en gång.",
  "characters-not-allowed": () => "Texten innehåller osynliga styrtecken. Ta bort dem, eller skriv texten på nytt.",
  "not-an-email": () => "Skriv en e-postadress, till exempel namn@example.com.",
  "not-an-amount": ({ reason }) => amountsSv[reason],
  "not-a-date": () => "Skriv datumet så här: 2027-10-26.",
  "no-such-day": () => "Den dagen finns inte i kalendern. Kontrollera datumet.",
  "date-in-future": ({ today }) => `Datumet kan inte vara senare än i dag, ${formatDate(today, "sv")}.`,
  "date-before": ({ earliest }) => `Datumet kan inte vara före ${formatDate(earliest, "sv")}.`,
  "not-a-paragraph": () => "Skriv paragrafens nummer, till exempel 84.",
  "not-a-year": () => "Skriv året med fyra siffror, till exempel 2028.",
  "condition-on-itself": () => "Ett beslut kan inte ha sig självt som villkor. Välj andra beslutsfattare.",
  "unknown-field": () => "Formuläret innehöll ett fält som inte hör hit. Ladda om sidan och skicka igen.",
  "repeated-field": () => "Fältet skickades mer än en gång. Fyll i det en gång.",
};

const en: IssueTexts = {
  required: () => "This must be answered.",
  "too-long": ({ max, length }) =>
    `The text is ${formatNumber(length, "en")} characters. Shorten it to at most ${formatNumber(max, "en")}.`,
  "not-an-option": () => "Choose one of the options on the form.",
  "too-many-choices": ({ max }) => `Choose at most ${max}.`,
  "repeated-choice": () => "The same choice is there twice. Choose it only once.",
  "characters-not-allowed": () =>
    "The text contains invisible control characters. Remove them, or write the text anew.",
  "not-an-email": () => "Write an e-mail address, for example name@example.com.",
  "not-an-amount": ({ reason }) => amountsEn[reason],
  "not-a-date": () => "Write the date like this: 2027-10-26.",
  "no-such-day": () => "The calendar has no such day. Check the date.",
  "date-in-future": ({ today }) => `The date cannot be later than today, ${formatDate(today, "en")}.`,
  "date-before": ({ earliest }) => `The date cannot be before ${formatDate(earliest, "en")}.`,
  "not-a-paragraph": () => "Write the number of the paragraph, for example 84.",
  "not-a-year": () => "Write the year with four digits, for example 2028.",
  "condition-on-itself": () => "A decision cannot have itself as its condition. Choose other decision-makers.",
  "unknown-field": () => "The form contained a field that does not belong here. Reload the page and send again.",
  "repeated-field": () => "The field was sent more than once. Fill it in once.",
};

export const fieldIssueTexts: Catalogue<IssueTexts> = { sv, en };

export function describeIssue(issue: FieldIssue, language: Language): string {
  return describeCode(issue.code, issue.payload, language);
}

function describeCode<Code extends FieldIssueCode>(
  code: Code,
  payload: FieldIssuePayloads[FieldIssueCode],
  language: Language,
): string {
  return fieldIssueTexts[language][code](payload as FieldIssuePayloads[Code]);
}
