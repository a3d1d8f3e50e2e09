import {
  renderWithdrawnPage,
  renderWithdrawnTooLatePage,
  renderWithdrawPage,
  type WithdrawPageData,
} from "../../forms/answer/withdraw-pages.ts";
import { renderReplyChoicePage, renderReplyPage } from "../../forms/reply/reply-pages.ts";
import { renderFeedbackPage, renderFeedbackSentPage } from "../../forms/request/feedback-pages.ts";
import { renderLinkPage, renderLinkSentPage } from "../../forms/request/link-pages.ts";
import type { FieldIssue } from "../../functions/domain/form-fields.ts";
import { type ReplyKind, replyKinds } from "../../functions/domain/reply.ts";

type Sample = Omit<WithdrawPageData, "receivedAt" | "revision" | "deadlineAt" | "keepHref" | "hasChanged">;

const receivedAt = "2027-05-12T12:05:00.000Z";
const deadlineAt = "2027-05-24T22:00:00.000Z";
const retryAt = "2027-05-12T13:00:00.000Z";

const said = [
  { content: { kind: "decline", reason: "other" }, receivedAt, handling: undefined },
  { content: { kind: "more-time", until: "2027-06-01", text: "Möte." }, receivedAt, handling: undefined },
  {
    content: { kind: "ask-other", name: "Kansliet" },
    receivedAt,
    handling: { outcome: { kind: "refused", text: "Nej." }, at: receivedAt, by: "redaktor@example.com" },
  },
] as const;

const replyIssues: Readonly<Record<ReplyKind, readonly FieldIssue[]>> = {
  decline: [{ field: "reason", code: "required", payload: {} }],
  "more-time": [{ field: "until", code: "date-before", payload: { earliest: "2027-05-25" } }],
  "ask-other": [{ field: "email", code: "not-an-email", payload: {} }],
};

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
  const replying = {
    ...sample,
    partyName: "Åsnens kanotcentral",
    deadlineAt,
    addressOf: (kind: string) => `/asnen/answer/token/reply/${kind}`,
    answerHref: "/asnen/answer/token",
  };
  const form = {
    days: { earliest: "2027-05-25", latest: "2027-06-04" },
    basedOn: 1,
    answeredAt: null,
    values: new Map([["text", ["x".repeat(20)]]]),
  };
  return [
    ["withdraw", renderWithdrawPage({ ...page, hasChanged: false })],
    ["withdraw-changed", renderWithdrawPage({ ...page, hasChanged: true })],
    ["withdraw-unsure", renderWithdrawPage({ ...page, hasChanged: false, lacksChoice: true })],
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
    ["reply-choices", renderReplyChoicePage({ ...replying, replies: said, received: "more-time" })],
    ...replyKinds.flatMap((kind): [string, string][] => [
      [`reply-${kind}`, renderReplyPage({ ...replying, ...form, kind })],
      [`reply-${kind}-refused`, renderReplyPage({ ...replying, ...form, kind, issues: replyIssues[kind] })],
    ]),
    ["reply-answered", renderReplyPage({ ...replying, ...form, kind: "decline", answeredAt: receivedAt })],
    ["reply-no-later-day", renderReplyPage({ ...replying, ...form, kind: "more-time", days: null })],
  ];
}
