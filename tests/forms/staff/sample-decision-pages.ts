import {
  renderStaffDecisionConflictPage,
  renderStaffProgressConflictPage,
} from "../../../forms/staff/decision-conflict-page.ts";
import { renderDecisionListPage } from "../../../forms/staff/decision-list-page.ts";
import type { LettersContext } from "../../../forms/staff/letters-page.ts";
import { renderRegisterDecisionPage } from "../../../forms/staff/register-decision-page.ts";
import { renderRegisterProgressPage } from "../../../forms/staff/register-progress-page.ts";
import type { Decision } from "../../../functions/domain/decision.ts";
import { fieldIssue } from "../../../functions/domain/form-fields.ts";
import { registrationFields } from "../../../functions/domain/read-intake.ts";
import { progressFields } from "../../../functions/domain/read-progress.ts";
import { content } from "../plan/sample-version.ts";
import { corrections, decision, decisionMakers, destination, progress, round } from "../sample-pages.ts";

const onPaper: Decision = {
  ...decision,
  intake: { channel: "paper", cameIn: "2027-10-29", registrar: "Redaktören <Ek>", mail: "0123abcd" },
};

/** The pages on which staff record decisions that came on paper or by mail. */
export function sampleDecisionPages(staff: LettersContext): Readonly<Record<string, string>> {
  const about = {
    ...staff,
    destination,
    round,
    party: { id: "k-0780", name: "Växjö kommun", type: "municipality" } as const,
    decisionMakers,
  };
  const list = { ...staff, state: "open", entries: content.decisions, late: [] } as const;
  const page = {
    ...about,
    registrar: "Redaktören <Ek>",
    receiptTo: "k-0780@example.com",
    deadlineAt: "2027-11-30T23:00:00.000Z",
    standing: "open",
    recorded: null,
    mails: [
      {
        id: "0123abcd",
        subject: "Protokollsutdrag <§ 84>",
        receivedAt: "2027-10-29T08:20:00.000Z",
        from: "k-0780@example.com",
      },
    ],
    values: new Map(),
    basedOn: 0,
  } as const;
  const recorded = {
    reply: onPaper,
    receivedAt: "2027-11-03T08:20:00.000Z",
    revision: 2,
    isLate: false,
    hasProgress: true,
    corrections,
  };
  const values = registrationFields(onPaper);
  const conflict = { storedRevision: 2, storedAt: "2027-11-03T08:20:00.000Z", values };
  const progressPage = {
    ...about,
    decision: onPaper,
    about: "ab".repeat(32),
    progress,
    recordedAt: "2027-11-03T08:20:00.000Z",
    recordedBy: "Redaktören <Ek>",
    basedOn: 1,
    values: progressFields(progress),
    decisionHref: "/asnen/staff/rounds/2027/decisions/k-0780",
    receiptHref: "/asnen/staff/rounds/2027/decisions/k-0780",
    minutesHref: null,
  };
  return {
    decisions: renderDecisionListPage(list),
    "decisions-closed": renderDecisionListPage({
      ...list,
      state: "frozen",
      late: [{ party: "k-0763", receivedAt: "2027-12-13T10:00:00.000Z" }],
    }),
    "decisions-not-opened": renderDecisionListPage({ ...list, state: "not-opened" }),
    "register-decision": renderRegisterDecisionPage(page),
    "register-decision-recorded": renderRegisterDecisionPage({
      ...page,
      done: "recorded",
      recorded,
      values,
      basedOn: 2,
      corrects: true,
    }),
    "register-decision-refused": renderRegisterDecisionPage({
      ...page,
      values: new Map([...values, ["came-in", ["2027-02-30"]]]),
      issues: [fieldIssue("came-in", "no-such-day", {}), fieldIssue("channel", "required", {})],
    }),
    "register-decision-time-over": renderRegisterDecisionPage({
      ...page,
      standing: "deadline-passed",
      refused: onPaper,
    }),
    "register-decision-late": renderRegisterDecisionPage({
      ...page,
      standing: "frozen",
      done: "recorded",
      recorded: { ...recorded, isLate: true },
      values,
      basedOn: 2,
    }),
    "register-decision-conflict": renderStaffDecisionConflictPage({
      ...about,
      ...conflict,
      stored: decision,
      mine: { ...onPaper, paragraph: 85 },
    }),
    "register-progress": renderRegisterProgressPage({ ...progressPage, justRecorded: true }),
    "register-progress-refused": renderRegisterProgressPage({
      ...progressPage,
      issues: [fieldIssue("announced-date", "date-before", { earliest: "2027-10-26" })],
    }),
    "register-progress-not-decided": renderRegisterProgressPage({ ...progressPage, decision: null }),
    "register-progress-conflict": renderStaffProgressConflictPage({
      ...about,
      ...conflict,
      stored: progress,
      mine: { ...progress, appealed: "yes" },
    }),
  };
}
