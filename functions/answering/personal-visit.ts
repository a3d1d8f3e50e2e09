import { type AnswerAtClose, renderBeingDecidedPage, renderClosedPage } from "../../forms/answer/gate-pages.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { seesAll } from "../domain/delegation.ts";
import { DomainError } from "../domain/errors.ts";
import { deadlineOf } from "../domain/gate.ts";
import type { Answers } from "../domain/questionnaire.ts";
import type { OpenedGate } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { newAttempt, newSalt } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import type { SubmitResult } from "../storage/submissions.ts";
import { type AnswerDesk, type Consultation, type Form, readConsultation } from "./answer-desk.ts";
import { type Respondent, readRespondent } from "./respondent.ts";

/** Everything the pages on a link to one answer are made from. */
export interface Visit {
  readonly request: PageRequest;
  readonly consultation: Consultation;
  readonly respondent: Respondent;
  readonly address: string;
}

export async function visit(desk: AnswerDesk, request: PageRequest): Promise<Visit> {
  const { link, respondent } = await readRespondent(desk, request);
  const consultation = await readConsultation(desk, request.destination, link.round);
  const address = `/${request.destination}/answer/${request.path["token"]}`;
  return { request, consultation, respondent, address };
}

export function context({ request, consultation }: Visit) {
  return { language: request.language, destination: consultation.destination, round: consultation.round.plan };
}

/** The start page of a colleague whom the answer, or parts of it, was handed over to. */
export function handedOverHref({ request, address }: Pick<Visit, "request" | "address">, query = ""): string {
  return keepLanguage(request, `${address}/handed-over${query}`);
}

/** Stores an answer as the revision after `basedOn`, by the close protocol. */
export async function submitAnswers(
  desk: AnswerDesk,
  { request, consultation, respondent }: Visit,
  { questionnaire }: Form,
  answers: Answers,
  basedOn: number,
): Promise<SubmitResult> {
  const { where } = consultation;
  const content = canonicalJson(answers);
  const submitted = await desk.submissions.submit(
    {
      ...where,
      id: respondent.id,
      ...sentBy(respondent),
      content,
      contentHash: sha256(content),
      salt: newSalt(desk.dependencies, where, respondent.id, basedOn + 1),
      receivedAt: request.receivedAt,
      language: request.language,
      schema: `${questionnaire.id}@${questionnaire.version}`,
    },
    { basedOn, attempt: newAttempt(desk.dependencies) },
  );
  if (respondent.mailed && (submitted.outcome === "accepted" || submitted.outcome === "same")) {
    // For what is sent from the open form itself afterwards: this answer says by itself that it counts.
    const given = { at: request.receivedAt, attempt: newAttempt(desk.dependencies) };
    await desk.submissions.confirm(where, respondent.id, given);
  }
  return submitted;
}

/** Without either nobody stands behind it. @throws DomainError `link-not-valid` */
function sentBy({ party, colleague, mailed }: Respondent) {
  if (party !== undefined) return { party: party.id, ...(colleague !== undefined && { sentBy: colleague.id }) };
  if (mailed === undefined) throw new DomainError("link-not-valid", {});
  return { confirmationAddress: mailed.address, sentByLink: mailed.linkVersion };
}

/** After the time is over only the freeze tells what counts; until it stands nobody knows. */
export async function afterwards(
  desk: AnswerDesk,
  visited: Visit,
  gate: OpenedGate & { readonly state: "open" | "closing" | "frozen" },
  refused?: Form & { readonly answers: Answers },
): Promise<string> {
  const { request, consultation, respondent, address } = visited;
  const { where } = consultation;
  if (gate.state === "closing") {
    return renderBeingDecidedPage({ ...context(visited), lookAgainHref: keepLanguage(request, address) });
  }
  const { id, party } = respondent;
  const latest = await desk.submissions.latest(where, id);
  const received = gate.state === "frozen" ? await desk.freezes.isFrozenIn(where, id) : latest;
  const counts = received && (await desk.submissions.revision(where, id, received.revision));
  const receiptHref = seesAll(respondent.colleague) ? keepLanguage(request, `${address}/receipt`) : null;
  return renderClosedPage({
    ...context(visited),
    closedAt: deadlineOf(gate, party?.id),
    answer:
      counts === undefined || counts.withdrawn
        ? noAnswer(latest)
        : { kind: "counted", receivedAt: counts.receivedAt, receiptHref },
    refused,
  });
}

function noAnswer(latest: SubmissionRevision | undefined): AnswerAtClose {
  return latest?.withdrawn ? { kind: "withdrawn", withdrawnAt: latest.receivedAt } : { kind: "none" };
}
