import { describeIssues, type FieldErrors } from "../../forms/parts/values.ts";
import type { FieldIssue } from "../domain/form-fields.ts";
import type { Language } from "../domain/language.ts";
import type { DateFaultAt } from "../domain/read-calendar.ts";
import type { ConsultationRound } from "../domain/round.ts";
import type { Dependencies } from "../middleware/dependencies.ts";
import { createAudienceStore } from "../storage/audiences.ts";
import { createCalendarStore } from "../storage/calendars.ts";
import { createDestinationStore } from "../storage/destinations.ts";
import { createDraftStore } from "../storage/drafts.ts";
import { createGateStore } from "../storage/gates.ts";
import { createLetterTextStore } from "../storage/letter-texts.ts";
import { createOutbox } from "../storage/outbox.ts";
import { createPartyStore } from "../storage/parties.ts";
import { createQuestionnaireStore } from "../storage/questionnaires.ts";
import { createRoundStore } from "../storage/rounds.ts";
import { createStaffSessionStore } from "../storage/staff-sessions.ts";
import { connectTable } from "../storage/table.ts";
import { planRoundTexts } from "../texts/plan-round.ts";

/** The stores behind the pages on which rounds are made and moved. */
export type PlanDesk = ReturnType<typeof createPlanDesk>;

export function createPlanDesk(dependencies: Dependencies) {
  const table = connectTable(dependencies.environment);
  return {
    dependencies,
    audiences: createAudienceStore(table),
    calendars: createCalendarStore(table),
    destinations: createDestinationStore(table),
    drafts: createDraftStore(table),
    gates: createGateStore(table),
    letterTexts: createLetterTextStore(table),
    outbox: createOutbox(table),
    parties: createPartyStore(table),
    questionnaires: createQuestionnaireStore(table),
    rounds: createRoundStore(table),
    sessions: createStaffSessionStore(table),
  };
}

/** Of this round and the one before: an address that came back then is still the same address. */
export async function messagesSoFar(desk: PlanDesk, { destination, plan }: ConsultationRound) {
  const earlier = (await desk.rounds.list(destination)).filter(({ id }) => id < plan.id).at(-1);
  const ids = earlier === undefined ? [plan.id] : [earlier.id, plan.id];
  return (await Promise.all(ids.map((id) => desk.outbox.list(destination, id)))).flat();
}

/** What is wrong with a form's fields, in words; `labels` are its own. */
export function describeFaults(
  { issues, faults }: { readonly issues: readonly FieldIssue[]; readonly faults: readonly DateFaultAt[] },
  labels: Readonly<Record<string, string>>,
  language: Language,
): FieldErrors {
  const texts = planRoundTexts[language].faults;
  return [
    ...describeIssues(issues, (name) => labels[name], language),
    ...faults.map(({ field, fault }) => ({ field, text: texts[fault], label: labels[field] ?? null })),
  ];
}
