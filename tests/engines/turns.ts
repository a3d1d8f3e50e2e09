import type { Table } from "../../functions/storage/table.ts";
import { openClient } from "./engine.ts";

/** A process whose storage calls each wait for their turn. */
export interface Player {
  readonly table: Table;
  /** Lets the next call through and waits until it is answered; false when there is none left. */
  turn(): Promise<boolean>;
  /** Runs the work whose calls are let through by turns; resolves when it has ended. */
  run<Result>(work: (table: Table) => Promise<Result>): Promise<Result>;
}

/** `isTurn` tells which calls matter; others go through as they come. */
export async function createPlayer(table: Table, isTurn: (input: object) => boolean = () => true): Promise<Player> {
  const client = await openClient();
  const waiting: (() => void)[] = [];
  let wake = (): void => {};
  let answered = (): void => {};
  let ended = false;

  client.middlewareStack.add(
    (next) => async (args) => {
      if (!isTurn(args.input)) return next(args);
      await new Promise<void>((go) => {
        waiting.push(go);
        wake();
      });
      try {
        return await next(args);
      } finally {
        answered();
      }
    },
    { step: "initialize", name: "turns" },
  );

  const player: Player = {
    table: { client, name: table.name },
    async run(work) {
      try {
        return await work(player.table);
      } finally {
        ended = true;
        wake();
      }
    },
    async turn() {
      while (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const go = waiting.shift();
      if (go === undefined) return false;
      const done = new Promise<void>((resolve) => {
        answered = resolve;
      });
      go();
      await done;
      return true;
    },
  };
  return player;
}

/** Plays the turns in the order given, then whatever is left, one player after the other. */
export async function play(
  players: readonly Player[],
  order: readonly number[],
  { toTheEnd = true } = {},
): Promise<void> {
  for (const index of order) await players[index]?.turn();
  if (!toTheEnd) return;
  for (const player of players) while (await player.turn());
}

/** Every order in which two sequences of so many turns can be woven together. */
export function* interleavings(first: number, second: number): Generator<readonly number[]> {
  if (first === 0 && second === 0) {
    yield [];
    return;
  }
  if (first > 0) for (const rest of interleavings(first - 1, second)) yield [0, ...rest];
  if (second > 0) for (const rest of interleavings(first, second - 1)) yield [1, ...rest];
}
