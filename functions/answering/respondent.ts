import type { Language } from "../domain/language.ts";
import { type Link, type LinkPurpose, readLinkFor } from "../domain/link.ts";
import type { Party } from "../domain/party.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { type AnswerDesk, requireParty } from "./answer-desk.ts";

/** Whose answer the pages on a link are about. */
export interface Respondent {
  /** What their answer is stored under, and with it its drafts and files. */
  readonly id: string;
  /** The invited party whose answer it is: it has the deadline and stands in the tables. Absent on the open form. */
  readonly party: Party | undefined;
  /** Their own, until another one is chosen. */
  readonly language: Language;
}

type RespondentDesk = Pick<AnswerDesk, "linkKeys" | "parties">;

/** The links that lead to the answering pages, and who holds each. All of them throw `link-not-valid`. */
const holders = {
  answer: invitedParty,
} satisfies Partial<Record<LinkPurpose, (desk: RespondentDesk, link: Link) => Promise<Respondent>>>;

const purposes = Object.keys(holders) as (keyof typeof holders)[];

/** Reads the link an answering page was opened with. @throws DomainError `link-not-valid` */
export async function readRespondent(
  desk: RespondentDesk,
  request: PageRequest,
): Promise<{ readonly link: Link; readonly respondent: Respondent }> {
  const link = readLinkFor(await desk.linkKeys(), purposes, request.destination, request.path["token"] ?? "");
  const respondent = await holders[link.purpose](desk, link);
  request.language = request.chosenLanguage ?? respondent.language;
  return { link, respondent };
}

async function invitedParty(desk: RespondentDesk, link: Link): Promise<Respondent> {
  const { party } = await requireParty(desk, link);
  return { id: party.id, party, language: party.language };
}
