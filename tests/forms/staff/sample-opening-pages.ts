import { type AudiencePageData, renderAudiencePage } from "../../../forms/staff/audience-page.ts";
import { viewAudience } from "../../../functions/domain/audience.ts";
import type { Language } from "../../../functions/domain/language.ts";
import type { Party } from "../../../functions/domain/party.ts";
import { roundPlan } from "../plan/sample-version.ts";
import { sampleGroups, sampleParty } from "./sample-party-pages.ts";
import { context, message } from "./sample-round.ts";

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
  return {
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
