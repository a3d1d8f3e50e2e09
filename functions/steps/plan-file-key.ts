/** Where a version's `plan.json` lies in the documents bucket: its hash makes it immutable. */
export function planFileKey(
  { destination, planYear, version }: { readonly destination: string; readonly planYear: number; readonly version: string },
  hash: string,
): string {
  return `${destination}/plans/${planYear}/${version}/${hash}.json`;
}
