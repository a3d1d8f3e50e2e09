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
  notComputed: "Computed when the day of announcement is recorded",
  datesDiffer: (stated, computed) =>
    `The notice gives ${stated} as the last day, but by the Local Government Act it is ${computed}. Both are recorded. Please check the notice.`,
};

export const decisionProgressTexts: Catalogue<typeof sv> = { sv, en };
