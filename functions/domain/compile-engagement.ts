import type { EarlierProcess } from "./earlier-process.ts";
import {
  type EngagementKind,
  engagementKinds,
  inOrderOfDays,
  type LoggedEngagement,
  participationsIn,
  unidentifiedIn,
} from "./engagement.ts";
import type { Cell, EngagementPart } from "./plan-version.ts";
import { isSmall, protectCounts, smallestCell, sum } from "./small-cells.ts";

/** The log as it stood when a version's inputs were written down, and who had answered the form. */
export interface EngagementSnapshot {
  readonly entries: readonly LoggedEngagement[];
  /** The sender's mark of each answer that counts: see `personHash`. */
  readonly respondents: readonly string[];
  readonly earlier: EarlierProcess | null;
}

/**
 * How people took part, by kind, and how many they were: whoever answered, was interviewed and came to
 * a seminar is one person. `snapshots` are those that versions say, in order; undefined when none of
 * them has anything to say.
 *
 * What fewer than five account for is withheld, also where it would follow from two versions: a
 * figure that has changed by fewer than five since the snapshot before is not shown again.
 */
export function compileEngagement(snapshots: readonly EngagementSnapshot[], answers: Cell): EngagementPart | undefined {
  const [now, before] = [snapshots.at(-1), snapshots.at(-2)];
  if (now === undefined || (now.entries.length === 0 && now.earlier === null)) return undefined;
  return {
    ...countKinds(now, before && countKinds(before, undefined, answers), answers),
    unidentified: cellOf(sum(now.entries.map(({ engagement }) => unidentifiedIn(engagement)))),
    uniquePersons: countPersons(now, before, answers),
    events: inOrderOfDays(now.entries)
      .filter(({ engagement }) => participationsIn(engagement) >= smallestCell)
      .map(({ engagement: { date, kind, purpose, place, politicians } }) => ({
        date,
        kind,
        purpose,
        ...(place !== undefined && { place }),
        politicians,
      })),
    stated: now.earlier,
  };
}

type Counted = Pick<EngagementPart, "answers" | "kinds" | "participations">;

function countKinds({ entries }: EngagementSnapshot, before: Counted | undefined, answers: Cell): Counted {
  const logged = engagementKinds.flatMap((kind) => {
    const engagements = entries.map(({ engagement }) => engagement).filter((each) => each.kind === kind);
    return engagements.length === 0 ? [] : [{ kind, engagements }];
  });
  const counts = logged.map(({ engagements }) => sum(engagements.map(participationsIn)));
  const { cells, showsTotal } = protectCounts(counts);
  const shown = logged.map(({ kind }, index) => unlessTold(cells[index] ?? null, cellBefore(before, kind)));
  // A total would tell what is withheld only because another version has told the rest.
  const tellsTotal = showsTotal && shown.every((cell, index) => cell === cells[index]);
  const participations = answers === null || !tellsTotal ? null : answers + sum(counts);
  return {
    answers,
    kinds: logged.map(({ kind, engagements }, index) => ({
      kind,
      events: engagements.length,
      withPoliticians: engagements.filter(({ politicians }) => politicians === "present").length,
      participations: shown[index] ?? null,
    })),
    participations: unlessTold(participations, before?.participations ?? null),
  };
}

function cellBefore(before: Counted | undefined, kind: EngagementKind): Cell {
  const found = before?.kinds.find((each) => each.kind === kind);
  return found === undefined ? null : found.participations;
}

/** Those who came without answering are told of only when they are enough, too. */
function countPersons(now: EngagementSnapshot, before: EngagementSnapshot | undefined, answers: Cell): Cell {
  const persons = personsIn(now).size;
  const respondents = new Set(now.respondents).size;
  if (answers === null || isSmall(persons) || isSmall(persons - respondents)) return null;
  return unlessTold(persons, before === undefined ? null : countPersons(before, undefined, answers));
}

function personsIn({ entries, respondents }: EngagementSnapshot): ReadonlySet<string> {
  const present = entries.flatMap(({ engagement }) => engagement.participants.map(({ person }) => person));
  return new Set([...respondents, ...present]);
}

function cellOf(count: number): Cell {
  return isSmall(count) ? null : count;
}

/** Withheld when the figure of an earlier version and this one would tell of fewer than five. */
function unlessTold(cell: Cell, before: Cell): Cell {
  return cell !== null && before !== null && isSmall(Math.abs(cell - before)) ? null : cell;
}
