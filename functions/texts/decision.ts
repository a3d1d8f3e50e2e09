import type { DecisionProgress, Instance, ReplyStatus, Stance } from "../domain/decision.ts";
import type { FinancingKind } from "../domain/financing-line.ts";
import type { Language } from "../domain/language.ts";
import type { Catalogue } from "./catalogue.ts";

interface DecisionTexts {
  readonly standings: Readonly<Record<"preliminary" | "decided", string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly instances: Readonly<Record<Instance, string>>;
  /** What a region calls the same instances. */
  readonly regionInstances: Readonly<Record<Instance, string>>;
  readonly financingKinds: Readonly<Record<FinancingKind, string>>;
  readonly statuses: Readonly<Record<ReplyStatus, string>>;
  readonly appealed: Readonly<Record<DecisionProgress["appealed"], string>>;
}

const sv: DecisionTexts = {
  standings: { preliminary: "Preliminärt – förslag från tjänsteperson", decided: "Beslutat" },
  stances: {
    supports: "Tillstyrker",
    "supports-with-comments": "Tillstyrker med synpunkter",
    opposes: "Avstyrker",
    "no-objection": "Ingen erinran",
    abstains: "Avstår",
  },
  instances: {
    "municipal-council": "Kommunfullmäktige",
    "municipal-executive-board": "Kommunstyrelsen",
    "executive-committee": "Kommunstyrelsens utskott",
    committee: "Nämnd",
    delegate: "Delegat (beslut på delegation)",
  },
  regionInstances: {
    "municipal-council": "Regionfullmäktige",
    "municipal-executive-board": "Regionstyrelsen",
    "executive-committee": "Regionstyrelsens utskott",
    committee: "Nämnd",
    delegate: "Delegat (beslut på delegation)",
  },
  financingKinds: {
    "base-financing": "Beslutad basfinansiering",
    "letter-of-intent": "Avsiktsförklaring",
    "project-money": "Beslutade projektmedel",
    "in-kind": "Insats i annat än pengar",
  },
  statuses: {
    preliminary: "Preliminärt",
    decided: "Beslutat, protokollet ej justerat",
    "minutes-approved": "Protokollet justerat",
    announced: "Anslaget, kan överklagas",
    final: "Laga kraft",
    appealed: "Överklagat",
    upheld: "Fastställt efter överklagande",
    annulled: "Upphävt",
  },
  appealed: {
    "not-known": "Vet inte än",
    no: "Nej, det är inte överklagat",
    yes: "Ja, det är överklagat",
    upheld: "Det överklagades, och domstolen avslog överklagandet",
    annulled: "Det överklagades, och domstolen upphävde beslutet",
  },
};

const en: DecisionTexts = {
  standings: { preliminary: "Preliminary – an officer’s proposal", decided: "Decided" },
  stances: {
    supports: "Supports",
    "supports-with-comments": "Supports, with comments",
    opposes: "Opposes",
    "no-objection": "No objection",
    abstains: "Abstains",
  },
  instances: {
    "municipal-council": "Municipal council",
    "municipal-executive-board": "Municipal executive board",
    "executive-committee": "Committee of the executive board",
    committee: "Committee",
    delegate: "Delegate (decision by delegation)",
  },
  regionInstances: {
    "municipal-council": "Regional council",
    "municipal-executive-board": "Regional executive board",
    "executive-committee": "Committee of the regional executive board",
    committee: "Committee",
    delegate: "Delegate (decision by delegation)",
  },
  financingKinds: {
    "base-financing": "Decided base financing",
    "letter-of-intent": "Letter of intent",
    "project-money": "Decided project money",
    "in-kind": "Contribution in kind",
  },
  statuses: {
    preliminary: "Preliminary",
    decided: "Decided, minutes not approved",
    "minutes-approved": "Minutes approved",
    announced: "Announced, may be appealed",
    final: "Final",
    appealed: "Appealed",
    upheld: "Upheld on appeal",
    annulled: "Annulled",
  },
  appealed: {
    "not-known": "Not known yet",
    no: "No, it has not been appealed",
    yes: "Yes, it has been appealed",
    upheld: "It was appealed, and the court dismissed the appeal",
    annulled: "It was appealed, and the court annulled the decision",
  },
};

export const decisionTexts: Catalogue<DecisionTexts> = { sv, en };

/** The instance by the name its own organisation uses: a region's council is its regionfullmäktige. */
export function instanceName(instance: Instance, isRegion: boolean, language: Language): string {
  const texts = decisionTexts[language];
  return (isRegion ? texts.regionInstances : texts.instances)[instance];
}
