/** Who meets a page; respondents and officers come by a link in a mail, and their pages have a weight to hold. */
export type Audience = "reader" | "respondent" | "officer" | "staff";

export interface PageRoute {
  readonly who: Audience;
  /** Names of the sample pages that the route can answer with, GET and POST together. */
  readonly states: readonly string[];
}

const reader = (...states: readonly string[]): PageRoute => ({ who: "reader", states });
const respondent = (...states: readonly string[]): PageRoute => ({ who: "respondent", states });
const officer = (...states: readonly string[]): PageRoute => ({ who: "officer", states });
const staff = (...states: readonly string[]): PageRoute => ({ who: "staff", states });

/** Every page route of the manifest → its states. A page that several routes answer with stands at the first. */
export const pageRoutes: Readonly<Record<string, PageRoute>> = {
  "/": reader("start", "start-empty"),
  "/{destination}": reader("destination", "destination-empty", "destination-newer-draft"),
  "/{destination}/privacy": reader("privacy"),
  "/{destination}/accessibility": reader("accessibility"),
  "/{destination}/rounds/{round}": reader("round", "round-not-open", "round-being-decided"),
  "/{destination}/plans": reader("versions", "versions-empty"),
  "/{destination}/plans/{planYear}/{version}": reader("plan", "plan-draft", "plan-replaced"),

  "/{destination}/answer/{token}": respondent(
    "answer",
    "answer-again",
    "answer-refused",
    "conflict",
    "conflict-withdrawn",
    "not-open",
    "being-decided",
    "closed",
    "closed-late",
    "closed-withdrawn",
  ),
  "/{destination}/answer/{token}/sections/{section}": respondent(
    "section-first",
    "section-follow-up",
    "section-waiting",
    "section-from-check",
    "section-refused",
    "section-closed",
    "draft-stale",
    "draft-stale-by-name",
    "draft-outdated",
  ),
  "/{destination}/answer/{token}/plan": respondent("plan-list"),
  "/{destination}/answer/{token}/plan/{section}": respondent(
    "plan-section",
    "plan-section-filled",
    "plan-section-saved",
    "plan-section-refused",
    "plan-section-stale",
  ),
  "/{destination}/answer/{token}/check": respondent(
    "check",
    "check-saved",
    "check-changed",
    "check-sent",
    "check-unsent-changes",
    "check-withdrawn",
    "check-colleague",
    "check-colleague-told",
    "check-handed-over",
  ),
  "/{destination}/answer/{token}/colleagues": respondent(
    "colleagues",
    "colleagues-listed",
    "colleagues-refused",
    "colleagues-changed",
    "colleagues-taken-back",
    "colleagues-without-parts",
  ),
  "/{destination}/answer/{token}/handed-over": respondent("handed-over", "handed-over-whole", "handed-over-told"),
  "/{destination}/answer/{token}/files/{question}": respondent("file", "file-refused", "file-attached"),
  "/{destination}/answer/{token}/files/{question}/check": respondent("file-check"),
  "/{destination}/answer/{token}/receipt": respondent("receipt", "receipt-closed"),
  "/{destination}/answer/{token}/withdraw": respondent(
    "withdraw",
    "withdraw-changed",
    "withdrawn",
    "withdrawn-closed",
    "withdrawn-too-late",
  ),
  "/{destination}/answer/{token}/reply": respondent("reply-choices"),
  "/{destination}/answer/{token}/reply/{kind}": respondent(
    "reply-decline",
    "reply-decline-refused",
    "reply-more-time",
    "reply-more-time-refused",
    "reply-ask-other",
    "reply-ask-other-refused",
    "reply-answered",
    "reply-no-later-day",
  ),
  "/{destination}/rounds/{round}/answer": respondent("answer-open", "answer-open-saved-before", "answer-empty"),
  "/{destination}/rounds/{round}/answer/sent": respondent("sent", "sent-confirmed", "draft-saved"),
  "/{destination}/confirm/{token}": respondent("confirm", "confirm-unsure", "confirmed", "closed-unconfirmed"),
  "/{destination}/no-reminders/{token}": respondent(
    "no-reminders",
    "no-reminders-unsure",
    "no-reminders-of-draft",
    "reminders-stopped",
    "reminders-of-draft-stopped",
  ),
  "/{destination}/link": respondent("link", "link-over-budget", "link-sent"),
  "/{destination}/accessibility/feedback": respondent("feedback", "feedback-refused", "feedback-sent"),

  "/{destination}/decide/{token}": officer(
    "decision",
    "decision-add-row",
    "decision-again",
    "decision-refused",
    "decision-conflict",
    "referral-not-open",
    "referral-being-decided",
    "referral-closed",
    "referral-closed-late",
  ),
  "/{destination}/decide/{token}/receipt": officer(
    "decision-receipt",
    "decision-receipt-closed",
    "decision-receipt-corrected",
    "opinion-receipt",
  ),
  "/{destination}/decide/{token}/progress": officer(
    "progress",
    "progress-again",
    "progress-without-decision",
    "progress-refused",
    "progress-conflict",
  ),

  "/{destination}/staff/sign-in": staff("sign-in", "sign-in-refused", "sign-in-sent"),
  "/{destination}/staff/sign-in/{token}": staff("sign-in-confirm", "sign-in-code", "sign-in-code-refused"),
  "/{destination}/staff": staff("home", "home-empty"),
  "/{destination}/staff/import": staff("import", "import-done", "import-refused"),
  "/{destination}/staff/parties": staff("parties", "parties-none"),
  "/{destination}/staff/parties/{party}": staff(
    "party",
    "party-refused",
    "party-stale",
    "party-archived",
    "party-merged",
  ),
  "/{destination}/staff/add-party": staff("add-party", "add-party-refused"),
  "/{destination}/staff/merge-parties": staff("merge-parties", "merge-parties-pair", "merge-parties-refused"),
  "/{destination}/staff/groups": staff("groups", "groups-refused", "groups-stale"),
  "/{destination}/staff/import-parties": staff("import-parties", "import-parties-refused"),
  "/{destination}/staff/import-parties/{proposal}": staff("party-proposal", "party-proposal-done"),
  "/{destination}/staff/rounds/{round}": staff(
    "round-not-open",
    "round",
    "round-to-approve",
    "round-to-adopt",
    "round-refused",
  ),
  "/{destination}/staff/next-round": staff("next-round", "next-round-first", "next-round-warned", "next-round-refused"),
  "/{destination}/staff/rounds/{round}/audience": staff(
    "audience",
    "audience-groups",
    "audience-refused",
    "audience-stale",
    "audience-fixed",
  ),
  "/{destination}/staff/rounds/{round}/calendar": staff(
    "calendar",
    "calendar-made-by-clock",
    "calendar-move",
    "calendar-move-open-phase",
    "calendar-move-refused",
    "calendar-stale",
  ),
  "/{destination}/staff/rounds/{round}/files": staff("files", "files-none"),
  "/{destination}/staff/rounds/{round}/held-texts": staff("held-texts", "held-texts-none"),
  "/{destination}/staff/rounds/{round}/letters": staff("letters"),
  "/{destination}/staff/rounds/{round}/letters/{letter}": staff(
    "letter",
    "letter-saved",
    "letter-refused",
    "letter-stale",
  ),
  "/{destination}/staff/rounds/{round}/letters/{letter}/preview": staff(
    "letter-preview",
    "letter-tried",
    "letter-preview-hole",
  ),
  "/{destination}/sample-link": staff("sample-link"),
  "/{destination}/staff/rounds/{round}/engagements": staff("engagements", "engagements-none", "engagements-closed"),
  "/{destination}/staff/rounds/{round}/add-engagement": staff("add-engagement", "add-engagement-refused"),
  "/{destination}/staff/rounds/{round}/engagements/{engagement}": staff(
    "engagement",
    "engagement-saved",
    "engagement-found",
    "engagement-found-none",
    "engagement-refused",
    "engagement-stale",
    "engagement-struck",
  ),
  "/{destination}/staff/rounds/{round}/replies": staff("replies", "replies-none"),
  "/{destination}/staff/rounds/{round}/replies/{phase}/{party}/{number}": staff(
    "reply-to-grant",
    "reply-to-take-over",
    "reply-handled",
    "reply-not-granted",
  ),
  "/{destination}/staff/rounds/{round}/register": staff("register", "register-empty", "register-page"),
  "/{destination}/staff/rounds/{round}/register/masked": staff("register-masked", "register-nothing-masked"),
  "/{destination}/staff/rounds/{round}/mail": staff("inbox", "inbox-empty"),
  "/{destination}/staff/rounds/{round}/mail/{mail}": staff("mail", "mail-refused", "mail-changed", "mail-registered"),
  "/{destination}/staff/mail": staff("unfiled"),
  "/{destination}/staff/mail/{mail}": staff("unfiled-mail", "unfiled-mail-refused"),
};

/** GET routes that answer with something else than a page, or that only send on to one. */
export const notPages: readonly string[] = [
  "/assets/{asset}",
  "/{destination}/plans/{planYear}/{version}/plan.json",
  "/{destination}/plans/{planYear}/{version}/plan.pdf",
  "/{destination}/answer/{token}/receipt.pdf",
  "/{destination}/decide/{token}/receipt.pdf",
  "/{destination}/staff/export-parties/{format}",
  "/{destination}/staff/rounds/{round}/files/{party}/{question}",
  "/{destination}/staff/rounds/{round}/letters/{letter}/message",
  "/{destination}/staff/rounds/{round}/register.csv",
  "/{destination}/staff/rounds/{round}/engagements.csv",
  "/{destination}/staff/rounds/{round}/mail/{mail}/raw",
  "/{destination}/staff/rounds/{round}/mail/{mail}/attachments/{attachment}",
  "/{destination}/staff/mail/{mail}/raw",
  "/{destination}/staff/mail/{mail}/attachments/{attachment}",
];

/** Routes that answer with the page of another one: posts that are refused, and a route that shares its pages. */
export const samePagesAs: Readonly<Record<string, string>> = {
  "/{destination}/decide/{token}/reply": "/{destination}/answer/{token}/reply",
  "/{destination}/decide/{token}/reply/{kind}": "/{destination}/answer/{token}/reply/{kind}",
  "/{destination}/confirm/{token}/withdraw": "/{destination}/answer/{token}/withdraw",
};
