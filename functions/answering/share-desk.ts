import type { Dependencies } from "../middleware/dependencies.ts";
import { createBudgetStore } from "../storage/budgets.ts";
import { createDelegationStore } from "../storage/delegations.ts";
import { createOutbox } from "../storage/outbox.ts";
import { connectTable } from "../storage/table.ts";
import { createAnswerDesk } from "./answer-desk.ts";

/** The stores behind handing an answer over to colleagues. */
export type ShareDesk = ReturnType<typeof createShareDesk>;

export function createShareDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    ...createAnswerDesk(dependencies),
    budgets: createBudgetStore(table),
    delegations: createDelegationStore(table),
    outbox: createOutbox(table),
  };
}
