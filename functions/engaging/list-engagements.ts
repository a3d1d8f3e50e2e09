import { renderEngagementListPage } from "../../forms/staff/engagement-list-page.ts";
import { inOrderOfDays } from "../domain/engagement.ts";
import { staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse } from "../middleware/page-response.ts";
import { standingIn } from "../storage/engagements.ts";
import { engagementFile } from "../texts/engagement-file.ts";
import { type EngagementDesk, visitLog } from "./engagement-desk.ts";

/** What stands in the round's log, by day, and what was struck. */
export async function listEngagements(desk: EngagementDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const { request, round, name, isClosed } = await visitLog(desk, pageRequest);
  const logged = await desk.engagements.list(name);
  return staffPage(
    renderEngagementListPage({
      ...request.context,
      round: round.plan,
      entries: inOrderOfDays(standingIn(logged)),
      struck: logged.filter(({ engagement }) => engagement === null),
      isClosed,
    }),
  );
}

export async function downloadEngagements(desk: EngagementDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const { request, name } = await visitLog(desk, pageRequest);
  const [logged, parties] = await Promise.all([desk.engagements.list(name), desk.parties.list(name.destination)]);
  const partyNames = Object.fromEntries(parties.map(({ party }) => [party.id, party.name]));
  const text = engagementFile(logged, partyNames, request.language);
  const fileName = `${name.destination}-engagements-${name.round}.csv`;
  return { ...file(fileName, "text/csv; charset=utf-8", Buffer.from(text)), referrer: "same-origin" };
}
