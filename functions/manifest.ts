/**
 * What runs, as plain data: the CDK stack, the one-machine host and the route table in the README
 * are all made from this list, so that none of them can say something else.
 */

export type Trigger =
  | { readonly kind: "route"; readonly method: "GET" | "POST"; readonly path: string }
  /** Takes what no route takes, so that a mistyped address gets a page and not the gateway's JSON. */
  | { readonly kind: "fallback" }
  /** `expression` as EventBridge Scheduler takes it, in Europe/Stockholm. */
  | { readonly kind: "schedule"; readonly name: string; readonly expression: string }
  /** Fires when an item that is due is written: its `dueAt` attribute exists in the new image; with `document`, only for those that also have that. */
  | { readonly kind: "table-stream"; readonly document: boolean }
  | { readonly kind: "topic"; readonly name: "ses-events" }
  /** Fires when mail has been received and lies in the bucket; where the deployment has a domain for that. */
  | { readonly kind: "received-mail" };

export type TableAction = "GetItem" | "BatchGetItem" | "Query" | "Scan" | "PutItem" | "UpdateItem" | "DeleteItem";

export interface FunctionDefinition {
  readonly name: string;
  readonly entry: string;
  readonly triggers: readonly Trigger[];
  /** Exactly what the function may do; the stack grants this and nothing else. */
  readonly grants: {
    readonly table?: readonly TableAction[];
    readonly dueIndex?: boolean;
    readonly bucket?: readonly ("GetObject" | "PutObject")[];
    readonly sendMail?: boolean;
    readonly linkKeys?: boolean;
  };
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** One sentence for the alarm: what people lose while this function fails. */
  readonly lostWhenFailing: string;
}

function page(path: string): Trigger {
  return { kind: "route", method: "GET", path };
}

function form(path: string): readonly Trigger[] {
  return [page(path), post(path)];
}

function post(path: string): Trigger {
  return { kind: "route", method: "POST", path };
}

export const manifest: readonly FunctionDefinition[] = [
  {
    name: "show-plan",
    entry: "functions/show-plan.ts",
    triggers: [
      page("/"),
      page("/assets/{asset}"),
      page("/{destination}"),
      page("/{destination}/governance"),
      page("/{destination}/privacy"),
      page("/{destination}/accessibility"),
      page("/{destination}/rounds/{round}"),
      page("/{destination}/plans"),
      page("/{destination}/plans/{planYear}/{version}"),
      page("/{destination}/plans/{planYear}/{version}/plan.json"),
      { kind: "fallback" },
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query"], bucket: ["GetObject"] },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Nobody can read the published plans or find the running consultation.",
  },
  {
    name: "compare-plans",
    entry: "functions/compare-plans.ts",
    triggers: [page("/{destination}/plans/{planYear}/{version}/changes")],
    grants: { table: ["GetItem", "BatchGetItem", "Query"] },
    memoryMb: 1024,
    timeoutSeconds: 15,
    lostWhenFailing: "Nobody can see what differs between plan versions; each can still be read.",
  },
  {
    name: "download-plan",
    entry: "functions/download-plan.ts",
    triggers: [
      page("/{destination}/plans/{planYear}/{version}/plan.pdf"),
      page("/{destination}/staff/rounds/{round}/letters/referral/documents/{party}"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query"] },
    memoryMb: 2048,
    timeoutSeconds: 29,
    lostWhenFailing:
      "Nobody can download a plan version as PDF, nor staff a referral before it is sent; the version's page and JSON file still show it.",
  },
  {
    name: "submit-answer",
    entry: "functions/submit-answer.ts",
    triggers: [...form("/{destination}/answer/{token}")],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Stakeholders cannot send or change their answers.",
  },
  {
    name: "submit-open-answer",
    entry: "functions/submit-open-answer.ts",
    triggers: [
      ...form("/{destination}/rounds/{round}/answer"),
      page("/{destination}/rounds/{round}/answer/sent"),
      ...form("/{destination}/confirm/{token}"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Nobody without a personal link can answer, or confirm an answer.",
  },
  {
    name: "receive-file",
    entry: "functions/receive-file.ts",
    triggers: [
      ...form("/{destination}/answer/{token}/files/{question}"),
      page("/{destination}/answer/{token}/files/{question}/check"),
      page("/{destination}/decide/{token}/referral.pdf"),
      page("/{destination}/staff/rounds/{round}/files"),
      page("/{destination}/staff/rounds/{round}/files/{party}/{question}"),
    ],
    // The right to put and get is also what the addresses it signs for browsers can do.
    grants: {
      table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"],
      bucket: ["GetObject", "PutObject"],
      linkKeys: true,
    },
    memoryMb: 1024,
    timeoutSeconds: 15,
    lostWhenFailing:
      "Stakeholders cannot attach files, staff cannot fetch them, and authorities not their referral's document.",
  },
  {
    name: "prepare-decision",
    entry: "functions/prepare-decision.ts",
    triggers: [
      ...form("/{destination}/decide/{token}/acknowledge"),
      ...form("/{destination}/decide/{token}/draft"),
      ...form("/{destination}/decide/{token}/draft/check"),
      ...form("/{destination}/decide/{token}/draft/discard"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing:
      "Authorities cannot say that the referral has come, or save a reply for later; the form that records one still works.",
  },
  {
    name: "sign-decision",
    entry: "functions/sign-decision.ts",
    triggers: [
      ...form("/{destination}/decide/{token}/signatory"),
      ...form("/{destination}/signatories/{token}"),
      ...form("/{destination}/sign/{token}"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Nobody else can confirm an authority's reply; its officer can still send it.",
  },
  {
    name: "follow-decision",
    entry: "functions/follow-decision.ts",
    triggers: [
      page("/{destination}/decide/{token}/receipt"),
      ...form("/{destination}/decide/{token}/progress"),
      ...form("/{destination}/decide/{token}/minutes"),
      page("/{destination}/decide/{token}/minutes/check"),
      page("/{destination}/staff/rounds/{round}/minutes/{party}"),
      page("/{destination}/plans/{planYear}/{version}/minutes/{party}"),
    ],
    grants: {
      table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"],
      bucket: ["GetObject", "PutObject"],
      linkKeys: true,
    },
    memoryMb: 1024,
    timeoutSeconds: 15,
    lostWhenFailing:
      "Authorities cannot report approval and appeal or send in excerpts of minutes, and nobody can fetch those.",
  },
  {
    name: "download-receipt",
    entry: "functions/download-receipt.ts",
    triggers: [page("/{destination}/answer/{token}/receipt.pdf"), page("/{destination}/decide/{token}/receipt.pdf")],
    grants: { table: ["GetItem", "BatchGetItem", "Query"], linkKeys: true },
    memoryMb: 1024,
    timeoutSeconds: 10,
    lostWhenFailing: "Nobody can download a receipt; the pages and mails still show it.",
  },
  {
    name: "manage-answer",
    entry: "functions/manage-answer.ts",
    triggers: [
      page("/{destination}/answer/{token}/receipt"),
      ...form("/{destination}/answer/{token}/withdraw"),
      ...form("/{destination}/confirm/{token}/withdraw"),
      ...form("/{destination}/no-reminders/{token}"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Stakeholders cannot see their receipts, withdraw an answer or stop reminders.",
  },
  {
    name: "receive-requests",
    entry: "functions/receive-requests.ts",
    triggers: [...form("/{destination}/link"), ...form("/{destination}/accessibility/feedback")],
    grants: { table: ["GetItem", "PutItem", "UpdateItem"], linkKeys: true },
    memoryMb: 256,
    timeoutSeconds: 10,
    lostWhenFailing: "Nobody gets a lost link again or can say what does not work for them.",
  },
  {
    name: "draft-answer",
    entry: "functions/draft-answer.ts",
    triggers: [
      ...form("/{destination}/answer/{token}/sections/{section}"),
      page("/{destination}/answer/{token}/plan"),
      ...form("/{destination}/answer/{token}/plan/{section}"),
      ...form("/{destination}/answer/{token}/check"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing:
      "Nobody can answer section by section, save a draft or reword the plan; the form on one page still works.",
  },
  {
    name: "share-answer",
    entry: "functions/share-answer.ts",
    triggers: [
      ...form("/{destination}/answer/{token}/colleagues"),
      ...form("/{destination}/answer/{token}/handed-over"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Nobody can hand an answer over to a colleague; what was handed over can still be answered.",
  },
  {
    name: "record-decision",
    entry: "functions/record-decision.ts",
    triggers: form("/{destination}/decide/{token}"),
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Municipalities and the region cannot record their decisions.",
  },
  {
    name: "reply-to-invitation",
    entry: "functions/reply-to-invitation.ts",
    triggers: [
      page("/{destination}/answer/{token}/reply"),
      ...form("/{destination}/answer/{token}/reply/{kind}"),
      page("/{destination}/decide/{token}/reply"),
      ...form("/{destination}/decide/{token}/reply/{kind}"),
    ],
    grants: { table: ["GetItem", "Query", "PutItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Nobody who was invited can decline, ask for more time or name somebody else to ask.",
  },
  {
    name: "manage-correspondence",
    entry: "functions/manage-correspondence.ts",
    triggers: [
      page("/{destination}/staff/rounds/{round}/replies"),
      ...form("/{destination}/staff/rounds/{round}/replies/{phase}/{party}/{number}"),
      page("/{destination}/staff/rounds/{round}/register"),
      page("/{destination}/staff/rounds/{round}/register.csv"),
      page("/{destination}/staff/rounds/{round}/register/masked"),
      page("/{destination}/staff/mail"),
      ...form("/{destination}/staff/mail/{mail}"),
      page("/{destination}/staff/mail/{mail}/raw"),
      page("/{destination}/staff/mail/{mail}/attachments/{attachment}"),
      page("/{destination}/staff/rounds/{round}/mail"),
      ...form("/{destination}/staff/rounds/{round}/mail/{mail}"),
      page("/{destination}/staff/rounds/{round}/mail/{mail}/raw"),
      page("/{destination}/staff/rounds/{round}/mail/{mail}/attachments/{attachment}"),
    ],
    // The right to get is what the addresses it signs for browsers can do.
    grants: { table: ["GetItem", "Query", "PutItem", "UpdateItem"], bucket: ["GetObject"] },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Staff cannot deal with requests from the parties or mail that came in, nor read the register.",
  },
  {
    name: "write-letters",
    entry: "functions/write-letters.ts",
    triggers: [
      page("/{destination}/staff/rounds/{round}/letters"),
      ...form("/{destination}/staff/rounds/{round}/letters/{letter}"),
      page("/{destination}/staff/rounds/{round}/letters/{letter}/preview"),
      page("/{destination}/staff/rounds/{round}/letters/{letter}/message"),
      post("/{destination}/staff/rounds/{round}/letters/{letter}/test"),
      page("/{destination}/sample-link"),
    ],
    grants: { table: ["GetItem", "Query", "PutItem", "UpdateItem"] },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Staff cannot read or word the letters of a round; those that are due go out as they are.",
  },
  {
    name: "log-engagements",
    entry: "functions/log-engagements.ts",
    triggers: [
      page("/{destination}/staff/rounds/{round}/engagements"),
      page("/{destination}/staff/rounds/{round}/engagements.csv"),
      ...form("/{destination}/staff/rounds/{round}/add-engagement"),
      ...form("/{destination}/staff/rounds/{round}/engagements/{engagement}"),
      post("/{destination}/staff/rounds/{round}/engagements/{engagement}/participants"),
      post("/{destination}/staff/rounds/{round}/engagements/{engagement}/removal"),
    ],
    grants: { table: ["GetItem", "Query", "PutItem"] },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Staff cannot log interviews and meetings; what is logged is counted all the same.",
  },
  {
    name: "register-decisions",
    entry: "functions/register-decisions.ts",
    triggers: [
      page("/{destination}/staff/rounds/{round}/decisions"),
      ...form("/{destination}/staff/rounds/{round}/decisions/{party}"),
      ...form("/{destination}/staff/rounds/{round}/decisions/{party}/progress"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem"] },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Staff cannot record decisions that come on paper or by mail, nor see how each stands today.",
  },
  {
    name: "answer-views",
    entry: "functions/answer-views.ts",
    triggers: [
      ...form("/{destination}/staff/rounds/{round}/views"),
      ...form("/{destination}/staff/rounds/{round}/views/answers/{answer}"),
      ...form("/{destination}/staff/rounds/{round}/view-themes"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem"] },
    memoryMb: 1024,
    timeoutSeconds: 10,
    lostWhenFailing: "Staff cannot code or answer what the consultation brought in; what is answered stays.",
  },
  {
    name: "govern-destination",
    entry: "functions/govern-destination.ts",
    triggers: [
      page("/{destination}/staff/governance"),
      ...form("/{destination}/staff/governance/add/{kind}"),
      ...form("/{destination}/staff/governance/records/{record}"),
      ...form("/{destination}/staff/rounds/{round}/adoption"),
    ],
    grants: { table: ["GetItem", "Query", "PutItem"] },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Staff cannot change what is recorded of the governance; plans and pages say what stands.",
  },
  {
    name: "sign-in-staff",
    entry: "functions/sign-in-staff.ts",
    triggers: [
      ...form("/{destination}/staff/sign-in"),
      ...form("/{destination}/staff/sign-in/{token}"),
      post("/{destination}/staff/sign-out"),
    ],
    grants: { table: ["GetItem", "PutItem", "UpdateItem", "DeleteItem"], linkKeys: true },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Staff cannot sign in.",
  },
  {
    name: "manage-rounds",
    entry: "functions/manage-rounds.ts",
    triggers: [
      page("/{destination}/staff"),
      ...form("/{destination}/staff/import"),
      page("/{destination}/staff/rounds/{round}"),
      page("/{destination}/staff/rounds/{round}/held-texts"),
      page("/{destination}/staff/rounds/{round}/response"),
      page("/{destination}/staff/rounds/{round}/response.csv"),
      post("/{destination}/staff/rounds/{round}/steps/{step}"),
      post("/{destination}/staff/rounds/{round}/extensions"),
      post("/{destination}/staff/rounds/{round}/messages/{message}/resend"),
    ],
    grants: {
      table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"],
      bucket: ["PutObject"],
    },
    memoryMb: 1024,
    timeoutSeconds: 29,
    lostWhenFailing: "Staff cannot follow a round, import data or trigger a step by hand.",
  },
  {
    name: "plan-rounds",
    entry: "functions/plan-rounds.ts",
    triggers: [
      ...form("/{destination}/staff/next-round"),
      ...form("/{destination}/staff/rounds/{round}/audience"),
      ...form("/{destination}/staff/rounds/{round}/calendar"),
      post("/{destination}/staff/rounds/{round}/calendar/case-number"),
      page("/{destination}/staff/rounds/{round}/checklist"),
    ],
    grants: { table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"] },
    memoryMb: 512,
    timeoutSeconds: 10,
    lostWhenFailing: "Staff cannot make next year's round, choose whom it is for, move a date or see what is missing.",
  },
  {
    name: "manage-parties",
    entry: "functions/manage-parties.ts",
    triggers: [
      page("/{destination}/staff/parties"),
      ...form("/{destination}/staff/parties/{party}"),
      post("/{destination}/staff/parties/{party}/standing"),
      ...form("/{destination}/staff/add-party"),
      ...form("/{destination}/staff/merge-parties"),
      ...form("/{destination}/staff/groups"),
      ...form("/{destination}/staff/import-parties"),
      ...form("/{destination}/staff/import-parties/{proposal}"),
      page("/{destination}/staff/export-parties/{format}"),
    ],
    grants: {
      table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"],
      bucket: ["GetObject", "PutObject"],
    },
    memoryMb: 1024,
    timeoutSeconds: 29,
    lostWhenFailing: "Staff cannot see, import or mend who is invited and where they are reached.",
  },
  {
    name: "run-due-steps",
    entry: "functions/run-due-steps.ts",
    triggers: [{ kind: "schedule", name: "run-due-steps", expression: "rate(5 minutes)" }],
    grants: {
      table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"],
      bucket: ["PutObject"],
    },
    memoryMb: 1024,
    timeoutSeconds: 280,
    lostWhenFailing: "Rounds stand still: nothing opens, reminds, closes or compiles by the calendar.",
  },
  {
    name: "settle-due-items",
    entry: "functions/settle-due-items.ts",
    triggers: [
      { kind: "table-stream", document: false },
      { kind: "schedule", name: "settle-due-items", expression: "rate(5 minutes)" },
    ],
    grants: {
      table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"],
      dueIndex: true,
      sendMail: true,
      linkKeys: true,
    },
    memoryMb: 512,
    timeoutSeconds: 240,
    lostWhenFailing: "No mail leaves: invitations, reminders, receipts and sign-in links wait.",
  },
  {
    name: "send-referrals",
    entry: "functions/send-referrals.ts",
    triggers: [
      { kind: "table-stream", document: true },
      { kind: "schedule", name: "send-referrals", expression: "rate(5 minutes)" },
    ],
    grants: {
      table: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"],
      dueIndex: true,
      bucket: ["GetObject", "PutObject"],
      sendMail: true,
      linkKeys: true,
    },
    memoryMb: 2048,
    timeoutSeconds: 240,
    lostWhenFailing: "Referrals do not leave: municipalities and the region wait for the plan and its covering letter.",
  },
  {
    name: "restore-due-entries",
    entry: "functions/restore-due-entries.ts",
    triggers: [{ kind: "schedule", name: "restore-due-entries", expression: "cron(40 4 * * ? *)" }],
    grants: {
      table: ["GetItem", "BatchGetItem", "Query", "Scan", "PutItem", "UpdateItem"],
      sendMail: true,
      linkKeys: true,
    },
    memoryMb: 512,
    timeoutSeconds: 280,
    lostWhenFailing: "An item that fell out of the index of due items is found late, or never.",
  },
  {
    name: "receive-mail",
    entry: "functions/receive-mail.ts",
    triggers: [{ kind: "received-mail" }],
    grants: { table: ["GetItem", "Query", "PutItem"], bucket: ["GetObject", "PutObject"], linkKeys: true },
    memoryMb: 1024,
    timeoutSeconds: 60,
    lostWhenFailing: "Mail that is sent to us is not filed; SES has it in the bucket for a month.",
  },
  {
    name: "receive-ses-events",
    entry: "functions/receive-ses-events.ts",
    triggers: [{ kind: "topic", name: "ses-events" }],
    grants: { table: ["UpdateItem"] },
    memoryMb: 256,
    timeoutSeconds: 30,
    lostWhenFailing: "Staff do not learn which messages bounced.",
  },
];
