import { type AudiencePageData, type AudienceRefusal, renderAudiencePage } from "../../forms/staff/audience-page.ts";
import { type Audience, audienceOf, groupsGone, viewAudience } from "../domain/audience.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { isInvited } from "../domain/party.ts";
import { papersOf } from "../domain/round.ts";
import { openOffice, readRound, type StaffRequest, staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { StoredAudience } from "../storage/audiences.ts";
import { staffAudienceTexts } from "../texts/staff-audience.ts";
import { messagesSoFar, type PlanDesk } from "./plan-desk.ts";

/** Whom a round's consultation is for, and who is left out. */
export async function showAudience(desk: PlanDesk, request: PageRequest): Promise<PageResponse> {
  const { page } = await openAudience(desk, request);
  return staffPage(renderAudiencePage(page));
}

/** Chooses the groups; of two who choose at once the later sees both choices and saves again, or not. */
export async function chooseAudience(desk: PlanDesk, request: PageRequest): Promise<PageResponse> {
  const { staffRequest, stored, page, name } = await openAudience(desk, request);
  const { staff, fields, language, receivedAt: at } = staffRequest;
  requireRole(staff, "editor");
  if (page.isFixed) return refused(page, { reason: "opened-meanwhile" });
  const known = new Set(page.groups.map(({ id }) => id));
  const isForGroups = field(request, "for") === "groups";
  const groups = audienceOf((fields.get("group") ?? []).filter((id) => known.has(id)));
  const audience = isForGroups ? groups : [];
  const filled = { isForGroups, groups };
  if (isForGroups && groups.length === 0) {
    const texts = staffAudienceTexts[language];
    const errors = [{ field: "group", text: texts.groupsMissing, label: texts.groups }];
    return staffPage(renderAudiencePage({ ...page, filled, errors }), 422);
  }
  const choice = { audience, by: staff.member.email, at };
  if (stored.revision === readRevision(request)) {
    await desk.audiences.choose(name, choice, { basedOn: stored, attempt: newAttempt(desk.dependencies) });
  }
  // Somebody else may have chosen, and whoever opened the phase in between may have read the choice before.
  const after = await openAudience(desk, request);
  if (canonicalJson(after.page.audience) !== canonicalJson(audience)) {
    if (after.page.isFixed) return refused(after.page, { reason: "opened-meanwhile" });
    const { by = "", audience: theirs = [] } = after.stored.history.at(-1) ?? {};
    return refused({ ...after.page, filled }, { reason: "stale", by, theirs, mine: audience });
  }
  const address = `/${name.destination}/staff/rounds/${name.round}/audience?notice=audience-saved`;
  return { ...seeOther(keepLanguage(staffRequest, address)), referrer: "same-origin" };
}

function refused(page: AudiencePageData, refusal: AudienceRefusal): PageResponse {
  return staffPage(renderAudiencePage({ ...page, refusal }), 409);
}

interface Visit {
  readonly staffRequest: StaffRequest;
  readonly name: { readonly destination: string; readonly round: string };
  readonly stored: StoredAudience;
  readonly page: AudiencePageData;
}

async function openAudience(desk: PlanDesk, request: PageRequest): Promise<Visit> {
  const staffRequest = await openOffice(desk, request);
  const { context, destination, staff } = staffRequest;
  const round = await readRound(desk, staffRequest);
  const name = { destination, round: round.plan.id };
  const [stored, parties, messages] = await Promise.all([
    desk.audiences.read(name),
    desk.parties.list(destination),
    messagesSoFar(desk, round),
  ]);
  const papers = papersOf(round, "consultation");
  const audience: Audience = papers === undefined ? stored.audience : (papers.audience ?? []);
  const all = parties.map(({ party }) => party);
  const groups = staff.destination?.groups ?? [];
  const page: AudiencePageData = {
    ...context,
    round: round.plan,
    groups,
    audience,
    gone: groupsGone(audience, { groups }),
    isFixed: papers !== undefined,
    revision: stored.revision,
    members: Object.fromEntries(
      groups.map(({ id }) => [id, all.filter((party) => isInvited(party, "consultation", [id])).length]),
    ),
    views: {
      consultation: viewAudience("consultation", audience, all, messages),
      referral: viewAudience("referral", [], all, messages),
    },
    history: stored.history.toReversed(),
  };
  return { staffRequest, name, stored, page };
}
