import { renderAddPartyPage } from "../../../forms/staff/add-party-page.ts";
import { renderGroupsPage } from "../../../forms/staff/groups-page.ts";
import { renderImportPartiesPage } from "../../../forms/staff/import-parties-page.ts";
import { renderMergePartiesPage } from "../../../forms/staff/merge-parties-page.ts";
import { renderPartyListPage } from "../../../forms/staff/party-list-page.ts";
import { renderPartyPage } from "../../../forms/staff/party-page.ts";
import { renderPartyProposalPage } from "../../../forms/staff/party-proposal-page.ts";
import type { Language } from "../../../functions/domain/language.ts";
import type { Party } from "../../../functions/domain/party.ts";
import { partyValues } from "../../../functions/domain/party-form.ts";
import type { ProposedRow } from "../../../functions/domain/party-proposal.ts";
import { context, message } from "./sample-round.ts";

const at = "2027-04-05T07:00:00.000Z";
const hostile = `<script>alert("1")</script>`;

export const sampleGroups = [{ id: "network", name: { sv: "Företagsnätverket", en: "The business network" } }];
const municipalities = [{ kommunkod: "0764", name: "Alvesta" }];

export function sampleParty(id: string, changes: Partial<Party> = {}): Party {
  const contacts: Party["contacts"] = [
    { id: "c1", role: "main", name: "Föreståndaren", email: `${id}@example.com`, language: "sv" },
    { id: "c2", role: "officer", email: `two-${id}@example.com`, language: "en" },
  ];
  return {
    id,
    type: "company",
    name: `Kafé ${hostile}`,
    municipality: "0764",
    contacts,
    groups: ["network"],
    ...changes,
  };
}

const rows: readonly ProposedRow[] = [
  { outcome: "new", lines: [2], party: sampleParty("n-1") },
  {
    outcome: "changed",
    lines: [3, 4],
    party: sampleParty("p-1", { name: "Sjöstugans kanot", groups: [] }),
    before: sampleParty("p-1"),
    basedOn: 2,
  },
  { outcome: "same", lines: [5], party: sampleParty("p-2") },
  {
    outcome: "duplicate",
    lines: [6],
    party: sampleParty("n-2"),
    like: [{ id: "p-2", name: hostile, by: "name" }],
  },
  {
    outcome: "faulty",
    lines: [7],
    faults: [
      { line: 7, column: "municipality", message: { sv: "Nollan saknas.", en: "The zero is missing." }, value: "764" },
      { line: 7, column: null, message: { sv: "Raden har 3 celler.", en: "The line has 3 cells." }, value: hostile },
    ],
  },
];

/** The pages on who is invited and how they are reached, in one language. */
export function samplePartyPages(language: Language): Readonly<Record<string, string>> {
  const page = { ...context, language, municipalities, groups: sampleGroups };
  const proposal = { ...page, proposal: "a".repeat(64), upload: "b".repeat(64), fileName: `${hostile}.xlsx` };
  const refused = {
    where: { sv: "Rad 1", en: "Line 1" },
    code: "column-unknown",
    message: { sv: "Okänd kolumn.", en: "Unknown column." },
  } as const;
  const party = sampleParty("p-1", { organisationNumber: "212000-0639" });
  const form = { ...page, values: partyValues(party), errors: [], revision: 2, areas: ["0764", "07", "outside"] };
  const history = [
    { at: "2027-04-06T07:00:00.000Z", by: "redaktor@example.com", what: ["name", "contacts"] },
    { at: "2027-04-05T07:00:00.000Z", by: "redaktor@example.com", what: ["imported"] },
  ];
  const messages = [message("m-1", { name: "sent", at, sesMessageId: "s-1" }, "p-1@example.com", ["Bounce-Permanent"])];
  const one = { ...form, party, stale: false, survivor: null, messages, history };
  const errors = [{ field: "name", label: "Namn", text: "Det här måste besvaras." }];
  const filter = { type: "", municipality: "0764", group: "network", state: "active", search: hostile } as const;
  const list = { ...page, filter, areas: form.areas, parties: [party], nextAfter: "p-1", isFirst: false };
  const sides = { keep: { party, revision: 2 }, drop: { party: sampleParty("p-2"), revision: 1 } };
  const merging = {
    ...page,
    parties: [party, sampleParty("p-2")],
    chosen: { keep: "p-1", drop: "p-2" },
    refusal: null,
    bothAnswered: false,
    stays: [],
  };
  const groups = { ...page, members: { network: 3 }, values: new Map<string, readonly string[]>(), errors: [] };
  return {
    parties: renderPartyListPage(list),
    "parties-none": renderPartyListPage({ ...list, parties: [], nextAfter: null, isFirst: true }),
    party: renderPartyPage({ ...one, notice: "party-saved" }),
    "party-refused": renderPartyPage({ ...one, errors }),
    "party-stale": renderPartyPage({ ...one, stale: true }),
    "party-archived": renderPartyPage({ ...one, party: { ...party, archived: true }, messages: [] }),
    "party-merged": renderPartyPage({ ...one, party: { ...party, mergedInto: "p-2" }, survivor: hostile }),
    "add-party": renderAddPartyPage({ ...form, values: new Map(), revision: 0 }),
    "add-party-refused": renderAddPartyPage({ ...form, revision: 0, errors }),
    "merge-parties": renderMergePartiesPage({ ...merging, chosen: { keep: "", drop: "" }, pair: null }),
    "merge-parties-pair": renderMergePartiesPage({ ...merging, pair: sides, bothAnswered: true }),
    "merge-parties-stays": renderMergePartiesPage({
      ...merging,
      pair: sides,
      stays: [
        { kind: "draft", name: { sv: "Dina synpunkter på utkastet", en: "Your views on the draft" } },
        { kind: "file", name: { sv: hostile, en: hostile } },
      ],
    }),
    "merge-parties-refused": renderMergePartiesPage({ ...merging, pair: null, refusal: "answer-would-be-left" }),
    groups: renderGroupsPage(groups),
    "groups-refused": renderGroupsPage({
      ...groups,
      values: new Map([["sv", [hostile]]]),
      errors: [{ field: "id", label: "Kortnamn", text: "Upptaget." }],
    }),
    "groups-stale": renderGroupsPage({ ...groups, values: new Map([["id", ["board"]]]), isStale: true }),
    "import-parties": renderImportPartiesPage({ ...page, problems: [], content: "" }),
    "import-parties-refused": renderImportPartiesPage({
      ...page,
      problems: [refused],
      content: `</textarea>${hostile}`,
    }),
    "party-proposal": renderPartyProposalPage({ ...proposal, rows: rows.map((row) => ({ row, standing: "waits" })) }),
    "party-proposal-done": renderPartyProposalPage({
      ...proposal,
      rows: rows.map((row) => ({ row, standing: row.outcome === "changed" ? "stale" : "written" })),
    }),
  };
}
