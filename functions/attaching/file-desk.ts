import type { AnswerContext } from "../../forms/answer/answer-context.ts";
import { createAnswerDesk, readConsultation, readForm } from "../answering/answer-desk.ts";
import type { FilePageOrigin } from "../answering/answer-state.ts";
import { type Respondent, readRespondent, requireInScope } from "../answering/respondent.ts";
import { DomainError } from "../domain/errors.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import type { Question } from "../domain/questionnaire.ts";
import { closedSections } from "../domain/questionnaire-sections.ts";
import type { Gate } from "../domain/round.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { connectBlobs } from "../storage/blobs.ts";
import { createBudgetStore } from "../storage/budgets.ts";
import { createFileStore, incomingPrefix } from "../storage/files.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";

/** The stores behind files in answers, for those who attach them and for staff. */
export type FileDesk = ReturnType<typeof createFileDesk>;

export function createFileDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    ...createAnswerDesk(dependencies),
    budgets: createBudgetStore(table),
    files: createFileStore(connectBlobs(dependencies.environment)),
    sessions: createStaffSessionStore(table),
  };
}

export type FileQuestion = Question & { readonly type: "file" };

/** A visit to one question's file on a personal link. */
export interface FileVisit {
  readonly request: PageRequest;
  readonly respondent: Respondent;
  readonly question: FileQuestion;
  readonly where: { readonly destination: string; readonly round: string; readonly phase: "consultation" };
  readonly context: AnswerContext;
  /** Of the file's page, and of the one that the bucket sends on to, in the language that was chosen. */
  readonly address: string;
  readonly checkAddress: string;
  /** The page of the form that this one was opened from. */
  readonly backHref: string;
  /** The time of the question's own section is over: what was sent in it stays as it is. */
  readonly isClosed: boolean;
  /** What everything this respondent uploads for this question is called, up to a random end. */
  readonly incoming: string;
}

/** @throws DomainError `link-not-valid`, `not-found`, and what the gate says once it is not open any more */
export async function visitFile(desk: FileDesk, request: PageRequest): Promise<FileVisit> {
  const { link, respondent } = await readRespondent(desk, request);
  const consultation = await readConsultation(desk, request.destination, link.round);
  const { destination, round, gate, where } = consultation;
  requireOpen(gate, respondent.party?.id, request.receivedAt);
  const { questionnaire } = await readForm(desk, consultation);
  const question = questionnaire.questions.find(({ id }) => id === request.path["question"]);
  if (question?.type !== "file") throw new DomainError("not-found", {});
  requireInScope(respondent, question.section);
  const hasExtension = gate.deadlineAt !== deadlineOf(gate, respondent.party?.id);
  const closed = closedSections(questionnaire, { receivedAt: request.receivedAt, hasExtension });
  const formAddress = `/${destination.id}/answer/${request.path["token"]}`;
  const filePath = `${formAddress}/files/${question.id}`;
  const from = readOrigin(request, question);
  const origin = from === undefined ? "" : `?from=${from}`;
  return {
    request,
    respondent,
    question,
    where,
    context: { language: request.language, destination, round: round.plan },
    address: keepLanguage(request, `${filePath}${origin}`),
    checkAddress: keepLanguage(request, `${filePath}/check${origin}`),
    backHref: keepLanguage(request, `${formAddress}${from === undefined ? "" : sectionPath(question, from)}`),
    isClosed: closed.includes(question.section ?? ""),
    incoming: `${incomingPrefix}${destination.id}/${round.plan.id}/${respondent.id}/${question.id}/`,
  };
}

/** What the address says of the page before; a questionnaire without sections has only the form itself. */
function readOrigin({ query }: PageRequest, { section }: Question): FilePageOrigin | undefined {
  const from = query.get("from");
  return section !== undefined && (from === "section" || from === "check") ? from : undefined;
}

function sectionPath({ section }: Question, from: FilePageOrigin): string {
  return `/sections/${section}${from === "check" ? "?from=check" : ""}`;
}

/** Files come and go as long as answers do. */
function requireOpen(
  gate: Gate,
  party: string | undefined,
  receivedAt: string,
): asserts gate is Exclude<Gate, { state: "not-opened" }> {
  if (gate.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: null });
  if (gate.state === "closing") throw new DomainError("being-decided", {});
  if (gate.state === "frozen" || !isInTime(gate, party, receivedAt)) {
    throw new DomainError("gate-closed", { closedAt: gate.deadlineAt });
  }
}
