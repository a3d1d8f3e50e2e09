import type { Catalogue } from "./catalogue.ts";

/** What the form and the receipt say of a reply that is saved and not sent. */
const sv = {
  title: "Utkast till svar",
  save: "Spara som utkast",
  saveForLater: "Spara och fortsätt senare",
  toCheck: "Spara och granska",
  pending: (saved: string) => `Det finns ett utkast från ${saved} som inte är skickat. Det räknas inte.`,
  open: "Fortsätt med utkastet",
  check: "Granska och skicka",
  nothingSaved: "Inget är sparat än. Du kan spara när som helst, också om något saknas.",
  savedAt: (saved: string) => `Utkastet sparades ${saved}. Det är inte skickat och räknas inte.`,
  outdated:
    "Efter att utkastet sparades har ett svar registrerats. Jämför dem på granskningssidan innan du skickar utkastet.",
  mend: "Utkastet är sparat som du skrev det. Det som är markerat går inte att skicka så.",
  note: (deadline: string) => `Inget skickas förrän du har granskat svaret och skickat det, senast ${deadline}.`,
};

const en: typeof sv = {
  title: "Draft of the answer",
  save: "Save as a draft",
  saveForLater: "Save and continue later",
  toCheck: "Save and check",
  pending: (saved) => `There is a draft from ${saved} that is not sent. It does not count.`,
  open: "Go on with the draft",
  check: "Check and send",
  nothingSaved: "Nothing has been saved yet. You can save at any time, even if something is missing.",
  savedAt: (saved) => `The draft was saved on ${saved}. It is not sent and does not count.`,
  outdated:
    "An answer was recorded after the draft was saved. Compare them on the check page before you send the draft.",
  mend: "The draft is saved as you wrote it. What is marked cannot be sent like that.",
  note: (deadline) => `Nothing is sent until you have checked the answer and sent it, by ${deadline}.`,
};

export const decisionDraftTexts: Catalogue<typeof sv> = { sv, en };
