import { type PartyFilter, partyStates, renderPartyListPage } from "../../forms/staff/party-list-page.ts";
import { areaCodes } from "../domain/area-codes.ts";
import { isActive, type Party } from "../domain/party.ts";
import { openOffice, staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { type ContactDesk, partyNames } from "./contact-desk.ts";

const pageSize = 50;

/** The parties that fit what is looked for, a page at a time from the key after the last one shown. */
export async function listParties(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const asked = (name: string) => request.query.get(name) ?? "";
  const filter: PartyFilter = {
    type: asked("type"),
    municipality: asked("municipality"),
    group: asked("group"),
    state: partyStates.find((state) => state === asked("state")) ?? "active",
    search: asked("search").slice(0, 200),
  };
  const after = asked("after").slice(0, 40);
  const parties: Party[] = [];
  let hasMore = false;
  for await (const { party } of desk.register.from(request.destination, after)) {
    if (!fits(party, filter)) continue;
    hasMore = parties.length === pageSize;
    if (hasMore) break;
    parties.push(party);
  }
  const names = partyNames(staffRequest);
  const nextAfter = hasMore ? (parties.at(-1)?.id ?? null) : null;
  const areas = areaCodes(names);
  return staffPage(
    renderPartyListPage({
      ...staffRequest.context,
      ...names,
      filter,
      areas,
      parties,
      nextAfter,
      isFirst: after === "",
    }),
  );
}

function fits(party: Party, { type, municipality, group, state, search }: PartyFilter): boolean {
  const present = isActive(party) ? "active" : party.mergedInto === undefined ? "archived" : "merged";
  return (
    present === state &&
    (type === "" || party.type === type) &&
    (municipality === "" || party.municipality === municipality) &&
    (group === "" || party.groups.includes(group)) &&
    party.name.toLowerCase().includes(search.normalize("NFC").trim().toLowerCase())
  );
}
