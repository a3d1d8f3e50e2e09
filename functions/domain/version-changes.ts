import type { Activity } from "./action-plan.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { GovernanceEntry } from "./governance.ts";
import type { Localized } from "./language.ts";
import type { Cell, DecisionEntry, FinancingPart, PlanContent, PromisedLine, SectionPart } from "./plan-version.ts";
import { sum } from "./small-cells.ts";

export interface Changed<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What of a list came, went, or stands there otherwise than before. */
export interface ListChanges<Value> {
  readonly added: readonly Value[];
  readonly dropped: readonly Value[];
  readonly changed: readonly Changed<Value>[];
}

/** What a decision-maker promises of one kind for one year; null where it promises nothing such. */
export interface PromiseChange {
  readonly name: string;
  readonly budgetYear: number;
  readonly kind: PromisedLine["kind"];
  readonly before: number | null;
  readonly after: number | null;
}

/** A figure that both versions publish; one that either withholds is compared with nothing. */
export interface FigureChange extends Changed<number> {
  readonly question: Localized;
  readonly option: Localized;
}

export const figureNames = ["invited", "answered", "openAnswers", "views"] as const;
export type FigureName = (typeof figureNames)[number];
export const sumNames = ["budgetSek", "coveredSek", "gapSek"] as const;
export type SumName = (typeof sumNames)[number];

/** What two versions say differently, by what it is about. */
export interface VersionChanges {
  readonly activities: ListChanges<Activity>;
  /** Entries of those who decide; someone who stands in one version only is beside nothing. */
  readonly decisions: readonly Changed<DecisionEntry | null>[];
  readonly sums: readonly (Changed<number> & { readonly name: SumName })[];
  readonly promises: readonly PromiseChange[];
  readonly governance: ListChanges<GovernanceEntry>;
  readonly figures: readonly (Changed<number> & { readonly name: FigureName })[];
  readonly statistics: readonly FigureChange[];
  /** The board's, where only one of them says it or they say it otherwise. */
  readonly adoption: readonly Changed<FinancingPart["adoption"]>[];
  /** How last year's activities went, by their title. */
  readonly followUp: ListChanges<PlanContent["followUp"][number]>;
  readonly readiness: readonly (Changed<number> & { readonly label: Localized })[];
  readonly sections: ListChanges<Pick<SectionPart, "id" | "number" | "title" | "text">>;
}

/** Pure and symmetric: the other way round, what was added is dropped and what stood before stands after. */
export function changesBetween(before: PlanContent, after: PlanContent): VersionChanges {
  return {
    activities: compareLists(before.activities, after.activities, ({ id }) => id),
    decisions: compareDecisions(before.decisions, after.decisions),
    sums: changedNumbers(sumNames, (name) => [before.financing[name], after.financing[name]]),
    promises: comparePromises(before.financing, after.financing),
    governance: compareLists(
      before.governance ?? [],
      after.governance ?? [],
      ({ id }) => id,
      ({ record }) => record,
    ),
    figures: changedNumbers(figureNames, (name) => [figureOf(before, name), figureOf(after, name)]),
    statistics: compareStatistics(before.statistics, after.statistics),
    adoption:
      canonicalJson(before.financing.adoption) === canonicalJson(after.financing.adoption)
        ? []
        : [{ before: before.financing.adoption, after: after.financing.adoption }],
    followUp: compareLists(before.followUp, after.followUp, ({ title }) => title),
    readiness: before.exportReadiness.flatMap(({ id, score, label }) => {
      const now = after.exportReadiness.find((criterion) => criterion.id === id)?.score ?? score;
      return now === score ? [] : [{ label, before: score, after: now }];
    }),
    sections: compareLists(
      before.sections.map(textOf),
      after.sections.map(textOf),
      ({ id }) => id,
      ({ title, text }) => ({ title, text }),
    ),
  };
}

export function isUnchanged(changes: VersionChanges): boolean {
  return Object.values(changes).every((part: readonly unknown[] | ListChanges<unknown>) =>
    "added" in part ? part.added.length + part.dropped.length + part.changed.length === 0 : part.length === 0,
  );
}

function textOf({ id, number, title, text }: SectionPart) {
  return { id, number, title, text };
}

function compareLists<Value>(
  before: readonly Value[],
  after: readonly Value[],
  idOf: (value: Value) => string,
  saidBy: (value: Value) => unknown = (value) => value,
): ListChanges<Value> {
  const earlier = new Map(before.map((value) => [idOf(value), value]));
  const later = new Set(after.map(idOf));
  return {
    added: after.filter((value) => !earlier.has(idOf(value))),
    dropped: before.filter((value) => !later.has(idOf(value))),
    changed: after.flatMap((value) => {
      const was = earlier.get(idOf(value));
      const isSame = was === undefined || canonicalJson(saidBy(was)) === canonicalJson(saidBy(value));
      return isSame ? [] : [{ before: was, after: value }];
    }),
  };
}

function compareDecisions(before: readonly DecisionEntry[], after: readonly DecisionEntry[]) {
  const { added, dropped, changed } = compareLists(before, after, ({ party }) => party);
  return [
    ...changed,
    ...added.map((entry) => ({ before: null, after: entry })),
    ...dropped.map((entry) => ({ before: entry, after: null })),
  ];
}

function changedNumbers<Name extends string>(
  names: readonly Name[],
  read: (name: Name) => readonly [before: Cell, after: Cell],
): readonly (Changed<number> & { readonly name: Name })[] {
  return names.flatMap((name) => {
    const [before, after] = read(name);
    return before === null || after === null || before === after ? [] : [{ name, before, after }];
  });
}

function figureOf({ participation, views }: PlanContent, name: FigureName): Cell {
  switch (name) {
    case "invited":
      return participation.invited;
    case "answered":
      return participation.answeredOfInvited;
    case "openAnswers":
      return participation.openAnswers;
    case "views":
      return views.length;
  }
}

/** Sums of one kind and year of one decision-maker, whether in force or not: what its decision names. */
function comparePromises(before: FinancingPart, after: FinancingPart): readonly PromiseChange[] {
  const keyOf = ({ party, budgetYear, kind }: PromisedLine) => `${party} ${budgetYear} ${kind}`;
  const amount = ({ lines }: FinancingPart, key: string): number | null => {
    const own = lines.filter((line) => keyOf(line) === key);
    return own.length === 0 ? null : sum(own.map(({ amountSek }) => amountSek));
  };
  const known = new Map([...before.lines, ...after.lines].map((line) => [keyOf(line), line]));
  return [...known].flatMap(([key, { name, budgetYear, kind }]) => {
    const change = { name, budgetYear, kind, before: amount(before, key), after: amount(after, key) };
    return change.before === change.after ? [] : [change];
  });
}

function compareStatistics(
  before: PlanContent["statistics"],
  after: PlanContent["statistics"],
): readonly FigureChange[] {
  return after.questions.flatMap(({ question, label, cells }) => {
    const earlier = before.questions.find((each) => each.question === question);
    return cells.flatMap(({ option, label: optionLabel, count }): FigureChange[] => {
      const was = earlier?.cells.find((cell) => cell.option === option)?.count ?? null;
      if (was === null || count === null || was === count) return [];
      return [{ question: label, option: optionLabel, before: was, after: count }];
    });
  });
}
