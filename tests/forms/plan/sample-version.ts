import { readFileSync } from "node:fs";
import type { VersionPageData } from "../../../forms/plan/version-page-data.ts";
import { type PlanDraft, planDraftSchema } from "../../../functions/domain/action-plan.ts";
import { canonicalJson } from "../../../functions/domain/canonical-json.ts";
import { type Destination, destinationSchema } from "../../../functions/domain/destination.ts";
import { earlierProcessSchema } from "../../../functions/domain/earlier-process.ts";
import type {
  DecisionEntry,
  Disclosures,
  EngagementPart,
  FinancingPart,
  ParticipationPart,
  PlanContent,
  PlanVersionHeader,
  PromisedSum,
  StatisticsPart,
  ViewEntry,
} from "../../../functions/domain/plan-version.ts";
import { type Questionnaire, questionnaireSchema } from "../../../functions/domain/questionnaire.ts";
import { type RoundPlan, roundPlanSchema } from "../../../functions/domain/round.ts";
import { governance } from "../sample-governance.ts";

function readSample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../forms/asnen/${name}.json`, import.meta.url), "utf8"));
}

export const destination: Destination = destinationSchema.parse(readSample("destination"));
export const draft: PlanDraft = planDraftSchema.parse(readSample("plan-2027-referral"));
export const roundPlan: RoundPlan = roundPlanSchema.parse(readSample("round-2027"));
export const questionnaire: Questionnaire = questionnaireSchema.parse(readSample("questionnaire-2027"));

/** A hash that differs by its seed and is recognised in a page. */
export function sampleHash(seed: number): string {
  return seed.toString(16).padStart(8, "0").repeat(8);
}

const decision = {
  status: "final",
  inForce: true,
  waitsFor: [],
  stance: "supports",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  decisionDate: "2027-10-26",
  paragraph: 84,
  ownCaseNumber: "KS 2027/114",
  senderCaseNumber: "DÅ 2027/14",
  delegation: null,
  conditionalOn: [],
  hasReservation: false,
  minutesApprovedDate: "2027-11-04",
  announcedDate: "2027-11-05",
  lastAppealDate: { computed: "2027-11-26", stated: "2027-11-26" },
  revision: 1,
  corrections: [],
  commitment: sampleHash(201),
} as const satisfies NonNullable<DecisionEntry["decision"]>;

const correctedDecision = {
  standing: "decided",
  stance: "supports-with-comments",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  decisionDate: "2027-11-29",
  paragraph: 112,
  ownCaseNumber: "2027/KS 0412 100",
  senderCaseNumber: "DÅ 2027/14",
  financing: [],
  conditionalOn: ["k-0764", "r-07"],
} as const;

export const decisions: readonly DecisionEntry[] = [
  {
    party: "k-0764",
    name: "Alvesta kommun",
    municipality: "0764",
    opinion: null,
    decision: {
      ...decision,
      hasReservation: true,
      intake: { channel: "paper", cameIn: "2027-10-29" },
      minutesExcerpt: { kind: "pdf", bytes: 182_411, sha256: sampleHash(301), isPublic: true },
    },
  },
  {
    party: "k-0763",
    name: "Tingsryds kommun",
    municipality: "0763",
    opinion: null,
    decision: {
      ...decision,
      status: "announced",
      inForce: false,
      waitsFor: ["r-07"],
      conditionalOn: ["k-0764", "r-07"],
      stance: "supports-with-comments",
      decisionDate: "2027-11-29",
      paragraph: 112,
      ownCaseNumber: "2027/KS 0412 100",
      announcedDate: "2027-12-04",
      minutesApprovedDate: "2027-12-03",
      lastAppealDate: { computed: "2027-12-27", stated: "2027-12-24" },
      revision: 2,
      corrections: [{ revision: 2, at: "2027-12-01T09:00:00.000Z", fields: ["paragraph"] }],
      commitment: sampleHash(202),
    },
  },
  {
    party: "k-0780",
    name: "Växjö kommun",
    municipality: "0780",
    opinion: null,
    decision: {
      ...decision,
      paragraph: 203,
      ownCaseNumber: "2027-00431",
      minutesExcerpt: { kind: "jpeg", bytes: 912_000, sha256: sampleHash(303), isPublic: false },
      commitment: sampleHash(203),
    },
  },
  {
    party: "r-07",
    name: "Region Kronoberg",
    municipality: "07",
    opinion: {
      stance: "supports",
      opinionDate: "2027-11-10",
      organ: "Regionstyrelsen",
      ownCaseNumber: "RK 2027/0881",
      senderCaseNumber: "DÅ 2027/14",
      conditionalOn: [],
      revision: 1,
      corrections: [],
      commitment: sampleHash(204),
    },
    decision: null,
    late: {
      stance: "supports-with-comments",
      organ: "Regionala <utvecklingsnämnden>",
      decisionDate: "2027-12-08",
      paragraph: 96,
      ownCaseNumber: "RK 2027/0881",
      recordedDate: "2027-12-13",
      intake: { channel: "mail", cameIn: "2027-12-10" },
    },
  },
];

function line(party: string, name: string, budgetYear: number, amountSek: number, inForce = true, isIntent = false) {
  return {
    party,
    name,
    budgetYear,
    kind: isIntent ? "letter-of-intent" : "base-financing",
    amountSek,
    inForce,
  } as const;
}

function promise(amountSek: number, paragraph: number, kind: PromisedSum["kind"] = "base-financing"): PromisedSum {
  return { kind, amountSek, organ: "Kommunfullmäktige", decisionDate: "2027-10-26", paragraph };
}

export const financing: FinancingPart = {
  budgetSek: 1_250_000,
  planYear: 2028,
  lines: [
    {
      ...line("k-0764", "Alvesta kommun", 2028, 100_670),
      rate: { rateOre: 500, population: 20_134, populationDate: "2019-12-31" },
    },
    line("k-0763", "Tingsryds kommun", 2028, 61_965, false),
    {
      ...line("k-0780", "Växjö kommun", 2028, 500_000),
      rate: { rateOre: 500, population: 94_129, populationDate: "2019-12-31" },
    },
    { ...line("k-0780", "Växjö kommun", 2028, 30_000), kind: "in-kind" },
    { ...line("k-0763", "Tingsryds kommun", 2028, 7_000, false), kind: "in-kind" },
    { ...line("k-0764", "Alvesta kommun", 2028, 20_000), kind: "project-money" },
    line("k-0764", "Alvesta kommun", 2029, 100_000, true, true),
    line("k-0780", "Växjö kommun", 2029, 500_000, true, true),
  ],
  years: [
    {
      budgetYear: 2028,
      decidedSek: 600_670,
      projectSek: 20_000,
      intendedSek: 0,
      waitingSek: 61_965,
      inKindSek: 30_000,
    },
    { budgetYear: 2029, budgetSek: 1_340_000, decidedSek: 0, intendedSek: 600_000, waitingSek: 0 },
  ],
  coveredSek: 620_670,
  gapSek: 629_330,
  changes: {
    since: { planYear: 2027, version: "1.1", hash: sampleHash(302) },
    budgetSek: 1_100_000,
    rows: [
      {
        party: "k-0764",
        name: "Alvesta kommun",
        before: promise(100_670, 77),
        intended: null,
        now: promise(100_670, 84),
      },
      {
        party: "k-0780",
        name: "Växjö kommun",
        before: promise(470_645, 190),
        intended: promise(480_000, 190, "letter-of-intent"),
        now: promise(500_000, 203),
      },
      { party: "k-0763", name: "Tingsryds kommun", before: promise(61_965, 8), intended: null, now: null },
      { party: "r-07", name: "Region Kronoberg", before: null, intended: null, now: promise(1, 2) },
    ],
  },
  adoption: null,
};

/** Seminars with people nobody wrote down, an interview too few to count, and an earlier process's own figures. */
export const engagement: EngagementPart = {
  answers: 46,
  kinds: [
    { kind: "interview", events: 2, withPoliticians: 0, participations: null },
    { kind: "seminar", events: 2, withPoliticians: 1, participations: 31 },
    { kind: "reference-group", events: 1, withPoliticians: 0, participations: null },
  ],
  participations: 90,
  unidentified: 12,
  uniquePersons: 64,
  events: [
    {
      date: "2027-03-03",
      kind: "seminar",
      purpose: { sv: "Roller & uppdrag <en halvdag>", en: "Roles & mandate <half a day>" },
      place: "Huseby <bruk>",
      politicians: "none",
    },
    { date: "2027-03-17", kind: "seminar", purpose: { sv: "Finansiering" }, politicians: "present" },
  ],
  stated: earlierProcessSchema.parse(readSample("earlier-process")),
};

export const participation: ParticipationPart = {
  invited: 47,
  delivered: 45,
  bounced: 2,
  answeredOfInvited: 31,
  silent: 14,
  openAnswers: 9,
  types: ["company", "association", "public-body", "academia", "resident", "other"],
  municipalities: [
    { code: "0764", name: "Alvesta" },
    { code: "0763", name: "Tingsryd" },
    { code: "0780", name: "Växjö" },
    { code: "whole-area", name: "whole-area" },
    { code: "outside", name: "outside" },
  ],
  invitedTable: [
    [7, 6, 8, 0, null],
    [null, 5, null, 0, 0],
    [0, 0, null, null, 0],
    [0, 0, null, 0, null],
    [null, null, 5, 0, 0],
    [0, 0, 0, null, null],
  ],
  answeredTable: [
    [5, null, 6, 0, null],
    [null, null, null, 0, 0],
    [0, 0, null, null, 0],
    [0, 0, null, 0, null],
    [null, null, null, 0, 0],
    [0, 0, 0, null, null],
  ],
  silentGroups: [{ type: "academia", municipality: "outside" }],
  engagement,
};

const label = (sv: string, en: string) => ({ sv, en });

export const statistics: StatisticsPart = {
  contributions: { kinds: "contribution", sumSek: 185_000, contributors: 7 },
  questions: [
    {
      question: "mandate-clear",
      type: "scale",
      label: label("Destinationens uppdrag är tydligt", "The destination’s mandate is clear"),
      answered: 40,
      cells: ["1", "2", "3", "4", "5", "dont-know"].map((option, index) => ({
        option,
        label: option === "dont-know" ? label("Vet inte", "Don’t know") : label(option, option),
        count: [null, 5, 8, 14, 10, null][index] ?? null,
      })),
      meanTimes100: 378,
    },
    {
      question: "criteria",
      type: "rank",
      label: label("Vilka kriterier är viktigast?", "Which criteria matter most?"),
      answered: 38,
      cells: [
        {
          option: "experience",
          label: label("En komplett upplevelse på två till fem dagar", "A complete experience of two to five days"),
          count: 25,
        },
        {
          option: "bookable",
          label: label("Erbjudandet är samlat, paketerat och köpbart", "The offer is gathered, packaged and buyable"),
          count: 22,
        },
        {
          option: "business",
          label: label("En affärsmodell som lönar sig", "A business model that pays"),
          count: null,
        },
      ],
      rank: [
        { option: "experience", points: 61, firstChoices: 14 },
        { option: "bookable", points: 48, firstChoices: null },
        { option: "business", points: null, firstChoices: null },
      ],
    },
    {
      question: "actions",
      type: "multiple",
      label: label("Vad vill du se nästa år?", "What do you want to see next year?"),
      answered: 40,
      cells: [
        { option: "trails", label: label("Leder och skyltar", "Trails and signs"), count: 29 },
        { option: "booking", label: label("Gemensam bokning", "Joint booking"), count: 21 },
      ],
    },
    {
      question: "contribution",
      type: "single",
      label: label("Kan du bidra?", "Can you contribute?"),
      answered: 40,
      cells: [
        { option: "time", label: label("Ja, med tid", "Yes, with time"), count: 21 },
        { option: "money", label: label("Ja, med pengar", "Yes, with money"), count: 7 },
        { option: "no", label: label("Nej", "No"), count: 12 },
      ],
    },
  ],
};

function view(number: number, question: string, section: string | null): ViewEntry {
  return { reference: `S-${String(number).padStart(3, "0")}`, question, section, commitment: sampleHash(number) };
}

const [firstSection, secondSection] = draft.sections;

export const views: readonly ViewEntry[] = [
  view(1, "change", firstSection?.id ?? null),
  view(2, "change", secondSection?.id ?? null),
  view(3, "risks", null),
  view(4, "change", firstSection?.id ?? null),
];

export const disclosures: Disclosures = {
  views: [
    {
      commitment: sampleHash(1),
      salt: "00",
      question: "change",
      section: views[0]?.section ?? null,
      text: "Uppdraget behöver säga vem som äger ledskyltarna.\n\nI dag ringer gästerna till oss när en bro är borta.",
      sender: { name: "Sjöstugans kanot", type: "company", municipality: "0763" },
    },
    {
      commitment: sampleHash(2),
      salt: "00",
      question: "change",
      section: views[1]?.section ?? null,
      text: "Låt bolaget vara huvudman.",
      sender: null,
    },
    {
      commitment: sampleHash(3),
      salt: "00",
      question: "risks",
      section: null,
      text: "Fler båtar stör fiskgjusen i maj och juni.",
      sender: null,
    },
  ],
  decisions: [
    {
      commitment: sampleHash(201),
      salt: "00",
      content: "{}",
      conditionText: "",
      comments: "Kommunen vill se en tydligare plan för leder på västra sidan.",
      reservation: "Två ledamöter reserverar sig mot beloppet.",
    },
    {
      commitment: sampleHash(202),
      salt: "00",
      content: canonicalJson({
        ...correctedDecision,
        corrections: [
          {
            revision: 2,
            at: "2027-12-01T09:00:00.000Z",
            reason: "Fel paragraf i protokollsutdraget.",
            before: { ...correctedDecision, paragraph: 111 },
          },
        ],
      }),
      conditionText: "Under förutsättning att Alvesta kommun och Region Kronoberg fattar motsvarande beslut.",
      comments: "",
      reservation: "",
    },
  ],
};

export const content: PlanContent = {
  sections: draft.sections,
  activities: draft.activities,
  exportReadiness: draft.exportReadiness,
  followUp: draft.followUp,
  financing,
  decisions,
  statistics,
  participation,
  views,
  governance,
};

export const header: PlanVersionHeader = {
  format: "samrad/plan-version/1",
  compiler: "1",
  destination: destination.id,
  round: "2027",
  planYear: 2028,
  version: "1.0",
  stage: "final",
  title: draft.title,
  principal: destination.principal.name,
  caseNumber: roundPlan.caseNumber,
  compiledAt: "2027-12-15T05:00:00.000Z",
  previous: sampleHash(300),
  draftHash: sampleHash(301),
  freezes: [],
  parts: {} as PlanVersionHeader["parts"],
};

export const versionPage: VersionPageData = {
  language: "sv",
  destination,
  header,
  hash: sampleHash(999),
  content,
  disclosures,
  visibility: "unlisted",
  newer: null,
  previous: {
    planYear: 2028,
    version: "0.2",
    stage: "referred",
    title: draft.title,
    compiledAt: "2027-08-16T08:30:00.000Z",
    hash: sampleHash(300),
    round: "2027",
    published: true,
    adoption: null,
  },
  questionLabels: Object.fromEntries(questionnaire.questions.map((question) => [question.id, question.label])),
};
