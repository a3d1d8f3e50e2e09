import type { CalendarWarning, Season } from "../domain/calendar-warnings.ts";
import type { Language } from "../domain/language.ts";
import type { Phase, RoundPlan } from "../domain/round.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatWeekdayDate } from "./format.ts";
import { planWords } from "./plan-words.ts";

interface WarningTexts {
  readonly phase: Readonly<Record<Phase, string>>;
  readonly season: Readonly<Record<Season, string>>;
  readonly underSixWeeks: (phase: string, days: number) => string;
  readonly underThreeMonths: (phase: string, days: number) => string;
  readonly fallsOver: (phase: string, season: string) => string;
  readonly dayOff: (step: string, day: string) => string;
}

const sv: WarningTexts = {
  phase: { consultation: "Samrådet", referral: "Remissen" },
  season: { july: "juli", christmas: "jul och nyår", easter: "påskveckan" },
  underSixWeeks: (phase, days) => `${phase} pågår i ${days} dagar, kortare än sex veckor.`,
  underThreeMonths: (phase, days) =>
    `${phase} pågår i ${days} dagar, kortare än de tre månader som en remiss brukar ha. Nämnder som möts en gång i månaden kan få svårt att hinna.`,
  fallsOver: (phase, season) => `${phase} sträcker sig över ${season}. Då är många lediga.`,
  dayOff: (step, day) => `”${step}” ligger på ${day}, som är en helgdag, en helgdagsafton eller en lördag.`,
};

const en: WarningTexts = {
  phase: { consultation: "The consultation", referral: "The referral" },
  season: { july: "July", christmas: "Christmas and New Year", easter: "Easter week" },
  underSixWeeks: (phase, days) => `${phase} lasts ${days} days, less than six weeks.`,
  underThreeMonths: (phase, days) =>
    `${phase} lasts ${days} days, less than the three months that a referral usually has. Committees that meet once a month may not have the time.`,
  fallsOver: (phase, season) => `${phase} extends over ${season}, when many people are away.`,
  dayOff: (step, day) => `“${step}” falls on ${day}: a public holiday, the eve of one, or a Saturday.`,
};

const warningTexts: Catalogue<WarningTexts> = { sv, en };

export function describeWarning(
  warning: CalendarWarning,
  { milestones }: Pick<RoundPlan, "milestones">,
  language: Language,
): string {
  const texts = warningTexts[language];
  switch (warning.kind) {
    case "under-six-weeks":
      return texts.underSixWeeks(texts.phase[warning.phase], warning.days);
    case "under-three-months":
      return texts.underThreeMonths(texts.phase[warning.phase], warning.days);
    case "falls-over":
      return texts.fallsOver(texts.phase[warning.phase], texts.season[warning.season]);
    case "day-off": {
      const kind = milestones.find(({ id }) => id === warning.milestone)?.kind;
      const step = kind === undefined ? warning.milestone : planWords[language].step[kind];
      return texts.dayOff(step, formatWeekdayDate(warning.day, language));
    }
  }
}
