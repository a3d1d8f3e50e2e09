/**
 * Why a message did not go. `too-fast` and `refused-for-now` are proven not to have been accepted, so it
 * may be tried again: in a moment, or when whatever ails the account is over. `ambiguous` may have been
 * accepted and must not be tried; `refused` is final.
 */
export type SendFailure =
  | { readonly outcome: "too-fast" | "refused-for-now"; readonly reason: string }
  | { readonly outcome: "refused"; readonly reason: string }
  | { readonly outcome: "ambiguous"; readonly reason: string };

/** SES refuses this very message or address; the same message would be refused again. */
const final: ReadonlySet<string> = new Set(["MessageRejected", "InvalidParameterValue", "ValidationError"]);

/** The connection never came to be, so not a byte of the message left. */
const notConnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Reads what a failed call proves about acceptance. Only an answer from SES, or no connection at all, proves anything. */
export function judgeFailure(error: unknown): SendFailure {
  const { name, code, status, message } = describe(error);
  if (/^Throttl/.test(name)) {
    // SES has one name for both; only the words tell a moment from the rest of the day.
    return /daily/i.test(message)
      ? { outcome: "refused-for-now", reason: "DailyQuotaExceeded" }
      : { outcome: "too-fast", reason: name };
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return { outcome: final.has(name) ? "refused" : "refused-for-now", reason: name };
  }
  if (notConnected.has(code) || name === "CredentialsProviderError") {
    return { outcome: "refused-for-now", reason: code === "" ? name : code };
  }
  return { outcome: "ambiguous", reason: code === "" ? name : code };
}

/** The message is for judging only: it can carry the recipient's address, and reasons are logged. */
function describe(error: unknown): { name: string; code: string; status: number | undefined; message: string } {
  if (!(error instanceof Error)) return { name: "UnknownError", code: "", status: undefined, message: "" };
  const { message } = error;
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } };
  return { name: error.name, code: typeof code === "string" ? code : "", status: $metadata?.httpStatusCode, message };
}
