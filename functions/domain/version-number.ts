/** Versions are two whole numbers, `0.10` comes after `0.9`. Negative when `first` comes first. */
export function compareVersions(first: string, second: string): number {
  const [firstMajor, firstMinor] = partsOf(first);
  const [secondMajor, secondMinor] = partsOf(second);
  return firstMajor - secondMajor || firstMinor - secondMinor;
}

function partsOf(version: string): readonly [major: number, minor: number] {
  const parts = /^([0-9]+)\.([0-9]+)$/.exec(version);
  if (parts === null) throw new RangeError(`not a version number: ${version}`);
  return [Number(parts[1]), Number(parts[2])];
}
