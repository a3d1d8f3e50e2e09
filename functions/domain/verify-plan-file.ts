import { canonicalJson, hashOf } from "./canonical-json.ts";
import { commit } from "./commitment.ts";
import { viewCommitment } from "./compile-views.ts";
import { compileChanges } from "./financing-changes.ts";
import { coverOf, gapOf, totalsOf } from "./financing-totals.ts";
import {
  type DecisionEntry,
  type Disclosures,
  type PlanContent,
  type PlanVersionFile,
  partHashes,
} from "./plan-version.ts";
import { planVersionFileSchema, readPlanContent } from "./plan-version-file.ts";
import { compareVersions } from "./version-number.ts";

export type FindingCode =
  | "not-a-plan-version"
  | "hash-of-header"
  | "hash-of-part"
  | "part-missing"
  | "part-not-named"
  | "parts-malformed"
  | "chain-broken"
  | "chain-order"
  | "disclosure-unknown"
  | "disclosure-altered"
  | "disclosure-repeated"
  | "reference-repeated"
  | "sum-wrong"
  | "change-wrong";

/** Something in a plan version that does not hold, and where. */
export interface Finding {
  readonly code: FindingCode;
  readonly where: string;
}

/** What was checked and held, when there are no findings. */
export interface Proof {
  readonly hash: string;
  readonly version: string;
  readonly parts: number;
  readonly views: { readonly committed: number; readonly disclosed: number };
  readonly decisions: { readonly committed: number; readonly disclosed: number };
  /** `first` has nothing before it, `linked` was compared, `not-compared` names a version that was not given. */
  readonly chain: "first" | "linked" | "not-compared";
}

export interface Verification {
  readonly findings: readonly Finding[];
  /** Null when it is not a plan version at all. */
  readonly proof: Proof | null;
}

/** Checks a version file, and its place after `previous`, with nothing but the files themselves. */
export function verifyPlanFile(file: unknown, previous?: unknown): Verification {
  const parsed = planVersionFileSchema.safeParse(file);
  if (!parsed.success) {
    const where = parsed.error.issues
      .map(({ path }) => path.join("."))
      .slice(0, 5)
      .join(", ");
    return { findings: [{ code: "not-a-plan-version", where }], proof: null };
  }
  const version: PlanVersionFile = parsed.data;
  const findings: Finding[] = [
    ...(hasHash(version.header, version.hash) ? [] : [{ code: "hash-of-header", where: version.hash } as const]),
    ...checkParts(version),
    ...checkChain(version, previous),
  ];
  try {
    const content = contentOf(version);
    findings.push(...checkDisclosures(content, version.disclosures), ...checkContent(content));
    findings.push(...checkChanges(content, previous));
    return { findings, proof: proofOf(version, content, previous) };
  } catch {
    // Parts of any shape can carry the right hashes.
    return { findings: [...findings, { code: "parts-malformed", where: "parts" }], proof: null };
  }
}

/** False also for what has no canonical form, such as half a surrogate pair. */
function hasHash(value: unknown, hash: string): boolean {
  try {
    return hashOf(value) === hash;
  } catch {
    return false;
  }
}

function checkParts({ header, parts }: PlanVersionFile): readonly Finding[] {
  const named = new Set(partHashes(header));
  return [
    ...[...named]
      .filter((hash) => !Object.hasOwn(parts, hash))
      .map((where) => ({ code: "part-missing", where }) as const),
    ...Object.entries(parts).flatMap(([hash, value]): Finding[] => {
      if (!named.has(hash)) return [{ code: "part-not-named", where: hash }];
      return hasHash(value, hash) ? [] : [{ code: "hash-of-part", where: hash }];
    }),
  ];
}

function checkChain({ header }: PlanVersionFile, previous: unknown): readonly Finding[] {
  if (previous === undefined) return [];
  const parsed = planVersionFileSchema.safeParse(previous);
  // Its own hash is recomputed: a file may say anything of itself.
  if (!parsed.success || header.previous === null || !hasHash(parsed.data.header, header.previous)) {
    return [{ code: "chain-broken", where: header.previous ?? "none" }];
  }
  const before = parsed.data.header;
  const follows =
    before.planYear < header.planYear ||
    (before.planYear === header.planYear && compareVersions(before.version, header.version) < 0);
  const isSame = before.destination === header.destination;
  return follows && isSame ? [] : [{ code: "chain-order", where: `${before.version} → ${header.version}` }];
}

function contentOf({ header, parts }: PlanVersionFile): PlanContent {
  return readPlanContent(header, new Map(Object.entries(parts).map(([hash, value]) => [hash, canonicalJson(value)])));
}

function checkDisclosures(content: PlanContent, disclosures: Disclosures): readonly Finding[] {
  const views = new Map(content.views.map((view) => [view.commitment, view]));
  const decisions = new Map(
    content.decisions.flatMap(({ opinion, decision }) => {
      const reply = decision ?? opinion;
      return reply === null ? [] : [[reply.commitment, reply] as const];
    }),
  );
  const told = [...disclosures.views, ...disclosures.decisions].map(({ commitment }) => commitment);
  return [
    ...repeated(told).map((where) => ({ code: "disclosure-repeated", where }) as const),
    ...disclosures.views.flatMap((disclosure): Finding[] => {
      const entry = views.get(disclosure.commitment);
      if (entry === undefined) return [{ code: "disclosure-unknown", where: disclosure.commitment }];
      const holds =
        viewCommitment(disclosure) === disclosure.commitment &&
        entry.question === disclosure.question &&
        entry.section === disclosure.section;
      return holds ? [] : [{ code: "disclosure-altered", where: entry.reference }];
    }),
    ...disclosures.decisions.flatMap((disclosure): Finding[] => {
      const entry = decisions.get(disclosure.commitment);
      if (entry === undefined) return [{ code: "disclosure-unknown", where: disclosure.commitment }];
      const holds = commit(disclosure.salt, disclosure.content) === disclosure.commitment && matches(disclosure, entry);
      return holds ? [] : [{ code: "disclosure-altered", where: nameOf(entry) }];
    }),
  ];
}

type Opinion = NonNullable<DecisionEntry["opinion"]>;
type Decision = NonNullable<DecisionEntry["decision"]>;

function nameOf(entry: Opinion | Decision): string {
  return "paragraph" in entry ? `${entry.organ} § ${entry.paragraph}` : entry.ownCaseNumber;
}

/** The reply as recorded says what the matrix and the texts beside it say. */
function matches(disclosure: Disclosures["decisions"][number], entry: Opinion | Decision): boolean {
  const recorded = readRecord(disclosure.content);
  if (recorded === null) return false;
  const texts = ["conditionText", "comments", "reservation"] as const;
  const shown: Readonly<Record<string, unknown>> = { ...entry };
  const isDecision = "paragraph" in entry;
  return (
    texts.every((name) => (recorded[name] ?? "") === disclosure[name]) &&
    (isDecision ? decisionFacts : opinionFacts).every((name) => (recorded[name] ?? null) === shown[name]) &&
    recorded["standing"] === (isDecision ? "decided" : "preliminary") &&
    canonicalJson(recorded["intake"] ?? null) === canonicalJson(entry.intake ?? null) &&
    canonicalJson(correctionsIn(recorded)) ===
      canonicalJson(entry.corrections.map(({ revision, at }) => [revision, at])) &&
    (!isDecision || entry.hasReservation === (recorded["reservation"] !== undefined))
  );
}

function correctionsIn({ corrections }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(corrections) ? corrections.map((each) => [each?.revision, each?.at]) : [];
}

const sharedFacts = ["stance", "organ", "ownCaseNumber", "senderCaseNumber"] as const;
const opinionFacts = [...sharedFacts, "opinionDate"] as const;
const decisionFacts = [...sharedFacts, "instance", "decisionDate", "paragraph", "delegation"] as const;

function readRecord(content: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = JSON.parse(content) as unknown;
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** What the content says of itself: names that must be one of a kind, and sums. */
function checkContent(content: PlanContent): readonly Finding[] {
  const names = [
    ...repeated(content.sections.map(({ id }) => `section ${id}`)),
    ...repeated(content.activities.map(({ id }) => `activity ${id}`)),
    ...repeated(content.views.map(({ reference }) => `view ${reference}`)),
    ...repeated(content.views.map(({ commitment }) => `commitment ${commitment}`)),
    ...repeated(content.decisions.map(({ party }) => `decision-maker ${party}`)),
    ...repeated((content.participation.engagement?.kinds ?? []).map(({ kind }) => `engagement ${kind}`)),
  ];
  return [
    ...names.map((where) => ({ code: "reference-repeated", where }) as const),
    ...checkSums(content),
    ...checkEngagement(content.participation),
  ];
}

/** As far as nothing of it is withheld: what was stated of an earlier process is nobody's sum. */
function checkEngagement({ engagement }: PlanContent["participation"]): readonly Finding[] {
  if (engagement === undefined || engagement.participations === null) return [];
  const { answers, kinds, participations, uniquePersons } = engagement;
  const shown = [answers, ...kinds.map((kind) => kind.participations)];
  const total = shown.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
  const holds = shown.includes(null) ? total <= participations : total === participations;
  return holds && (uniquePersons ?? 0) <= participations ? [] : [{ code: "sum-wrong", where: "participations" }];
}

function checkSums({ financing }: PlanContent): readonly Finding[] {
  const years = financing.years.filter(({ budgetYear, budgetSek: _, ...stated }) => {
    const totals = totalsOf(financing.lines.filter((line) => line.budgetYear === budgetYear));
    return canonicalJson(stated) !== canonicalJson(totals);
  });
  const covered = coverOf(financing.years.find(({ budgetYear }) => budgetYear === financing.planYear));
  const isGapRight =
    financing.coveredSek === covered && financing.gapSek === gapOf(financing.budgetSek, financing.coveredSek);
  return [
    ...years.map(({ budgetYear }) => ({ code: "sum-wrong", where: `financing ${budgetYear}` }) as const),
    ...(isGapRight ? [] : [{ code: "sum-wrong", where: "budget gap" } as const]),
  ];
}

/**
 * What is said to have changed since last year, held against this version, and against last year's where
 * that is the version before. Without it, what is quoted is taken as it stands.
 */
function checkChanges({ financing, decisions }: PlanContent, previous: unknown): readonly Finding[] {
  const { changes } = financing;
  if (changes === undefined) return [];
  const { planYear, version, hash } = changes.since;
  const before = planVersionFileSchema.safeParse(previous).data as PlanVersionFile | undefined;
  const lastYear = before && hasHash(before.header, hash) ? contentOf(before) : undefined;
  const expected = compileChanges(financing, decisions, {
    version,
    hash,
    financing: lastYear?.financing ?? { planYear, budgetSek: changes.budgetSek, lines: [] },
    decisions: lastYear?.decisions ?? [],
  });
  const promised = ({ rows }: typeof changes) =>
    Object.fromEntries(rows.flatMap(({ party, now }) => (now === null ? [] : [[party, now]])));
  const told = lastYear === undefined ? promised : (all: typeof changes) => all;
  const holds = canonicalJson(told(expected)) === canonicalJson(told(changes));
  return holds ? [] : [{ code: "change-wrong", where: "financing" }];
}

function proofOf(version: PlanVersionFile, content: PlanContent, previous: unknown): Proof {
  const { header, disclosures } = version;
  return {
    hash: version.hash,
    version: header.version,
    parts: Object.keys(version.parts).length,
    views: { committed: content.views.length, disclosed: disclosures.views.length },
    decisions: {
      committed: content.decisions.filter(({ opinion, decision }) => (decision ?? opinion) !== null).length,
      disclosed: disclosures.decisions.length,
    },
    chain: header.previous === null ? "first" : previous === undefined ? "not-compared" : "linked",
  };
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
