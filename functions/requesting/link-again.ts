import { pageFields } from "../../forms/parts/values.ts";
import { renderLinkPage, renderLinkSentPage } from "../../forms/request/link-pages.ts";
import { type FieldIssue, fieldIssue } from "../domain/form-fields.ts";
import { comparableAddress, dailyHash } from "../domain/keyed-hash.ts";
import { readEmail, take } from "../domain/typed-text.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { spendBudget } from "../middleware/spend-budget.ts";
import { mintNonce, type RequestDesk, readDestination, readRequestId, trapIssues } from "./request-desk.ts";

export async function showLinkForm(desk: RequestDesk, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(desk, request);
  const { language } = request;
  if (request.query.has("sent")) return page(renderLinkSentPage({ language, destination }));
  return page(renderLinkPage({ language, destination, nonce: await mintNonce(desk, request, "ask-link") }));
}

/**
 * Writes down that links were asked for, and nothing else: whether the address is known is looked up
 * where the mail is made. So the same work is done, in the same time, for every address.
 */
export async function askForLinks(desk: RequestDesk, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(desk, request);
  const id = await readRequestId(desk, request, "ask-link");
  const issues: FieldIssue[] = [...trapIssues(request, pageFields.email)];
  const email = take(readEmail(request.fields, pageFields.email, true), issues) ?? "";
  if (issues.length > 0) return refuse(request, destination, issues, 422);
  const retryAt = await spendBudget(desk, request, { what: "link-request", item: id, address: email });
  if (retryAt !== undefined) {
    return refuse(request, destination, [fieldIssue(pageFields.email, "over-budget", { retryAt })], 429);
  }
  const day = request.receivedAt.slice(0, 10);
  await desk.requests.askForLinks({
    destination: destination.id,
    id,
    addressHash: dailyHash(await desk.linkKeys(), day, "address", comparableAddress(email)),
    language: request.language,
    requestedAt: request.receivedAt,
  });
  return seeOther(keepLanguage(request, `/${destination.id}/link?sent=yes`));
}

function refuse(
  request: PageRequest,
  destination: Awaited<ReturnType<typeof readDestination>>,
  issues: readonly FieldIssue[],
  status: 422 | 429,
): PageResponse {
  const typed = { nonce: field(request, pageFields.nonce), email: field(request, pageFields.email) };
  return page(renderLinkPage({ language: request.language, destination, ...typed, issues }), status);
}
