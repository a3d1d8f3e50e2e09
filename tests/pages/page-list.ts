import type { Language } from "../../functions/domain/language.ts";
import { refusalPages, samplePublicPages } from "../forms/plan/sample-public-pages.ts";
import { samplePages } from "../forms/sample-pages.ts";
import { sampleStaffPages } from "../forms/staff/sample-staff-pages.ts";
import { type Audience, pageRoutes } from "./page-routes.ts";

/** A page as somebody meets it: of a route, in one of its states, in one language. */
export interface ListedPage {
  /** Says it all, and does for a file's name: `respondent-answer-refused-sv`. */
  readonly name: string;
  readonly who: Audience;
  /** `fallback` where any route can answer with it. */
  readonly route: string;
  readonly state: string;
  readonly language: Language;
  readonly markup: string;
}

export const languages: readonly Language[] = ["sv", "en"];

/** Every route × state × language. */
export const pageList: readonly ListedPage[] = languages.flatMap(listPages);

function listPages(language: Language): readonly ListedPage[] {
  const samples = samplesOf(language);
  const listed = (who: Audience, route: string, state: string, markup: string) => {
    return { name: `${who}-${state}-${language}`, who, route, state, language, markup };
  };
  const ofRoutes = Object.entries(pageRoutes).flatMap(([route, { who, states }]) =>
    states.map((state) => {
      const markup = samples[who].get(state);
      if (markup === undefined) throw new Error(`${route} has no sample page for “${state}”`);
      return listed(who, route, state, markup);
    }),
  );
  const refused = Object.entries(refusalPages(language));
  return [...ofRoutes, ...refused.map(([code, markup]) => listed("reader", "fallback", `refused-${code}`, markup))];
}

/** The sample pages by who meets them. */
export function samplesOf(language: Language): Readonly<Record<Audience, ReadonlyMap<string, string>>> {
  const byLink = samplePages(language);
  return {
    reader: new Map(Object.entries(samplePublicPages(language))),
    respondent: byLink,
    officer: byLink,
    staff: new Map(Object.entries(sampleStaffPages(language))),
  };
}
