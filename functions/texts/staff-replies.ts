import type { Catalogue } from "./catalogue.ts";

/** Staff's pages about what parties said instead of answering. */
const sv = {
  title: "Besked från parterna",
  lead: "Den som inte kan svara kan avstå, be om mer tid eller hänvisa till någon annan. Det ni beslutar går ut med e-post.",
  none: "Inga besked har kommit in.",
  party: "Part",
  said: "Besked",
  received: "Mottaget",
  status: "Läge",
  waits: "Väntar på dig",
  noted: "Noterat",
  open: "Öppna",
  handled: (who: string, when: string) => `av ${who}, ${when}`,
  granted: (day: string) => `Anstånd till ${day}`,
  refused: "Avslaget",
  contactReplaced: "Ny kontakt",
  grantTitle: "Ge mer tid",
  grant: "Ge anstånd",
  until: "Ny sista dag",
  untilHint: (latest: string) => `Kalendern tillåter senast ${latest}.`,
  refuseTitle: "Säg nej",
  refuse: "Avslå",
  answer: "Svar till parten",
  answerHint: "Texten mejlas som den är.",
  replaceTitle: "Ta över kontakten",
  replaceLead: (party: string) =>
    `${party} får den nya adressen, och inbjudan mejlas dit. Länken som redan är skickad fortsätter att fungera.`,
  replace: "Byt kontakt och skicka inbjudan",
  email: "Ny e-postadress",
};

const en: typeof sv = {
  title: "Messages from the parties",
  lead: "Whoever cannot answer can decline, ask for more time or point to somebody else. What you decide is e-mailed.",
  none: "No messages have come in.",
  party: "Party",
  said: "Message",
  received: "Received",
  status: "Status",
  waits: "Waits for you",
  noted: "Noted",
  open: "Open",
  handled: (who, when) => `by ${who}, ${when}`,
  granted: (day) => `Extension to ${day}`,
  refused: "Refused",
  contactReplaced: "New contact",
  grantTitle: "Give more time",
  grant: "Grant the extension",
  until: "New last day",
  untilHint: (latest) => `The calendar allows ${latest} at the latest.`,
  refuseTitle: "Say no",
  refuse: "Refuse",
  answer: "Answer to the party",
  answerHint: "The text is e-mailed as it is.",
  replaceTitle: "Take over the contact",
  replaceLead: (party) =>
    `${party} gets the new address, and the invitation is e-mailed there. The link that was sent goes on working.`,
  replace: "Change the contact and send the invitation",
  email: "New e-mail address",
};

export const staffRepliesTexts: Catalogue<typeof sv> = { sv, en };
