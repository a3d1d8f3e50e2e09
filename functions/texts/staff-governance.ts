import type { GovernanceKind } from "../domain/governance.ts";
import type { GovernanceField, GovernanceProblemCode } from "../domain/read-governance.ts";
import type { Catalogue } from "./catalogue.ts";

interface StaffGovernanceTexts {
  readonly lead: string;
  readonly standing: Readonly<Record<"now" | "past" | "future", string>>;
  readonly change: string;
  readonly none: string;
  readonly add: Readonly<Record<GovernanceKind, string>>;
  readonly edit: (what: string) => string;
  readonly fields: Readonly<Record<GovernanceField, string>>;
  readonly hints: Partial<Readonly<Record<GovernanceField, string>>>;
  readonly problems: Readonly<Record<GovernanceProblemCode, string>>;
  readonly overlaps: (principal: string, period: string) => string;
  readonly optional: string;
  readonly choose: string;
  readonly notARegisterParty: string;
  readonly parts: Readonly<Record<"says" | "period" | "source" | "decision", string>>;
  readonly decisionHint: string;
  readonly save: string;
  readonly saveChange: string;
  readonly saved: string;
  readonly staleTitle: string;
  readonly staleText: string;
  readonly history: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly recorded: string;
  readonly corrected: string;
}

const sv: StaffGovernanceTexts = {
  lead: "Uppdrag, huvudman, ägardirektiv och roller, med period, källa och beslut. Det som gäller under planens år kommer med i nästa planversion. Inget tas bort: det som upphör får en sista dag.",
  standing: { now: "Gäller nu", past: "Har upphört", future: "Gäller inte än" },
  change: "Ändra eller avsluta",
  none: "Inget registrerat.",
  add: {
    mandate: "Lägg till uppdrag",
    principal: "Lägg till huvudman",
    directive: "Lägg till ägardirektiv",
    role: "Lägg till roll",
  },
  edit: (what) => `Ändra: ${what}`,
  fields: {
    name: "Namn",
    "organisation-number": "Organisationsnummer",
    "legal-form": "Juridisk form",
    role: "Roll",
    "says-sv": "Innehåll",
    "says-en": "Innehåll på engelska",
    from: "Första dag",
    to: "Sista dag",
    "source-title": "Dokument",
    "source-date": "Dokumentets datum",
    "source-link": "Webbadress till dokumentet",
    "decision-party": "Beslutsfattare i registret",
    "decision-maker": "Annan beslutsfattare",
    organ: "Organ",
    "decision-date": "Beslutsdatum",
    paragraph: "Paragraf (§)",
    "case-number": "Diarienummer",
    reason: "Varför ändras uppgiften?",
  },
  hints: {
    "says-sv": "Kort, så som det återges i planen.",
    to: "Lämna tomt om det gäller tills vidare.",
    "source-title": "Till exempel Protokoll från kommunfullmäktige.",
    organ: "Till exempel Kommunfullmäktige eller Bolagsstämman.",
    paragraph: "Bara numret.",
  },
  problems: {
    "not-a-link": "Skriv en webbadress som börjar med https://.",
    "two-decision-makers": "Välj en beslutsfattare ur registret eller skriv en annan, inte både och.",
    "no-decision-maker": "Ange vem som har beslutat.",
  },
  overlaps: (principal, period) =>
    `${principal} är huvudman under en del av samma tid (${period}). Det finns bara en huvudman åt gången. Ge den en sista dag först.`,
  optional: "(frivilligt)",
  choose: "Välj",
  notARegisterParty: "Ingen i registret",
  parts: { says: "Uppgiften", period: "Period", source: "Källa", decision: "Beslutet bakom" },
  decisionHint: "Fyll i hela beslutet, eller lämna allt tomt. Ett ägardirektiv är alltid ett beslut.",
  save: "Spara",
  saveChange: "Spara ändringen",
  saved: "Sparat.",
  staleTitle: "Någon annan har ändrat uppgiften",
  staleText: "Inget av det du skickade är sparat. Det du skrev står kvar i formuläret. Jämför med det som gäller nu.",
  history: "Historik",
  when: "När",
  who: "Vem",
  what: "Vad",
  recorded: "Registrerad",
  corrected: "Ändrad",
};

const en: StaffGovernanceTexts = {
  lead: "Mandate, principal, owner directive and roles, with period, source and decision. What holds in the plan’s year goes into the next plan version. Nothing is removed: what ends gets a last day.",
  standing: { now: "Holds now", past: "Has ended", future: "Does not hold yet" },
  change: "Change or end",
  none: "Nothing recorded.",
  add: {
    mandate: "Add a mandate",
    principal: "Add a principal",
    directive: "Add an owner directive",
    role: "Add a role",
  },
  edit: (what) => `Change: ${what}`,
  fields: {
    name: "Name",
    "organisation-number": "Organisation number",
    "legal-form": "Legal form",
    role: "Role",
    "says-sv": "Content",
    "says-en": "Content in English",
    from: "First day",
    to: "Last day",
    "source-title": "Document",
    "source-date": "Date of the document",
    "source-link": "Web address of the document",
    "decision-party": "Decision-maker in the register",
    "decision-maker": "Another decision-maker",
    organ: "Organ",
    "decision-date": "Date of the decision",
    paragraph: "Paragraph (§)",
    "case-number": "Case number",
    reason: "Why is it changed?",
  },
  hints: {
    "says-sv": "Short, as it stands in the plan. In Swedish.",
    to: "Leave empty if it holds until further notice.",
    "source-title": "For example Minutes of the municipal council.",
    organ: "For example Municipal council or General meeting.",
    paragraph: "The number only.",
  },
  problems: {
    "not-a-link": "Write a web address that begins with https://.",
    "two-decision-makers": "Choose a decision-maker from the register or write another one, not both.",
    "no-decision-maker": "Say who decided.",
  },
  overlaps: (principal, period) =>
    `${principal} is principal during part of the same time (${period}). There is only one principal at a time. Give it a last day first.`,
  optional: "(optional)",
  choose: "Choose",
  notARegisterParty: "Nobody in the register",
  parts: { says: "The record", period: "Period", source: "Source", decision: "The decision behind it" },
  decisionHint: "Fill in the whole decision, or leave all of it empty. An owner directive is always a decision.",
  save: "Save",
  saveChange: "Save the change",
  saved: "Saved.",
  staleTitle: "Somebody else has changed the record",
  staleText:
    "Nothing of what you sent is stored. What you wrote is still in the form. Compare it with what stands now.",
  history: "History",
  when: "When",
  who: "Who",
  what: "What",
  recorded: "Recorded",
  corrected: "Changed",
};

export const staffGovernanceTexts: Catalogue<StaffGovernanceTexts> = { sv, en };
