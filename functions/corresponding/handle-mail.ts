import { DomainError } from "../domain/errors.ts";
import type { FieldIssue } from "../domain/form-fields.ts";
import { canBeHandled, type MailAction, mailState, mailUses, maskings, unfiled } from "../domain/received-mail.ts";
import { readChoice, readText, take } from "../domain/typed-text.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { CorrespondenceDesk } from "./correspondence-desk.ts";
import { type MailVisit, mailPage, visitMail } from "./show-mail.ts";

/** Registers a mail, moves it to another round or sets it aside: the next step of those that were seen. */
export async function handleMail(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitMail(desk, request);
  const { request: staffRequest, mail } = visit;
  requireRole(staffRequest.staff, "editor");
  const basedOn = readRevision(request);
  const issues: FieldIssue[] = [];
  const action = readAction(visit, issues);
  if (action === undefined || issues.length > 0) {
    return staffPage(mailPage(visit, { issues, values: request.fields }), 422);
  }
  if (mail.steps.length !== basedOn || !canBeHandled(mailState(mail, mail.steps))) return changedMeanwhile(visit);
  const step = { basedOn, action, at: request.receivedAt, by: staffRequest.staff.member.email };
  const won = await desk.receivedMail.takeStep({ ...visit.name, id: mail.id }, step, newAttempt(desk.dependencies));
  if (!won) return changedMeanwhile(await visitMail(desk, request));
  const inbox = visit.round === null ? "mail" : `rounds/${visit.round.id}/mail`;
  const language = request.chosenLanguage === undefined ? "" : `?lang=${request.chosenLanguage}`;
  return { ...seeOther(`/${request.destination}/staff/${inbox}${language}`), referrer: "same-origin" };
}

function changedMeanwhile(visit: MailVisit): PageResponse {
  return staffPage(mailPage(visit, { hasChanged: true }), 409);
}

function readAction(
  { request, mail, round, rounds, partyNames }: MailVisit,
  issues: FieldIssue[],
): MailAction | undefined {
  const { fields } = request;
  switch (field(request, "action")) {
    case "register": {
      if (mail.round === unfiled) break;
      const use = take(readChoice(fields, "use", mailUses, true), issues);
      const party = take(readChoice(fields, "party", Object.keys(partyNames), false), issues) ?? null;
      const masked = maskings.filter((masking) => fields.get("masked")?.includes(masking));
      return use && { kind: "registered", use, party, masked };
    }
    case "move": {
      const elsewhere = rounds.map(({ id }) => id).filter((id) => id !== round?.id);
      const to = take(readChoice(fields, "round", elsewhere, true), issues);
      // Whose it is can be chosen anew where it is registered.
      return to === undefined ? undefined : { kind: "moved", round: to, party: mail.party };
    }
    case "set-aside": {
      const reason = take(readText(fields, "reason", { maxLength: 200, required: true }), issues);
      return reason === undefined ? undefined : { kind: "set-aside", reason };
    }
  }
  throw new DomainError("body-malformed", {});
}
