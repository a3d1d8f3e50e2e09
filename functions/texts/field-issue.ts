import type { FieldIssue, FieldIssueCode, FieldIssuePayloads } from "../domain/form-fields.ts";
import type { Language } from "../domain/language.ts";
import type { MoneyReason } from "../domain/money.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatDate, formatInstant, formatNumber } from "./format.ts";

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

type OrganisationNumberReason = FieldIssuePayloads["not-an-organisation-number"]["reason"];

const organisationNumbersSv: Readonly<Record<OrganisationNumberReason, string>> = {
  malformed: "Numret stämmer inte. Skriv tio siffror, till exempel 212000-0639, och kontrollera dem.",
  personal:
    "Numret är ett personnummer, som vi inte vill ha. Lämna fältet tomt om du har enskild firma och inget annat nummer.",
};

const organisationNumbersEn: Readonly<Record<OrganisationNumberReason, string>> = {
  malformed: "The number is not right. Write ten digits, for example 212000-0639, and check them.",
  personal:
    "The number is a personal identity number, which we do not want. Leave the field empty if you are a sole trader without another number.",
};

const sv: IssueTexts = {
  required: () => "Det här måste besvaras.",
  "too-long": ({ max, length }) =>
    `Texten är ${formatNumber(length, "sv")} tecken. Korta den till högst ${formatNumber(max, "sv")}.`,
  "not-an-option": () => "Välj ett av alternativen i formuläret.",
  "too-many-choices": ({ max }) => `Välj högst ${max} alternativ.`,
  "too-few-choices": ({ min }) => `Välj minst ${min} alternativ, eller inget alls.`,
  "repeated-choice": () => "Samma val finns två gånger. Välj det bara en gång.",
  "characters-not-allowed": () => "Texten innehåller osynliga styrtecken. Ta bort dem, eller skriv texten på nytt.",
  "not-an-email": () => "Skriv en e-postadress, till exempel namn@example.com, utan å, ä och ö före @.",
  "not-an-amount": ({ reason }) => amountsSv[reason],
  "not-a-date": () => "Skriv datumet så här: 2027-10-26.",
  "no-such-day": () => "Den dagen finns inte i kalendern. Kontrollera datumet.",
  "date-in-future": ({ today }) => `Datumet kan inte vara senare än i dag, ${formatDate(today, "sv")}.`,
  "date-before": ({ earliest }) => `Datumet kan inte vara före ${formatDate(earliest, "sv")}.`,
  "date-after": ({ latest }) => `Datumet kan inte vara efter ${formatDate(latest, "sv")}.`,
  "not-a-number": () => "Skriv ett heltal med siffror, till exempel 1 200.",
  "number-too-small": ({ min }) => `Talet ska vara minst ${formatNumber(min, "sv")}.`,
  "number-too-large": ({ max }) => `Talet får vara högst ${formatNumber(max, "sv")}.`,
  "not-an-organisation-number": ({ reason }) => organisationNumbersSv[reason],
  "not-a-paragraph": () => "Skriv paragrafens nummer, till exempel 84.",
  "not-a-rate": () => "Skriv kronor med högst två decimaler, till exempel 5,50.",
  "not-a-year": () => "Skriv året med fyra siffror, till exempel 2028.",
  "only-in-a-decision": () => "Lämna fältet tomt för ett preliminärt svar, eller ange att beslutet är fattat.",
  "condition-on-itself": () => "Ett beslut kan inte ha sig självt som villkor. Välj andra beslutsfattare.",
  "own-rate-missing": () => "Ange ert eget belopp per invånare på en rad med basfinansiering.",
  "wording-unchanged": () => "Texten är densamma som i utkastet. Skriv hur den ska lyda, eller ta bort motiveringen.",
  "paragraph-changed": () => "Utkastets text är en annan nu. Läs den och skriv förslaget på nytt.",
  "plan-views-too-long": ({ max }) =>
    `Synpunkterna på utkastet får vara högst ${formatNumber(max, "sv")} tecken tillsammans. Korta dem, eller bifoga dem som en fil.`,
  "plan-views-to-mend": ({ count }) =>
    count === 1
      ? "Något i dina synpunkter på utkastet behöver rättas innan svaret kan skickas."
      : `${count} saker i dina synpunkter på utkastet behöver rättas innan svaret kan skickas.`,
  "unknown-field": () => "Formuläret innehöll ett fält som inte hör hit. Ladda om sidan och skicka igen.",
  "repeated-field": () => "Fältet skickades mer än en gång. Fyll i det en gång.",
  "draft-saved-before": () =>
    "Utkastet är redan sparat med andra svar. Öppna länken i mejlet och fortsätt där, så att ingenting skrivs över. Det du skrev här finns kvar på sidan.",
  "hidden-field-filled": () =>
    "Ett dolt fält som ska vara tomt var ifyllt, kanske av ett program i webbläsaren. Vi har tömt det. Skicka en gång till.",
  "sent-too-fast": ({ seconds }) =>
    `Formuläret skickades inom ${seconds} sekunder, vilket brukar betyda att ett program fyllde i det. Vänta några sekunder och skicka en gång till.`,
  "over-budget": ({ retryAt }) =>
    `För mycket har skickats härifrån eller till den här adressen den senaste timmen. Inget är sparat än. Det du skrev finns kvar på sidan. Skicka igen efter ${formatInstant(retryAt, "sv")}.`,
};

const en: IssueTexts = {
  required: () => "This must be answered.",
  "too-long": ({ max, length }) =>
    `The text is ${formatNumber(length, "en")} characters. Shorten it to at most ${formatNumber(max, "en")}.`,
  "not-an-option": () => "Choose one of the options on the form.",
  "too-many-choices": ({ max }) => `Choose at most ${max}.`,
  "too-few-choices": ({ min }) => `Choose at least ${min}, or none at all.`,
  "repeated-choice": () => "The same choice is there twice. Choose it only once.",
  "characters-not-allowed": () =>
    "The text contains invisible control characters. Remove them, or write the text anew.",
  "not-an-email": () =>
    "Write an e-mail address, for example name@example.com, with only the letters a to z before the @.",
  "not-an-amount": ({ reason }) => amountsEn[reason],
  "not-a-date": () => "Write the date like this: 2027-10-26.",
  "no-such-day": () => "The calendar has no such day. Check the date.",
  "date-in-future": ({ today }) => `The date cannot be later than today, ${formatDate(today, "en")}.`,
  "date-before": ({ earliest }) => `The date cannot be before ${formatDate(earliest, "en")}.`,
  "date-after": ({ latest }) => `The date cannot be after ${formatDate(latest, "en")}.`,
  "not-a-number": () => "Write a whole number with digits, for example 1 200.",
  "number-too-small": ({ min }) => `The number must be at least ${formatNumber(min, "en")}.`,
  "number-too-large": ({ max }) => `The number may be at most ${formatNumber(max, "en")}.`,
  "not-an-organisation-number": ({ reason }) => organisationNumbersEn[reason],
  "not-a-paragraph": () => "Write the number of the paragraph, for example 84.",
  "not-a-rate": () => "Write kronor with at most two decimals, for example 5.50.",
  "not-a-year": () => "Write the year with four digits, for example 2028.",
  "only-in-a-decision": () => "Leave this empty in a preliminary answer, or say that the decision is taken.",
  "condition-on-itself": () => "A decision cannot have itself as its condition. Choose other decision-makers.",
  "own-rate-missing": () => "Give your own rate per inhabitant on a row of base financing.",
  "wording-unchanged": () => "The text is the same as in the draft. Write how it should read, or remove the reason.",
  "paragraph-changed": () => "The draft has another text here now. Read it and write your proposal anew.",
  "plan-views-too-long": ({ max }) =>
    `Your views on the draft may be at most ${formatNumber(max, "en")} characters in all. Shorten them, or attach them as a file.`,
  "plan-views-to-mend": ({ count }) =>
    count === 1
      ? "Something in your views on the draft needs correcting before the answer can be sent."
      : `${count} things in your views on the draft need correcting before the answer can be sent.`,
  "unknown-field": () => "The form contained a field that does not belong here. Reload the page and send again.",
  "repeated-field": () => "The field was sent more than once. Fill it in once.",
  "draft-saved-before": () =>
    "The draft has already been saved with other answers. Open the link in the e-mail and go on there, so that nothing is overwritten. What you wrote is still on this page.",
  "hidden-field-filled": () =>
    "A hidden field that must stay empty was filled in, perhaps by a program in your browser. We have emptied it. Send once more.",
  "sent-too-fast": ({ seconds }) =>
    `The form was sent within ${seconds} seconds, which usually means that a program filled it in. Wait a few seconds and send once more.`,
  "over-budget": ({ retryAt }) =>
    `Too much has been sent from here or to this address in the last hour. Nothing is stored yet. What you wrote is still on the page. Send again after ${formatInstant(retryAt, "en")}.`,
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
