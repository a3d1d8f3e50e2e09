import { type NextRoundPageData, renderNextRoundPage, warningsInView } from "../../forms/staff/next-round-page.ts";
import { calendarWarnings } from "../domain/calendar-warnings.ts";
import { DomainError } from "../domain/errors.ts";
import { nextRound, openCaseNumber } from "../domain/next-round.ts";
import { dateFields, extensionId, readRoundForm } from "../domain/read-calendar.ts";
import { phaseSchema, type RoundPlan } from "../domain/round.ts";
import { templateCalendar } from "../domain/round-template.ts";
import { stockholmMinute } from "../domain/swedish-clock.ts";
import { openOffice, type StaffRequest, staffPage } from "../managing/office.ts";
import { field, keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { makeRound } from "../steps/make-round.ts";
import { planRoundTexts } from "../texts/plan-round.ts";
import { planWords } from "../texts/plan-words.ts";
import { describeFaults, type PlanDesk } from "./plan-desk.ts";

type Proposal = Pick<NextRoundPageData, "proposal" | "last">;

/** Next year's round as last year's, or the template, suggests it. Nothing is made yet. */
export async function showNextRound(desk: PlanDesk, request: PageRequest): Promise<PageResponse> {
  const { context, destination, receivedAt } = await openOffice(desk, request);
  const proposed = await propose(desk, destination, receivedAt);
  return staffPage(renderNextRoundPage({ ...context, ...proposed, warnings: calendarWarnings(proposed.proposal) }));
}

/** Makes the round; twice makes it once, and leads to the same. */
export async function makeNextRound(desk: PlanDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const { context, destination, staff, fields, receivedAt: at } = staffRequest;
  requireRole(staff, "editor");
  const year = field(request, "_round");
  if ((await desk.rounds.get(destination, year)) !== undefined) return toRound(staffRequest, year, "round-exists");
  const proposed = await propose(desk, destination, at, year);
  const { proposal, last } = proposed;
  if (proposal.id !== year) throw new DomainError("body-malformed", {});
  const read = readRoundForm(fields, proposal);
  const page = { ...context, ...proposed, values: fields };
  if (read.plan === null) {
    const errors = describeFaults(read, labelsOf(proposal, context.language), context.language);
    return staffPage(renderNextRoundPage({ ...page, warnings: calendarWarnings(proposal), errors }), 422);
  }
  const warnings = calendarWarnings(read.plan);
  const isMaking = field(request, "_action") === "make";
  const hasNewWarnings = isMaking && warnings.length > 0 && field(request, "_seen") !== warningsInView(warnings);
  if (!isMaking || hasNewWarnings) return staffPage(renderNextRoundPage({ ...page, warnings, hasNewWarnings }));
  const outcome = await makeRound(desk, { destination, plan: read.plan, last, at, by: staff.member.email });
  return toRound(staffRequest, year, outcome === "created" ? "round-made" : "round-exists");
}

/** With a year: from the rounds before it alone, so that one made meanwhile does not change the question. */
async function propose(desk: PlanDesk, destination: string, now: string, year?: string): Promise<Proposal> {
  const plans = await desk.rounds.list(destination);
  const last = plans.filter(({ id }) => year === undefined || id < year).at(-1);
  if (last === undefined) return { proposal: firstRound(destination, now), last: null };
  // As it holds, gates and all: a deadline that was moved is moved next year too.
  const plan = (await desk.rounds.get(destination, last.id))?.plan ?? last;
  return { proposal: nextRound(plan), last: plan };
}

/** The template in the first year whose opening still lies ahead. */
function firstRound(destination: string, now: string): RoundPlan {
  const today = stockholmMinute(now);
  const thisYear = Number(today.slice(0, 4));
  const opensAt = templateCalendar(thisYear).milestones[0]?.at ?? "";
  const year = opensAt > today ? thisYear : thisYear + 1;
  return {
    ...templateCalendar(year),
    id: String(year),
    planYear: year + 1,
    title: {
      sv: `Samrådet ${year} om handlingsplanen för ${year + 1}`,
      en: `The ${year} consultation on the action plan for ${year + 1}`,
    },
    caseNumber: openCaseNumber,
    questionnaire: `${destination.slice(0, 35).replace(/-$/, "")}-${year}`,
  };
}

function labelsOf({ milestones }: RoundPlan, language: StaffRequest["language"]): Readonly<Record<string, string>> {
  const texts = planRoundTexts[language];
  const date = (id: string, name: string): [string, string][] => {
    const { day, time } = dateFields(id);
    return [
      [day, name],
      [time, name],
    ];
  };
  return {
    "title-sv": texts.titleSv,
    "title-en": texts.titleEn,
    "case-number": texts.caseNumber,
    questionnaire: texts.questionnaire,
    ...Object.fromEntries(milestones.flatMap(({ id, kind }) => date(id, planWords[language].step[kind]))),
    ...Object.fromEntries(
      phaseSchema.options.flatMap((phase) => date(extensionId(phase), texts.latestExtension[phase])),
    ),
  };
}

function toRound(request: StaffRequest, year: string, notice: "round-made" | "round-exists"): PageResponse {
  const address = `/${request.destination}/staff/rounds/${year}?notice=${notice}`;
  return { ...seeOther(keepLanguage(request, address)), referrer: "same-origin" };
}
