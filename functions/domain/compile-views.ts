import { commit, deriveSalt } from "./commitment.ts";
import type { ViewDisclosure, ViewEntry } from "./plan-version.ts";
import { publishedTexts } from "./published-texts.ts";
import type { Answers, Questionnaire } from "./questionnaire.ts";
import type { SubmissionRevision } from "./submission.ts";

/** Respondents who answer for an organisation and so are named; everyone else is a private person. */
const organisationTypes: ReadonlySet<string> = new Set(["company", "association", "public-body", "academia"]);

/** One submission's published texts, each with a salt of its own; what its sender holds back is not among them. */
export function viewsOf(
  questionnaire: Questionnaire,
  submission: Pick<SubmissionRevision, "salt">,
  answers: Answers,
): readonly ViewDisclosure[] {
  const sender = senderOf(questionnaire, answers);
  return publishedTexts(questionnaire, answers).flatMap((published) => {
    if (published.handling.length > 0) return [];
    const { question, section, text, amendment, purpose } = published;
    const salt = deriveSalt(submission.salt, `view:${purpose}`);
    const view = { salt, question: question.id, section, text, ...(amendment && { amendment }), sender };
    return [{ commitment: viewCommitment(view), ...view }];
  });
}

/** What a view's commitment binds to: its sender and every word of it, an amendment's structure included. */
export function viewCommitment({
  salt,
  question,
  section,
  text,
  amendment,
  sender,
}: Omit<ViewDisclosure, "commitment">) {
  return commit(salt, { question, section, text, ...(amendment && { amendment }), sender });
}

/** Views in the order of their commitments, which tells nothing of who or when. */
export function orderViews(views: readonly ViewDisclosure[]): {
  readonly entries: readonly ViewEntry[];
  readonly disclosures: readonly ViewDisclosure[];
} {
  const disclosures = views.toSorted((first, second) => (first.commitment < second.commitment ? -1 : 1));
  const entries = disclosures.map(({ question, section, commitment }, index) => ({
    reference: `S-${String(index + 1).padStart(3, "0")}`,
    question,
    section,
    commitment,
  }));
  return { entries, disclosures };
}

function senderOf(questionnaire: Questionnaire, answers: Answers): ViewDisclosure["sender"] {
  const type = answers[questionnaire.respondentTypeQuestion];
  const name = answers[questionnaire.organisationQuestion];
  const municipality = answers[questionnaire.municipalityQuestion];
  if (typeof type !== "string" || !organisationTypes.has(type) || typeof name !== "string") return null;
  return { name, type, municipality: typeof municipality === "string" ? municipality : "" };
}
