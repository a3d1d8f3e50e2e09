import type { Answers } from "./fill-form.ts";

/** What staff write in the log, at a Swedish local time; participants by party and contact, as the register has them. */
export interface EngagementEvent {
  readonly at: string;
  readonly answers: Answers;
  readonly participants: readonly string[];
  /** What is put right afterwards, with the reason. */
  readonly correction?: Answers;
  /** Why it is struck again. */
  readonly struck?: string;
}

function interview(at: string, date: string, participant: string): EngagementEvent {
  const purpose = { "purpose-sv": "Vad en gemensam plan behöver ge", "purpose-en": "What a joint plan needs to give" };
  return { at, answers: { kind: "interview", date, ...purpose, politicians: "none" }, participants: [participant] };
}

const referenceGroup: Answers = {
  kind: "reference-group",
  date: "2027-04-28",
  "purpose-sv": "Utkastets mål och aktiviteter",
  "purpose-en": "The draft's goals and activities",
  place: "Bygdegården",
  politicians: "none",
};

/** Interviews and meetings of 2027: some who came answer the form too, some are known only by their number. */
export const engagementStory: readonly EngagementEvent[] = [
  interview("2027-02-12T15:00", "2027-02-08", "o-network/c1"),
  interview("2027-02-12T15:05", "2027-02-09", "p-001/c1"),
  interview("2027-02-12T15:10", "2027-02-10", "p-003/c1"),
  interview("2027-02-19T15:00", "2027-02-16", "p-013/c1"),
  interview("2027-02-19T15:05", "2027-02-17", "p-020/c1"),
  interview("2027-02-19T15:10", "2027-02-18", "k-0780/c2"),
  {
    at: "2027-03-04T10:15",
    answers: {
      kind: "seminar",
      date: "2027-03-03",
      "purpose-sv": "Roller och uppdrag",
      "purpose-en": "Roles and mandate",
      place: "Konferensgården",
      attendance: "15",
      politicians: "none",
    },
    participants: ["o-network", "p-001", "p-002", "p-005", "p-007", "p-009", "p-014", "p-023", "p-030"].map(
      (party) => `${party}/c1`,
    ),
  },
  {
    at: "2027-03-18T10:15",
    answers: {
      kind: "seminar",
      date: "2027-03-17",
      "purpose-sv": "Långsiktig finansiering",
      "purpose-en": "Long-term financing",
      attendance: "17",
      politicians: "present",
      "politician-count": "4",
    },
    participants: [
      "k-0764/c1",
      "k-0763/c1",
      "k-0780/c2",
      "r-07/c1",
      "o-network/c1",
      "p-001/c1",
      "p-006/c1",
      "p-029/c1",
    ],
    correction: { attendance: "18", reason: "Närvarolistan kom efteråt." },
  },
  {
    at: "2027-04-29T09:30",
    answers: referenceGroup,
    participants: ["p-009", "p-017", "p-023", "p-025", "p-030", "p-039"].map((party) => `${party}/c1`),
  },
  {
    at: "2027-05-03T11:00",
    answers: { ...referenceGroup, date: "2027-04-29" },
    participants: [],
    struck: "Loggat två gånger, med fel dag.",
  },
  {
    at: "2027-05-13T09:30",
    answers: {
      kind: "advisory-board",
      date: "2027-05-12",
      "purpose-sv": "Planens inriktning",
      "purpose-en": "The plan's direction",
      attendance: "6",
      politicians: "not-stated",
    },
    participants: ["o-county-board/c1", "o-chamber/c1", "p-029/c1"],
  },
  // After the consultation: versions 0.1 and 0.2 know nothing of it.
  {
    at: "2027-09-30T13:00",
    answers: {
      kind: "meeting",
      date: "2027-09-29",
      "purpose-sv": "Genomgång av remissen med kommunerna",
      "purpose-en": "The referral gone through with the municipalities",
      attendance: "12",
      politicians: "present",
    },
    participants: ["k-0764/c1", "k-0763/c1", "r-07/c1", "o-network/c1"],
  },
];
