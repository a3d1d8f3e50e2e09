import { type ReplyPageData, renderReplyChoicePage, renderReplyPage } from "../../forms/reply/reply-pages.ts";
import { hasAnswered } from "../delivery/has-answered.ts";
import { DomainError } from "../domain/errors.ts";
import { daysToAskFor, type ReplyKind, readReply, replyKinds } from "../domain/reply.ts";
import { keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { type ReplyDesk, type ReplyLink, type ReplyVisit, visitReply } from "./reply-desk.ts";

/** What can be done instead of answering, and what has been said so far. Changes nothing. */
export async function showReplyChoices(
  desk: ReplyDesk,
  request: PageRequest,
  purpose: ReplyLink,
): Promise<PageResponse> {
  const visit = await visitReply(desk, request, purpose);
  const replies = await desk.replies.list(visit.where, visit.party.id);
  const received = replyKinds.find((kind) => kind === request.query.get("received")) ?? null;
  return page(renderReplyChoicePage({ ...context(visit), replies, received }));
}

export async function showReplyForm(desk: ReplyDesk, request: PageRequest, purpose: ReplyLink): Promise<PageResponse> {
  const visit = await visitReply(desk, request, purpose);
  const replies = await desk.replies.list(visit.where, visit.party.id);
  const basedOn = replies.at(-1)?.number ?? 0;
  return page(renderReplyPage(await formPage(desk, visit, { basedOn, values: new Map() })));
}

/** Keeps what was said as a fact; staff and its sender hear of it by mail. */
export async function receiveReply(desk: ReplyDesk, request: PageRequest, purpose: ReplyLink): Promise<PageResponse> {
  const visit = await visitReply(desk, request, purpose);
  const { where, party, address } = visit;
  const basedOn = readRevision(request);
  const form = await formPage(desk, visit, { basedOn, values: request.fields });
  const { kind, days } = form;
  if (kind === "decline" && form.answeredAt !== null) return page(renderReplyPage(form), 409);
  if (kind === "more-time" && days === null) return page(renderReplyPage(form), 409);
  const { content, issues, values } = readReply(kind, request.fields, days ?? noDays);
  if (content === null) return page(renderReplyPage({ ...form, values, issues }), 422);
  const { receivedAt, language } = request;
  const added = await desk.replies.add({ ...where, party: party.id, content, receivedAt, language }, basedOn);
  if (added.outcome === "too-many") throw new DomainError("too-many-attempts", {});
  return seeOther(keepLanguage(request, `${address}?received=${kind}`));
}

/** No other reply asks for a day. */
const noDays = { earliest: "0000-01-01", latest: "0000-01-01" };

async function formPage(
  desk: ReplyDesk,
  visit: ReplyVisit,
  { basedOn, values }: Pick<ReplyPageData, "basedOn" | "values">,
): Promise<ReplyPageData> {
  const { round, where, party, deadlineAt } = visit;
  const [latest, answered] = await Promise.all([
    desk.submissions.latest(where, party.id),
    hasAnswered(desk, where, party.id),
  ]);
  return {
    ...context(visit),
    kind: kindOf(visit.request),
    days: daysToAskFor(round.plan, where.phase, deadlineAt),
    basedOn,
    answeredAt: latest !== undefined && answered ? latest.receivedAt : null,
    values,
  };
}

function kindOf(request: PageRequest): ReplyKind {
  const kind = replyKinds.find((known) => known === request.path["kind"]);
  if (kind === undefined) throw new DomainError("not-found", {});
  return kind;
}

function context({ request, destination, round, party, deadlineAt, addressOf, answerHref }: ReplyVisit) {
  const { language } = request;
  return { language, destination, round: round.plan, partyName: party.name, deadlineAt, addressOf, answerHref };
}
