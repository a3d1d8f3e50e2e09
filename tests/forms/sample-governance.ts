import type { GovernanceEntry } from "../../functions/domain/governance.ts";

/** A destination whose principal changed, with every kind of record. */
export const governance: readonly GovernanceEntry[] = [
  {
    id: "mandate",
    revision: 1,
    record: {
      kind: "mandate",
      says: { sv: "Hålla ihop <destinationen> över tid." },
      from: "2020-01-01",
      source: { title: "Slutrapport & plan" },
    },
  },
  {
    id: "former",
    revision: 2,
    record: {
      kind: "principal",
      name: "Föreningen Åsnen",
      legalForm: "non-profit-association",
      from: "2018-01-01",
      to: "2027-12-31",
      source: { title: "Stadgar" },
    },
  },
  {
    id: "present",
    revision: 1,
    record: {
      kind: "principal",
      name: "AB Destination Småland",
      legalForm: "limited-company",
      organisationNumber: "212000-0639",
      says: { sv: "Ansvarar för planen.", en: "Is responsible for the plan." },
      from: "2028-01-01",
      source: { title: "Bolagsordning", date: "2027-11-01", link: "https://www.example.com/bolagsordning.pdf" },
    },
  },
  {
    id: "directive",
    revision: 1,
    record: {
      kind: "directive",
      says: { sv: "Ta fram en handlingsplan varje år i samråd." },
      from: "2028-01-01",
      source: { title: "Ägardirektiv", date: "2027-11-01" },
      decision: {
        maker: "Region Kronoberg",
        party: "r-07",
        organ: "Regionfullmäktige",
        date: "2027-11-01",
        paragraph: 12,
        caseNumber: "RK 2027/5",
      },
    },
  },
  {
    id: "network",
    revision: 1,
    record: {
      kind: "role",
      role: "business-network",
      name: "Företagsnätverket",
      from: "2020-01-01",
      source: { title: "Slutrapport" },
    },
  },
];
