import type { Catalogue } from "./catalogue.ts";

/** Stopping reminders by the link in one. */
const sv = {
  stopTitle: "Få inga fler påminnelser?",
  stopBody: (name: string) => `Vi slutar skicka påminnelser om det här samrådet till ${name}.`,
  stopStillAnswer: "Du kan fortfarande svara med din personliga länk.",
  stopSure: "Är du säker?",
  stopSureYes: "Ja, jag vill inte ha fler påminnelser",
  stopButton: "Sluta skicka påminnelser",
  stoppedTitle: "Du får inga fler påminnelser",
  stoppedBody: "Vi skickar inga fler påminnelser om det här samrådet. Kvittenser på svar skickas ändå.",
  stopDraftBody: "Vi påminner dig inte om utkastet som du sparade på det öppna formuläret.",
  stopDraftStill: "Du kan fortfarande fortsätta och skicka svaret med länken i mejlet.",
};

const en: typeof sv = {
  stopTitle: "No more reminders?",
  stopBody: (name) => `We stop sending reminders about this consultation to ${name}.`,
  stopStillAnswer: "You can still answer with your personal link.",
  stopSure: "Are you sure?",
  stopSureYes: "Yes, I want no more reminders",
  stopButton: "Stop sending reminders",
  stoppedTitle: "You get no more reminders",
  stoppedBody: "We send no more reminders about this consultation. Receipts for answers are still sent.",
  stopDraftBody: "We do not remind you of the draft that you saved on the open form.",
  stopDraftStill: "You can still go on and send the answer with the link in the e-mail.",
};

export const noRemindersTexts: Catalogue<typeof sv> = { sv, en };
