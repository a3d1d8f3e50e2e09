import { type AnswerPageData, renderAnswerPage } from "../../forms/answer/answer-page.ts";
import { renderConflictPage } from "../../forms/answer/conflict-page.ts";
import { renderBeingDecidedPage, renderClosedPage, renderNotOpenPage } from "../../forms/answer/gate-pages.ts";
import { renderReceiptPage } from "../../forms/answer/receipt-page.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import type { Answers } from "../domain/questionnaire.ts";
import { answerFields, readAnswers } from "../domain/read-answers.ts";
import type { OpenedGate } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { newAttempt, newSalt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { includingVersions } from "../reading/including-versions.ts";
import type { StoredParty } from "../storage/parties.ts";
import {
  type AnswerDesk,
  type Consultation,
  draftHref,
  type Form,
  opensAt,
  readConsultation,
  readForm,
  readPartyLink,
} from "./answer-desk.ts";

/** Everything the pages on a personal link are made from. */
interface Visit {
  readonly request: PageRequest;
  readonly consultation: Consultation;
  readonly invited: StoredParty;
  readonly address: string;
}

async function visit(desk: AnswerDesk, request: PageRequest): Promise<Visit> {
  const { link, stored } = await readPartyLink(desk, request, "answer");
  const consultation = await readConsultation(desk, request.destination, link.round);
  const address = `/${request.destination}/answer/${request.path["token"]}`;
  return { request, consultation, invited: stored, address };
}

/** The form while the gate is open; afterwards what became of the answer. Changes nothing. */
export async function showAnswerForm(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const visited = await visit(desk, request);
  const { consultation, invited } = visited;
  const { gate, where } = consultation;
  if (gate.state === "not-opened")
    return page(renderNotOpenPage({ ...context(visited), opensAt: opensAt(consultation) }));
  if (gate.state !== "open" || !isInTime(gate, invited.party.id, request.receivedAt))
    return page(await afterwards(desk, visited, gate));
  const [form, latest] = await Promise.all([
    readForm(desk, consultation),
    desk.submissions.latest(where, invited.party.id),
  ]);
  const values = latest === undefined ? new Map() : answerFields(form.questionnaire, JSON.parse(latest.content));
  return page(renderAnswerPage(formPage(visited, gate, form, { latest, values, basedOn: latest?.revision ?? 0 })));
}

/** Receives an answer: refused with its values kept, or stored as a revision and acknowledged. */
export async function receiveAnswer(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const visited = await visit(desk, request);
  const { consultation, invited, address } = visited;
  const { gate, where } = consultation;
  const receipt = keepLanguage(request, `${address}/receipt`);
  if (field(request, pageFields.action) === "keep-stored") return seeOther(receipt);
  if (gate.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: opensAt(consultation) });
  const form = await readForm(desk, consultation);
  const read = readAnswers(
    form.questionnaire,
    request.fields,
    form.sections.map(({ id }) => id),
  );
  const basedOn = readRevision(request);
  if (read.issues.length > 0 && gate.state === "open" && isInTime(gate, invited.party.id, request.receivedAt)) {
    const latest = await desk.submissions.latest(where, invited.party.id);
    return page(
      renderAnswerPage(formPage(visited, gate, form, { latest, values: read.values, basedOn, issues: read.issues })),
      422,
    );
  }
  const content = canonicalJson(read.answers);
  const submitted = await desk.submissions.submit(
    {
      ...where,
      id: invited.party.id,
      party: invited.party.id,
      content,
      contentHash: sha256(content),
      salt: newSalt(desk.dependencies, where, invited.party.id, basedOn + 1),
      receivedAt: request.receivedAt,
      language: request.language,
      schema: `${form.questionnaire.id}@${form.questionnaire.version}`,
    },
    { basedOn, attempt: newAttempt(desk.dependencies) },
  );
  switch (submitted.outcome) {
    case "accepted":
    case "same":
      return seeOther(receipt);
    case "conflict":
      return page(conflictPage(visited, form, read, submitted.stored), 409);
    case "closing":
      return page(renderBeingDecidedPage({ ...context(visited), lookAgainHref: keepLanguage(request, address) }), 503);
    case "not-open":
      throw new DomainError("gate-not-open-yet", { opensAt: opensAt(consultation) });
    default:
      return page(await afterwards(desk, visited, gate, { ...form, answers: read.answers }), 410);
  }
}

/** What was received last, in full, and in which plan versions it is. */
export async function showReceipt(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const visited = await visit(desk, request);
  const { consultation, invited, address } = visited;
  const { gate, where, round } = consultation;
  const latest = await desk.submissions.latest(where, invited.party.id);
  if (gate.state === "not-opened" || latest === undefined) return seeOther(keepLanguage(request, address));
  // After the freeze the revision that counts is the one it names, whatever a late write left behind.
  const frozen = gate.state === "frozen" ? await desk.freezes.isFrozenIn(where, invited.party.id) : undefined;
  const counts = frozen && (await desk.submissions.revision(where, invited.party.id, frozen.revision));
  if (gate.state === "closing" || (gate.state === "frozen" && counts === undefined))
    return page(await afterwards(desk, visited, gate));
  const received = counts ?? latest;
  const form = await readForm(desk, consultation);
  const isClosed = gate.state !== "open" || !isInTime(gate, invited.party.id, request.receivedAt);
  return page(
    renderReceiptPage({
      ...context(visited),
      ...form,
      answers: JSON.parse(received.content),
      reference: `${round.plan.id}-${invited.party.id}`,
      receivedAt: received.receivedAt,
      revision: received.revision,
      deadlineAt: deadlineOf(gate, invited.party.id),
      changeHref: isClosed ? null : keepLanguage(request, address),
      isClosed,
      includedIn: await includingVersions(desk, where, round.plan.planYear, invited.party.id),
    }),
  );
}

function context({ request, consultation }: Visit) {
  return { language: request.language, destination: consultation.destination, round: consultation.round.plan };
}

function formPage(
  visited: Visit,
  gate: OpenedGate,
  form: Form,
  given: {
    readonly latest: SubmissionRevision | undefined;
    readonly values: AnswerPageData["values"];
    readonly basedOn: number;
    readonly issues?: AnswerPageData["issues"];
  },
): AnswerPageData {
  const { request, consultation, invited, address } = visited;
  const { latest, values, basedOn, issues } = given;
  const { id, name } = invited.party;
  const receiptHref = keepLanguage(request, `${address}/receipt`);
  return {
    ...context(visited),
    ...form,
    respondent: {
      kind: "invited",
      name,
      sent: latest === undefined ? null : { at: latest.receivedAt, receiptHref },
      hasExtension: deadlineOf(gate, id) !== gate.deadlineAt,
    },
    deadlineAt: deadlineOf(gate, id),
    draftHref: form.sections.length === 0 ? null : draftHref(consultation, request),
    basedOn,
    values,
    issues,
  };
}

function conflictPage(
  visited: Visit,
  form: Form,
  read: { readonly answers: Answers; readonly values: AnswerPageData["values"] },
  stored: SubmissionRevision | undefined,
): string {
  if (stored === undefined) throw new DomainError("body-malformed", {});
  return renderConflictPage({
    ...context(visited),
    ...form,
    answers: JSON.parse(stored.content),
    storedRevision: stored.revision,
    storedAt: stored.receivedAt,
    mine: read.answers,
    values: read.values,
  });
}

/** After the time is over only the freeze tells what counts; until it stands nobody knows. */
async function afterwards(
  desk: AnswerDesk,
  visited: Visit,
  gate: OpenedGate & { readonly state: "open" | "closing" | "frozen" },
  refused?: Form & { readonly answers: Answers },
): Promise<string> {
  const { request, consultation, invited, address } = visited;
  const { where } = consultation;
  const { id } = invited.party;
  if (gate.state === "closing") {
    return renderBeingDecidedPage({ ...context(visited), lookAgainHref: keepLanguage(request, address) });
  }
  const received =
    gate.state === "frozen" ? await desk.freezes.isFrozenIn(where, id) : await desk.submissions.latest(where, id);
  const counts = received && (await desk.submissions.revision(where, id, received.revision));
  const receiptHref = keepLanguage(request, `${address}/receipt`);
  return renderClosedPage({
    ...context(visited),
    closedAt: deadlineOf(gate, id),
    answer: counts === undefined ? { kind: "none" } : { kind: "counted", receivedAt: counts.receivedAt, receiptHref },
    refused,
  });
}
