import type { Catalogue } from "./catalogue.ts";

/** What officers read after the decision form, and in place of it. */
const sv = {
  receiptTitle: "Svaret är registrerat",
  reference: "Referens",
  received: "Registrerat",
  revision: "Version",
  revisionValue: (revision: number) => (revision === 1 ? "Första" : `${revision}, ersätter den tidigare`),
  receiptMail: "En kvittens skickas också med e-post.",
  status: "Status i dag",
  waitsFor: (names: string) => `Beslutet har villkor och väntar på ${names}.`,
  nextTitle: "Vad som återstår",
  next: "När protokollet är justerat och anslaget: registrera dagarna, så räknar vi ut sista dag för överklagande och visar i planen när beslutet har fått laga kraft.",
  nextFinal: "Beslutet är slutligt, så inget återstår. Ändras något kan du fortfarande registrera det.",
  nextPreliminary:
    "När beslutet är fattat: öppna länken igen, svara att beslutet är fattat och fyll i beslutets uppgifter.",
  recordProgress: "Registrera justering, anslag och överklagande",
  change: "Ändra svaret",
  canChange: (deadline: string) => `Du kan ändra svaret till och med ${deadline}.`,
  changeNoLonger: "Svarstiden är slut, så svaret kan inte längre ändras.",
  whereTitle: "Var svaret finns",
  whereIncluded: (version: string) => `Svaret ingår i planversion ${version}.`,
  whereLater: "När svarstiden är slut sammanställs alla beslut i en ny planversion. Då står det här i vilken.",
  readVersion: (version: string) => `Läs planversion ${version}`,
  copyTitle: "Det här är registrerat",
  empty: "Inget angivet",

  progressTitle: "Justering, anslag och överklagande",
  progressLead:
    "Ett beslut är inte slutligt när det är fattat. Registrera här vad som händer sedan. Det går bra även efter remisstiden, och du kan komma tillbaka flera gånger med samma länk.",
  progressSaved: (when: string) => `Senast registrerat ${when}.`,
  progressSavedBy: (name: string) => `Registrerat av handläggare (${name}).`,
  progressRecorded: "Uppgifterna är registrerade.",
  announcedHint: "Dagen då protokollets justering tillkännagavs på kommunens eller regionens digitala anslagstavla.",
  statedLastAppealHint: "Dagen som står på anslagstavlan. Vi räknar ut den också, och jämför.",
  sendProgress: "Registrera uppgifterna",
  decisionReplaced:
    "Beslutet har ersatts av ett annat sedan du öppnade sidan. Inget är sparat. Fyll i vad som har hänt med beslutet nedan.",
  computedLastAppealHow: "Tre veckor från anslagsdagen. Är det en helgdag eller lördag flyttas den till nästa vardag.",
  notYetDecided: "Det finns inget beslut registrerat än. Registrera beslutet först.",
  toDecision: "Till beslutsformuläret",

  notOpenTitle: "Remissen har inte öppnat än",
  notOpenBody: (opens: string) => `Ni kan svara från och med ${opens}.`,
  notOpenLink: "Spara länken. Den fungerar när remissen har öppnat.",
  beingDecidedTitle: "Remisstiden är just slut",
  beingDecidedBody:
    "Vi räknar in de svar som kom in före stängningen. Titta igen om en minut, så står det här om ert svar kom med.",
  lookAgain: "Titta igen",
  closedTitle: "Remisstiden är slut",
  closedAt: (closed: string) => `Remissen stängde ${closed}.`,
  closedCounted: (received: string) => `Svaret som registrerades ${received} kom med.`,
  closedNotSent: "Det som du nu försökte registrera kom för sent och är inte sparat.",
  closedNone: "Vi har inte fått något svar från er.",
  closedTypedTitle: "Det du skrev",
  closedAfter:
    "Hör av dig till kontaktpersonen om ett beslut har fattats senare, så tas det upp i nästa version av planen.",

  conflictTitle: "Svaret har ändrats på två ställen",
  conflictBody: (received: string) =>
    `Medan du skrev registrerades ett annat svar (${received}). Inget har skrivits över. Välj vilket som ska gälla.`,
  conflictStored: "Det som redan är registrerat",
  conflictMine: "Det du skrev nu",
  conflictSame: (count: number) => `${count} ${count === 1 ? "uppgift" : "uppgifter"} till är lika.`,
  keepStored: "Behåll det som är registrerat",
  keepMine: "Registrera det jag skrev nu",
  questions: "Frågor om remissen",
};

const en: typeof sv = {
  receiptTitle: "The answer is recorded",
  reference: "Reference",
  received: "Recorded",
  revision: "Revision",
  revisionValue: (revision) => (revision === 1 ? "First" : `${revision}, replaces the one before`),
  receiptMail: "A receipt is sent by e-mail too.",
  status: "Status today",
  waitsFor: (names) => `The decision has conditions and waits for ${names}.`,
  nextTitle: "What remains",
  next: "When the minutes are approved and announced, record the days. We then compute the last day for appeal, and the plan shows when the decision is final.",
  nextFinal: "The decision is final, so nothing remains. If anything changes you can still record it.",
  nextPreliminary:
    "When the decision has been taken, open the link again, answer that it has been taken and fill in its details.",
  recordProgress: "Record minutes, announcement and appeal",
  change: "Change the answer",
  canChange: (deadline) => `You can change the answer until ${deadline}.`,
  changeNoLonger: "The time for answers is over, so the answer can no longer be changed.",
  whereTitle: "Where the answer is",
  whereIncluded: (version) => `The answer is part of plan version ${version}.`,
  whereLater:
    "When the time for answers is over, all decisions are compiled into a new plan version. This page will say which.",
  readVersion: (version) => `Read plan version ${version}`,
  copyTitle: "What is recorded",
  empty: "Nothing given",

  progressTitle: "Minutes, announcement and appeal",
  progressLead:
    "A decision is not final when it is taken. Record here what happens next. You can do so after the referral has closed too, and come back several times with the same link.",
  progressSaved: (when) => `Last recorded on ${when}.`,
  progressSavedBy: (name) => `Recorded by staff (${name}).`,
  progressRecorded: "The details are recorded.",
  announcedHint: "The day the approval of the minutes was announced on the public digital notice board.",
  statedLastAppealHint: "The day printed on the notice board. We compute it as well, and compare.",
  sendProgress: "Record the details",
  decisionReplaced:
    "The decision was replaced by another one after you opened this page. Nothing has been stored. Record here what has happened to the decision below.",
  computedLastAppealHow: "Three weeks from the announcement. A holiday or Saturday moves it to the next working day.",
  notYetDecided: "No decision is recorded yet. Record the decision first.",
  toDecision: "To the decision form",

  notOpenTitle: "The referral has not opened yet",
  notOpenBody: (opens) => `You can answer from ${opens}.`,
  notOpenLink: "Keep the link. It works when the referral has opened.",
  beingDecidedTitle: "The time for answers has just ended",
  beingDecidedBody:
    "We are counting in the answers that came before closing. Look again in a minute, and this page will say whether yours is among them.",
  lookAgain: "Look again",
  closedTitle: "The time for answers is over",
  closedAt: (closed) => `The referral closed on ${closed}.`,
  closedCounted: (received) => `The answer recorded on ${received} is counted.`,
  closedNotSent: "What you have just tried to record came too late and is not stored.",
  closedNone: "We have had no answer from you.",
  closedTypedTitle: "What you wrote",
  closedAfter:
    "Tell the contact person if a decision was taken later, so that the next version of the plan can mention it.",

  conflictTitle: "The answer was changed in two places",
  conflictBody: (received) =>
    `While you were writing, another answer was recorded (${received}). Nothing has been overwritten. Choose which is to count.`,
  conflictStored: "What is already recorded",
  conflictMine: "What you wrote now",
  conflictSame: (count) => `${count} more ${count === 1 ? "detail is" : "details are"} the same.`,
  keepStored: "Keep what is recorded",
  keepMine: "Record what I wrote now",
  questions: "Questions about the referral",
};

export const decideOutcomeTexts: Catalogue<typeof sv> = { sv, en };
