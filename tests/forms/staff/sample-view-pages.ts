import type { LettersContext } from "../../../forms/staff/letters-page.ts";
import type { StaffView } from "../../../forms/staff/view-answer-form.ts";
import { renderViewAnswerPage } from "../../../forms/staff/view-answer-page.ts";
import { renderViewThemesPage } from "../../../forms/staff/view-themes-page.ts";
import { renderViewsPage } from "../../../forms/staff/views-page.ts";
import { viewAnswerValues } from "../../../functions/domain/read-view-answer.ts";
import { uncoded, type ViewAnswer } from "../../../functions/domain/view-answer.ts";

const answer: ViewAnswer = {
  outcome: "partly-adopted",
  why: { sv: "Leden byggs <ut> i etapper & först i norr." },
  activities: ["trail"],
  sections: ["roles"],
};
const question = { id: "change", label: { sv: "Vad bör <ändras>?", en: "What should <change>?" } };
const views: readonly StaffView[] = [
  {
    id: "p-001:change",
    sender: "Sjöstugans <kanot>",
    question,
    section: "roles",
    text: "Skriv vem som <sköter> lederna.\n\nOch när.",
    handling: [],
    coding: { themes: ["t1"], answer, group: 4, changed: 4 },
  },
  {
    id: "open-1:views:gone:2",
    sender: null,
    question: { id: "views", label: { sv: "Vad tycker du om avsnitten?", en: "What do you think of the sections?" } },
    section: "gone",
    text: "Grunden är <avgifter>.",
    amendment: { paragraph: 2, from: "Grunden är basfinansiering.", reason: "Ett avtal & mer" },
    handling: ["not-quoted"],
    coding: uncoded,
  },
];

/** The pages on which staff code and answer views. */
export function sampleViewPages(staff: LettersContext): Readonly<Record<string, string>> {
  const { language } = staff;
  const themes = [
    { id: "t1", name: { sv: "Leder & <stigar>", en: "Trails & <paths>" } },
    { id: "t2", name: { sv: "Båtliv" } },
  ];
  const form = {
    ...staff,
    themes,
    activities: [{ id: "trail", title: "En led <runt> sjön" }],
    sections: [{ id: "roles", number: 3, title: { sv: "Roller & mer", en: "Roles & more" } }],
    revision: 4,
    values: new Map(),
    errors: [],
  };
  const list = {
    ...form,
    filter: { state: "all", theme: "", section: "", question: "", page: 2 } as const,
    views,
    questions: [question],
    from: 51,
    found: 120,
    open: 70,
    total: 120,
    hasNext: true,
    isSettled: true,
    isClosed: false,
    isSaved: false,
    stale: 0,
  };
  const values = viewAnswerValues(["p-001:change"], ["t1"], answer);
  const label = language === "sv" ? "Varför?" : "Why? (in Swedish)";
  const errors = [{ field: "why-sv", label, text: "Det här måste besvaras." }];
  const group = {
    ...form,
    group: 4,
    views,
    history: [{ at: "2027-06-14T08:00:00.000Z", by: "redaktor@example.com" }],
    isClosed: false,
    stale: 0,
    values,
  };
  const adding = { ...staff, themes, id: "t0123456789abcdef", values: new Map(), errors: [], isClosed: false };
  return {
    views: renderViewsPage({ ...list, isSaved: true }),
    "views-open": renderViewsPage({
      ...list,
      filter: { ...list.filter, state: "open", page: 1 },
      views: views.slice(1),
      themes: [],
      from: 1,
      found: 1,
      open: 1,
      hasNext: false,
    }),
    "views-none-found": renderViewsPage({ ...list, views: [], found: 0, open: 0, hasNext: false }),
    "views-not-settled": renderViewsPage({ ...list, views: [], total: 0, open: 0, isSettled: false }),
    "views-refused": renderViewsPage({ ...list, values, errors }),
    "views-stale": renderViewsPage({ ...list, values, stale: 1 }),
    "views-closed": renderViewsPage({ ...list, isClosed: true }),
    "view-answer": renderViewAnswerPage(group),
    "view-answer-refused": renderViewAnswerPage({ ...group, errors }),
    "view-answer-stale": renderViewAnswerPage({ ...group, stale: 2 }),
    "view-answer-closed": renderViewAnswerPage({ ...group, isClosed: true, views: views.slice(0, 1) }),
    "view-themes": renderViewThemesPage(adding),
    "view-themes-none": renderViewThemesPage({ ...adding, themes: [], isClosed: true }),
    "view-themes-refused": renderViewThemesPage({
      ...adding,
      values: new Map([["name-sv", [""]]]),
      errors: [{ field: "name-sv", label, text: "Det här måste besvaras." }],
    }),
  };
}
