import type { Catalogue } from "./catalogue.ts";

interface Referred {
  readonly party: string;
  readonly principal: string;
  readonly destination: string;
  readonly planYear: string;
  readonly version: string;
  readonly caseNumber: string;
}

const sv = {
  kind: "Remissmissiv",
  title: ({ destination, planYear }: Referred) => `Remiss: Handlingsplan ${planYear} för ${destination}`,
  from: "Avsändare",
  to: "Remissinstans",
  date: "Datum",
  ourCaseNumber: "Vårt diarienummer",
  yourCaseNumber: "Ert diarienummer",
  toFillIn: "________________",
  answerBy: "Svara senast",
  contact: "Kontakt",
  enclosedTitle: "Bilaga",
  enclosed: ({ planYear, destination, version }: Referred) =>
    `Handlingsplan ${planYear} för ${destination}, version ${version}`,
  askedTitle: "Det vi frågar om",
  asked: ({ party }: Pick<Referred, "party">) =>
    `Vi vill veta om ${party} ställer sig bakom förslaget. Vi vill ha svaret som ett beslut av den instans som har rätt att besluta i frågan hos er, med instans, datum och paragraf. En tjänsteskrivelse kan lämnas som preliminärt svar, men räknas inte som ett beslut.`,
  financing:
    "Ange också beslutad eller avsedd finansiering för varje budgetår, och om beslutet förutsätter att andra beslutar likadant.",
  stancesTitle: "Möjliga ställningstaganden",
  waysTitle: "Så svarar ni",
  onOwnPage: {
    letter: "På er egen sida: följ länken i mejlet som remissen kom med. Länken är personlig och står därför inte här.",
    mail: (action: string) => `På er egen sida: följ länken ”${action}” här nedanför. Länken är personlig.`,
  },
  byMailOrOnPaper: ({ caseNumber }: Pick<Referred, "caseNumber">, replyTo: string, contact: string) => [
    `Med e-post till ${replyTo}. Skriv vårt diarienummer, ${caseNumber}, i ämnesraden och bifoga protokollsutdraget.`,
    `På papper: lämna protokollsutdraget till ${contact}, märkt med vårt diarienummer, ${caseNumber}.`,
  ],
  time: "Remissen är en inbjudan att svara. Ni är inte skyldiga att göra det. Behöver ni mer tid begär ni anstånd före sista svarsdagen.",
};

const en: typeof sv = {
  kind: "Covering letter",
  title: ({ destination, planYear }) => `Referral: Action plan ${planYear} for ${destination}`,
  from: "From",
  to: "Referred to",
  date: "Date",
  ourCaseNumber: "Our case number",
  yourCaseNumber: "Your case number",
  toFillIn: "________________",
  answerBy: "Answer by",
  contact: "Contact",
  enclosedTitle: "Enclosed",
  enclosed: ({ planYear, destination, version }) => `Action plan ${planYear} for ${destination}, version ${version}`,
  askedTitle: "What we ask",
  asked: ({ party }) =>
    `We would like to know whether ${party} supports the proposal. We ask for your answer as a decision by the body that may decide the matter, with the body, the date and the paragraph. An officer’s opinion can be given as a preliminary answer, but does not count as a decision.`,
  financing:
    "Please also state the financing that is decided or intended for each budget year, and whether the decision requires that others decide the same.",
  stancesTitle: "Possible stances",
  waysTitle: "How to answer",
  onOwnPage: {
    letter:
      "On your own page: follow the link in the mail that the referral came with. The link is personal and is therefore not printed here.",
    mail: (action) => `On your own page: follow the link “${action}” below. The link is personal.`,
  },
  byMailOrOnPaper: ({ caseNumber }, replyTo, contact) => [
    `By e-mail to ${replyTo}. Write our case number, ${caseNumber}, in the subject line and attach the minutes excerpt.`,
    `On paper: hand the minutes excerpt to ${contact}, marked with our case number, ${caseNumber}.`,
  ],
  time: "The referral is an invitation to answer. You are not obliged to. If you need more time, ask for it before the last day.",
};

export const coveringLetterTexts: Catalogue<typeof sv> = { sv, en };
