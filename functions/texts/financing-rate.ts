import { differsFromRate, type FinancingRate, rateAmountSek } from "../domain/financing-line.ts";
import type { Language } from "../domain/language.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatNumber, formatOre, formatSek } from "./format.ts";

const sv = {
  /** The day as minutes and statistics print it, so that the sum reads as one line of arithmetic. */
  sum: (rate: string, population: string, date: string, amount: string) =>
    `${rate} × ${population} invånare ${date} = ${amount}`,
  differs: (amount: string) => `Obs! Beloppet i beslutet är ett annat: ${amount}.`,
};

const en: typeof sv = {
  sum: (rate, population, date, amount) => `${rate} × ${population} inhabitants ${date} = ${amount}`,
  differs: (amount) => `Note: the amount in the decision is another: ${amount}.`,
};

const texts: Catalogue<typeof sv> = { sv, en };

/** `5 kr × 94 129 invånare 2019-12-31 = 470 645 kr`, and a warning where the decision says another amount. */
export function describeRate(rate: FinancingRate, amountSek: number, language: Language): string {
  const words = texts[language];
  const sum = words.sum(
    formatOre(rate.rateOre, language),
    formatNumber(rate.population, language),
    rate.populationDate,
    formatSek(rateAmountSek(rate), language),
  );
  return differsFromRate({ amountSek, rate }) ? `${sum}. ${words.differs(formatSek(amountSek, language))}` : sum;
}
