import type { Destination } from "./destination.ts";
import type { Party } from "./party.ts";

/** The areas a party can be of: the destination's municipalities and the region, and what the party has already. */
export function areaCodes({
  municipalities,
  before,
}: {
  readonly municipalities: Destination["municipalities"];
  readonly before?: Party | undefined;
}): readonly string[] {
  const counties = municipalities.map(({ kommunkod }) => kommunkod.slice(0, 2));
  const codes = municipalities.map(({ kommunkod }) => kommunkod);
  return [...new Set([...codes, ...counties, "whole-area", "outside", ...(before ? [before.municipality] : [])])];
}
