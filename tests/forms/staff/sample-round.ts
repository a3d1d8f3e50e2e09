import type { StaffRoundPageData } from "../../../forms/staff/round-page.ts";
import type { StaffPageContext } from "../../../forms/staff/staff-frame.ts";
import type { Message } from "../../../functions/domain/message.ts";
import type { Party, PartyType } from "../../../functions/domain/party.ts";
import type { CompletedStep, ConsultationRound } from "../../../functions/domain/round.ts";
import { destination, roundPlan, versionPage } from "../plan/sample-version.ts";
import { corrections } from "../sample-pages.ts";

function done(
  step: string,
  at: string,
  outcome: CompletedStep["outcome"] = {},
  by = "clock",
): readonly [string, CompletedStep] {
  return [step, { step, at, by, outcome }];
}

const opened = {
  openedAt: "2027-04-05T07:00:00.000Z",
  deadlineAt: "2027-05-24T22:00:00.000Z",
  papers: { draftRevision: 1, questionnaire: { id: "asnen-2027", version: 1 } },
  extensions: {},
  grants: {},
  extensionCount: 0,
};

export const notOpened: ConsultationRound = {
  destination: destination.id,
  plan: roundPlan,
  gates: { consultation: { state: "not-opened" }, referral: { state: "not-opened" } },
  completed: {},
};

export const inConsultation: ConsultationRound = {
  ...notOpened,
  gates: { consultation: { state: "open", ...opened }, referral: { state: "not-opened" } },
  completed: Object.fromEntries([
    done("open-round", "2027-02-01T08:00:00.000Z"),
    done("open-consultation", "2027-04-05T07:00:00.000Z", { invited: 47, questionnaireVersion: 1 }),
    done("remind-consultation-1", "2027-04-20T07:00:00.000Z", { reminded: 31 }),
  ]),
};

/** The draft waits to be approved: two days late. */
export const awaitingApproval: ConsultationRound = {
  ...notOpened,
  gates: {
    consultation: { state: "frozen", ...opened, attempt: "a", frozenAt: "2027-05-24T22:00:00.000Z" },
    referral: { state: "not-opened" },
  },
  completed: Object.fromEntries([
    ...Object.entries(inConsultation.completed),
    done("remind-consultation-2", "2027-05-18T07:00:00.000Z", { reminded: 22 }),
    done("close-consultation", "2027-05-24T22:00:03.000Z", { answers: 40, invited: 47, freeze: "ab".repeat(32) }),
    done("compile-consulted", "2027-05-25T04:00:00.000Z", { version: "0.1", hash: "cd".repeat(32) }),
  ]),
};

/** Version 1.0 is compiled and the board is to adopt it. */
export const awaitingAdoption: ConsultationRound = {
  ...awaitingApproval,
  gates: {
    ...awaitingApproval.gates,
    referral: {
      state: "frozen",
      openedAt: "2027-08-18T07:00:00.000Z",
      deadlineAt: "2027-11-30T23:00:00.000Z",
      papers: { draftRevision: 2, questionnaire: null },
      extensions: { "k-0763": "2027-12-07T23:00:00.000Z" },
      grants: {},
      extensionCount: 1,
      attempt: "b",
      frozenAt: "2027-12-07T23:00:00.000Z",
    },
  },
  completed: Object.fromEntries([
    ...Object.entries(awaitingApproval.completed),
    done("approve-referral", "2027-08-16T08:30:00.000Z", { version: "0.2", hash: "ef".repeat(32) }, "vd@example.com"),
    done("open-referral", "2027-08-18T07:00:00.000Z", { invited: 4, version: "0.2" }),
    done("remind-referral-1", "2027-10-13T07:00:00.000Z", { reminded: 4 }),
    done("remind-referral-2", "2027-11-16T08:00:00.000Z", { reminded: 2 }),
    done("close-referral", "2027-12-07T23:00:00.000Z", { answers: 3, invited: 4 }),
    done("compile-final", "2027-12-15T05:00:00.000Z", { version: "1.0", hash: "01".repeat(32) }),
  ]),
};

function party(id: string, type: PartyType, name: string, municipality: string): Party {
  const contact = { id: "c1", role: "main", email: `${id}@example.com`, language: "sv" } as const;
  return { id, type, name, municipality, contacts: [contact], groups: [] };
}

export const context: StaffPageContext = {
  language: "sv",
  destination,
  member: { email: "vd@example.com", name: "Verkställande direktören", role: "publisher", language: "sv" },
  csrf: "token-against-forgery",
  now: "2027-05-19T08:00:00.000Z",
};

export function message(key: string, state: Message["state"], to: string, events: readonly string[] = []): Message {
  return {
    destination: destination.id,
    round: "2027",
    key,
    kind: "invitation",
    recipient: to.split("@")[0] ?? "",
    ordinal: 1,
    to,
    language: "sv",
    details: {},
    createdAt: "2027-04-05T07:00:00.000Z",
    state,
    events,
  };
}

export const roundPage: StaffRoundPageData = {
  ...context,
  round: inConsultation,
  municipalities: destination.municipalities,
  consulted: [
    {
      party: party("p-001", "company", "Sjöstugans kanot", "0763"),
      mail: "delivered",
      answeredAt: "2027-04-12T09:21:00.000Z",
      revision: 2,
      extendedTo: null,
      extension: null,
    },
    {
      party: party("p-002", "association", "Bygdegårdsföreningen vid norra sjön", "0764"),
      mail: "bounced",
      answeredAt: null,
      revision: null,
      extendedTo: null,
      extension: null,
    },
    {
      party: party("p-003", "resident", "Boende 3", "0780"),
      mail: "sent",
      answeredAt: null,
      revision: null,
      extendedTo: "2027-05-31T22:00:00.000Z",
      extension: { by: "redaktor@example.com", at: "2027-05-17T08:12:00.000Z" },
    },
  ],
  decisionMakers: [
    {
      party: party("k-0764", "municipality", "Alvesta kommun", "0764"),
      mail: "none",
      answeredAt: null,
      revision: null,
      extendedTo: null,
      extension: null,
    },
    {
      party: party("r-07", "region", "Region Kronoberg", "07"),
      mail: "none",
      answeredAt: null,
      revision: null,
      extendedTo: null,
      extension: null,
    },
  ],
  openAnswers: { confirmed: 9, unconfirmed: 2 },
  unsentDrafts: 3,
  partyNames: { "p-001": "Sjöstugans kanot", "k-0764": "Alvesta kommun" },
  acknowledged: [],
  decisions: [],
  messages: [
    message("m1", { name: "failed", reason: "MessageRejected: Email address is not verified" }, "p-017@example.com"),
    message("m2", { name: "sending", attempt: "x", since: "2027-04-05T07:00:04.000Z" }, "p-021@example.com"),
    message("m3", { name: "sent", at: "2027-04-05T07:00:04.000Z", sesMessageId: "s" }, "p-002@example.com", [
      "Send",
      "Bounce-Permanent",
    ]),
  ],
  mailProgress: {
    counts: { sent: 76, pending: 3, failed: 1, sending: 1, cancelled: 12 },
    refusal: "AccountSendingPausedException",
  },
  late: [],
  versions: [],
};

export const decidedRoundPage: StaffRoundPageData = {
  ...roundPage,
  now: "2027-12-16T16:00:00.000Z",
  round: awaitingAdoption,
  versions: [
    {
      planYear: 2028,
      version: "1.0",
      stage: "final",
      title: versionPage.header.title,
      compiledAt: "2027-12-15T05:00:00.000Z",
      hash: "01".repeat(32),
      round: "2027",
      published: false,
      adoption: null,
    },
  ],
  late: [{ id: "p-009", revision: 1, receivedAt: "2027-05-24T22:00:01.000Z", phase: "consultation" }],
  acknowledged: [
    {
      party: "k-0780",
      at: "2027-08-20T07:30:00.000Z",
      acknowledgement: {
        ownCaseNumber: "KS 2027/0412",
        officerName: "Kommunsekreteraren",
        organ: "Kommunfullmäktige",
        expectedDate: "2027-12-12",
      },
    },
  ],
  decisions: [
    {
      party: "k-0764",
      isRegion: false,
      revision: 2,
      corrections,
      receivedAt: "2027-11-02T10:00:00.000Z",
      progress: {
        minutesApprovedDate: "2027-11-04",
        announcedDate: "2027-11-05",
        appealed: "no",
        minutesExcerpt: { kind: "pdf", bytes: 182_411, sha256: "5e".repeat(32), isPublic: false },
      },
      reply: {
        standing: "decided",
        stance: "supports",
        instance: "municipal-council",
        organ: "Kommunfullmäktige",
        decisionDate: "2027-10-26",
        paragraph: 84,
        ownCaseNumber: "KS 2027/114",
        senderCaseNumber: "DÅ 2027/14",
        financing: [{ budgetYear: 2028, kind: "base-financing", amountSek: 100_670 }],
        conditionalOn: [],
        officerName: "Handläggaren",
      },
    },
    {
      party: "r-07",
      isRegion: true,
      revision: 1,
      corrections: [],
      receivedAt: "2027-11-10T10:00:00.000Z",
      progress: null,
      reply: {
        standing: "preliminary",
        stance: "supports",
        opinionDate: "2027-11-10",
        ownCaseNumber: "RK 2027/0881",
        senderCaseNumber: "DÅ 2027/14",
        financing: [],
        conditionalOn: [],
        officerName: "Regionstrategen",
      },
    },
  ],
};
