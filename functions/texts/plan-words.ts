import type { Activity } from "../domain/action-plan.ts";
import type { PlanVersionHeader } from "../domain/plan-version.ts";
import type { Phase, StepKind } from "../domain/round.ts";
import type { Catalogue } from "./catalogue.ts";

/** The domain's own codes as people read them: one word or phrase each, the same on every page. */
export interface PlanWords {
  readonly stage: Readonly<Record<PlanVersionHeader["stage"], string>>;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly step: Readonly<Record<StepKind, string>>;
  readonly activityStatus: Readonly<Record<Activity["status"], string>>;
  readonly followUpStatus: Readonly<Record<"done" | "partly" | "not-done", string>>;
}

const sv: PlanWords = {
  stage: {
    consulted: "Utkast efter samrådet",
    referred: "Utkast på remiss",
    final: "Slutlig version",
    "followed-up": "Uppföljd version",
  },
  phase: { consultation: "Samråd", referral: "Remiss" },
  step: {
    "open-round": "Omgången öppnas för handläggarna",
    "open-consultation": "Samrådet öppnar och inbjudningarna skickas",
    "remind-consultation": "Påminnelse till dem som inte har svarat",
    "close-consultation": "Samrådet stänger",
    "compile-consulted": "Svaren sammanställs till version 0.1",
    "approve-referral": "Samrådsredogörelsen publiceras och version 0.2 godkänns för remiss",
    "open-referral": "Version 0.2 går på remiss till kommunerna och regionen",
    "remind-referral": "Påminnelse till dem som inte har beslutat",
    "close-referral": "Remissen stänger",
    "compile-final": "Besluten sammanställs till version 1.0",
    adopt: "Huvudmannens styrelse antar planen",
    publish: "Planen publiceras",
    "compile-followed-up": "Besluten och aktiviteterna följs upp i version 1.1",
    "create-next-round": "Nästa års omgång skapas",
  },
  activityStatus: {
    new: "Ny",
    "carried-over": "Från förra året",
    ongoing: "Pågår",
    done: "Klar",
    dropped: "Struken",
  },
  followUpStatus: { done: "Genomförd", partly: "Delvis genomförd", "not-done": "Inte genomförd" },
};

const en: PlanWords = {
  stage: {
    consulted: "Draft after consultation",
    referred: "Draft referred for decision",
    final: "Final version",
    "followed-up": "Followed-up version",
  },
  phase: { consultation: "Consultation", referral: "Referral" },
  step: {
    "open-round": "The round opens for staff",
    "open-consultation": "The consultation opens and invitations are sent",
    "remind-consultation": "Reminder to those who have not answered",
    "close-consultation": "The consultation closes",
    "compile-consulted": "The answers are compiled into version 0.1",
    "approve-referral": "The consultation report is published and version 0.2 approved for referral",
    "open-referral": "Version 0.2 is referred to the municipalities and the region",
    "remind-referral": "Reminder to those who have not decided",
    "close-referral": "The referral closes",
    "compile-final": "The decisions are compiled into version 1.0",
    adopt: "The principal’s board adopts the plan",
    publish: "The plan is published",
    "compile-followed-up": "Decisions and activities are followed up in version 1.1",
    "create-next-round": "Next year’s round is made",
  },
  activityStatus: {
    new: "New",
    "carried-over": "From last year",
    ongoing: "Ongoing",
    done: "Done",
    dropped: "Dropped",
  },
  followUpStatus: { done: "Done", partly: "Partly done", "not-done": "Not done" },
};

export const planWords: Catalogue<PlanWords> = { sv, en };
