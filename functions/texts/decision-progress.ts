import type { Catalogue } from "./catalogue.ts";

/** What becomes of a decision after it is taken, on pages, in receipts and in mail. */
const sv = {
  decision: "Beslutet",
  decisionValue: (organ: string, paragraph: number, date: string) => `${organ} § ${paragraph}, ${date}`,
  minutesApproved: "Protokollet justerat",
  announced: "Justeringen anslagen",
  statedLastAppeal: "Sista dag för överklagande enligt anslaget",
  appealed: "Är beslutet överklagat?",
  computedLastAppeal: "Sista dag för överklagande, uträknad",
  beforeDecision: (decided: string) =>
    `Dagen kan inte vara före beslutet, som fattades ${decided}. Är beslutsdatumet fel rättar du det i beslutet först.`,
  beforeApproval: (approved: string) =>
    `Justeringen kan inte anslås innan protokollet är justerat, ${approved}. Kontrollera båda dagarna.`,
  notComputed: "Räknas ut när anslagsdagen är registrerad",
  datesDiffer: (stated: string, computed: string) =>
    `Anslaget anger ${stated} som sista dag, men enligt kommunallagen blir det ${computed}. Båda registreras. Kontrollera gärna anslaget.`,
};

const en: typeof sv = {
  decision: "The decision",
  decisionValue: (organ, paragraph, date) => `${organ} § ${paragraph}, ${date}`,
  minutesApproved: "Minutes approved",
  announced: "Approval announced",
  statedLastAppeal: "Last day for appeal as announced",
  appealed: "Has the decision been appealed?",
  computedLastAppeal: "Last day for appeal, computed",
  beforeDecision: (decided) =>
    `The day cannot be before the decision, which was taken on ${decided}. If the date of the decision is wrong, correct it there first.`,
  beforeApproval: (approved) =>
    `The approval cannot be announced before the minutes are approved, ${approved}. Check both days.`,
  notComputed: "Computed when the day of announcement is recorded",
  datesDiffer: (stated, computed) =>
    `The notice gives ${stated} as the last day, but by the Local Government Act it is ${computed}. Both are recorded. Please check the notice.`,
};

export const decisionProgressTexts: Catalogue<typeof sv> = { sv, en };
