import type { Engagement, EngagementKind } from "../domain/engagement.ts";
import type { Catalogue } from "./catalogue.ts";

/** Interviews and meetings as plans and staff's pages name them. */
interface EngagementTexts {
  readonly kinds: Readonly<Record<EngagementKind, string>>;
  readonly politicians: Readonly<Record<Engagement["politicians"], string>>;
}

const sv: EngagementTexts = {
  kinds: {
    interview: "Intervju",
    seminar: "Seminarium",
    "reference-group": "Referensgrupp",
    "advisory-board": "Rådgivande grupp",
    meeting: "Annat möte",
  },
  politicians: { none: "Nej", present: "Ja", "not-stated": "Ingen uppgift" },
};

const en: EngagementTexts = {
  kinds: {
    interview: "Interview",
    seminar: "Seminar",
    "reference-group": "Reference group",
    "advisory-board": "Advisory board",
    meeting: "Other meeting",
  },
  politicians: { none: "No", present: "Yes", "not-stated": "Not stated" },
};

export const engagementTexts: Catalogue<EngagementTexts> = { sv, en };
