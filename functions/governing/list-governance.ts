import { renderGovernanceListPage } from "../../forms/staff/governance-pages.ts";
import { inGovernanceOrder, principalGaps } from "../domain/governance.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { standingGovernance } from "../storage/governance.ts";
import { type GovernanceDesk, visitGovernance } from "./governance-desk.ts";

/** Every record at its latest revision, and the days ahead on which nobody would be principal. */
export async function listGovernance(desk: GovernanceDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const { request } = await visitGovernance(desk, pageRequest);
  const standing = standingGovernance(await desk.governance.changes(request.destination));
  const year = Number(stockholmDay(request.receivedAt).slice(0, 4));
  const ahead = { from: `${year}-01-01`, to: `${year + 1}-12-31` };
  return staffPage(
    renderGovernanceListPage({
      ...request.context,
      entries: inGovernanceOrder(standing),
      gaps: principalGaps(standing, ahead),
      isSaved: request.query.has("saved"),
    }),
  );
}
