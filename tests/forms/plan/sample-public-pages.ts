import { renderErrorPage, renderFailurePage } from "../../../forms/error/error-page.ts";
import { renderAccessibilityPage } from "../../../forms/plan/accessibility-page.ts";
import { renderChangesPage } from "../../../forms/plan/changes-page.ts";
import { renderDestinationPage } from "../../../forms/plan/destination-page.ts";
import { renderGovernancePage } from "../../../forms/plan/governance-page.ts";
import { renderMinutesGonePage } from "../../../forms/plan/minutes-gone-page.ts";
import { renderPrivacyPage } from "../../../forms/plan/privacy-page.ts";
import { renderRoundPage } from "../../../forms/plan/round-page.ts";
import { renderStartPage } from "../../../forms/plan/start-page.ts";
import { renderVersionListPage } from "../../../forms/plan/version-list-page.ts";
import { renderVersionPage } from "../../../forms/plan/version-page.ts";
import type { VersionSummary } from "../../../forms/plan/version-summary.ts";
import { DomainError, type DomainErrorCode, type DomainErrorPayloads } from "../../../functions/domain/errors.ts";
import type { Language } from "../../../functions/domain/language.ts";
import type { PlanContent } from "../../../functions/domain/plan-version.ts";
import { changesBetween } from "../../../functions/domain/version-changes.ts";
import { governance } from "../sample-governance.ts";
import { awaitingAdoption, awaitingApproval, inConsultation, notOpened } from "../staff/sample-round.ts";
import { content, destination, draft, questionnaire, sampleHash, versionPage } from "./sample-version.ts";

export const open = "2027-05-01T08:00:00.000Z";
export const decisionMakers = [{ name: "Alvesta kommun" }, { name: "Region Kronoberg" }];

export const version: VersionSummary = {
  planYear: 2028,
  version: "1.0",
  stage: "final",
  title: draft.title,
  compiledAt: "2027-12-15T05:00:00.000Z",
  hash: sampleHash(1),
  round: "2027",
  published: true,
  adoption: { organ: "Styrelsen", date: "2027-12-16", paragraph: 61 },
};

/** What a version before might have said. */
const earlier: PlanContent = {
  ...content,
  activities: content.activities
    .slice(1)
    .map((activity, index) =>
      index === 0 ? { ...activity, costSek: activity.costSek + 10_000, owner: "Någon <annan>" } : activity,
    ),
  sections: content.sections.map((section, index) =>
    index === 0 ? { ...section, text: `Förut & <så>. ${section.text}` } : section,
  ),
  decisions: content.decisions.map((entry) => ({ ...entry, decision: null })),
  financing: { ...content.financing, budgetSek: content.financing.budgetSek - 20_000, lines: [], adoption: null },
  followUp: content.followUp.slice(1),
  governance: content.governance?.slice(1),
  views: content.views.slice(1),
};

/** Every page that anyone can read, in one language. */
export function samplePublicPages(language: Language): Readonly<Record<string, string>> {
  const here = { language, destination };
  const atHome = { ...here, now: open, decisionMakers, round: inConsultation, versions: [version] };
  const round = { ...atHome, questionnaire, draft };
  const plan = { ...versionPage, language };
  const from = { planYear: 2028, version: "0.2" };
  const compared = { ...here, from, to: version, others: [from, { planYear: 2027, version: "1.1" }], isPublic: true };
  const referred: VersionSummary = { ...version, version: "0.2", stage: "referred", adoption: null };
  return {
    start: renderStartPage({ language, now: open, destinations: [{ destination, round: inConsultation }] }),
    "start-empty": renderStartPage({ language, now: open, destinations: [] }),
    destination: renderDestinationPage(atHome),
    "destination-empty": renderDestinationPage({ ...atHome, round: null, versions: [] }),
    "destination-newer-draft": renderDestinationPage({
      ...atHome,
      now: "2027-09-01T08:00:00.000Z",
      round: awaitingApproval,
      versions: [{ ...referred, planYear: 2029 }, version],
    }),
    round: renderRoundPage({ ...round, versions: [] }),
    "round-not-open": renderRoundPage({
      ...round,
      now: "2027-03-01T08:00:00.000Z",
      round: notOpened,
      draft: null,
      versions: [],
    }),
    "round-being-decided": renderRoundPage({
      ...round,
      now: "2027-12-15T08:00:00.000Z",
      round: awaitingAdoption,
      draft: null,
      versions: [referred],
    }),
    versions: renderVersionListPage({
      ...here,
      versions: [version, { ...version, planYear: 2027, published: false, adoption: null }],
    }),
    "versions-empty": renderVersionListPage({ ...here, versions: [] }),
    plan: renderVersionPage({ ...plan, visibility: "public", adoption: version.adoption }),
    "plan-draft": renderVersionPage({
      ...plan,
      visibility: "staff",
      header: { ...plan.header, version: "0.1", stage: "consulted", previous: null },
      previous: null,
    }),
    "plan-replaced": renderVersionPage({ ...plan, newer: { ...version, version: "1.1", stage: "followed-up" } }),
    changes: renderChangesPage({ ...compared, changes: changesBetween(earlier, content) }),
    "changes-none": renderChangesPage({ ...compared, changes: changesBetween(content, content), others: [] }),
    "changes-of-years": renderChangesPage({
      ...compared,
      from: { planYear: 2027, version: "1.1" },
      changes: changesBetween(content, earlier),
      isPublic: false,
    }),
    "minutes-gone": renderMinutesGonePage({
      ...here,
      decisionMaker: "Alvesta kommun",
      version: "1.0",
      versionHref: "/asnen/plans/2028/1.0",
    }),
    governance: renderGovernancePage({ ...here, entries: governance }),
    "governance-none": renderGovernancePage({ ...here, entries: [] }),
    privacy: renderPrivacyPage(here),
    accessibility: renderAccessibilityPage(here),
  };
}

const refusals: { readonly [Code in DomainErrorCode]: DomainErrorPayloads[Code] } = {
  "link-not-valid": {},
  "not-found": {},
  "not-signed-in": {},
  "not-permitted": { role: "publisher" },
  "request-forged": {},
  "gate-not-open-yet": { opensAt: "2027-04-05T09:00" },
  "gate-closed": { closedAt: "2027-05-24T22:00:00.000Z" },
  "being-decided": {},
  "deadline-passed": { deadline: "2027-05-24T22:00:00.000Z" },
  "taken-back": {},
  "part-of-others": {},
  "may-not-send": {},
  "step-not-ready": { step: "adopt", reason: "waits-for-predecessors" },
  "body-too-large": { limitBytes: 131_072 },
  "content-type-not-supported": { contentType: "text/xml" },
  "body-malformed": {},
  "sign-in-expired": {},
  "too-many-attempts": {},
  "over-budget": { retryAt: "2027-05-12T13:00:00.000Z" },
};

/** The page of every rule that can say no, by its code, and the one of a bug. */
export function refusalPages(language: Language): Readonly<Record<string, string>> {
  const codes = Object.keys(refusals) as DomainErrorCode[];
  const page = (code: DomainErrorCode) =>
    renderErrorPage(new DomainError(code, refusals[code]), { language, destinationId: destination.id });
  return {
    ...Object.fromEntries(codes.map((code) => [code, page(code)])),
    failure: renderFailurePage({ language, reference: "c1b2a3d4" }),
  };
}
