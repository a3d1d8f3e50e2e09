import type { ReplyKind } from "../../../functions/domain/reply.ts";
import type { Answers } from "./fill-form.ts";

/** What one person does in the consultation, at a Swedish local time. */
export type ConsultationEvent =
  | {
      readonly at: string;
      readonly does: "answer" | "withdraw" | "ask-link" | "attach" | "keep-receipt" | "decline-reminders";
      readonly party: string;
    }
  /** Section by section: the first ones are saved on one visit, the others filled in and all sent on the next. */
  | {
      readonly at: string;
      readonly does: "save-draft" | "send-draft";
      readonly party: string;
      readonly sections: number;
    }
  /** To a colleague, who then comes by a link of their own: fills in what was handed over, and sends or says that it is ready. */
  | {
      readonly at: string;
      readonly does: "hand-over";
      readonly party: string;
      readonly to: string;
      readonly terms: Answers;
    }
  | { readonly at: string; readonly does: "help-out" | "send-for"; readonly party: string; readonly colleague: string }
  | {
      readonly at: string;
      readonly does: "comment-on-plan";
      readonly party: string;
      readonly section: string;
      readonly says: Answers;
    }
  | { readonly at: string; readonly does: "give-feedback"; readonly message: string }
  | {
      readonly at: string;
      readonly does: "reply";
      readonly party: string;
      readonly kind: ReplyKind;
      readonly answers: Answers;
    }
  | { readonly at: string; readonly does: "edit"; readonly party: string; readonly changes: Answers }
  | {
      readonly at: string;
      readonly does: "answer-openly";
      readonly email: string;
      readonly language: "sv" | "en";
      readonly answers: Answers;
      /** False for the one who never follows the link in the mail: that answer does not count. */
      readonly confirms: boolean;
    };

const answered: readonly (readonly [string, string])[] = [
  // After the invitation of 5 April.
  ["2027-04-05T11:20", "p-001"],
  ["2027-04-06T08:45", "p-009"],
  ["2027-04-06T16:05", "p-003"],
  ["2027-04-07T19:30", "p-031"],
  ["2027-04-08T10:10", "p-017"],
  ["2027-04-09T13:40", "p-029"],
  ["2027-04-12T09:15", "p-012"],
  ["2027-04-13T20:55", "p-033"],
  ["2027-04-16T11:00", "p-021"],
  // After the reminder of 20 April.
  ["2027-04-20T10:02", "p-002"],
  ["2027-04-21T08:33", "p-028"],
  ["2027-04-22T21:10", "p-032"],
  ["2027-04-27T09:50", "p-006"],
  ["2027-05-03T17:22", "p-039"],
  ["2027-05-06T10:41", "p-011"],
  // After the reminder of 18 May.
  ["2027-05-18T11:56", "p-016"],
  ["2027-05-19T08:20", "p-027"],
  ["2027-05-19T19:44", "p-035"],
  ["2027-05-20T13:03", "p-008"],
  ["2027-05-21T10:36", "p-022"],
  ["2027-05-23T20:27", "p-037"],
  ["2027-05-24T09:12", "o-network"],
  ["2027-05-24T16:50", "p-013"],
  // In the last minute.
  ["2027-05-24T23:59", "p-024"],
];

/** Who took two visits: when they saved, when they sent, and how many sections they filled in first. */
const drafted: readonly (readonly [string, string, string, number])[] = [
  ["2027-04-12T21:10", "2027-04-14T15:25", "p-005", 4],
  // The reminder of 20 April says that there is a draft.
  ["2027-04-17T20:15", "2027-04-20T14:48", "p-014", 2],
  ["2027-05-14T22:05", "2027-05-18T09:31", "p-010", 3],
];

const openly: readonly (readonly [string, string, "sv" | "en", Answers, boolean])[] = [
  [
    "2027-04-11T18:40",
    "oppet-1@example.com",
    "sv",
    { municipality: "0763", risks: "Nedskräpning längs vandringslederna. Sätt upp fler kärl före sommaren." },
    true,
  ],
  ["2027-04-19T21:15", "oppet-2@example.com", "sv", { municipality: "0780", "mandate-clear": "4" }, true],
  [
    "2027-04-26T12:05",
    "open-3@example.com",
    "en",
    { municipality: "outside", "draft-change": "Say on the signs which places are open all year." },
    true,
  ],
  ["2027-05-02T20:30", "oppet-4@example.com", "sv", { municipality: "0764", "roles-work": "2" }, true],
  ["2027-05-10T07:55", "oppet-5@example.com", "sv", { municipality: "0763", "mandate-clear": "3" }, true],
  ["2027-05-22T22:48", "oppet-6@example.com", "sv", { municipality: "0780", "mandate-clear": "1" }, false],
];

const edits: readonly (readonly [string, string, Answers])[] = [
  [
    "2027-04-28T08:15",
    "p-017",
    {
      "draft-change":
        "Föreningarna saknas i arbetsgruppen. Det är vi som sköter badplatser och vindskydd. Ge oss en plats, och publicera minnesanteckningarna.",
    },
  ],
  ["2027-05-07T16:00", "p-029", { "mandate-clear": "5" }],
  ["2027-05-20T18:25", "p-001", { contribution: "money", cofinancing: "15 000 kr" }],
];

/** What is said beside the draft itself, after having answered: two proposed wordings and a comment. */
const onThePlan: readonly ConsultationEvent[] = [
  {
    at: "2027-04-20T10:20",
    does: "comment-on-plan",
    party: "p-002",
    section: "mandate",
    says: {
      "plan:mandate.to-3":
        "Förslag: Uppdraget har tre delar – samordna, paketera och följa upp. Det gäller hela området i Alvesta, Tingsryds och Växjö kommuner, hela året, och prövas en gång om året i samrådet om handlingsplanen.",
      "plan:mandate.reason-3": "I dag tar det gemensamma arbetet slut i september.",
    },
  },
  {
    at: "2027-04-28T08:25",
    does: "comment-on-plan",
    party: "p-017",
    section: "roles",
    says: {
      "plan:roles.to-3":
        "Förslag: En arbetsgrupp med en tjänsteperson från varje kommun, en från regionen, två företrädare för nätverket och en för föreningarna träffas en gång i kvartalet. Gruppen följer aktiviteterna i avsnitt 7, flaggar när något kör fast och publicerar minnesanteckningarna.",
    },
  },
  {
    at: "2027-05-07T16:10",
    does: "comment-on-plan",
    party: "p-029",
    section: "goals",
    says: { "plan:goals.comment": "Say how each indicator is measured, so that others can use the figures." },
  },
];

/** Where several people answer for one party: one helps out with a part, another answers and sends it all. */
const shared: readonly ConsultationEvent[] = [
  {
    at: "2027-04-21T09:05",
    does: "hand-over",
    party: "p-018",
    to: "kassor.p-018@example.com",
    terms: {
      name: "Kassören",
      parts: ["contribution", "views"],
      send: "no",
      note: "Du vet vad vi har råd med.",
    },
  },
  { at: "2027-04-22T13:30", does: "help-out", party: "p-018", colleague: "kassor.p-018@example.com" },
  { at: "2027-04-23T12:17", does: "send-draft", party: "p-018", sections: 0 },
  {
    at: "2027-05-11T08:25",
    does: "hand-over",
    party: "p-019",
    to: "ordforande.p-019@example.com",
    terms: { name: "Ordföranden", parts: ["whole"], send: "yes" },
  },
  { at: "2027-05-12T14:09", does: "send-for", party: "p-019", colleague: "ordforande.p-019@example.com" },
];

/** The consultation of 2027 as it is played, in order. */
export const consultationStory: readonly ConsultationEvent[] = [
  ...answered.map(([at, party]): ConsultationEvent => ({ at, does: "answer", party })),
  ...drafted.flatMap(([savedAt, sentAt, party, sections]): ConsultationEvent[] => [
    { at: savedAt, does: "save-draft", party, sections },
    { at: sentAt, does: "send-draft", party, sections },
  ]),
  ...edits.map(([at, party, changes]): ConsultationEvent => ({ at, does: "edit", party, changes })),
  ...openly.map(
    ([at, email, language, answers, confirms]): ConsultationEvent => ({
      at,
      does: "answer-openly",
      email,
      language,
      answers: { "respondent-type": "resident", ...answers },
      confirms,
    }),
  ),
  ...onThePlan,
  ...shared,
  // Answers before having asked the others on the board, and takes the answer back.
  { at: "2027-05-10T16:20", does: "answer", party: "p-004" } satisfies ConsultationEvent,
  { at: "2027-05-11T19:45", does: "withdraw", party: "p-004" } satisfies ConsultationEvent,
  { at: "2027-05-24T23:50", does: "ask-link", party: "p-024" } satisfies ConsultationEvent,
  {
    at: "2027-05-13T20:15",
    does: "give-feedback",
    message: "Frågan om prioriteringar är svår att fylla i med röststyrning. Går det att skriva siffror i stället?",
  } satisfies ConsultationEvent,
  {
    at: "2027-04-19T10:05",
    does: "reply",
    party: "p-020",
    kind: "decline",
    answers: { reason: "no-time", text: "Styrelsen hinner inte samlas före sommaren." },
  } satisfies ConsultationEvent,
  { at: "2027-04-15T09:40", does: "decline-reminders", party: "p-015" } satisfies ConsultationEvent,
  // The network's board has written a statement: attached first, then sent along with the answer.
  { at: "2027-05-24T09:10", does: "attach", party: "o-network" } satisfies ConsultationEvent,
  { at: "2027-05-24T09:14", does: "keep-receipt", party: "o-network" } satisfies ConsultationEvent,
].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
