import type { PlanDraft } from "../../functions/domain/action-plan.ts";
import type { Adoption } from "../../functions/domain/adoption.ts";
import type { Destination } from "../../functions/domain/destination.ts";
import type { Party } from "../../functions/domain/party.ts";
import type { PlanVersionHeader } from "../../functions/domain/plan-version.ts";
import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";

const both = (text: string) => ({ sv: text, en: text });

export const sampleDestination: Destination = {
  id: "asnen",
  name: "Åsnen",
  principal: { name: "AB Destination Småland", directive: both("Utökat ägaruppdrag") },
  contact: { name: "Samrådsfunktionen", email: "samrad@example.com" },
  senderAddress: "samrad@example.com",
  replyToAddress: "svar@example.com",
  staff: [{ email: "personal@example.com", name: "Samordnaren", role: "administrator", language: "sv" }],
  municipalities: [{ kommunkod: "0763", name: "Tingsryd" }],
  organisations: [],
};

export const sampleParty: Party = {
  id: "p-001",
  type: "company",
  name: "Sjöboden",
  municipality: "0763",
  contacts: [{ id: "c1", role: "main", email: "sjoboden@example.com", language: "sv" }],
  groups: [],
};

export const sampleRound: RoundPlan = {
  id: "2027",
  planYear: 2028,
  title: both("Samråd 2027"),
  caseNumber: "ADS 2027/4",
  questionnaire: "asnen-2027",
  milestones: [
    { id: "open-round", kind: "open-round", at: "2027-02-01T09:00" },
    { id: "open-consultation", kind: "open-consultation", at: "2027-04-05T09:00" },
  ],
  latestExtension: { consultation: "2027-06-14T23:59", referral: "2027-12-14T23:59" },
};

export const sampleDraft: PlanDraft = {
  planYear: 2028,
  title: both("Handlingsplan 2028"),
  budgetSek: 1_200_000,
  sections: [{ id: "mandate", number: 1, title: both("Uppdrag"), content: "text", text: "Uppdraget är …" }],
  activities: [],
  exportReadiness: [],
  followUp: [],
};

export const sampleQuestionnaire: Questionnaire = {
  id: "asnen-2027",
  version: 1,
  title: both("Samråd"),
  introduction: both("Vi vill veta"),
  respondentTypeQuestion: "who",
  municipalityQuestion: "where",
  organisationQuestion: "organisation",
  feedbackEmailQuestion: "feedback",
  questions: [
    {
      id: "organisation",
      type: "text",
      label: both("Organisation"),
      required: false,
      publish: "private",
      maxLength: 200,
      multiline: false,
    },
  ],
};

export const sampleAdoption: Adoption = {
  date: "2027-12-16",
  paragraph: 84,
  organ: "Styrelsen",
  minutes: "Protokoll 2027:6",
  versionHash: "a".repeat(64),
};

export const sampleHeader: PlanVersionHeader = {
  format: "samrad/plan-version/1",
  compiler: "1",
  destination: "asnen",
  round: "2027",
  planYear: 2028,
  version: "0.1",
  stage: "consulted",
  title: both("Handlingsplan 2028"),
  principal: "AB Destination Småland",
  caseNumber: "ADS 2027/4",
  compiledAt: "2027-05-25T04:00:00.000Z",
  previous: null,
  draftHash: "b".repeat(64),
  freezes: [],
  parts: {
    sections: ["c".repeat(64)],
    activities: [],
    "export-readiness": [],
    "follow-up": [],
    financing: [],
    decisions: [],
    statistics: [],
    participation: [],
    views: [],
  },
};
