import type { Phase } from "../domain/round.ts";
import type { Catalogue } from "./catalogue.ts";

interface ChecklistTexts {
  readonly title: string;
  readonly lead: string;
  /** Once both phases have opened. */
  readonly leadOpened: string;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly opened: (at: string) => string;
  readonly planned: (at: string) => string;
  readonly ready: string;
  readonly missing: string;
  readonly advice: string;
  readonly noAdvice: string;
  readonly awaitsStep: (step: string) => string;
  readonly nobodyDecides: string;
  readonly untried: (letter: string) => string;
  readonly emptyGroup: (group: string) => string;
  readonly undecided: (municipality: string) => string;
  readonly suppressed: (party: string) => string;
  readonly toSteps: string;
  readonly toImport: string;
  readonly toAudience: string;
  readonly toCalendar: string;
  readonly toLetter: string;
  readonly toParties: string;
  readonly toAddParty: string;
  readonly toParty: string;
}

/** The page on what is missing before a phase opens. */
const sv: ChecklistTexts = {
  title: "Inför öppningen",
  lead: "Det här saknas innan samrådet och remissen kan öppna, och det här är bra att se över. Listan visar läget just nu.",
  leadOpened: "Både samrådet och remissen har öppnat. Det finns inget kvar att göra här.",
  phase: { consultation: "Samrådet", referral: "Remissen" },
  opened: (at) => `Öppnade ${at}.`,
  planned: (at) => `Öppnar enligt kalendern ${at}.`,
  ready: "Inget hindrar öppningen.",
  missing: "Det här måste göras först",
  advice: "Bra att se över",
  noAdvice: "Inget att anmärka på.",
  awaitsStep: (step) => `Det här steget ska vara gjort först: ${step}.`,
  nobodyDecides: "Registret har ingen kommun eller region som remissen kan gå till.",
  untried: (letter) => `Inget provbrev är skickat sedan brevet senast skrevs: ${letter}.`,
  emptyGroup: (group) => `Ingen part som kan bjudas in hör till gruppen ${group}.`,
  undecided: (municipality) => `${municipality} finns inte i registret och får därför ingen remiss.`,
  suppressed: (party) => `Mejl till ${party} går inte fram.`,
  toSteps: "Till stegen",
  toImport: "Läs in",
  toAudience: "Välj vilka som bjuds in",
  toCalendar: "Till kalendern",
  toLetter: "Till brevet",
  toParties: "Till parterna",
  toAddParty: "Lägg till en part",
  toParty: "Rätta adressen",
};

const en: ChecklistTexts = {
  title: "Before the opening",
  lead: "This is missing before the consultation and the referral can open, and this is wise to look at. The list shows how things stand right now.",
  leadOpened: "Both the consultation and the referral have opened. Nothing is left to do here.",
  phase: { consultation: "The consultation", referral: "The referral" },
  opened: (at) => `Opened ${at}.`,
  planned: (at) => `Opens by the calendar ${at}.`,
  ready: "Nothing stands in the way of the opening.",
  missing: "This has to be done first",
  advice: "Wise to look at",
  noAdvice: "Nothing to remark on.",
  awaitsStep: (step) => `This step has to be done first: ${step}.`,
  nobodyDecides: "The register has no municipality or region that the referral could go to.",
  untried: (letter) => `No trial has been sent since this letter was last worded: ${letter}.`,
  emptyGroup: (group) => `No party that can be invited belongs to the group ${group}.`,
  undecided: (municipality) => `${municipality} is not in the register and therefore gets no referral.`,
  suppressed: (party) => `Mail to ${party} does not arrive.`,
  toSteps: "To the steps",
  toImport: "Import it",
  toAudience: "Choose who is invited",
  toCalendar: "To the calendar",
  toLetter: "To the letter",
  toParties: "To the parties",
  toAddParty: "Add a party",
  toParty: "Correct the address",
};

export const staffChecklistTexts: Catalogue<ChecklistTexts> = { sv, en };
