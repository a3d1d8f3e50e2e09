import type { Catalogue } from "./catalogue.ts";

const sv = {
  about: "Om samrådet",
  personalGreeting: (name: string) => `Du svarar för ${name}.`,
  personalLinkNote: "Den här länken är personlig, så skicka den inte vidare.",
  handOver: "Lämna över svaret, eller delar av det, till en kollega",
  whoAsks: "Vem frågar",
  whoAsksValue: (principal: string, destination: string) => `${principal}, för ${destination}`,
  deadline: "Svara senast",
  extended: "Du har fått längre svarstid (anstånd).",
  caseNumber: "Diarienummer",
  contact: "Frågor om samrådet",
  draft: "Utkastet",
  readDraft: (planYear: number) => `Läs utkastet till handlingsplan ${planYear}`,
  publicTitle: "Det här blir offentligt",
  publicRecord: (principal: string) =>
    `Svaret blir en handling hos ${principal} och kan vara allmän. Den som begär ut en allmän handling får läsa den, om den inte omfattas av sekretess. Vi kan därför inte lova att svaret hålls hemligt.`,
  publicStatistics: "I planen redovisar vi hur många som har svarat vad, aldrig i grupper om färre än fem.",
  publicViews:
    "Synpunkter publiceras ordagrant. Organisationer nämns vid namn. Privatpersoners synpunkter publiceras utan namn, typ och kommun, så skriv ingenting i texten som pekar ut dig eller någon annan.",
  publicPrivate: (questions: string) => `Det här publicerar vi aldrig: svaren på ${questions}.`,
  questionNumbers: (numbers: string, several: boolean) => (several ? `frågorna ${numbers}` : `fråga ${numbers}`),
  privacyLink: "Mer om personuppgifter och offentlighet",
  before: (required: string) =>
    `Bara frågor märkta ${required} måste besvaras. Hoppa gärna över frågor som du inte har något att säga om.`,
  saved: (when: string) =>
    `Du skickade ett svar ${when}. Det finns ifyllt här. Ändra det du vill och skicka igen: det senast skickade svaret gäller.`,
  notReceived: "Vi har inte tagit emot något svar än. När det har kommit fram visas en kvittens.",
  withdrawn: (when: string) => `Svaret återkallades ${when}. Inget nytt svar har kommit in.`,
  offerSections: (count: number) =>
    `Du kan också svara i ${count} delar. Då sparas varje del, och du kan fortsätta en annan dag eller på en annan enhet.`,
  startSections: "Svara del för del",
  unsentTitle: "Du har ett utkast som inte är skickat.",
  unsentBody: (saved: string) => `Det sparades ${saved} och är ifyllt här. Det räknas först när du skickar det.`,
  continueDraft: "Granska utkastet",
  seeReceipt: "Visa kvittensen",
  cannotAnswer: "Kan ni inte svara? Avstå, be om mer tid eller hänvisa till någon annan",
  sure: "Vill du skicka svaret?",
  sureYes: "Ja, jag har läst igenom svaret och vill skicka det",
  send: "Skicka svaret",
  sendChange: "Skicka det ändrade svaret",
  sendNote: (deadline: string) => `Du kan ändra svaret till och med ${deadline}.`,
};

const en: typeof sv = {
  about: "About the consultation",
  personalGreeting: (name) => `You are answering for ${name}.`,
  personalLinkNote: "This link is personal, so do not pass it on.",
  handOver: "Hand the answer, or parts of it, over to a colleague",
  whoAsks: "Who asks",
  whoAsksValue: (principal, destination) => `${principal}, for ${destination}`,
  deadline: "Answer by",
  extended: "You have been given more time.",
  caseNumber: "Case number",
  contact: "Questions about the consultation",
  draft: "The draft",
  readDraft: (planYear) => `Read the draft action plan for ${planYear} (in Swedish)`,
  publicTitle: "What becomes public",
  publicRecord: (principal) =>
    `Your answer becomes a record at ${principal} and may be a public one. Anyone who asks for a public record may read it, unless it is covered by secrecy. So we cannot promise that your answer is kept secret.`,
  publicStatistics: "The plan shows how many gave each answer, never in groups of fewer than five.",
  publicViews:
    "Views are published word for word. Organisations are named. Views of private persons are published without name, type and municipality, so write nothing in the text that points to you or anyone else.",
  publicPrivate: (questions) => `We never publish the answers to ${questions}.`,
  questionNumbers: (numbers, several) => (several ? `questions ${numbers}` : `question ${numbers}`),
  privacyLink: "More about personal data and public access",
  before: (required) =>
    `Only questions marked ${required} must be answered. Feel free to skip those you have nothing to say about.`,
  saved: (when) =>
    `You sent an answer on ${when}. It is filled in here. Change what you like and send again: the answer sent last counts.`,
  notReceived: "We have not received any answer yet. When it has arrived a receipt is shown.",
  withdrawn: (when) => `The answer was withdrawn on ${when}. No new answer has come.`,
  offerSections: (count) =>
    `You can also answer in ${count} parts. Each part is saved, and you can go on another day or on another device.`,
  startSections: "Answer part by part",
  unsentTitle: "You have a draft that is not sent.",
  unsentBody: (saved) => `It was saved on ${saved} and is filled in here. It counts only when you send it.`,
  continueDraft: "Check the draft",
  seeReceipt: "Show the receipt",
  cannotAnswer: "Cannot answer? Decline, ask for more time or point us to somebody else",
  sure: "Do you want to send the answer?",
  sureYes: "Yes, I have read it through and want to send it",
  send: "Send the answer",
  sendChange: "Send the changed answer",
  sendNote: (deadline) => `You can change your answer until ${deadline}.`,
};

export const answerTexts: Catalogue<typeof sv> = { sv, en };
