import { renderBeingDecidedPage, renderClosedPage } from "../../forms/answer/gate-pages.ts";
import { renderConfirmedPage, renderConfirmPage } from "../../forms/answer/open-form-pages.ts";
import { renderWithdrawnPage } from "../../forms/answer/withdraw-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { DomainError } from "../domain/errors.ts";
import { isInTime } from "../domain/gate.ts";
import { readLink } from "../domain/link.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { includingVersions } from "../reading/including-versions.ts";
import { type ReceiptDesk, readConsultation, readForm } from "./answer-desk.ts";

async function visit(desk: ReceiptDesk, request: PageRequest) {
  const link = readLink(await desk.linkKeys(), "confirm", request.destination, request.path["token"] ?? "");
  const consultation = await readConsultation(desk, request.destination, link.round);
  const submission = await desk.submissions.latest(consultation.where, link.subject);
  if (submission === undefined) throw new DomainError("link-not-valid", {});
  request.language = request.chosenLanguage ?? submission.language;
  const { destination, round } = consultation;
  const shown = {
    language: request.language,
    destination,
    round: round.plan,
    ...(await readForm(desk, consultation)),
    answers: JSON.parse(submission.content),
    receivedAt: submission.receivedAt,
  };
  const address = keepLanguage(request, `/${request.destination}/confirm/${request.path["token"]}`);
  return { consultation, submission, shown, address };
}

/** Shows the answer and a button: mail scanners open links, so opening one confirms nothing. */
export async function showConfirmation(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const { consultation, submission, shown, address } = await visit(desk, request);
  const { where, gate, round } = consultation;
  const isOpen = gate.state === "open" && isInTime(gate, undefined, request.receivedAt);
  const openForm = keepLanguage(request, `/${where.destination}/rounds/${where.round}/answer`);
  const withdrawal = keepLanguage(request, `/${where.destination}/confirm/${request.path["token"]}/withdraw`);
  switch (await desk.submissions.standing(where, submission.id, submission.revision)) {
    case "counts":
      if (submission.withdrawn) {
        const anew = isOpen && gate.state === "open" ? { href: openForm, deadlineAt: gate.deadlineAt } : null;
        return page(renderWithdrawnPage({ ...shown, withdrawnAt: submission.receivedAt, anew }));
      }
      return page(
        renderConfirmedPage({
          ...shown,
          reference: `${round.plan.id}-${submission.id.slice(0, 13)}`,
          includedIn: await includingVersions(desk, where, round.plan.planYear, submission.id),
          withdrawHref: isOpen ? withdrawal : null,
        }),
      );
    case "undecided":
      return page(renderBeingDecidedPage({ ...shown, lookAgainHref: address }), 503);
    default:
      if (gate.state === "open") return page(renderConfirmPage(shown));
      return page(closedPage(shown, gate.state === "not-opened" ? "" : gate.deadlineAt));
  }
}

export async function confirmAnswer(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const { consultation, submission, shown, address } = await visit(desk, request);
  const { where, gate } = consultation;
  if (field(request, pageFields.sure) !== "yes") return page(renderConfirmPage({ ...shown, lacksChoice: true }), 422);
  const given = { at: request.receivedAt, attempt: newAttempt(desk.dependencies) };
  const { outcome } = await desk.submissions.confirm(where, submission.id, given);
  switch (outcome) {
    case "confirmed":
    case "already":
      return seeOther(address);
    case "closing":
      return page(renderBeingDecidedPage({ ...shown, lookAgainHref: address }), 503);
    case "closed":
      return page(closedPage(shown, gate.state === "not-opened" ? "" : gate.deadlineAt), 410);
    default:
      throw new DomainError("link-not-valid", {});
  }
}

function closedPage(shown: Awaited<ReturnType<typeof visit>>["shown"], closedAt: string): string {
  return renderClosedPage({ ...shown, closedAt, answer: { kind: "unconfirmed" } });
}
