/**
 * One line of JSON a message, from an allow-list of fields: addresses, answers and links have no
 * field to be in.
 */
export interface LogFields {
  readonly reference?: string;
  readonly function?: string;
  readonly routeKey?: string;
  readonly destination?: string;
  readonly round?: string;
  readonly step?: string;
  readonly messageKey?: string;
  readonly code?: string;
  readonly errorName?: string;
  readonly stack?: string;
  readonly count?: number;
}

export function log(level: "info" | "warn" | "error", message: string, fields: LogFields = {}): void {
  process.stdout.write(`${JSON.stringify({ level, message, ...fields })}\n`);
}

/** A bug's name and where it was thrown; its message may quote what a person wrote, so it stays out. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  return { errorName: error.name, stack: (error.stack ?? "").replace(error.message, "").slice(0, 4000) };
}
