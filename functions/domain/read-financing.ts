import { type FinancingLine, type FinancingRate, financingKindSchema, largestRateOre } from "./financing-line.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "./form-fields.ts";
import { readChoice, readDay, readOne, readOre, readSek, readWholeNumber, take } from "./typed-text.ts";

/** As many rows as a decision may have financing lines. */
export const maxFinancingRows = 20;

const columns = ["year", "kind", "amount", "rate", "population", "population-date"] as const;
export type FinancingField = (typeof columns)[number];

/** The fields of a financing row, counted from 0. */
export function financingFields(row: number): Readonly<Record<FinancingField, string>> {
  return Object.fromEntries(columns.map((column) => [column, `financing-${row}-${column}`])) as Record<
    FinancingField,
    string
  >;
}

const rows = Array.from({ length: maxFinancingRows }, (_, row) => financingFields(row));

export const financingFieldNames: readonly string[] = rows.flatMap((names) => Object.values(names));

/** Which column of which row a field is, or undefined for one that is none. */
export function financingFieldOf(field: string): { readonly row: number; readonly column: FinancingField } | undefined {
  for (const [row, names] of rows.entries()) {
    const column = columns.find((each) => names[each] === field);
    if (column !== undefined) return { row, column };
  }
  return undefined;
}

/** Empty rows are left out; a row that is half filled in is a mistake, told by the field that lacks. */
export function readFinancing(fields: FormFields, today: string, issues: FieldIssue[]): FinancingLine[] {
  const lines: FinancingLine[] = [];
  for (const names of rows) {
    // A select has a value even in a row that nobody has touched, so the kind alone fills no row.
    const isEmpty = columns.every((column) => column === "kind" || isBlank(fields, names[column]));
    if (isEmpty && (fields.get(names.kind)?.length ?? 0) <= 1) continue;
    const budgetYear = readYear(fields, names.year, issues);
    const kind = take(readChoice(fields, names.kind, financingKindSchema.options, true), issues);
    const amountSek = take(readSek(fields, names.amount, true), issues);
    const rate = readRate(fields, names, today, issues);
    if (budgetYear === undefined || kind === undefined || amountSek === undefined) continue;
    if (lines.some((line) => line.budgetYear === budgetYear && line.kind === kind)) {
      issues.push(fieldIssue(names.year, "repeated-choice", {}));
    }
    lines.push({ budgetYear, kind, amountSek, ...(rate && { rate }) });
  }
  return lines;
}

/** Recorded lines as the fields that their form would post. */
export function financingLineFields(lines: readonly FinancingLine[]): FormFields {
  const values = lines.map(
    ({ budgetYear, kind, amountSek, rate }): Partial<Record<FinancingField, string>> => ({
      year: String(budgetYear),
      kind,
      amount: String(amountSek),
      ...(rate && {
        rate: writeOre(rate.rateOre),
        population: String(rate.population),
        "population-date": rate.populationDate,
      }),
    }),
  );
  return new Map(
    values.flatMap((row, index) =>
      Object.entries(row).map(([column, value]) => [financingFields(index)[column as FinancingField], [value]]),
    ),
  );
}

/** `5` or `5,50`: as it is typed. */
function writeOre(ore: number): string {
  const decimals = ore % 100;
  return decimals === 0 ? String(ore / 100) : `${(ore - decimals) / 100},${String(decimals).padStart(2, "0")}`;
}

function isBlank(fields: FormFields, name: string): boolean {
  return (fields.get(name) ?? []).every((value) => value.trim() === "");
}

/** All three or none: a rate without its population cannot be checked by anyone. */
function readRate(
  fields: FormFields,
  names: ReturnType<typeof financingFields>,
  today: string,
  issues: FieldIssue[],
): FinancingRate | undefined {
  if ([names.rate, names.population, names["population-date"]].every((name) => isBlank(fields, name))) return undefined;
  const rateOre = take(readOre(fields, names.rate, largestRateOre), issues);
  const people = { required: true, min: 1, max: 100_000_000 };
  const population = take(readWholeNumber(fields, names.population, people), issues);
  const populationDate = take(readDay(fields, names["population-date"], { required: true, today }), issues);
  if (rateOre === undefined || population === undefined || populationDate === undefined) return undefined;
  return { rateOre, population, populationDate };
}

function readYear(fields: FormFields, name: string, issues: FieldIssue[]): number | undefined {
  const typed = take(readOne(fields, name), issues)?.trim();
  if (typed === undefined || typed === "") {
    if (!issues.some(({ field }) => field === name)) issues.push(fieldIssue(name, "required", {}));
    return undefined;
  }
  if (/^20[0-9]{2}$/.test(typed)) return Number(typed);
  issues.push(fieldIssue(name, "not-a-year", {}));
  return undefined;
}
