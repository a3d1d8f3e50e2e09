import { renderStaffInboxPage, renderStaffMailPage } from "../../forms/staff/mail-pages.ts";
import { DomainError } from "../domain/errors.ts";
import type { FieldIssue, FormFields } from "../domain/form-fields.ts";
import { unfiled } from "../domain/received-mail.ts";
import type { RoundPlan } from "../domain/round.ts";
import { openOffice, type StaffRequest, staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import type { StoredMail } from "../storage/received-mail.ts";
import type { CorrespondenceDesk } from "./correspondence-desk.ts";

/** One inbox: a round's, or that of mail nobody knows the round of. */
interface Inbox {
  readonly request: StaffRequest;
  readonly round: RoundPlan | null;
  readonly rounds: readonly RoundPlan[];
  readonly partyNames: Readonly<Record<string, string>>;
  readonly name: { readonly destination: string; readonly round: string };
}

/** @throws DomainError `not-found` */
async function visitInbox(desk: CorrespondenceDesk, request: PageRequest): Promise<Inbox> {
  const staffRequest = await openOffice(desk, request);
  const wanted = request.path["round"];
  const [rounds, parties] = await Promise.all([
    desk.rounds.list(request.destination),
    desk.parties.list(request.destination),
  ]);
  const round = wanted === undefined ? null : rounds.find(({ id }) => id === wanted);
  if (round === undefined) throw new DomainError("not-found", {});
  return {
    request: staffRequest,
    round,
    rounds,
    partyNames: Object.fromEntries(parties.map(({ party }) => [party.id, party.name])),
    name: { destination: request.destination, round: round?.id ?? unfiled },
  };
}

export async function showInbox(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const { request: staffRequest, round, partyNames, name } = await visitInbox(desk, request);
  const mails = await desk.receivedMail.list(name);
  return staffPage(renderStaffInboxPage({ ...staffRequest.context, round, partyNames, mails }));
}

export interface MailVisit extends Inbox {
  readonly mail: StoredMail;
}

/** @throws DomainError `not-found` */
export async function visitMail(desk: CorrespondenceDesk, request: PageRequest): Promise<MailVisit> {
  const inbox = await visitInbox(desk, request);
  const mail = await desk.receivedMail.get({ ...inbox.name, id: request.path["mail"] ?? "" });
  if (mail === undefined) throw new DomainError("not-found", {});
  return { ...inbox, mail };
}

export async function showMail(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  return staffPage(mailPage(await visitMail(desk, request)));
}

export function mailPage(
  { request, round, rounds, partyNames, mail }: MailVisit,
  refused: {
    readonly issues?: readonly FieldIssue[];
    readonly values?: FormFields;
    readonly hasChanged?: boolean;
  } = {},
): string {
  return renderStaffMailPage({ ...request.context, round, rounds, partyNames, mail, ...refused });
}

/** Sends staff on to the bucket, which answers for a minute and always with a download. */
export async function downloadMail(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const { mail } = await visitMail(desk, request);
  return seeOther(await desk.files.downloadAddress(mail.destination, mail.raw.sha256, `${mail.id}.eml`));
}

/** Under a name of our own: one of a kind that nobody knows gets an end that nothing opens. */
export async function downloadAttachment(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const { mail } = await visitMail(desk, request);
  const number = Number(request.path["attachment"]);
  const attachment = mail.attachments[number - 1];
  if (attachment === undefined) throw new DomainError("not-found", {});
  const name = `${mail.id}-${number}.${attachment.kind ?? "bin"}`;
  return seeOther(await desk.files.downloadAddress(mail.destination, attachment.sha256, name));
}
