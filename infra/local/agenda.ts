import type { Environment } from "../../functions/middleware/dependencies.ts";

/** What the clock wants to know of the data before it moves. */
export interface Agenda {
  /** Something was due already and has not been done. */
  isOverdue(now: number): Promise<boolean>;
  /** The first instant after `now` at which anything may become due. */
  nextDue(now: number): Promise<number | undefined>;
}

const endOfTime = "9999-12-31T23:59:59.999Z";

/**
 * Asks the calendars of all rounds, and the items that wait for an instant. Storage and calendar are
 * loaded at the first question: a host that only serves pages starts without them.
 */
export function createAgenda(environment: Environment): Agenda {
  let sources: ReturnType<typeof openSources> | undefined;
  const ask = () => (sources ??= openSources(environment));
  return {
    async isOverdue(instant) {
      const { rounds, waiting, dueSteps } = await ask();
      const now = new Date(instant).toISOString();
      if ((await waiting()).some((dueAt) => dueAt <= now)) return true;
      return (await rounds()).some((round) => dueSteps(round, now).due.length > 0);
    },
    async nextDue(instant) {
      const { rounds, waiting, nextInstant } = await ask();
      const now = new Date(instant).toISOString();
      const planned = (await rounds()).map((round) => nextInstant(round, now));
      const later = [...planned, ...(await waiting())].filter((at) => at !== null).filter((at) => at > now);
      return later.length === 0 ? undefined : Math.min(...later.map(Date.parse));
    },
  };
}

async function openSources(environment: Environment) {
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
  const dueStore = createDueStore(table);

  async function rounds() {
    const ofDestinations = (await destinations.list()).map(async ({ id }) => {
      const plans = await roundStore.list(id);
      return Promise.all(plans.map((plan) => roundStore.get(id, plan.id)));
    });
    return (await Promise.all(ofDestinations)).flat().filter((round) => round !== undefined);
  }

  return {
    rounds,
    waiting: async () => (await dueStore.list(endOfTime)).map((item) => item.dueAt),
    dueSteps: calendar.dueSteps,
    nextInstant: calendar.nextInstant,
  };
}
