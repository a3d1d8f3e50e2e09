import type { AnswerContext } from "../../forms/answer/answer-context.ts";
import { type ColleaguesPageData, type HandedOver, renderColleaguesPage } from "../../forms/answer/colleagues-page.ts";
import { type HandedOverPageData, renderHandedOverPage } from "../../forms/answer/handed-over-page.ts";
import { type AnswerDraft, sectionStates } from "../../functions/domain/answer-draft.ts";
import { readHandOver } from "../../functions/domain/delegation.ts";
import type { Answers, Questionnaire } from "../../functions/domain/questionnaire.ts";
import { sectionPlaces } from "../../functions/domain/questionnaire-sections.ts";
import { answerFields } from "../../functions/domain/read-answers.ts";

const at = "2027-04-20T18:30:00.000Z";
const deadlineAt = "2027-05-24T22:00:00.000Z";

/** The pages of one answer in several hands, in one language; `who` is what people are called. */
export function sharingPages(
  { questionnaire, ...context }: AnswerContext & { readonly questionnaire: Questionnaire },
  answers: Answers,
  who = "Ekonomi & <styrelse>",
): readonly [string, string][] {
  const parts = questionnaire.sections ?? [];
  const refused = readHandOver(new Map([["note", [`${who}\n${"x".repeat(600)}`]]]), parts);
  const kinds = ["taken-back", "sent", "ready", "saved"] as const;
  const handedOver: HandedOver = {
    id: "0123456789abcdef",
    who,
    email: "kollega@example.com",
    parts: [who],
    maySend: false,
    at,
    state: { kind: "nothing-saved" },
  };
  const colleagues: ColleaguesPageData = {
    ...context,
    partyName: who,
    parts,
    handedOver: [],
    values: new Map(),
    answerHref: "/asnen/answer/token",
  };
  const draft: AnswerDraft = {
    section: "views",
    revision: 1,
    basedOnSent: 0,
    fields: answerFields(questionnaire, answers),
    savedAt: at,
  };
  const states = sectionStates(questionnaire, sectionPlaces(questionnaire), undefined, [draft], []);
  const start: HandedOverPageData = {
    ...context,
    questionnaire,
    partyName: who,
    by: who,
    note: `${who}\nRing om du undrar.`,
    maySend: false,
    isWhole: false,
    parts: states.map((state, index) => ({
      state,
      href: index < 2 ? null : "/asnen/answer/token/sections/views",
      savedBy: index === 4 ? who : null,
    })),
    deadlineAt,
    draftHref: "/asnen/rounds/2027#draft",
    checkHref: "/asnen/answer/token/check",
    justTold: false,
  };
  return [
    ["colleagues", renderColleaguesPage(colleagues)],
    [
      "colleagues-listed",
      renderColleaguesPage({
        ...colleagues,
        handedOver: [
          handedOver,
          { ...handedOver, parts: null, maySend: true, state: { kind: "not-arrived" } },
          ...kinds.map((kind) => ({ ...handedOver, state: { kind, at } })),
        ],
        notice: { handedOverTo: who },
      }),
    ],
    ["colleagues-refused", renderColleaguesPage({ ...colleagues, values: refused.values, issues: refused.issues })],
    ["colleagues-changed", renderColleaguesPage({ ...colleagues, notice: "changed" })],
    ["colleagues-taken-back", renderColleaguesPage({ ...colleagues, notice: "taken-back" })],
    ["colleagues-without-parts", renderColleaguesPage({ ...colleagues, parts: [] })],
    ["handed-over", renderHandedOverPage(start)],
    ["handed-over-whole", renderHandedOverPage({ ...start, isWhole: true, maySend: true, note: null })],
    ["handed-over-told", renderHandedOverPage({ ...start, justTold: true })],
  ];
}
