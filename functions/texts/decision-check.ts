import type { Catalogue } from "./catalogue.ts";

/** Looking a draft through, sending it and dropping it. */
const sv = {
  title: "Granska svaret",
  lead: "Så här blir svaret när du skickar det. Du kan ändra det också efteråt, så länge remissen är öppen.",
  savedTitle: "Utkastet är sparat",
  savedBody: (deadline: string) =>
    `Öppna samma länk när du vill fortsätta, på den här enheten eller en annan. Utkastet räknas inte. Skicka det senast ${deadline}.`,
  noDraft: "Det finns inget utkast.",
  toForm: "Till formuläret",
  change: "Ändra utkastet",
  toMend: (count: number) =>
    count === 1
      ? "En sak behöver fyllas i eller rättas innan du kan skicka"
      : `${count} saker behöver fyllas i eller rättas innan du kan skicka`,
  soFar: "Ifyllt hittills",
  whole: "Svaret som det registreras",
  changesTitle: "Det här ändras i det registrerade svaret",
  recordedSince: (recorded: string) =>
    `Efter att utkastet sparades registrerades ett annat svar (${recorded}). Skickar du utkastet ersätter det svaret. Läs vad som ändras.`,
  changedSince:
    "Något har sparats eller registrerats sedan du öppnade sidan, på en annan enhet eller av någon annan. Inget är skickat. Läs igenom igen och skicka sedan.",
  sure: "Vill du skicka svaret?",
  sureYes: "Ja, jag har läst igenom svaret och vill registrera det",
  toSignatory: "Låt någon annan bekräfta svaret innan det registreras",
  discard: "Kasta utkastet",
  discardTitle: "Kasta utkastet?",
  discardLead: (saved: string) =>
    `Utkastet sparades ${saved}. Det tas bort och kan inte hämtas tillbaka. Det som är registrerat ändras inte.`,
  discardSure: "Vill du kasta utkastet?",
  discardYes: "Ja, ta bort utkastet",
  discardChanged: "Utkastet sparades på nytt efter att du öppnade sidan. Det finns kvar.",
  keep: "Behåll utkastet",

  staleTitle: "Utkastet har sparats på två ställen",
  staleBody: (saved: string) =>
    `Medan du skrev sparades utkastet från en annan sida (${saved}). Inget har skrivits över. Välj vad som ska gälla.`,
  conflictStored: "Det som redan är sparat",
  conflictMine: "Det du skrev nu",
  conflictSame: (count: number) => `${count} ${count === 1 ? "uppgift" : "uppgifter"} till är lika.`,
  keepStored: "Behåll det som är sparat",
  keepMine: "Spara det jag skrev nu",
  empty: "Inget angivet",
};

const en: typeof sv = {
  title: "Check the answer",
  lead: "This is the answer as it will be when you send it. You can change it afterwards too, while the referral is open.",
  savedTitle: "The draft is saved",
  savedBody: (deadline) =>
    `Open the same link when you want to go on, on this device or another. The draft does not count. Send it by ${deadline}.`,
  noDraft: "There is no draft.",
  toForm: "To the form",
  change: "Change the draft",
  toMend: (count) =>
    count === 1
      ? "One thing needs filling in or correcting before you can send"
      : `${count} things need filling in or correcting before you can send`,
  soFar: "Filled in so far",
  whole: "The answer as it will be recorded",
  changesTitle: "What changes in the recorded answer",
  recordedSince: (recorded) =>
    `Another answer was recorded after the draft was saved (${recorded}). If you send the draft it replaces that answer. Read what changes.`,
  changedSince:
    "Something was saved or recorded since you opened this page, on another device or by someone else. Nothing has been sent. Read it through again and then send.",
  sure: "Do you want to send the answer?",
  sureYes: "Yes, I have read it through and want to record it",
  toSignatory: "Have somebody else confirm the answer before it is recorded",
  discard: "Drop the draft",
  discardTitle: "Drop the draft?",
  discardLead: (saved) =>
    `The draft was saved on ${saved}. It is removed and cannot be brought back. What is recorded does not change.`,
  discardSure: "Do you want to drop the draft?",
  discardYes: "Yes, remove the draft",
  discardChanged: "The draft was saved anew after you opened the page. It is still there.",
  keep: "Keep the draft",

  staleTitle: "The draft was saved in two places",
  staleBody: (saved) =>
    `While you were writing, the draft was saved from another page (${saved}). Nothing has been overwritten. Choose which is to apply.`,
  conflictStored: "What has already been saved",
  conflictMine: "What you wrote now",
  conflictSame: (count) => `${count} more ${count === 1 ? "detail is" : "details are"} the same.`,
  keepStored: "Keep what has been saved",
  keepMine: "Save what I wrote now",
  empty: "Nothing given",
};

export const decisionCheckTexts: Catalogue<typeof sv> = { sv, en };
