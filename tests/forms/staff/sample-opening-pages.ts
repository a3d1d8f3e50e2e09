import { type AudiencePageData, renderAudiencePage } from "../../../forms/staff/audience-page.ts";
import { renderChecklistPage } from "../../../forms/staff/checklist-page.ts";
import { renderResponsePage } from "../../../forms/staff/response-page.ts";
import { viewAudience } from "../../../functions/domain/audience.ts";
import type { Language } from "../../../functions/domain/language.ts";
import { openCaseNumber } from "../../../functions/domain/next-round.ts";
import { type ChecklistFacts, openingChecklist } from "../../../functions/domain/opening-checklist.ts";
import { type Party, partyTypeSchema } from "../../../functions/domain/party.ts";
import { countResponse } from "../../../functions/domain/response.ts";
import { type CompletedStep, type ConsultationRound, phaseSchema } from "../../../functions/domain/round.ts";
import type { InvitationOutcome } from "../../../functions/domain/submission.ts";
import { destination, roundPlan } from "../plan/sample-version.ts";
import { sampleGroups, sampleParty } from "./sample-party-pages.ts";
import { awaitingAdoption, context, inConsultation, message, notOpened } from "./sample-round.ts";

const at = "2027-04-05T07:00:00.000Z";
const parties: readonly Party[] = [
  sampleParty("p-1"),
  sampleParty("p-2", { groups: [], type: "association" }),
  sampleParty("p-3", { archived: true }),
  sampleParty("p-4", { mergedInto: "p-1" }),
  sampleParty("p-5"),
  sampleParty("k-1", { type: "municipality", name: "Alvesta kommun", groups: [] }),
];
const bounced = message("m-1", { name: "sent", at, sesMessageId: "s-1" }, "p-5@example.com", ["Bounce-Permanent"]);

const tried = (["invitation", "reminder", "referral", "referral-reminder"] as const).map((letter) => ({
  ...message(`m-${letter}`, { name: "sent", at, sesMessageId: `s-${letter}` }, context.member.email),
  kind: "test-letter" as const,
  details: { letter },
}));

function checklistsOf(round: ConsultationRound, facts: Partial<ChecklistFacts>) {
  const ready = {
    destination: { groups: sampleGroups },
    parties,
    audience: [],
    hasQuestionnaire: true,
    hasDraft: true,
    messages: tried,
    worded: new Map(),
  };
  return phaseSchema.options.map((phase) =>
    openingChecklist(phase, round, { ...ready, ...facts }, "2027-03-01T08:00:00.000Z"),
  );
}

const openedRound = {
  ...notOpened,
  completed: { "open-round": inConsultation.completed["open-round"] as CompletedStep },
};

const row = (party: string, type: string, municipality: string, outcome: InvitationOutcome, delivery = true) =>
  ({ party, type, municipality, outcome, delivery: delivery ? "delivered" : "undelivered" }) as const;

const emptyResponse = { invitations: [], opened: new Set<string>(), types: [], municipalities: [], groups: [] };

const response = countResponse({
  invitations: [
    row("p-1", "company", "0763", "answered"),
    row("p-2", "company", "0763", "draft"),
    row("p-3", "company", "0780", "silent"),
    row("p-4", "association", "0764", "declined"),
    row("p-5", "association", "whole-area", "answered"),
    row("p-6", "resident", "0780", "delegated"),
    row("p-7", "public-body", "outside", "silent", false),
  ],
  opened: new Set(["p-3"]),
  types: partyTypeSchema.options,
  municipalities: destination.municipalities.map(({ kommunkod }) => kommunkod),
  groups: sampleGroups.map(({ id }) => ({ id, members: new Set(["p-3", "p-4"]) })),
});

/** The pages on what a phase opens with, in one language. */
export function sampleOpeningPages(language: Language): Readonly<Record<string, string>> {
  const everyone: AudiencePageData = {
    ...context,
    language,
    round: roundPlan,
    groups: sampleGroups,
    audience: [],
    gone: [],
    isFixed: false,
    revision: 0,
    members: { network: 2 },
    views: {
      consultation: viewAudience("consultation", [], parties, []),
      referral: viewAudience("referral", [], parties, []),
    },
    history: [],
  };
  const audience = ["network", "old"];
  const forGroups: AudiencePageData = {
    ...everyone,
    audience,
    gone: ["old"],
    revision: 2,
    views: { ...everyone.views, consultation: viewAudience("consultation", audience, parties, [bounced]) },
    history: [
      { audience, by: "redaktor@example.com", at },
      { audience: ["network"], by: "clock", at: "2027-01-18T08:00:00.000Z" },
    ],
  };
  const checklist = { ...context, language, groups: sampleGroups, round: openedRound };
  const responsePage = {
    ...context,
    language,
    round: roundPlan,
    names: {
      municipalities: destination.municipalities.map(({ kommunkod, name }) => ({ code: kommunkod, name })),
      groups: new Map(sampleGroups.map(({ id, name }) => [id, name[language]])),
    },
  };
  const unopened = { tables: null, isFrozen: false, openAnswers: 0 };
  const consultation = { phase: "consultation", tables: response, isFrozen: false, openAnswers: 9 } as const;
  const referral = { ...unopened, phase: "referral" } as const;
  return {
    response: renderResponsePage({ ...responsePage, phases: [consultation, referral] }),
    "response-closed": renderResponsePage({
      ...responsePage,
      phases: [
        { ...consultation, isFrozen: true },
        { ...referral, tables: countResponse(emptyResponse) },
      ],
    }),
    "response-not-opened": renderResponsePage({
      ...responsePage,
      phases: [{ ...unopened, phase: "consultation" }, referral],
    }),
    checklist: renderChecklistPage({ ...checklist, checklists: checklistsOf(openedRound, {}) }),
    "checklist-missing": renderChecklistPage({
      ...checklist,
      round: notOpened,
      checklists: checklistsOf(
        { ...notOpened, plan: { ...roundPlan, caseNumber: openCaseNumber } },
        {
          destination,
          parties: parties.filter(({ type }) => type !== "municipality"),
          audience: ["network", "old"],
          hasQuestionnaire: false,
          hasDraft: false,
          messages: [bounced],
        },
      ),
    }),
    "checklist-opened": renderChecklistPage({
      ...checklist,
      round: awaitingAdoption,
      checklists: checklistsOf(awaitingAdoption, {}),
    }),
    audience: renderAudiencePage(everyone),
    "audience-groups": renderAudiencePage(forGroups),
    "audience-refused": renderAudiencePage({
      ...everyone,
      filled: { isForGroups: true, groups: [] },
      errors: [{ field: "group", label: "Grupper", text: "Kryssa i minst en grupp." }],
    }),
    "audience-stale": renderAudiencePage({
      ...forGroups,
      filled: { isForGroups: false, groups: [] },
      refusal: { reason: "stale", by: "vd@example.com", theirs: audience, mine: [] },
    }),
    "audience-fixed": renderAudiencePage({ ...forGroups, isFixed: true, refusal: { reason: "opened-meanwhile" } }),
  };
}
