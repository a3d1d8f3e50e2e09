import type {
  GovernanceEntry,
  GovernanceKind,
  GovernanceRecord,
  GovernanceRole,
  GoverningDecision,
  LegalForm,
  Period,
} from "../domain/governance.ts";
import type { Language } from "../domain/language.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatDate } from "./format.ts";

const sv = {
  title: "Så styrs destinationen",
  kinds: {
    mandate: "Uppdrag",
    principal: "Huvudman",
    directive: "Ägardirektiv",
    role: "Roll",
  } satisfies Record<GovernanceKind, string> as Readonly<Record<GovernanceKind, string>>,
  roles: {
    owner: "Ägare",
    financier: "Finansiär",
    "business-network": "Näringslivets nätverk",
    advisory: "Rådgivande",
    other: "Annan roll",
  } satisfies Record<GovernanceRole, string> as Readonly<Record<GovernanceRole, string>>,
  legalForms: {
    "limited-company": "Aktiebolag",
    "non-profit-association": "Ideell förening",
    "economic-association": "Ekonomisk förening",
    foundation: "Stiftelse",
    "municipal-federation": "Kommunalförbund",
    authority: "Myndighet",
  } satisfies Record<LegalForm, string> as Readonly<Record<LegalForm, string>>,
  organisationNumber: "Organisationsnummer",
  legalForm: "Juridisk form",
  period: "Gäller",
  until: (from: string, to: string) => `${from}–${to}`,
  furtherNotice: (from: string) => `Från ${from}, tills vidare`,
  decision: "Beslut",
  decided: (organ: string, maker: string, date: string, paragraph: number) =>
    `${organ}, ${maker}, ${date}, §\u00a0${paragraph}`,
  caseNumber: (number: string) => `dnr ${number}`,
  source: "Källa",
  sourceOf: (title: string, date: string) => `${title}, ${date}`,
  gap: (period: string) => `Ingen huvudman är registrerad: ${period}.`,
  lead: "Kedjan från uppdrag till roller, med dokumenten och besluten bakom. Det som gäller i dag.",
  nothing: "Inget är registrerat än.",
  inPlan: "I varje planversion står det som gällde då.",
};

const en: typeof sv = {
  title: "How the destination is governed",
  kinds: { mandate: "Mandate", principal: "Principal", directive: "Owner directive", role: "Role" },
  roles: {
    owner: "Owner",
    financier: "Financier",
    "business-network": "Business network",
    advisory: "Advisory",
    other: "Another role",
  },
  legalForms: {
    "limited-company": "Limited company",
    "non-profit-association": "Non-profit association",
    "economic-association": "Economic association",
    foundation: "Foundation",
    "municipal-federation": "Municipal federation",
    authority: "Public authority",
  },
  organisationNumber: "Organisation number",
  legalForm: "Legal form",
  period: "Holds",
  until: (from, to) => `${from}–${to}`,
  furtherNotice: (from) => `From ${from}, until further notice`,
  decision: "Decision",
  decided: (organ, maker, date, paragraph) => `${organ}, ${maker}, ${date}, §\u00a0${paragraph}`,
  caseNumber: (number) => `case no. ${number}`,
  source: "Source",
  sourceOf: (title, date) => `${title}, ${date}`,
  gap: (period) => `No principal is recorded: ${period}.`,
  lead: "The chain from mandate to roles, with the documents and decisions behind it. What holds today.",
  nothing: "Nothing has been recorded yet.",
  inPlan: "Each plan version says what held then.",
};

export const governanceTexts: Catalogue<typeof sv> = { sv, en };

export interface GovernanceFact {
  readonly label: string;
  readonly value: string;
  /** Where the document can be read. */
  readonly href?: string | undefined;
}

/** A record in words: what it is, what it says, and its facts. */
export interface DescribedGovernance {
  readonly id: string;
  readonly title: string;
  /** What it says, in Swedish where nobody has written it in English. */
  readonly says: { readonly text: string; readonly isSwedish: boolean } | null;
  readonly facts: readonly GovernanceFact[];
}

export function describeGovernance({ id, record }: GovernanceEntry, language: Language): DescribedGovernance {
  const texts = governanceTexts[language];
  const { says, source, decision } = record;
  const text = says === undefined ? undefined : language === "en" && says.en !== undefined ? says.en : says.sv;
  const { title, date, link } = source;
  return {
    id,
    title: titleOf(record, language),
    says: text === undefined ? null : { text, isSwedish: text === says?.sv },
    facts: [
      ...(record.kind === "principal"
        ? [
            { label: texts.legalForm, value: texts.legalForms[record.legalForm] },
            ...(record.organisationNumber === undefined
              ? []
              : [{ label: texts.organisationNumber, value: record.organisationNumber }]),
          ]
        : []),
      { label: texts.period, value: formatPeriod(record, language) },
      ...(decision === undefined ? [] : [{ label: texts.decision, value: describeDecision(decision, language) }]),
      {
        label: texts.source,
        value: date === undefined ? title : texts.sourceOf(title, formatDate(date, language)),
        href: link,
      },
    ],
  };
}

export function titleOf(record: GovernanceRecord, language: Language): string {
  const texts = governanceTexts[language];
  if (record.kind === "principal") return `${texts.kinds.principal}: ${record.name}`;
  if (record.kind === "role")
    return record.role === "other" ? record.name : `${texts.roles[record.role]}: ${record.name}`;
  return texts.kinds[record.kind];
}

export function formatPeriod({ from, to }: Period, language: Language): string {
  const texts = governanceTexts[language];
  const first = formatDate(from, language);
  return to === undefined ? texts.furtherNotice(first) : texts.until(first, formatDate(to, language));
}

function describeDecision(
  { maker, organ, date, paragraph, caseNumber }: GoverningDecision,
  language: Language,
): string {
  const texts = governanceTexts[language];
  const decided = texts.decided(organ, maker, formatDate(date, language), paragraph);
  return caseNumber === undefined ? decided : `${decided}, ${texts.caseNumber(caseNumber)}`;
}
