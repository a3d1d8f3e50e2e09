/** What a function's bundle may weigh, and what must never get into it. */
export interface BundleBudget {
  readonly kilobytes: number;
  /** Packages, by the start of their name, that would mean that an arrow of the design is broken. */
  readonly without: readonly string[];
}

const noMail = ["nodemailer", "@aws-sdk/client-ses"];
const noDocuments = ["@aws-sdk/client-s3"];

/** In units of 1,000 bytes: a little above what each weighs, so that growth is a choice and not an accident. */
export const bundleBudgets: Readonly<Record<string, BundleBudget>> = {
  "show-plan": { kilobytes: 510, without: noMail },
  "submit-open-answer": { kilobytes: 320, without: [...noMail, ...noDocuments] },
  "submit-answer": { kilobytes: 300, without: [...noMail, ...noDocuments] },
  /** pdfkit and two cuts of the typeface, a megabyte of them in base64. */
  "download-receipt": { kilobytes: 2300, without: [...noMail, ...noDocuments] },
  "compare-plans": { kilobytes: 420, without: [...noMail, ...noDocuments] },
  "download-plan": { kilobytes: 2450, without: noMail },
  "receive-file": { kilobytes: 520, without: noMail },
  "follow-decision": { kilobytes: 520, without: noMail },
  "manage-answer": { kilobytes: 310, without: [...noMail, ...noDocuments] },
  "receive-requests": { kilobytes: 280, without: [...noMail, ...noDocuments] },
  "draft-answer": { kilobytes: 345, without: [...noMail, ...noDocuments] },
  "share-answer": { kilobytes: 330, without: [...noMail, ...noDocuments] },
  "record-decision": { kilobytes: 322, without: [...noMail, ...noDocuments] },
  "prepare-decision": { kilobytes: 340, without: [...noMail, ...noDocuments] },
  "sign-decision": { kilobytes: 322, without: [...noMail, ...noDocuments] },
  "reply-to-invitation": { kilobytes: 340, without: [...noMail, ...noDocuments] },
  "manage-correspondence": { kilobytes: 503, without: noMail },
  /** Every letter and what it is made of: previews are written by the same code as mail. */
  "write-letters": { kilobytes: 430, without: [...noMail, ...noDocuments] },
  "govern-destination": { kilobytes: 330, without: [...noMail, ...noDocuments] },
  "log-engagements": { kilobytes: 330, without: [...noMail, ...noDocuments] },
  "answer-views": { kilobytes: 330, without: [...noMail, ...noDocuments] },
  "register-decisions": { kilobytes: 390, without: [...noMail, ...noDocuments] },
  "sign-in-staff": { kilobytes: 260, without: [...noMail, ...noDocuments] },
  "manage-rounds": { kilobytes: 690, without: noMail },
  "plan-rounds": { kilobytes: 400, without: [...noMail, ...noDocuments] },
  /** A reader and a writer of Excel workbooks, 130 kB. */
  "manage-parties": { kilobytes: 680, without: noMail },
  "run-due-steps": { kilobytes: 480, without: noMail },
  /** Letters in two languages, MIME, the calendar file that goes with them, time zones for trial letters, and the days off that a last day of appeal moves past. */
  "settle-due-items": { kilobytes: 680, without: noDocuments },
  /** What mail weighs, and what documents weigh. */
  "send-referrals": { kilobytes: 2770, without: [] },
  "restore-due-entries": { kilobytes: 680, without: noDocuments },
  "receive-mail": { kilobytes: 500, without: noMail },
  "receive-ses-events": { kilobytes: 200, without: [...noMail, ...noDocuments] },
};

/** Full zod and the SDK's whole chain of credential providers: each doubles whatever it gets into. */
export const inNoBundle: readonly string[] = [
  "zod/v4/classic",
  "@aws-sdk/credential-provider-node",
  "undici",
  "aws-cdk-lib",
];

export interface MeasuredBundle {
  readonly name: string;
  readonly bytes: number;
  readonly inputs: readonly string[];
}

/** What is wrong with one bundle, a sentence each; empty when it is within its budget. */
export function bundleProblems({ name, bytes, inputs }: MeasuredBundle): readonly string[] {
  const budget = bundleBudgets[name];
  if (budget === undefined) return [`${name} has no budget in infra/bundle-budgets.ts`];
  const limit = budget.kilobytes * 1000;
  const carried = [...budget.without, ...inNoBundle].filter((unwanted) =>
    inputs.some((input) => input.includes(`node_modules/${unwanted}/`)),
  );
  return [
    ...(bytes > limit ? [`${name} weighs ${bytes} bytes; its budget is ${limit}`] : []),
    ...carried.map((unwanted) => `${name} carries ${unwanted}`),
  ];
}
