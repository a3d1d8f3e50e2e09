import { renderChecklistPage } from "../../forms/staff/checklist-page.ts";
import { openingChecklist } from "../domain/opening-checklist.ts";
import { phaseSchema } from "../domain/round.ts";
import { openOffice, readRound, staffPage } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { readOpeningFacts } from "../steps/opening-facts.ts";
import { messagesSoFar, type PlanDesk } from "./plan-desk.ts";

/** What is missing before each phase opens, as it stands now. */
export async function showChecklist(desk: PlanDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const { context, destination, staff, receivedAt } = staffRequest;
  const round = await readRound(desk, staffRequest);
  const name = { destination, round: round.plan.id };
  const [messages, texts] = await Promise.all([messagesSoFar(desk, round), desk.letterTexts.list(name)]);
  const worded = new Map(texts.map(({ kind, at }) => [kind, at]));
  const checklists = await Promise.all(
    phaseSchema.options.map(async (phase) => {
      const { facts } = await readOpeningFacts(desk, round, phase);
      return openingChecklist(phase, round, { ...facts, messages, worded }, receivedAt);
    }),
  );
  const groups = staff.destination?.groups ?? [];
  return staffPage(renderChecklistPage({ ...context, groups, round, checklists }));
}
