import * as z from "zod/mini";
import { dateSchema } from "./identifiers.ts";
import { largestSek } from "./money.ts";

/**
 * What is promised: money decided for every year's running (basfinansiering), an intention that binds
 * nobody, money decided for a project, or what is given otherwise than in money, by its stated value.
 */
export const financingKindSchema = z.enum(["base-financing", "letter-of-intent", "project-money", "in-kind"]);
export type FinancingKind = z.infer<typeof financingKindSchema>;

/** The largest rate that is taken, ten thousand kronor. */
export const largestRateOre = 1_000_000;

/** A rate per inhabitant in whole öre, with the population and the day it was counted on. */
export const financingRateSchema = z.strictObject({
  rateOre: z.int().check(z.positive(), z.maximum(largestRateOre)),
  population: z.int().check(z.positive(), z.maximum(100_000_000)),
  populationDate: dateSchema,
});
export type FinancingRate = z.infer<typeof financingRateSchema>;

export const financingLineSchema = z.strictObject({
  budgetYear: z.int().check(z.minimum(2000), z.maximum(2099)),
  kind: financingKindSchema,
  amountSek: z.int().check(z.nonnegative(), z.maximum(largestSek)),
  rate: z.optional(financingRateSchema),
});
export type FinancingLine = z.infer<typeof financingLineSchema>;

/** Whole öre times people: no rounding, and far below what a number holds exactly. */
function rateAmountOre({ rateOre, population }: FinancingRate): number {
  return rateOre * population;
}

/** In whole kronor; half a krona and more counts as one. */
export function rateAmountSek(rate: FinancingRate): number {
  return Math.floor((rateAmountOre(rate) + 50) / 100);
}

/**
 * The decided amount is what counts; a rate that gives another is shown beside it as a warning. Whichever
 * way the öre were rounded, the amount is the same.
 */
export function differsFromRate({ amountSek, rate }: Pick<FinancingLine, "amountSek" | "rate">): boolean {
  return rate !== undefined && Math.abs(rateAmountOre(rate) - amountSek * 100) >= 100;
}
