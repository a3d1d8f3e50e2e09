import type { Environment } from "../../functions/middleware/dependencies.ts";

/** Somebody who may sign in, for the buttons of the start page. */
export interface StaffEntry {
  readonly destination: string;
  readonly email: string;
  readonly role: string;
}

/** The staff of every destination or, of one not brought in yet, its first administrator. */
export async function listStaff(environment: Environment): Promise<readonly StaffEntry[]> {
  const [{ connectTable }, { createDestinationStore }] = await Promise.all([
    import("../../functions/storage/table.ts"),
    import("../../functions/storage/destinations.ts"),
  ]);
  const destinations = await createDestinationStore(connectTable(environment)).list();
  const known = new Set(destinations.map(({ id }) => id));
  const first = JSON.parse(environment.FIRST_ADMINISTRATORS) as Record<string, string>;
  return [
    ...destinations.flatMap(({ id, staff }) => staff.map(({ email, role }) => ({ destination: id, email, role }))),
    ...Object.entries(first)
      .filter(([id]) => !known.has(id))
      .map(([id, email]) => ({ destination: id, email, role: "administrator" })),
  ];
}
