import type { Catalogue } from "./catalogue.ts";

/** What a plan version says of those who took part beside the form. */
const sv = {
  title: "Intervjuer, seminarier och möten",
  participations: "Deltaganden",
  persons: "Olika personer",
  atLeast: "minst",
  unidentified: "Deltaganden utan känd person",
  personsNote:
    "Den som både svarar på enkäten, intervjuas och kommer på ett seminarium är en person och tre deltaganden. Personer känns igen på e-postadressen, så en gemensam brevlåda räknas som en person.",
  unidentifiedNote:
    "Vid en del möten finns bara ett antal. De deltagandena ingår i summan, men inte bland olika personer, eftersom ingen vet om samma person har deltagit flera gånger.",
  caption: "Deltaganden efter sätt att delta",
  kind: "Sätt att delta",
  events: "Tillfällen",
  withPoliticians: "Med politiker",
  form: "Svar på enkäten",
  sum: "Summa",
  eventsCaption: "Tillfällen med minst fem deltagare",
  date: "Datum",
  purpose: "Vad det gällde",
  politicians: "Politiker närvarade",
  stated: (title: string) => `Uppgivet, inte räknat här: ${title}`,
  statedNote: "Siffrorna är återgivna som de uppgavs. De läggs inte ihop med årets och är inte avstämda mot varandra.",
  notStated: "Ingen uppgift",
  statedSum: "Uppgivet sammanlagt",
};

const en: typeof sv = {
  title: "Interviews, seminars and meetings",
  participations: "Participations",
  persons: "Unique persons",
  atLeast: "at least",
  unidentified: "Participations without a known person",
  personsNote:
    "Whoever answers the form, is interviewed and comes to a seminar is one person and three participations. Persons are told by their e-mail address, so a shared mailbox counts as one.",
  unidentifiedNote:
    "Of some meetings only a number is known. Those participations are in the total but not among unique persons, since nobody knows whether the same person took part several times.",
  caption: "Participations by way of taking part",
  kind: "Way of taking part",
  events: "Held",
  withPoliticians: "With politicians",
  form: "Answers to the form",
  sum: "Total",
  eventsCaption: "Those that at least five people came to",
  date: "Date",
  purpose: "What it was about",
  politicians: "Politicians present",
  stated: (title) => `Stated, not counted here: ${title}`,
  statedNote:
    "The figures are given as they were stated. They are neither added to this year's nor reconciled with each other.",
  notStated: "Not stated",
  statedSum: "Stated in all",
};

export const planEngagementTexts: Catalogue<typeof sv> = { sv, en };
