import { addGovernance, showAddGovernance } from "./governing/add-governance.ts";
import { receiveAdoption, showAdoption } from "./governing/correct-adoption.ts";
import { changeGovernance, showGovernanceRecord } from "./governing/edit-governance.ts";
import { createGovernanceDesk } from "./governing/governance-desk.ts";
import { listGovernance } from "./governing/list-governance.ts";
import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";

/**
 * Where staff record who the principal is, what its owner charges it with, and who has which role, and put
 * right what is recorded of its board's decision.
 */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createGovernanceDesk(dependencies);
  return createPages({
    "GET /{destination}/staff/governance": (request) => listGovernance(desk, request),
    "GET /{destination}/staff/governance/add/{kind}": (request) => showAddGovernance(desk, request),
    "POST /{destination}/staff/governance/add/{kind}": (request) => addGovernance(desk, request),
    "GET /{destination}/staff/governance/records/{record}": (request) => showGovernanceRecord(desk, request),
    "POST /{destination}/staff/governance/records/{record}": (request) => changeGovernance(desk, request),
    "GET /{destination}/staff/rounds/{round}/adoption": (request) => showAdoption(desk, request),
    "POST /{destination}/staff/rounds/{round}/adoption": (request) => receiveAdoption(desk, request),
  });
}

export const handler = onLambda(createHandler);
