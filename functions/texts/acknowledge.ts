import type { Catalogue } from "./catalogue.ts";

/** What an authority reads when it says that the referral has reached it. */
const sv = {
  title: "Bekräfta mottagandet",
  lead: "Skriv ert diarienummer och vem som handlägger ärendet. Det är inget svar på remissen: svaret registrerar ni när det finns.",
  ownCaseNumber: "Ert diarienummer",
  officerName: "Handläggare",
  organ: "Organ som väntas besluta",
  organHint: "Till exempel Kommunstyrelsen.",
  expectedDate: "Dag då beslutet väntas",
  send: "Bekräfta mottagandet",
  recorded: (when: string) =>
    `Mottagandet är bekräftat ${when}. Du kan ändra uppgifterna här tills svarstiden är slut.`,
  changed: "Uppgifterna ändrades på ett annat håll medan du skrev. Inget är överskrivet: här står det som gäller.",
  toDecision: "Till beslutsformuläret",
  referral: "Hämta remissen som PDF",
  link: "Bekräfta först att ni har tagit emot remissen",
  linkAgain: (caseNumber: string) => `Mottagandet är bekräftat, ert diarienummer ${caseNumber}. Ändra uppgifterna`,
  staff: (name: string, caseNumber: string) => `Mottaget hos ${name}, ${caseNumber}`,
  staffExpected: (organ: string, date: string) => `väntat beslut: ${[organ, date].filter(Boolean).join(" ")}`,
  staffOfficer: (officer: string) => `handläggare ${officer}`,
};

const en: typeof sv = {
  title: "Confirm that it has reached you",
  lead: "Give your case number and who is in charge. This is no answer to the referral: record that when you have it.",
  ownCaseNumber: "Your case number",
  officerName: "Officer in charge",
  organ: "Organ that is expected to decide",
  organHint: "For example Kommunstyrelsen.",
  expectedDate: "Day the decision is expected",
  send: "Confirm receipt",
  recorded: (when) =>
    `Receipt was confirmed on ${when}. You can change the details here until the time for answers is over.`,
  changed: "The details were changed elsewhere while you were writing. Nothing is overwritten: this is what holds.",
  toDecision: "To the decision form",
  referral: "Download the referral as PDF",
  link: "First confirm that the referral has reached you",
  linkAgain: (caseNumber) => `Receipt is confirmed, your case number ${caseNumber}. Change the details`,
  staff: (name, caseNumber) => `Received at ${name}, ${caseNumber}`,
  staffExpected: (organ, date) => `expected decision: ${[organ, date].filter(Boolean).join(" ")}`,
  staffOfficer: (officer) => `officer ${officer}`,
};

export const acknowledgeTexts: Catalogue<typeof sv> = { sv, en };
