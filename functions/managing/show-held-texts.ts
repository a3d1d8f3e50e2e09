import { type HeldText, renderHeldTextsPage } from "../../forms/staff/held-texts-page.ts";
import { publishedTexts } from "../domain/published-texts.ts";
import type { Answers, Questionnaire } from "../domain/questionnaire.ts";
import { type ConsultationRound, papersOf } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { type Office, openOffice, readRound, staffPage } from "./office.ts";

/** Read at a time: answers are up to some tens of kilobytes each. */
const readAtOnce = 25;

/** Texts that no version shows, for the people who have to read and weigh them. */
export async function showHeldTexts(office: Office, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(office, request);
  const round = await readRound(office, staffRequest);
  const { destination, plan } = round;
  const named = papersOf(round, "consultation")?.questionnaire;
  const questionnaire = named ? await office.questionnaires.get(destination, named.id, named.version) : undefined;
  const parties = await office.parties.list(destination);
  const names = new Map(parties.map(({ party }) => [party.id, party.name]));
  const texts: HeldText[] = [];
  if (questionnaire !== undefined) {
    for await (const submission of countingAnswers(office, round)) {
      texts.push(...heldTexts(questionnaire, submission, names));
    }
  }
  return staffPage(renderHeldTextsPage({ ...staffRequest.context, round: plan, texts }));
}

/** What the freeze names, or before it the latest of each that is confirmed and not withdrawn. */
async function* countingAnswers(
  office: Office,
  { destination, plan }: ConsultationRound,
): AsyncGenerator<SubmissionRevision> {
  const where = { destination, round: plan.id, phase: "consultation" } as const;
  const freeze = await office.freezes.read(where);
  if (freeze !== undefined) {
    yield* office.freezes.stream(freeze);
    return;
  }
  const latest = (await office.submissions.listLatest(where)).filter((row) => row.confirmed && !row.withdrawn);
  for (let from = 0; from < latest.length; from += readAtOnce) {
    const read = latest
      .slice(from, from + readAtOnce)
      .map(({ id, revision }) => office.submissions.revision(where, id, revision));
    for (const submission of await Promise.all(read)) if (submission !== undefined) yield submission;
  }
}

function heldTexts(
  questionnaire: Questionnaire,
  { content, party, receivedAt }: SubmissionRevision,
  names: ReadonlyMap<string, string>,
): readonly HeldText[] {
  const answers = JSON.parse(content) as Answers;
  const organisation = answers[questionnaire.organisationQuestion];
  const named = party === undefined ? organisation : names.get(party);
  const sender = typeof named === "string" ? named : null;
  return publishedTexts(questionnaire, answers)
    .filter(({ handling }) => handling.length > 0)
    .map(({ question, section, text, amendment, handling }) => ({
      sender,
      question: question.label,
      section,
      text,
      amendment,
      handling,
      receivedAt,
    }));
}
