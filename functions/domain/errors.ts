/** Each refused rule by its code, with what its page needs to explain it. */
export interface DomainErrorPayloads {
  "link-not-valid": Record<never, never>;
  "not-found": Record<never, never>;
  "not-signed-in": Record<never, never>;
  "not-permitted": { role: string };
  "request-forged": Record<never, never>;
  /** Swedish local time, `2027-04-05T09:00`; null while the round has no date for it. */
  "gate-not-open-yet": { opensAt: string | null };
  "gate-closed": { closedAt: string };
  "being-decided": Record<never, never>;
  "deadline-passed": { deadline: string };
  /** What the link led to was handed over, and has been taken back. */
  "taken-back": Record<never, never>;
  /** Handed over to somebody else, or to nobody. */
  "part-of-others": Record<never, never>;
  "may-not-send": Record<never, never>;
  "step-not-ready": { step: string; reason: string };
  "body-too-large": { limitBytes: number };
  "content-type-not-supported": { contentType: string };
  "body-malformed": Record<never, never>;
  "sign-in-expired": Record<never, never>;
  "too-many-attempts": Record<never, never>;
  /** `retryAt` is the instant at which there is room again. */
  "over-budget": { retryAt: string };
}
export type DomainErrorCode = keyof DomainErrorPayloads;

/** A rule that said no: expected, explained to the reader by its code. Anything else thrown is a bug. */
export class DomainError<Code extends DomainErrorCode = DomainErrorCode> extends Error {
  readonly code: Code;
  readonly payload: DomainErrorPayloads[Code];

  constructor(code: Code, payload: DomainErrorPayloads[Code], options?: ErrorOptions) {
    super(code, options);
    this.name = "DomainError";
    this.code = code;
    this.payload = payload;
  }
}

export function isDomainError(error: unknown): error is DomainError {
  return error instanceof DomainError;
}
