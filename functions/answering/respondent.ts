import { type Delegation, hasInScope, maySend, readColleagueSubject, seesAll } from "../domain/delegation.ts";
import { DomainError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";
import { type Link, type LinkPurpose, readLinkFor } from "../domain/link.ts";
import { addresseeOf, type Party } from "../domain/party.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type AnswerDesk, requireParty } from "./answer-desk.ts";

/** Whose answer the pages on a link are about, and who holds the link. */
export interface Respondent {
  /** What their answer is stored under, and with it its drafts and files. */
  readonly id: string;
  /** The invited party whose answer it is: it has the deadline and stands in the tables. Absent on the open form. */
  readonly party: Party | undefined;
  /** Holds the link where the party has handed it over; absent when it is the invited person's own. */
  readonly colleague?: Delegation | undefined;
  /** Absent for parties: the address that the link went to and so has proved itself, and the link's version. */
  readonly mailed?: { readonly address: string; readonly linkVersion: number };
  /** Their own, until another one is chosen. */
  readonly language: Language;
}

type RespondentDesk = Pick<AnswerDesk, "linkKeys" | "parties" | "delegations" | "openDrafts" | "submissions">;

/** The links that lead to the answering pages, and who holds each. */
const holders = {
  answer: invitedParty,
  colleague,
  "open-answer": openRespondent,
} satisfies Partial<Record<LinkPurpose, (desk: RespondentDesk, link: Link) => Promise<Respondent>>>;

const purposes = Object.keys(holders) as (keyof typeof holders)[];

/** Reads the link an answering page was opened with. @throws DomainError `link-not-valid`, `taken-back` */
export async function readRespondent(
  desk: RespondentDesk,
  request: PageRequest,
): Promise<{ readonly link: Link; readonly respondent: Respondent }> {
  const link = readLinkFor(await desk.linkKeys(), purposes, request.destination, request.path["token"] ?? "");
  const respondent = await holders[link.purpose](desk, link);
  request.language = request.chosenLanguage ?? respondent.language;
  if (respondent.colleague?.takenBackAt !== undefined) throw new DomainError("taken-back", {});
  return { link, respondent };
}

async function invitedParty(desk: RespondentDesk, link: Link): Promise<Respondent> {
  const { party } = await requireParty(desk, link);
  return { id: party.id, party, language: addresseeOf(party).language };
}

/** Carries the version of its party's link: what revokes that one revokes every link that was handed on. */
async function colleague(desk: RespondentDesk, link: Link): Promise<Respondent> {
  const { party: subject, id } = readColleagueSubject(link.subject);
  const where = { destination: link.destination, round: link.round, phase: "consultation" } as const;
  const [{ party }, delegation] = await Promise.all([
    requireParty(desk, { ...link, subject }),
    desk.delegations.get(where, subject, id),
  ]);
  if (delegation === undefined) throw new DomainError("link-not-valid", {});
  return { id: party.id, party, colleague: delegation, language: delegation.language };
}

/** @throws DomainError `part-of-others` */
export function requireInScope({ colleague: holder }: Respondent, section: string | undefined): void {
  if (!hasInScope(holder, section)) throw new DomainError("part-of-others", {});
}

/** For what sends or shows the whole answer as one. @throws DomainError `may-not-send`, `part-of-others` */
export function requireMaySendAll({ colleague: holder }: Respondent): void {
  if (!maySend(holder)) throw new DomainError("may-not-send", {});
  if (holder !== undefined && holder.scope !== "whole") throw new DomainError("part-of-others", {});
}

/** @throws DomainError `part-of-others` */
export function requireSeesAll({ colleague: holder }: Respondent): void {
  if (!seesAll(holder)) throw new DomainError("part-of-others", {});
}

/**
 * The draft's row knows the link while the phase is open. The close disposes of it; then a revision that
 * was sent by the link knows it, and where nothing was sent there is nothing to show.
 */
async function openRespondent(desk: RespondentDesk, link: Link): Promise<Respondent> {
  const { destination, round, subject: id, version } = link;
  const where = { destination, round, phase: "consultation" } as const;
  const draft = await desk.openDrafts.get(where, id);
  const latest = draft === undefined ? await desk.submissions.latest(where, id) : undefined;
  let known = latest === undefined ? (draft?.linkVersion ?? version) : undefined;
  for (let revision = latest?.revision ?? 0; revision > 0 && known === undefined; revision -= 1) {
    known = (await desk.submissions.revision(where, id, revision))?.sentByLink;
  }
  if (known !== version) throw new DomainError("link-not-valid", {});
  const address = draft?.email ?? latest?.confirmationAddress;
  return {
    id,
    party: undefined,
    language: draft?.language ?? latest?.language ?? "sv",
    ...(address !== undefined && { mailed: { address, linkVersion: version } }),
  };
}
