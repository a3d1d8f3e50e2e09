/** What became of every mail's row over many runs, as whoever answers for the mail would count it. */
export interface MailLedger {
  runs: number;
  rows: number;
  sent: number;
  cancelled: number;
  /** Shown to staff, who decide: refused, or gone out without an answer. */
  listed: number;
  /** Handed to SES more than once. */
  doubled: number;
  /** Neither sent nor cancelled nor listed, or never made. */
  lost: number;
}

export function openLedger(): MailLedger {
  return { runs: 0, rows: 0, sent: 0, cancelled: 0, listed: 0, doubled: 0, lost: 0 };
}

interface MailRow {
  readonly key: string;
  readonly state: string;
}

/** Enters a run: the rows it should leave, those it left, and the keys in the order in which SES took them. */
export function enterRun(
  ledger: MailLedger,
  { expected, rows, accepted }: { expected: readonly MailRow[]; rows: readonly MailRow[]; accepted: readonly string[] },
): void {
  const left = new Map(rows.map(({ key, state }) => [key, state]));
  const times = (key: string) => accepted.filter((one) => one === key).length;
  const keys = new Set([...expected.map(({ key }) => key), ...left.keys(), ...accepted]);
  ledger.runs += 1;
  ledger.rows += keys.size;
  for (const key of keys) {
    const state = left.get(key);
    if (times(key) > 1) ledger.doubled += 1;
    if (state === "sent" && times(key) > 0) ledger.sent += 1;
    else if (state === "cancelled" && times(key) === 0) ledger.cancelled += 1;
    else if (state === "sending" || state === "failed") ledger.listed += 1;
    else ledger.lost += 1;
  }
}
