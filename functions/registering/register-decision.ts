import { pageFields } from "../../forms/parts/values.ts";
import { renderStaffDecisionConflictPage } from "../../forms/staff/decision-conflict-page.ts";
import { type RegistrationData, renderRegisterDecisionPage } from "../../forms/staff/register-decision-page.ts";
import { announcedDateOf, countingDecision, readStored } from "../deciding/decision-receipt.ts";
import { decisionSubmission } from "../deciding/decision-submission.ts";
import type { ReferralReply } from "../domain/decision.ts";
import { correctionsOf } from "../domain/decision-correction.ts";
import { DomainError } from "../domain/errors.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import { addresseeOf } from "../domain/party.ts";
import { readRegistration, registrationFields } from "../domain/read-intake.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest, readRevision } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { backTo, type PartyVisit, type RegistrationDesk, visitDecisionOf } from "./registration-desk.ts";

/** What is recorded of an authority's decision, and the form for what came on paper or by mail. Changes nothing. */
export async function showRegistration(desk: RegistrationDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecisionOf(desk, request);
  const latest = await desk.submissions.latest(visit.where, visit.party.id);
  const reply = latest && readStored(latest);
  const form = { values: reply ? registrationFields(reply) : new Map(), basedOn: latest?.revision ?? 0 };
  return staffPage(await registrationPage(desk, visit, { ...form, corrects: reply?.standing === "decided" }));
}

/** Records it under staff's name, by the rules of the authority's own form and of the close. */
export async function registerDecision(desk: RegistrationDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitDecisionOf(desk, pageRequest);
  const { request, where, party, decisionMakers, address } = visit;
  requireRole(request.staff, "editor");
  const action = field(request, pageFields.action);
  if (action === "keep-stored") return backTo(visit, address);
  const basedOn = readRevision(request);
  const before = basedOn === 0 ? undefined : await desk.submissions.revision(where, party.id, basedOn);
  const recorded = before && readStored(before);
  const corrects = recorded?.standing === "decided";
  const state = { basedOn, corrects };
  if (action === "add-row") {
    return staffPage(await registrationPage(desk, visit, { ...state, values: request.fields, addsRow: true }));
  }
  const read = readRegistration(request.fields, {
    decisionMakers: decisionMakers.map(({ id }) => id),
    ownParty: party.id,
    today: stockholmDay(request.receivedAt),
    recorded,
    announcedDate: await announcedDateOf(desk, visit, recorded),
    registrar: request.staff.member.name,
    mails: (await mailsFrom(desk, visit)).map(({ id }) => id),
  });
  if (read.reply === null) {
    const form = { ...state, values: read.values, issues: read.issues };
    return staffPage(await registrationPage(desk, visit, form), 422);
  }
  // The receipt goes to the authority, in its language.
  const { language } = addresseeOf(party);
  const how = { party: party.id, basedOn, receivedAt: request.receivedAt, language };
  const submission = decisionSubmission(desk.dependencies, where, read.reply, how);
  if (submission.content === before?.content) return backTo(visit, `${address}?unchanged=1`);
  const submit = visit.gate.state === "frozen" ? desk.lateSubmissions.submit : desk.submissions.submit;
  const submitted = await submit(submission, { basedOn, attempt: newAttempt(desk.dependencies) });
  switch (submitted.outcome) {
    case "accepted":
    case "same":
      return backTo(visit, `${address}?recorded=1`);
    case "conflict":
      return conflictPage(visit, submitted.stored, read.reply, read.values);
    default: {
      const status = submitted.outcome === "closing" ? 503 : 410;
      return staffPage(
        await registrationPage(desk, visit, { ...state, values: read.values, refused: read.reply }),
        status,
      );
    }
  }
}

function conflictPage(
  { request, context }: PartyVisit,
  stored: { readonly content: string; readonly revision: number; readonly receivedAt: string } | undefined,
  mine: ReferralReply,
  values: PageRequest["fields"],
): PageResponse {
  if (stored === undefined) throw new DomainError("body-malformed", {});
  const conflict = {
    stored: JSON.parse(stored.content) as ReferralReply,
    storedRevision: stored.revision,
    storedAt: stored.receivedAt,
  };
  return staffPage(renderStaffDecisionConflictPage({ ...request.context, ...context, ...conflict, mine, values }), 409);
}

/** Registered or waiting, from this authority or from nobody in particular. */
async function mailsFrom(desk: RegistrationDesk, { where, party }: PartyVisit) {
  const mails = await desk.receivedMail.list(where);
  return mails.filter((mail) => {
    const action = mail.steps.at(-1)?.action;
    if (action?.kind === "moved") return false;
    const of = action?.kind === "registered" ? action.party : mail.party;
    return of === null || of === party.id;
  });
}

type Given = Pick<RegistrationData, "values" | "basedOn" | "corrects" | "issues" | "addsRow" | "refused">;

async function registrationPage(desk: RegistrationDesk, visit: PartyVisit, given: Given): Promise<string> {
  const { request, where, party, gate, context } = visit;
  const [latest, counting, mails] = await Promise.all([
    desk.submissions.latest(where, party.id),
    countingDecision(desk, visit, party.id),
    mailsFrom(desk, visit),
  ]);
  const shown = latest ?? counting;
  const isLate = gate.state === "frozen" && shown !== undefined && shown.revision > (counting?.revision ?? 0);
  const isOpen = gate.state === "open";
  return renderRegisterDecisionPage({
    ...request.context,
    ...context,
    registrar: request.staff.member.name,
    receiptTo: addresseeOf(party).email,
    deadlineAt: gate.state === "not-opened" ? null : deadlineOf(gate, party.id),
    standing: isOpen && !isInTime(gate, party.id, request.receivedAt) ? "deadline-passed" : gate.state,
    recorded:
      shown === undefined
        ? null
        : {
            reply: readStored(shown),
            receivedAt: shown.receivedAt,
            revision: shown.revision,
            isLate,
            hasProgress: counting !== undefined && readStored(counting).standing === "decided",
            corrections: correctionsOf(await desk.history.upTo(where, party.id, shown.revision)),
          },
    mails: mails.map(({ id, subject, receivedAt, from }) => ({ id, subject, receivedAt, from: from.address })),
    done: (["recorded", "unchanged"] as const).find((done) => request.query.has(done)),
    ...given,
  });
}
