import { filePageFields, renderFileCheckPage, renderFilePage } from "../../forms/answer/file-page.ts";
import { describeFile } from "../domain/attached-file.ts";
import { sha256 } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import type { FileRefusal } from "../domain/file-kind.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { spendBudget } from "../middleware/spend-budget.ts";
import { examineUpload } from "./examine-upload.ts";
import { type FileDesk, type FileVisit, visitFile } from "./file-desk.ts";

/** What is attached to the question, and a form that uploads a file straight to the bucket. */
export async function showFilePage(desk: FileDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitFile(desk, request);
  // The form says what has closed, and shows what was sent before.
  return visit.isClosed ? seeOther(visit.backHref) : filePage(desk, visit);
}

/**
 * Where the bucket sends the browser after an upload. Reading the file changes nothing; it counts
 * only when the button on this page has been pressed.
 */
export async function checkFile(desk: FileDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitFile(desk, request);
  if (visit.isClosed) return seeOther(visit.backHref);
  const key = request.query.get("key") ?? "";
  const examined = await examineUpload(desk.files, visit.incoming, key);
  if ("refused" in examined) return filePage(desk, visit, examined.refused);
  const { context, question, address } = visit;
  const file = { kind: examined.kind, bytes: examined.content.byteLength };
  return page(renderFileCheckPage({ ...context, question, file, key, address }));
}

/** Attaches an uploaded file after examining it anew, or takes away the one that is attached. */
export async function receiveFile(desk: FileDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitFile(desk, request);
  const { where, respondent, question, address } = visit;
  if (visit.isClosed) return seeOther(visit.backHref);
  const action = field(request, filePageFields.action);
  if (action === "remove") {
    await desk.attachments.set(where, respondent.id, question.id, { file: undefined, at: request.receivedAt });
    return seeOther(address);
  }
  if (action !== "attach") throw new DomainError("body-malformed", {});
  const key = field(request, filePageFields.key);
  const examined = await examineUpload(desk.files, visit.incoming, key);
  if ("refused" in examined) return filePage(desk, visit, examined.refused);
  const retryAt = await spendBudget(desk, request, { what: "file", item: sha256(key), party: respondent.id });
  if (retryAt !== undefined) throw new DomainError("over-budget", { retryAt });
  const file = describeFile(examined.kind, examined.content);
  await desk.files.putAway(where.destination, file.sha256, examined.content);
  await desk.attachments.set(where, respondent.id, question.id, { file, at: request.receivedAt });
  return seeOther(address);
}

async function filePage(desk: FileDesk, visit: FileVisit, refused?: FileRefusal | "missing"): Promise<PageResponse> {
  const { where, respondent, question, context, address, checkAddress, backHref, incoming } = visit;
  const { PUBLIC_URL } = desk.dependencies.environment;
  const name = Buffer.from(desk.dependencies.randomBytes(16, `upload ${respondent.id} ${question.id}`)).toString("hex");
  const [attached, upload] = await Promise.all([
    desk.attachments.of(where, respondent.id),
    desk.files.uploadForm(`${incoming}${name}`, `${PUBLIC_URL}${checkAddress}`),
  ]);
  const body = renderFilePage({
    ...context,
    question,
    attached: attached.get(question.id),
    upload,
    backHref,
    address,
    refused,
  });
  return { ...page(body, refused === undefined ? 200 : 422), formTarget: upload.url };
}
