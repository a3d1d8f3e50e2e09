import { renderBeingDecidedPage } from "../../forms/answer/gate-pages.ts";
import {
  renderWithdrawnTooLatePage,
  renderWithdrawPage,
  type WithdrawPageData,
} from "../../forms/answer/withdraw-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import { readLink } from "../domain/link.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { newAttempt, newSalt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { type AnswerDesk, type Consultation, readConsultation, readForm } from "./answer-desk.ts";
import { readRespondent } from "./respondent.ts";

/** The link it is done with: the one it is answered with, or the one that confirmed an open answer. */
export type WithdrawalLink = "answer" | "confirm";

interface Withdrawal {
  readonly request: PageRequest;
  readonly consultation: Consultation;
  readonly id: string;
  /** The latest, whatever it is; absent when nothing has been sent. */
  readonly latest: SubmissionRevision | undefined;
  /** Where the answer, or what became of it, is shown. */
  readonly shownAt: string;
}

/** A withdrawn revision has no answers. */
const noContent = canonicalJson({});

async function visit(desk: AnswerDesk, request: PageRequest, purpose: WithdrawalLink): Promise<Withdrawal> {
  const token = request.path["token"] ?? "";
  if (purpose === "answer") {
    const { link, respondent } = await readRespondent(desk, request);
    // Handing the answer over hands over no right to take it back.
    if (respondent.colleague !== undefined) throw new DomainError("link-not-valid", {});
    const consultation = await readConsultation(desk, request.destination, link.round);
    const latest = await desk.submissions.latest(consultation.where, respondent.id);
    const shownAt = keepLanguage(request, `/${request.destination}/answer/${token}/receipt`);
    return { request, consultation, id: respondent.id, latest, shownAt };
  }
  const link = readLink(await desk.linkKeys(), "confirm", request.destination, token);
  const consultation = await readConsultation(desk, request.destination, link.round);
  const latest = await desk.submissions.latest(consultation.where, link.subject);
  if (latest === undefined) throw new DomainError("link-not-valid", {});
  request.language = request.chosenLanguage ?? latest.language;
  const shownAt = keepLanguage(request, `/${request.destination}/confirm/${token}`);
  return { request, consultation, id: link.subject, latest, shownAt };
}

/** Only what counts can be taken back; everything else is explained where the answer is shown. */
export async function showWithdrawal(
  desk: AnswerDesk,
  request: PageRequest,
  purpose: WithdrawalLink,
): Promise<PageResponse> {
  const visited = await visit(desk, request, purpose);
  const { consultation, latest, shownAt } = visited;
  const { gate, where } = consultation;
  if (gate.state !== "open" || !isInTime(gate, latest?.party, request.receivedAt)) return seeOther(shownAt);
  if (latest === undefined || latest.withdrawn) return seeOther(shownAt);
  if ((await desk.submissions.standing(where, latest.id, latest.revision)) !== "counts") return seeOther(shownAt);
  return page(await withdrawPage(desk, visited, latest, {}));
}

/** Stores a revision that takes the answer back, by the same protocol as the answer itself. */
export async function withdraw(desk: AnswerDesk, request: PageRequest, purpose: WithdrawalLink): Promise<PageResponse> {
  const visited = await visit(desk, request, purpose);
  const { consultation, id, latest, shownAt } = visited;
  const { where, gate } = consultation;
  const basedOn = readRevision(request);
  if (latest === undefined || latest.withdrawn || gate.state === "not-opened") return seeOther(shownAt);
  if ((await desk.submissions.standing(where, id, latest.revision)) === "unconfirmed") return seeOther(shownAt);
  if (field(request, pageFields.sure) !== "yes") {
    return page(await withdrawPage(desk, visited, latest, { lacksChoice: true }), 422);
  }
  const { party, confirmationAddress, sentByLink, schema } = latest;
  const submitted = await desk.submissions.submit(
    {
      ...where,
      id,
      ...(party !== undefined && { party }),
      ...(confirmationAddress !== undefined && { confirmationAddress }),
      ...(sentByLink !== undefined && { sentByLink }),
      content: noContent,
      contentHash: sha256(noContent),
      salt: newSalt(desk.dependencies, where, id, basedOn + 1),
      receivedAt: request.receivedAt,
      language: request.language,
      schema,
      withdrawn: true,
    },
    { basedOn, attempt: newAttempt(desk.dependencies) },
  );
  switch (submitted.outcome) {
    case "accepted":
    case "same":
      return seeOther(shownAt);
    case "conflict": {
      const { stored } = submitted;
      if (stored === undefined || stored.withdrawn) return seeOther(shownAt);
      return page(await withdrawPage(desk, visited, stored, { hasChanged: true }), 409);
    }
    case "closing":
      return page(renderBeingDecidedPage({ ...context(visited), lookAgainHref: shownAt }), 503);
    default: {
      const closedAt = deadlineOf(gate, party);
      return page(renderWithdrawnTooLatePage({ ...context(visited), closedAt, receivedAt: latest.receivedAt }), 410);
    }
  }
}

function context({ request, consultation }: Withdrawal) {
  return { language: request.language, destination: consultation.destination, round: consultation.round.plan };
}

async function withdrawPage(
  desk: AnswerDesk,
  visited: Withdrawal,
  { content, receivedAt, revision, party }: SubmissionRevision,
  told: Partial<Pick<WithdrawPageData, "hasChanged" | "lacksChoice">>,
): Promise<string> {
  const { consultation, shownAt } = visited;
  const { gate } = consultation;
  return renderWithdrawPage({
    ...context(visited),
    ...(await readForm(desk, consultation)),
    answers: JSON.parse(content),
    receivedAt,
    revision,
    deadlineAt: gate.state === "not-opened" ? receivedAt : deadlineOf(gate, party),
    keepHref: shownAt,
    hasChanged: false,
    ...told,
  });
}
