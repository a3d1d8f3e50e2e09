import type { Language } from "../domain/language.ts";
import type { ParticipationPart, SectionPart, ViewDisclosure, ViewEntry } from "../domain/plan-version.ts";
import { areaLabel, typeLabel } from "./party.ts";
import { planVersionTexts } from "./plan-version.ts";

export interface ViewGroup {
  /** Of its heading; `views-whole` for views on the plan as a whole. */
  readonly id: string;
  readonly title: string;
  readonly views: readonly ViewEntry[];
}

/** In the plan's order, the plan as a whole first; a section that no longer exists keeps its views. */
export function groupViews(
  views: readonly ViewEntry[],
  sections: readonly SectionPart[],
  language: Language,
): readonly ViewGroup[] {
  const texts = planVersionTexts[language];
  const known = new Set(sections.map(({ id }) => id));
  const gone = [
    ...new Set(views.flatMap(({ section }) => (section === null || known.has(section) ? [] : [section]))),
  ].sort();
  const groups: readonly { section: string | null; title: string }[] = [
    { section: null, title: texts.noSection },
    ...sections.map(({ id, number, title }) => ({ section: id, title: `${number} ${title[language]}` })),
    ...gone.map((section) => ({ section, title: texts.unknownSection(section) })),
  ];
  return groups
    .map(({ section, title }) => ({
      id: section === null ? "views-whole" : `views-${section}`,
      title,
      views: views.filter((view) => view.section === section),
    }))
    .filter((group) => group.views.length > 0);
}

/** A private person is only that: no type and no municipality, which together could point someone out. */
export function senderLabel(
  { sender }: Pick<ViewDisclosure, "sender">,
  municipalities: ParticipationPart["municipalities"],
  language: Language,
): string {
  if (sender === null) return planVersionTexts[language].resident;
  return [
    sender.name,
    typeLabel(sender.type, language).toLowerCase(),
    areaLabel(sender.municipality, municipalities, language),
  ].join(", ");
}
