import { renderMinutesGonePage } from "../../forms/plan/minutes-gone-page.ts";
import { DomainError } from "../domain/errors.ts";
import { excerptFileName, type MinutesExcerpt } from "../domain/minutes-excerpt.ts";
import { readDecisions } from "../domain/plan-version-file.ts";
import { openOffice, readRound } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { readVersion } from "../reading/read-plan.ts";
import { readDestination } from "../reading/show-destination.ts";
import type { MinutesDesk } from "./minutes-desk.ts";

const contentTypes: Readonly<Record<MinutesExcerpt["kind"], string>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
};

/**
 * The excerpt that a version names, for whoever may read the version and as long as its authority lets everyone.
 * Always a download; what is too large for a function's answer comes from the bucket, as a download too.
 * @throws DomainError `not-found` where the version names none
 */
export async function downloadMinutes(desk: MinutesDesk, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(desk, request);
  const { header } = (await readVersion(desk, request)).version;
  const parts = await desk.versions.readParts(header.destination, header.parts.decisions);
  const named = readDecisions(header, parts).find(({ party }) => party === request.path["party"]);
  const excerpt = named?.decision?.minutesExcerpt;
  if (named === undefined || excerpt === undefined) throw new DomainError("not-found", {});
  const where = { destination: destination.id, round: header.round, party: named.party };
  const current = (await desk.progress.latest(where))?.progress.minutesExcerpt;
  if (!current?.isPublic || current.sha256 !== excerpt.sha256) {
    const { version, planYear } = header;
    const versionHref = `/${destination.id}/plans/${planYear}/${version}`;
    const { language } = request;
    return page(renderMinutesGonePage({ language, destination, decisionMaker: named.name, version, versionHref }), 410);
  }
  const name = excerptFileName(header.planYear, named.party, excerpt);
  const kept = await desk.files.kept(destination.id, excerpt.sha256);
  if (kept.outcome === "read") return file(name, contentTypes[excerpt.kind], kept.content);
  if (kept.outcome === "missing") throw new DomainError("not-found", {});
  return seeOther(await desk.files.downloadAddress(destination.id, excerpt.sha256, name));
}

/** The excerpt that is sent in, public or not, for staff: signed for a minute and always a download. */
export async function downloadStaffMinutes(desk: MinutesDesk, request: PageRequest): Promise<PageResponse> {
  const round = await readRound(desk, await openOffice(desk, request));
  const { destination, path } = request;
  const party = path["party"] ?? "";
  const recorded = await desk.progress.latest({ destination, round: round.plan.id, party });
  const excerpt = recorded?.progress.minutesExcerpt;
  if (excerpt === undefined) throw new DomainError("not-found", {});
  const name = excerptFileName(round.plan.planYear, party, excerpt);
  return seeOther(await desk.files.downloadAddress(destination, excerpt.sha256, name));
}
