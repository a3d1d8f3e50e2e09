import type { EarlierProcess } from "./earlier-process.ts";
import { findRepeated } from "./import-checks.ts";
import { atPath, type ImportProblem, problem } from "./import-problem.ts";

/** Only what cannot be is refused: figures that do not add up stay as they were published. */
export function checkEarlierProcess(process: EarlierProcess): readonly ImportProblem[] {
  const { kinds, participations = Number.POSITIVE_INFINITY, uniquePersons = 0 } = process;
  const tooLarge = [
    ...kinds.flatMap(({ events, withPoliticians = 0 }, index) =>
      withPoliticians > events ? [["kinds", index, "withPoliticians"]] : [],
    ),
    ...(uniquePersons > participations ? [["uniquePersons"]] : []),
  ];
  return [
    ...findRepeated(
      kinds.map(({ kind }) => kind),
      (index) => ["kinds", index, "kind"],
    ),
    ...tooLarge.map((path) =>
      problem(
        atPath(path),
        "rule",
        "En del kan inte vara större än det hela.",
        "A part cannot be larger than the whole.",
      ),
    ),
  ];
}
