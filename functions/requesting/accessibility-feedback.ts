import { pageFields } from "../../forms/parts/values.ts";
import { feedbackFields, renderFeedbackPage, renderFeedbackSentPage } from "../../forms/request/feedback-pages.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "../domain/form-fields.ts";
import { readEmail, readText, take } from "../domain/typed-text.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { spendBudget } from "../middleware/spend-budget.ts";
import { mintNonce, type RequestDesk, readDestination, readRequestId, trapIssues } from "./request-desk.ts";

const longestMessage = 2000;
const longestPageAddress = 500;

export async function showFeedbackForm(desk: RequestDesk, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(desk, request);
  const { language } = request;
  if (request.query.has("sent")) return page(renderFeedbackSentPage({ language, destination }));
  const nonce = await mintNonce(desk, request, "feedback");
  return page(renderFeedbackPage({ language, destination, nonce, values: new Map() }));
}

export async function leaveFeedback(desk: RequestDesk, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(desk, request);
  const id = await readRequestId(desk, request, "feedback");
  const refuse = (issues: readonly FieldIssue[], status: 422 | 429) => {
    const nonce = field(request, pageFields.nonce);
    const { language, fields: values } = request;
    return page(renderFeedbackPage({ language, destination, nonce, values, issues }), status);
  };
  const { feedback, issues } = readFeedback(request.fields);
  issues.push(...trapIssues(request, feedbackFields.message));
  if (issues.length > 0) return refuse(issues, 422);
  const retryAt = await spendBudget(desk, request, { what: "feedback", item: id });
  if (retryAt !== undefined) return refuse([fieldIssue(feedbackFields.message, "over-budget", { retryAt })], 429);
  const { language, receivedAt } = request;
  await desk.requests.leaveFeedback({ destination: destination.id, id, ...feedback, language, receivedAt });
  return seeOther(keepLanguage(request, `/${destination.id}/accessibility/feedback?sent=yes`));
}

function readFeedback(fields: FormFields) {
  const issues: FieldIssue[] = [];
  const text = (name: string, maxLength: number, required: boolean) =>
    take(readText(fields, name, { maxLength, multiline: name === feedbackFields.message, required }), issues);
  const message = text(feedbackFields.message, longestMessage, true) ?? "";
  const pageAddress = text(feedbackFields.page, longestPageAddress, false);
  const replyTo = take(readEmail(fields, feedbackFields.email, false), issues);
  const feedback = {
    message,
    ...(pageAddress !== undefined && { pageAddress }),
    ...(replyTo !== undefined && { replyTo }),
  };
  return { feedback, issues };
}
