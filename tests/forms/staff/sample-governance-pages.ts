import { renderAdoptionPage } from "../../../forms/staff/adoption-page.ts";
import {
  renderAddGovernancePage,
  renderGovernanceListPage,
  renderGovernanceRecordPage,
} from "../../../forms/staff/governance-pages.ts";
import type { LettersContext } from "../../../forms/staff/letters-page.ts";
import type { StaffPageContext } from "../../../forms/staff/staff-frame.ts";
import type { GovernanceEntry } from "../../../functions/domain/governance.ts";
import { adoptionFields } from "../../../functions/domain/read-adoption.ts";
import { governanceValues } from "../../../functions/domain/read-governance.ts";
import { staffGovernanceTexts } from "../../../functions/texts/staff-governance.ts";
import { staffRoundTexts } from "../../../functions/texts/staff-round.ts";
import { governance } from "../sample-governance.ts";

/** The pages on which staff record how the destination is governed. */
export function sampleGovernancePages(staff: StaffPageContext): Readonly<Record<string, string>> {
  const texts = staffGovernanceTexts[staff.language];
  const list = { ...staff, entries: governance, gaps: [], isSaved: false };
  const decisionMakers = [
    { id: "k-0780", name: "Växjö kommun" },
    { id: "r-07", name: "Region Kronoberg" },
  ];
  const form = { ...staff, decisionMakers, errors: [] };
  const add = { ...form, isCorrection: false, id: "0123456789abcdef", values: new Map() } as const;
  const current = governance[3] as GovernanceEntry;
  const record = {
    ...form,
    kind: current.record.kind,
    isCorrection: true,
    current,
    history: [
      { at: "2027-01-25T09:00:00.000Z", by: "redaktor@example.com", reason: "" },
      { at: "2027-02-25T09:00:00.000Z", by: "redaktor@example.com", reason: "Fel <paragraf>" },
    ],
    values: governanceValues(current.record),
    isStale: false,
  } as const;
  const error = { field: "source-link", text: texts.problems["not-a-link"], label: texts.fields["source-link"] };
  return {
    governance: renderGovernanceListPage(list),
    "governance-none": renderGovernanceListPage({ ...list, entries: [] }),
    "governance-gap": renderGovernanceListPage({
      ...list,
      gaps: [{ from: "2027-06-01", to: "2027-12-31" }],
      isSaved: true,
    }),
    "add-governance-mandate": renderAddGovernancePage({ ...add, kind: "mandate" }),
    "add-governance-principal": renderAddGovernancePage({ ...add, kind: "principal" }),
    "add-governance-role": renderAddGovernancePage({ ...add, kind: "role" }),
    "add-governance-refused": renderAddGovernancePage({
      ...add,
      kind: "directive",
      errors: [error],
      values: new Map([["source-link", ["javascript:alert(1)"]]]),
    }),
    "governance-record": renderGovernanceRecordPage(record),
    "governance-record-stale": renderGovernanceRecordPage({ ...record, isStale: true }),
  };
}

/** The page on which the record of the board's decision is put right. */
export function sampleAdoptionPages(staff: LettersContext): Readonly<Record<string, string>> {
  const adoption = {
    date: "2027-12-16",
    paragraph: 61,
    organ: "Styrelsen för <AB>",
    minutes: "2027:9",
    versionHash: "ab".repeat(32),
  };
  const corrections = [{ at: "2027-12-17T09:00:00.000Z", reason: "Fel & <paragraf>", fields: ["paragraph"] }];
  const revisions = [
    { adoption: { ...adoption, paragraph: 60 }, at: "2027-12-16T12:00:00.000Z", by: "vd@example.com" },
    { adoption: { ...adoption, corrections }, at: "2027-12-17T09:00:00.000Z", by: "vd@example.com" },
  ];
  const page = { ...staff, revisions, errors: [], values: adoptionFields(adoption), isStale: false };
  const label = staffRoundTexts[staff.language].adoptReason;
  return {
    adoption: renderAdoptionPage(page),
    "adoption-refused": renderAdoptionPage({ ...page, errors: [{ field: "reason", text: "–", label }] }),
    "adoption-stale": renderAdoptionPage({ ...page, isStale: true }),
  };
}
