import {
  type MinutesChange,
  type MinutesCheckPageData,
  type MinutesPageData,
  minutesFields,
  renderMinutesCheckPage,
  renderMinutesPage,
  renderNoMinutesPage,
} from "../../forms/decide/minutes-page.ts";
import { describeFile } from "../domain/attached-file.ts";
import { sha256 } from "../domain/canonical-json.ts";
import type { Decision } from "../domain/decision.ts";
import { DomainError } from "../domain/errors.ts";
import type { FileRefusal } from "../domain/file-kind.ts";
import { excerptMark, isExcerptKind, type MinutesExcerpt } from "../domain/minutes-excerpt.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { spendBudget } from "../middleware/spend-budget.ts";
import { examineUpload } from "./examine-upload.ts";
import { type MinutesDesk, type MinutesVisit, recordExcerpt, visitMinutes } from "./minutes-desk.ts";

/** The excerpt that is sent in, and a form that uploads one; open also after the referral has closed. */
export async function showMinutes(desk: MinutesDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitMinutes(desk, request);
  return visit.decision === null ? nothingDecided(visit) : minutesPage(desk, visit, visit.decision, {});
}

/** Where the bucket sends the browser after an upload. Reading the file changes nothing. */
export async function checkMinutes(desk: MinutesDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitMinutes(desk, request);
  const { decision } = visit;
  if (decision === null) return nothingDecided(visit);
  const key = request.query.get("key") ?? "";
  const examined = await examineExcerpt(desk, visit, key);
  if ("refused" in examined) return minutesPage(desk, visit, decision, examined, 422);
  return page(checkPage(visit, decision, { ...examined, key }));
}

/** Sends in what was uploaded after examining it anew, or changes what is sent in. */
export async function receiveMinutes(desk: MinutesDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitMinutes(desk, request);
  const { decision } = visit;
  if (decision === null) return { ...nothingDecided(visit), status: 409 };
  if (field(request, minutesFields.about) !== visit.about) {
    return minutesPage(desk, visit, decision, { notice: "replaced" }, 409);
  }
  switch (field(request, minutesFields.action)) {
    case "attach":
      return attach(desk, visit, decision);
    case "change":
      return change(desk, visit, decision);
    default:
      throw new DomainError("body-malformed", {});
  }
}

async function attach(desk: MinutesDesk, visit: MinutesVisit, decision: Decision): Promise<PageResponse> {
  const { request, where, party } = visit.officer;
  const key = field(request, minutesFields.key);
  const examined = await examineExcerpt(desk, visit, key);
  if ("refused" in examined) return minutesPage(desk, visit, decision, examined, 422);
  const { file, content } = examined;
  const chosen = (["yes", "no"] as const).find((choice) => choice === field(request, minutesFields.public));
  if (chosen === undefined) return page(checkPage(visit, decision, { file, key, lacksChoice: true }), 422);
  const retryAt = await spendBudget(desk, request, { what: "file", item: sha256(key), party: party.id });
  if (retryAt !== undefined) throw new DomainError("over-budget", { retryAt });
  await desk.files.putAway(where.destination, file.sha256, content);
  const excerpt = { ...file, isPublic: chosen === "yes" };
  const mark = field(request, minutesFields.mark);
  if ((await recordExcerpt(desk, visit, decision, { mark, excerpt })) === "recorded") return seeOther(visit.address);
  const now = await visitMinutes(desk, request);
  return page(checkPage(now, decision, { file, key, chosen, isChanged: true }), 409);
}

async function change(desk: MinutesDesk, visit: MinutesVisit, decision: Decision): Promise<PageResponse> {
  const { request } = visit.officer;
  const recorded = visit.progress?.minutesExcerpt;
  const mark = field(request, minutesFields.mark);
  if (recorded === undefined || mark !== excerptMark(recorded)) {
    return minutesPage(desk, visit, decision, { notice: "changed" }, 409);
  }
  const chosen = (["publish", "withhold", "remove"] as const).find(
    (choice) => choice === field(request, minutesFields.change),
  );
  if (chosen === undefined) return minutesPage(desk, visit, decision, { lacksChoice: true }, 422);
  const outcome = await recordExcerpt(desk, visit, decision, { mark, excerpt: changed(recorded, chosen) });
  if (outcome === "recorded") return seeOther(visit.address);
  return minutesPage(desk, await visitMinutes(desk, request), decision, { notice: "changed" }, 409);
}

function changed(recorded: MinutesExcerpt, chosen: MinutesChange): MinutesExcerpt | undefined {
  return chosen === "remove" ? undefined : { ...recorded, isPublic: chosen === "publish" };
}

type ExaminedExcerpt =
  | { readonly file: Omit<MinutesExcerpt, "isPublic">; readonly content: Uint8Array }
  | { readonly refused: FileRefusal | "missing" };

async function examineExcerpt(
  { files }: MinutesDesk,
  { incoming }: MinutesVisit,
  key: string,
): Promise<ExaminedExcerpt> {
  const examined = await examineUpload(files, incoming, key);
  if ("refused" in examined) return examined;
  const { kind, content } = examined;
  return isExcerptKind(kind) ? { file: { ...describeFile(kind, content), kind }, content } : { refused: "not-a-kind" };
}

function nothingDecided({ officer }: MinutesVisit): PageResponse {
  const decisionHref = keepLanguage(officer.request, officer.address);
  return page(renderNoMinutesPage({ ...officer.context, decisionHref }));
}

function aboutDecision({ officer, about, progress, address }: MinutesVisit, decision: Decision) {
  const excerpt = progress?.minutesExcerpt;
  return { ...officer.context, decision, about, excerpt, mark: excerptMark(excerpt), address };
}

function checkPage(
  visit: MinutesVisit,
  decision: Decision,
  given: Pick<MinutesCheckPageData, "file" | "key" | "chosen" | "lacksChoice" | "isChanged">,
): string {
  return renderMinutesCheckPage({ ...aboutDecision(visit, decision), ...given });
}

async function minutesPage(
  desk: MinutesDesk,
  visit: MinutesVisit,
  decision: Decision,
  given: Pick<MinutesPageData, "refused" | "lacksChoice" | "notice">,
  status = 200,
): Promise<PageResponse> {
  const { officer, incoming, checkAddress } = visit;
  const name = Buffer.from(desk.dependencies.randomBytes(16, `minutes ${officer.party.id}`)).toString("hex");
  const returnTo = `${desk.dependencies.environment.PUBLIC_URL}${checkAddress}`;
  const upload = await desk.files.uploadForm(`${incoming}${name}`, returnTo);
  const progressHref = keepLanguage(officer.request, `${officer.address}/progress`);
  const body = renderMinutesPage({ ...aboutDecision(visit, decision), upload, progressHref, ...given });
  return { ...page(body, status), formTarget: upload.url };
}
