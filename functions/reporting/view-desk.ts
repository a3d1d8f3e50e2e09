import type { StaffView, ViewAnswerFormData } from "../../forms/staff/view-answer-form.ts";
import { publishedTexts } from "../domain/published-texts.ts";
import type { Answers } from "../domain/questionnaire.ts";
import { type ConsultationRound, hasDone, papersOf } from "../domain/round.ts";
import { foldViewChanges, uncoded, type ViewCodings, viewId } from "../domain/view-answer.ts";
import { openOffice, readRound, type StaffRequest } from "../managing/office.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { createDestinationReader } from "../storage/destinations.ts";
import { createDraftReader } from "../storage/drafts.ts";
import { createFreezeStore } from "../storage/freezes.ts";
import type { RoundName } from "../storage/keys.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createQuestionnaireStore } from "../storage/questionnaires.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";
import { createViewChangeStore, type StoredViewChange } from "../storage/view-changes.ts";

/** The stores behind the answers to views. */
export type ViewDesk = ReturnType<typeof createViewDesk>;

export function createViewDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    destinations: createDestinationReader(table),
    drafts: createDraftReader(table),
    freezes: createFreezeStore(table),
    parties: createPartyStore(table),
    questionnaires: createQuestionnaireStore(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
    viewChanges: createViewChangeStore(table),
  };
}

/** Staff at the views of a round, with all that has been done with them. */
export interface ViewVisit {
  readonly request: StaffRequest;
  readonly round: ConsultationRound;
  readonly name: RoundName;
  readonly changes: readonly StoredViewChange[];
  readonly codings: ViewCodings;
  /** The year's last version has been compiled: nothing that is answered now would be in any. */
  readonly isClosed: boolean;
}

/** @throws DomainError `not-signed-in`, `request-forged`, `not-found` */
export async function visitViews(desk: ViewDesk, pageRequest: PageRequest): Promise<ViewVisit> {
  const request = await openOffice(desk, pageRequest);
  const round = await readRound(desk, request);
  const { destination, plan } = round;
  const name = { destination, round: plan.id };
  const changes = await desk.viewChanges.changes(name);
  const isClosed = hasDone(round, "compile-followed-up");
  return { request, round, name, changes, codings: foldViewChanges(changes), isClosed };
}

/** Every text of the answers that count, in the order of their senders; null until that is settled. */
export async function readViews(desk: ViewDesk, { round, name, codings }: ViewVisit): Promise<StaffView[] | null> {
  const freeze = await desk.freezes.read({ ...name, phase: "consultation" });
  const named = papersOf(round, "consultation")?.questionnaire;
  const questionnaire = named && (await desk.questionnaires.get(name.destination, named.id, named.version));
  if (freeze === undefined || !questionnaire) return null;
  const names = new Map((await desk.parties.list(name.destination)).map(({ party }) => [party.id, party.name]));
  const views: StaffView[] = [];
  for await (const { id: submission, party, content } of desk.freezes.stream(freeze)) {
    const answers: Answers = JSON.parse(content);
    const sender = party === undefined ? answers[questionnaire.organisationQuestion] : names.get(party);
    for (const { question, section, text, amendment, purpose, handling } of publishedTexts(questionnaire, answers)) {
      const id = viewId(submission, purpose);
      const coding = codings.views.get(id) ?? uncoded;
      const named = typeof sender === "string" ? sender : null;
      views.push({ id, sender: named, question, section, text, amendment, handling, coding });
    }
  }
  return views;
}

/** What every form of answers shows beside its own. */
export async function formContext(
  desk: ViewDesk,
  { request, round, name, codings }: ViewVisit,
): Promise<Omit<ViewAnswerFormData, "values" | "errors">> {
  const draft = (await desk.drafts.latest(name.destination, name.round))?.draft;
  return {
    ...request.context,
    round: round.plan,
    themes: codings.themes,
    activities: draft?.activities ?? [],
    sections: draft?.sections ?? [],
    revision: codings.number,
  };
}

/** What a posted form may name of these views. */
export function choicesOf(
  views: readonly StaffView[],
  { themes, activities, sections }: Pick<ViewAnswerFormData, "themes" | "activities" | "sections">,
) {
  const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id));
  return { views: ids(views), themes: ids(themes), activities: ids(activities), sections: ids(sections) };
}

/** To the list, or a page below it. */
export function backToViews({ request, name }: ViewVisit, below = "views"): PageResponse {
  const address = `/${name.destination}/staff/rounds/${name.round}/${below}`;
  return { ...seeOther(keepLanguage(request, address)), referrer: "same-origin" };
}
