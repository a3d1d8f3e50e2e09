import {
  renderWithdrawnPage,
  renderWithdrawnTooLatePage,
  renderWithdrawPage,
  type WithdrawPageData,
} from "../../forms/answer/withdraw-pages.ts";
import { renderFeedbackPage, renderFeedbackSentPage } from "../../forms/request/feedback-pages.ts";
import { renderLinkPage, renderLinkSentPage } from "../../forms/request/link-pages.ts";

type Sample = Omit<WithdrawPageData, "receivedAt" | "revision" | "deadlineAt" | "keepHref" | "hasChanged">;

const receivedAt = "2027-05-12T12:05:00.000Z";
const deadlineAt = "2027-05-24T22:00:00.000Z";
const retryAt = "2027-05-12T13:00:00.000Z";

/** Pages around a withdrawal, and for people without a link at hand. */
export function requestPages(sample: Sample): readonly (readonly [string, string])[] {
  const { language, destination } = sample;
  const context = { language, destination };
  const page = { ...sample, receivedAt, revision: 2, deadlineAt, keepHref: "/asnen/answer/token/receipt" };
  const nonce = "k1.-.nonce";
  const typed = new Map([
    ["message", ["x".repeat(20)]],
    ["page", ["/asnen"]],
    ["email", ["inte en adress"]],
  ]);
  return [
    ["withdraw", renderWithdrawPage({ ...page, hasChanged: false })],
    ["withdraw-changed", renderWithdrawPage({ ...page, hasChanged: true })],
    ["withdrawn", renderWithdrawnPage({ ...sample, withdrawnAt: receivedAt, anew: { href: "/asnen", deadlineAt } })],
    ["withdrawn-closed", renderWithdrawnPage({ ...sample, withdrawnAt: receivedAt, anew: null })],
    ["withdrawn-too-late", renderWithdrawnTooLatePage({ ...sample, closedAt: deadlineAt, receivedAt })],
    ["link", renderLinkPage({ ...context, nonce })],
    [
      "link-over-budget",
      renderLinkPage({
        ...context,
        nonce,
        email: "namn@example.com",
        issues: [{ field: "_email", code: "over-budget", payload: { retryAt } }],
      }),
    ],
    ["link-sent", renderLinkSentPage(context)],
    ["feedback", renderFeedbackPage({ ...context, nonce, values: new Map() })],
    [
      "feedback-refused",
      renderFeedbackPage({
        ...context,
        nonce,
        values: typed,
        issues: [
          { field: "message", code: "hidden-field-filled", payload: {} },
          { field: "email", code: "not-an-email", payload: {} },
        ],
      }),
    ],
    ["feedback-sent", renderFeedbackSentPage(context)],
  ];
}
