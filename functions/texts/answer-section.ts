import type { Catalogue } from "./catalogue.ts";

/** Answering section by section, what is saved on the way, and the look through before sending. */
const sv = {
  progress: (number: number, count: number) => `Del ${number} av ${count}`,
  back: "Tillbaka",
  next: "Spara och fortsätt",
  toCheck: "Spara och granska",
  saveForLater: "Spara och fortsätt senare",
  allOnOnePage: "Visa alla frågor på en sida",
  notSentYet: "Ingenting skickas förrän du har granskat svaret och tryckt på Skicka.",
  nothingSaved: "Inget är sparat i den här delen än.",
  savedAt: (when: string) => `Den här delen sparades ${when}. Den är inte skickad.`,
  sentAt: (when: string) => `Den här delen är skickad ${when}.`,
  sectionDeadline: (deadline: string) => `Den här delen ska besvaras senast ${deadline}.`,
  sectionClosed: (deadline: string) =>
    `Tiden för den här delen gick ut ${deadline}. Det du hade skickat före dess gäller.`,
  sectionClosedTyped: "Det här hann inte sparas. Kopiera texten om du vill behålla den.",

  checkTitle: "Granska svaret",
  checkLead: "Läs igenom och skicka. Du kan ändra varje del, också efter att du har skickat.",
  savedTitle: "Utkastet är sparat",
  savedBody: (deadline: string) =>
    `Öppna samma länk när du vill fortsätta, på den här enheten eller en annan. Utkastet räknas inte. Skicka det senast ${deadline}.`,
  savedForOther: (name: string) =>
    `Öppna samma länk när du vill fortsätta, på den här enheten eller en annan. Det räknas först när ${name} har skickat svaret.`,
  savedBy: (name: string, saved: string) => `Sparat av ${name} ${saved}.`,
  partOfOthers: "Andra svarar på den här delen",
  checkLeadNotSending: (name: string) => `Läs igenom det du har svarat. ${name} skickar svaret.`,
  tellReady: (name: string) => `Säg till ${name} att det är klart`,
  toldReady: (name: string, told: string) =>
    `Du sa till ${name} ${told} att det är klart. Ändrar du något kan du säga till igen.`,
  startPage: "Till din startsida",
  change: "Ändra",
  changeSection: (title: string) => `Ändra delen ${title}`,
  standing: { unsent: "Inte skickat", sent: "Skickat", outdated: "Äldre utkast", empty: "Inte besvarat" },
  toMend: (count: number) =>
    count === 1 ? "En sak behöver rättas innan du kan skicka" : `${count} saker behöver rättas innan du kan skicka`,
  outdated: (saved: string) =>
    `Det finns ändringar från ${saved} som gjordes innan svaret senast skickades. De följer inte med om du inte väljer dem.`,
  outdatedChoose: "Visa båda och välj",
  send: "Skicka svaret",
  sendChange: "Skicka det ändrade svaret",
  notReceived: "Vi har inte tagit emot något svar än. Det som står här är ett utkast.",
  sentBefore: (sent: string) => `Svaret skickades ${sent}. Det du har ändrat sedan dess är inte skickat.`,
  withdrawn: (when: string) => `Svaret återkallades ${when}. Inget nytt svar har kommit in.`,
  allSent: (sent: string) => `Allt är skickat ${sent}. Det finns inget utkast.`,
  seeReceipt: "Visa kvittensen",
  changedSince:
    "Något har ändrats sedan du öppnade sidan, på en annan enhet eller av någon annan. Läs igenom igen och skicka sedan.",
  notAsked:
    "Svar på frågor som inte längre gäller, till exempel ett belopp när du inte bidrar med pengar, skickas inte.",

  staleTitle: "Den här delen har sparats på två ställen",
  staleBody: (saved: string, by: string | null) =>
    `Medan du skrev sparades delen ${by === null ? "från en annan sida" : `av ${by}`} (${saved}). Inget har skrivits över. Välj vad som ska gälla.`,
  staleStored: "Det som redan är sparat",
  staleMine: "Det du skrev nu",
  keepStored: "Behåll det som är sparat",
  keepMine: "Spara det jag skrev nu",
  outdatedTitle: "Ett äldre utkast",
  outdatedBody: (saved: string, by: string | null) =>
    `Utkastet sparades ${by === null ? "" : `av ${by} `}${saved}. Efter det har svaret skickats, så utkastet är gjort från ett äldre svar. Välj vad som ska gälla.`,
  outdatedSent: "Det som är skickat",
  outdatedDraft: "Det äldre utkastet",
  dropDraft: "Behåll det skickade, kasta utkastet",
  useDraft: "Använd utkastet",
  same: (count: number) => `${count} svar till är lika.`,
};

const en: typeof sv = {
  progress: (number, count) => `Part ${number} of ${count}`,
  back: "Back",
  next: "Save and continue",
  toCheck: "Save and check",
  saveForLater: "Save and continue later",
  allOnOnePage: "Show all questions on one page",
  notSentYet: "Nothing is sent until you have checked your answer and pressed Send.",
  nothingSaved: "Nothing has been saved in this part yet.",
  savedAt: (when) => `This part was saved on ${when}. It is not sent.`,
  sentAt: (when) => `This part was sent on ${when}.`,
  sectionDeadline: (deadline) => `Answer this part by ${deadline}.`,
  sectionClosed: (deadline) => `The time for this part ended on ${deadline}. What you had sent before then counts.`,
  sectionClosedTyped: "This was not saved in time. Copy the text if you want to keep it.",

  checkTitle: "Check your answer",
  checkLead: "Read it through and send it. You can change each part, also after you have sent it.",
  savedTitle: "The draft is saved",
  savedBody: (deadline) =>
    `Open the same link when you want to go on, on this device or another. The draft does not count. Send it by ${deadline}.`,
  savedForOther: (name) =>
    `Open the same link when you want to go on, on this device or another. It counts only when ${name} has sent the answer.`,
  savedBy: (name, saved) => `Saved by ${name} on ${saved}.`,
  partOfOthers: "Others answer this part",
  checkLeadNotSending: (name) => `Read through what you have answered. ${name} sends the answer.`,
  tellReady: (name) => `Tell ${name} that it is ready`,
  toldReady: (name, told) =>
    `You told ${name} on ${told} that it is ready. If you change anything you can tell them again.`,
  startPage: "To your start page",
  change: "Change",
  changeSection: (title) => `Change the part ${title}`,
  standing: { unsent: "Not sent", sent: "Sent", outdated: "Older draft", empty: "Not answered" },
  toMend: (count) =>
    count === 1
      ? "One thing needs correcting before you can send"
      : `${count} things need correcting before you can send`,
  outdated: (saved) =>
    `There are changes from ${saved} that were made before the answer was last sent. They do not go along unless you choose them.`,
  outdatedChoose: "Show both and choose",
  send: "Send the answer",
  sendChange: "Send the changed answer",
  notReceived: "We have not received any answer yet. What is shown here is a draft.",
  sentBefore: (sent) => `The answer was sent on ${sent}. What you have changed since is not sent.`,
  withdrawn: (when) => `The answer was withdrawn on ${when}. No new answer has come.`,
  allSent: (sent) => `Everything was sent on ${sent}. There is no draft.`,
  seeReceipt: "Show the receipt",
  changedSince:
    "Something has changed since you opened this page, on another device or by someone else. Read it through again and then send.",
  notAsked:
    "Answers to questions that no longer apply, such as an amount when you do not contribute money, are not sent.",

  staleTitle: "This part was saved in two places",
  staleBody: (saved, by) =>
    `While you were writing, the part was saved ${by === null ? "from another page" : `by ${by}`} (${saved}). Nothing has been overwritten. Choose which is to apply.`,
  staleStored: "What has already been saved",
  staleMine: "What you wrote now",
  keepStored: "Keep what has been saved",
  keepMine: "Save what I wrote now",
  outdatedTitle: "An older draft",
  outdatedBody: (saved, by) =>
    `The draft was saved ${by === null ? "" : `by ${by} `}on ${saved}. The answer has been sent since, so the draft was made from an earlier answer. Choose which is to apply.`,
  outdatedSent: "What has been sent",
  outdatedDraft: "The older draft",
  dropDraft: "Keep what was sent, drop the draft",
  useDraft: "Use the draft",
  same: (count) => `Answers that are the same: ${count}.`,
};

export const answerSectionTexts: Catalogue<typeof sv> = { sv, en };
