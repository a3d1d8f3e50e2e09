import { renderStaffHomePage, type StaffRoundSummary } from "../../forms/staff/home-page.ts";
import { withoutRepeated } from "../domain/message.ts";
import type { Phase } from "../domain/round.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { type Office, openOffice, staffPage } from "./office.ts";

/** Where every round stands and what waits for a person. */
export async function showHome(office: Office, request: PageRequest): Promise<PageResponse> {
  const { context } = await openOffice(office, request);
  const plans = await office.rounds.list(request.destination);
  const summaries = await Promise.all(plans.map((plan) => summarise(office, request.destination, plan.id)));
  const rounds = summaries.filter((summary) => summary !== undefined).toReversed();
  return staffPage(renderStaffHomePage({ ...context, rounds }));
}

async function summarise(office: Office, destination: string, id: string): Promise<StaffRoundSummary | undefined> {
  const [round, sent, late] = await Promise.all([
    office.rounds.get(destination, id),
    office.outbox.list(destination, id),
    lateRows(office, destination, id),
  ]);
  const messages = withoutRepeated(sent);
  return (
    round && {
      round,
      failedMessages: messages.filter(({ state }) => state.name === "failed").length,
      ambiguousMessages: messages.filter(({ state }) => state.name === "sending").length,
      lateAnswers: late.length,
    }
  );
}

/** What arrived after the freeze, of both phases: it counts for nothing, but is never hidden. */
export async function lateRows(office: Office, destination: string, round: string) {
  const phases: readonly Phase[] = ["consultation", "referral"];
  const rows = await Promise.all(
    phases.map(async (phase) =>
      (await office.freezes.lateRows({ destination, round, phase })).map((row) => ({ ...row, phase })),
    ),
  );
  return rows.flat();
}
