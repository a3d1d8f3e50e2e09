import type { Catalogue } from "./catalogue.ts";

/** What the form says where anyone may answer, beside what it says to everyone. */
const sv = {
  greeting: "Alla får svara.",
  confirmation: "När du har skickat svaret får du ett mejl. Bekräfta svaret med länken i mejlet. Först då räknas det.",
  lost: "Har du skickat ett svar men inte fått något mejl? Titta i skräpposten. Skicka annars igen: bara ett bekräftat svar räknas.",
  email: "E-postadress",
  confirmationEmail: "Din e-postadress, för att bekräfta svaret",
  confirmationEmailHint: "Vi skickar en länk dit. Adressen publiceras inte.",
  save: "Spara och fortsätt senare",
  saveNote:
    "När du sparar mejlar vi en länk till adressen ovan. Med den kan du fortsätta del för del, på vilken enhet som helst, bifoga filer och skicka svaret. Ett utkast räknas inte.",
  sendNote: (deadline: string) => `Du kan svara till och med ${deadline}. Bekräfta före dess.`,
};

const en: typeof sv = {
  greeting: "Anyone may answer.",
  confirmation:
    "When you have sent your answer you get an e-mail. Confirm the answer with the link in it. Only then does it count.",
  lost: "Have you sent an answer but got no e-mail? Look among your junk mail. Otherwise send it again: only a confirmed answer counts.",
  email: "E-mail address",
  confirmationEmail: "Your e-mail address, to confirm the answer",
  confirmationEmailHint: "We send a link to it. The address is not published.",
  save: "Save and continue later",
  saveNote:
    "When you save we e-mail a link to the address above. With it you can go on part by part, on any device, attach files and send the answer. A draft does not count.",
  sendNote: (deadline) => `You can answer until ${deadline}. Confirm before then.`,
};

export const openFormTexts: Catalogue<typeof sv> = { sv, en };
