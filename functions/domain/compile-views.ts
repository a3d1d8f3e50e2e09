import { commit, deriveSalt } from "./commitment.ts";
import type { ViewDisclosure, ViewEntry } from "./plan-version.ts";
import type { Answers, Question, Questionnaire } from "./questionnaire.ts";
import type { SubmissionRevision } from "./submission.ts";
import { isHeldBack, publishedTextQuestions } from "./text-handling.ts";

/** Respondents who answer for an organisation and so are named; everyone else is a private person. */
const organisationTypes: ReadonlySet<string> = new Set(["company", "association", "public-body", "academia"]);

/** One submission's published texts, each with a salt of its own; what its sender holds back is not among them. */
export function viewsOf(
  questionnaire: Questionnaire,
  submission: Pick<SubmissionRevision, "salt">,
  answers: Answers,
): readonly ViewDisclosure[] {
  const sender = senderOf(questionnaire, answers);
  return publishedTextQuestions(questionnaire).flatMap((question) => {
    const text = answers[question.id];
    if (typeof text !== "string" || isHeldBack(answers, question.id)) return [];
    const salt = deriveSalt(submission.salt, `view:${question.id}`);
    const view = { question: question.id, section: sectionOf(questionnaire, question, answers), text, sender };
    return [{ commitment: commit(salt, view), salt, ...view }];
  });
}

/** What a view's commitment binds to. */
export function viewCommitment({ salt, question, section, text, sender }: ViewDisclosure): string {
  return commit(salt, { question, section, text, sender });
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

/**
 * A section question belongs to the published text right before it in the questionnaire, or else to
 * the next one after it.
 */
function sectionOf(questionnaire: Questionnaire, view: Question, answers: Answers): string | null {
  const published = new Set(publishedTextQuestions(questionnaire).map(({ id }) => id));
  const { questions } = questionnaire;
  for (const [index, question] of questions.entries()) {
    if (question.type !== "section") continue;
    const before = questions[index - 1];
    const owner =
      before !== undefined && published.has(before.id)
        ? before
        : questions.slice(index + 1).find(({ id }) => published.has(id));
    const section = answers[question.id];
    if (owner?.id === view.id && typeof section === "string") return section;
  }
  return null;
}
