import type { Catalogue } from "./catalogue.ts";

const sv = {
  about: "Om remissen",
  kicker: (party: string) => `Remiss till ${party}`,
  title: (planYear: number) => `Beslut om handlingsplan ${planYear}`,
  lead: (principal: string) =>
    `${principal} ber om ert ställningstagande till planen och om besked om finansieringen. Ni är inbjudna att svara men inte skyldiga till det.`,
  personalLinkNote: (party: string) =>
    `Länken är personlig för ${party}. Den som har länken kan registrera beslut, så skicka den bara till den som handlägger ärendet.`,
  deadline: "Svara senast",
  extended: "Ni har fått längre svarstid (anstånd).",
  plan: "Planen ni svarar på",
  readPlan: (version: string) => `Läs planversion ${version}`,
  caseNumber: "Vårt diarienummer",
  contact: "Frågor om remissen",
  saved: (when: string) =>
    `Ett svar registrerades ${when} och är ifyllt här. När du ändrar och skickar igen sparas ändringen som en ny version. Båda finns kvar, och det syns att svaret är ändrat.`,
  seeReceipt: "Visa vad som är registrerat",
  cannotAnswer: "Kan ni inte svara? Avstå, be om anstånd eller hänvisa till någon annan",
  recordProgress: "Registrera justering, anslag och överklagande",
  before: (optional: string) => `Fyll i alla fält utom dem som är märkta ${optional}.`,
  publicNote:
    "Svaret är en allmän handling. Ställningstagande, finansiering, villkor, synpunkter och reservation publiceras i planen med namnet på kommunen eller regionen.",

  positionTitle: "Ställningstagande",
  standing: "Är svaret ett beslut?",
  standingHint:
    "Ett preliminärt svar är en tjänstepersons förslag (tjänsteskrivelse). Det visas i planen som preliminärt och räknas aldrig som ett beslut. Ändra det när beslutet är fattat.",
  standings: { decided: "Ja, beslutet är fattat", preliminary: "Nej, svaret är preliminärt" },
  stance: "Ställningstagande till planen",
  opinionDate: "Dagen då förslaget skrevs",
  opinionDateHint: "Bara när svaret är preliminärt.",

  decisionTitle: "Beslutet",
  decisionOnly:
    "Fylls i när beslutet är fattat. Är svaret preliminärt: lämna allt tomt utom organets namn, om ni vet vem som ska besluta.",
  instance: "Vem har beslutat?",
  organ: "Organets namn",
  organHint: "Så som det står i protokollet, till exempel Kommunstyrelsens arbetsutskott.",
  decisionDate: "Beslutsdatum",
  afterAnnouncement: (announced: string) =>
    `Beslutet anslogs ${announced} och kan inte vara fattat senare. Är anslagsdagen fel rättar du den först.`,
  decisionDateHint: "Dagen då beslutet fattades, till exempel 2027-10-26.",
  paragraph: "Paragraf (§)",
  paragraphHint: "Bara numret.",
  delegation: "Stöd i delegationsordningen",
  delegationHint: "Bara när en delegat har beslutat: punkten i delegationsordningen, till exempel 4.12.",
  ownCaseNumber: "Ert diarienummer",
  caseNumberHint: "Skriv det som ni brukar, högst 60 tecken.",
  senderCaseNumber: "Vårt diarienummer",

  financingTitle: "Finansiering",
  financingIntro:
    "En rad per budgetår och slag. Beslutad basfinansiering är pengar som är beviljade till driften, projektmedel är beviljade till ett visst projekt. En avsiktsförklaring säger vad ni avser att bidra med. För en insats i annat än pengar anger ni värdet. Lämna raderna tomma om beslutet inte gäller pengar.",
  row: (number: number) => `Rad ${number}`,
  /** What errors call a row's fields, after its number. */
  rowFields: {
    year: "budgetår",
    kind: "slag",
    amount: "belopp",
    rate: "kronor per invånare",
    population: "antal invånare",
    "population-date": "folkmängdens datum",
  },
  budgetYear: "Budgetår",
  kind: "Slag",
  amount: "Belopp i hela kronor",
  rateTitle: "Beloppet är räknat per invånare",
  rateFields: { rate: "Kronor per invånare", population: "Antal invånare", "population-date": "Folkmängd den dagen" },
  addRow: "Lägg till en rad",

  conditionsTitle: "Villkor",
  conditionalOn: "Gäller beslutet bara om andra beslutar likadant?",
  conditionalOnHint: "Välj dem som också måste besluta. Beslutet får verkan i planen först när de har gjort det.",
  conditionDemand: "Vad ska de ha beslutat?",
  conditionDemands: {
    likewise: "Att ställa sig bakom planen",
    "base-financing": "Basfinansiering för samma år",
    "same-rate": "Minst samma belopp per invånare, för samma år",
  },
  conditionText: "Villkoret i beslutets ord, eller andra villkor",

  commentsTitle: "Synpunkter och reservation",
  comments: "Synpunkter på planen",
  reservation: "Reservation",
  reservationHint: "Texten, om någon har reserverat sig mot beslutet.",

  correctionTitle: "Rättelse",
  correctionIntro:
    "Ett beslut är redan registrerat. Ändrar du det så står det överallt där beslutet visas vad som är ändrat, av vem, när och varför.",
  correctionReason: "Varför ändras beslutet?",
  correctionReasonHint: "Till exempel: Fel belopp i protokollsutdraget. Behövs bara om du ändrar något.",
  intake: "Så kom svaret in",
  officerTitle: "Uppgiftslämnare",
  signatoryTitle: "Bekräftat av",
  officerName: "Ditt namn",
  officerNameHint: "Registreras tillsammans med svaret, så att det går att fråga om något är oklart.",

  send: "Registrera svaret",
  sendChange: "Registrera ändringen",
  sendNote: (deadline: string) =>
    `Du kan ändra svaret till och med ${deadline}. Justering, anslag och överklagande kan du registrera även efter det.`,
};

const en: typeof sv = {
  about: "About the referral",
  kicker: (party) => `Referral to ${party}`,
  title: (planYear) => `Decision on the action plan for ${planYear}`,
  lead: (principal) =>
    `${principal} asks for your position on the plan and for word on the financing. You are invited to answer but not obliged to.`,
  personalLinkNote: (party) =>
    `This link is personal to ${party}. Whoever has it can record decisions, so pass it on only to the officer in charge.`,
  deadline: "Answer by",
  extended: "You have been given more time.",
  plan: "The plan you answer on",
  readPlan: (version) => `Read plan version ${version}`,
  caseNumber: "Our case number",
  contact: "Questions about the referral",
  saved: (when) =>
    `An answer was recorded on ${when} and is filled in here. When you change it and send again, the change is kept as a new revision. Both remain, and it shows that the answer was changed.`,
  seeReceipt: "Show what is recorded",
  cannotAnswer: "Cannot answer? Decline, ask for an extension or point us to somebody else",
  recordProgress: "Record minutes, announcement and appeal",
  before: (optional) => `Fill in every field except those marked ${optional}.`,
  publicNote:
    "The answer is a public record. Position, financing, conditions, comments and reservation are published in the plan with the name of the municipality or region.",

  positionTitle: "Position",
  standing: "Is the answer a decision?",
  standingHint:
    "A preliminary answer is an officer’s proposal. The plan shows it as preliminary and never counts it as a decision. Change this when the decision has been taken.",
  standings: { decided: "Yes, the decision has been taken", preliminary: "No, the answer is preliminary" },
  stance: "Position on the plan",
  opinionDate: "The day the proposal was written",
  opinionDateHint: "Only for a preliminary answer.",

  decisionTitle: "The decision",
  decisionOnly:
    "To be filled in when the decision has been taken. For a preliminary answer, leave all of this empty but the name of the organ, if you know who is to decide.",
  instance: "Who has decided?",
  organ: "Name of the organ",
  organHint: "As the minutes have it, for example Kommunstyrelsens arbetsutskott.",
  decisionDate: "Date of the decision",
  afterAnnouncement: (announced) =>
    `The decision was announced on ${announced} and cannot have been taken later. If the day of announcement is wrong, correct that first.`,
  decisionDateHint: "The day the decision was taken, for example 2027-10-26.",
  paragraph: "Paragraph (§)",
  paragraphHint: "Only the number.",
  delegation: "Basis in the delegation order",
  delegationHint: "Only when a delegate has decided: the point of the delegation order, for example 4.12.",
  ownCaseNumber: "Your case number",
  caseNumberHint: "Write it as you usually do, at most 60 characters.",
  senderCaseNumber: "Our case number",

  financingTitle: "Financing",
  financingIntro:
    "One row per budget year and kind. Decided base financing is money granted for the running, project money is granted for one project. A letter of intent says what you mean to contribute. For a contribution in kind, state its value. Leave the rows empty if the decision is not about money.",
  row: (number) => `Row ${number}`,
  rowFields: {
    year: "budget year",
    kind: "kind",
    amount: "amount",
    rate: "SEK per inhabitant",
    population: "number of inhabitants",
    "population-date": "date of the population",
  },
  budgetYear: "Budget year",
  kind: "Kind",
  amount: "Amount in whole SEK",
  rateTitle: "The amount is reckoned by inhabitant",
  rateFields: { rate: "SEK per inhabitant", population: "Number of inhabitants", "population-date": "Population on" },
  addRow: "Add a row",

  conditionsTitle: "Conditions",
  conditionalOn: "Does the decision hold only if others decide the same?",
  conditionalOnHint: "Choose those who must decide as well. The decision takes effect in the plan only when they have.",
  conditionDemand: "What must they have decided?",
  conditionDemands: {
    likewise: "To stand behind the plan",
    "base-financing": "Base financing for the same years",
    "same-rate": "At least the same rate per inhabitant, for the same years",
  },
  conditionText: "The condition in the decision’s own words, or other conditions",

  commentsTitle: "Comments and reservation",
  comments: "Comments on the plan",
  reservation: "Reservation",
  reservationHint: "The text, if anyone has entered a reservation against the decision.",

  correctionTitle: "Correction",
  correctionIntro:
    "A decision has been recorded already. If you change it, everywhere it is shown says what was changed, by whom, when and why.",
  correctionReason: "Why is the decision changed?",
  correctionReasonHint:
    "For example: Wrong amount in the extract from the minutes. Needed only if you change something.",
  intake: "How the answer came",
  officerTitle: "Recorded by",
  signatoryTitle: "Confirmed by",
  officerName: "Your name",
  officerNameHint: "Recorded with the answer, so that someone can be asked if anything is unclear.",

  send: "Record the answer",
  sendChange: "Record the change",
  sendNote: (deadline) =>
    `You can change the answer until ${deadline}. Minutes, announcement and appeal can be recorded after that too.`,
};

export const decideTexts: Catalogue<typeof sv> = { sv, en };
