import type { ConsultationRound } from "../../functions/domain/round.ts";
import type { Environment } from "../../functions/middleware/dependencies.ts";
import type { Table } from "../../functions/storage/table.ts";
import type { WaitingItems } from "./waiting-items.ts";

export interface Outlook {
  /** Something was due already and has not been done. */
  readonly overdue: boolean;
  /** The first instant after now at which anything may become due. */
  readonly next: number | undefined;
}

/** What the clock wants to know of the data before it moves. */
export type Agenda = (now: number) => Promise<Outlook>;

const endOfTime = "9999-12-31T23:59:59.999Z";

/**
 * Asks the calendars of all rounds, the items that wait for an instant, and what staff have yet to deal with. Storage and calendar are
 * loaded at the first question: a host that only serves pages starts without them.
 */
export function createAgenda(environment: Environment, waiting: WaitingItems): Agenda {
  let sources: ReturnType<typeof openSources> | undefined;
  return async (instant) => {
    sources ??= openSources(environment, waiting);
    const { readRounds, dueSteps, nextInstant, nextDigest } = await sources;
    const now = new Date(instant).toISOString();
    const rounds = await readRounds();
    const instants = [...rounds.map((round) => nextInstant(round, now)), waiting.next(now), await nextDigest(now)];
    const later = instants.filter((at) => at !== null && at !== undefined).map(Date.parse);
    return {
      overdue: waiting.isOverdue(now) || rounds.some((round) => dueSteps(round, now).due.length > 0),
      next: later.length === 0 ? undefined : Math.min(...later),
    };
  };
}

async function openSources(environment: Environment, waiting: WaitingItems) {
  const [{ connectTable }, { createDestinationStore }, { createRoundStore }, { createDueStore }, calendar] =
    await Promise.all([
      import("../../functions/storage/table.ts"),
      import("../../functions/storage/destinations.ts"),
      import("../../functions/storage/rounds.ts"),
      import("../../functions/storage/due.ts"),
      import("../../functions/domain/due-steps.ts"),
    ]);
  const table = connectTable(environment);
  const destinations = createDestinationStore(table);
  const roundStore = createRoundStore(table);
  const { whatWaits, nextWorkingMorning } = await openInboxes(table);
  for (const { key, dueAt } of await createDueStore(table).list(endOfTime)) {
    waiting.note({ pk: { S: key.pk }, sk: { S: key.sk } }, dueAt);
  }

  async function readRounds(): Promise<ConsultationRound[]> {
    const ofDestinations = (await destinations.list()).map(async ({ id }) => {
      const plans = await roundStore.list(id);
      return Promise.all(plans.map((plan) => roundStore.get(id, plan.id)));
    });
    return (await Promise.all(ofDestinations)).flat().filter((round) => round !== undefined);
  }

  /** In the morning staff are told of what waits, and only then. */
  async function nextDigest(now: string): Promise<string | undefined> {
    const waits = await Promise.all((await destinations.list()).map(({ id }) => whatWaits(id)));
    return waits.flat().length === 0 ? undefined : nextWorkingMorning(now);
  }

  return { readRounds, dueSteps: calendar.dueSteps, nextInstant: calendar.nextInstant, nextDigest };
}

async function openInboxes(table: Table) {
  const [gates, receivedMail, replies, rounds, { whatWaits }, { nextWorkingMorning }] = await Promise.all([
    import("../../functions/storage/gates.ts").then(({ createGateStore }) => createGateStore(table)),
    import("../../functions/storage/received-mail.ts").then(({ createReceivedMailStore }) =>
      createReceivedMailStore(table),
    ),
    import("../../functions/storage/replies.ts").then(({ createReplyStore }) => createReplyStore(table)),
    import("../../functions/storage/rounds.ts").then(({ createRoundStore }) => createRoundStore(table)),
    import("../../functions/steps/what-waits.ts"),
    import("../../functions/domain/working-morning.ts"),
  ]);
  const stores = { gates, receivedMail, replies, rounds };
  return { whatWaits: (destination: string) => whatWaits(stores, destination), nextWorkingMorning };
}
