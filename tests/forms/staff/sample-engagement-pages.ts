import { renderAddEngagementPage } from "../../../forms/staff/add-engagement-page.ts";
import { renderEngagementListPage } from "../../../forms/staff/engagement-list-page.ts";
import { renderEngagementPage } from "../../../forms/staff/engagement-page.ts";
import type { LettersContext } from "../../../forms/staff/letters-page.ts";
import type { Engagement } from "../../../functions/domain/engagement.ts";
import { engagementValues } from "../../../functions/domain/read-engagement.ts";

const at = "2027-03-04T08:30:00.000Z";
const by = "redaktor@example.com";

const seminar: Engagement = {
  kind: "seminar",
  date: "2027-03-03",
  purpose: { sv: "Roller & uppdrag <en halvdag>", en: "Roles & mandate" },
  place: "Huseby <bruk>",
  attendance: 14,
  participants: [
    { party: "p-001", contact: "c-1", person: "AAAAAAAAAAAAAAAAAAAAAA" },
    { party: "p-002", contact: "c-1", person: "BBBBBBBBBBBBBBBBBBBBBB" },
  ],
  politicians: "present",
  politicianCount: 2,
};
const interview: Engagement = {
  kind: "interview",
  date: "2027-02-10",
  purpose: { sv: "Vad nätverket behöver" },
  participants: [],
  politicians: "not-stated",
};

/** The pages on which staff log interviews and meetings. */
export function sampleEngagementPages(staff: LettersContext): Readonly<Record<string, string>> {
  const { language } = staff;
  const id = "0123456789abcdef";
  const nothing = { ...staff, values: new Map(), errors: [] };
  const list = {
    ...staff,
    entries: [
      { id, revision: 2, engagement: interview },
      { id: "fedcba9876543210", revision: 1, engagement: seminar },
    ],
    struck: [{ id: "1111111111111111", at, by, reason: "Loggad två gånger & <fel> dag" }],
    isClosed: false,
  };
  const page = {
    ...staff,
    id,
    current: seminar,
    revision: 3,
    history: [
      { engagement: { ...seminar, participants: [] }, at, by, reason: "" },
      { engagement: { ...seminar, participants: [], attendance: 13 }, at, by, reason: "Närvarolistan kom efteråt" },
      { engagement: seminar, at, by, reason: "" },
    ],
    participants: [
      { value: "p-001/c-1", label: "Sjöstugans <kanot>: Styrelsen, p-001@example.com" },
      { value: "p-002/c-1", label: "Torpängens Stugor: Huvudkontakt, p-002@example.com" },
    ],
    search: "",
    candidates: null,
    values: engagementValues(seminar),
    errors: [],
    isStale: false,
    isSaved: false,
    isClosed: false,
  };
  const found = [{ value: "p-003/c-1", label: "Ljungviks Kanotklubb: Ordföranden, p-003@example.com" }];
  return {
    engagements: renderEngagementListPage(list),
    "engagements-none": renderEngagementListPage({ ...list, entries: [], struck: [] }),
    "engagements-closed": renderEngagementListPage({ ...list, isClosed: true }),
    "add-engagement": renderAddEngagementPage({ ...nothing, id }),
    "add-engagement-refused": renderAddEngagementPage({
      ...nothing,
      id,
      values: new Map([["purpose-sv", ["Roller <uppdrag>"]]]),
      errors: [{ field: "date", label: language === "sv" ? "Datum" : "Date", text: "2027-10-26" }],
    }),
    engagement: renderEngagementPage(page),
    "engagement-saved": renderEngagementPage({ ...page, isSaved: true, participants: [] }),
    "engagement-found": renderEngagementPage({
      ...page,
      search: "kanot",
      candidates: { choices: found, hasMore: true },
    }),
    "engagement-found-none": renderEngagementPage({
      ...page,
      search: "xyz",
      candidates: { choices: [], hasMore: false },
    }),
    "engagement-refused": renderEngagementPage({
      ...page,
      search: "kanot",
      candidates: { choices: found, hasMore: false },
      errors: [
        { field: "add", label: "Markera dem som deltog", text: "Fler är valda än de 2 som deltog." },
        { field: "removal-reason", label: "Varför stryks det?", text: "Det här måste besvaras." },
      ],
    }),
    "engagement-stale": renderEngagementPage({ ...page, isStale: true }),
    "engagement-struck": renderEngagementPage({
      ...page,
      history: [...page.history, { engagement: null, at, by, reason: "Loggad <två> gånger" }],
    }),
  };
}
