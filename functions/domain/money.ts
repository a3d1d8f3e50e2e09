export type MoneyReason =
  | "empty"
  | "not-an-amount"
  /** `470.645 kr`: thousands or decimals, nobody can tell. */
  | "point"
  /** `470,50`: whole kronor only. */
  | "decimals"
  | "negative"
  /** `47 0645`: the digits are not in threes. */
  | "grouping"
  /** Digits and letters of other scripts, which look like ours. */
  | "unusual-characters"
  /** `0,0005 tkr` */
  | "not-whole-kronor"
  | "too-large"
  /** Longer than any amount, so not read at all. */
  | "too-long";

export type MoneyReading =
  | { readonly ok: true; readonly sek: number }
  | { readonly ok: false; readonly reason: MoneyReason };

/** The largest amount the system keeps, a hundred billion kronor. */
export const largestSek = 100_000_000_000;

/** What stands after the number → by how many powers of ten it multiplies. */
const units: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["kr", 0],
  ["kr.", 0],
  ["kronor", 0],
  ["sek", 0],
  [":-", 0],
  ["kr:-", 0],
  [",-", 0],
  ["tkr", 3],
  ["tkr.", 3],
  ["tusen", 3],
  ["tusen kr", 3],
  ["tusen kronor", 3],
  ["mkr", 6],
  ["mkr.", 6],
  ["mnkr", 6],
  ["msek", 6],
  ["miljon", 6],
  ["miljon kr", 6],
  ["miljon kronor", 6],
  ["miljoner", 6],
  ["miljoner kr", 6],
  ["miljoner kronor", 6],
]);

// Space, no-break space, figure space, thin space and narrow no-break space: what keyboards,
// spreadsheets and our own pages put between thousands.
const spaces = /[ \u00a0\u2007\u2009\u202f]+/g;

/**
 * An amount as people type it in Sweden, in whole kronor: `470 645 kr`, `0,5 mkr`, `470 645:-`.
 * Integer arithmetic throughout, so that no krona is lost to rounding.
 */
export function parseSek(text: string): MoneyReading {
  const plain = text.trim().replace(spaces, " ").toLowerCase();
  if (plain === "") return refuse("empty");
  if (/^[-\u2212\u2013]/.test(plain)) return refuse("negative");
  if (!/^[\x20-\x7e\p{Script=Latin}]*$/u.test(plain)) return refuse("unusual-characters");
  const match = /^(?:(?:sek|kr) )?([0-9][0-9 ]*(?:\.[0-9][0-9. ]*)?(?:,[0-9 ]+)?)(.*)$/.exec(plain);
  if (match === null) return refuse("not-an-amount");
  const number = (match[1] as string).trimEnd();
  const power = units.get((match[2] as string).trim());
  if (number.includes(".")) return refuse("point");
  if (power === undefined) return refuse("not-an-amount");
  return readNumber(number, power);
}

function readNumber(number: string, power: number): MoneyReading {
  const [whole = "", fraction = ""] = number.split(",");
  if (!/^(?:[0-9]+|[0-9]{1,3}(?: [0-9]{3})+)$/.test(whole) || fraction.includes(" ")) return refuse("grouping");
  const digits = whole.replaceAll(" ", "").replace(/^0+(?=[0-9])/, "");
  if (fraction !== "" && power === 0) return refuse("decimals");
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > power) return refuse("not-whole-kronor");
  if (digits.length > String(largestSek).length) return refuse("too-large");
  const sek = Number(digits + significant.padEnd(power, "0"));
  return sek > largestSek ? refuse("too-large") : { ok: true, sek };
}

function refuse(reason: MoneyReason): MoneyReading {
  return { ok: false, reason };
}
