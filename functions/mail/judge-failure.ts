/**
 * Why a message did not go. `refused-for-now` is proven not to have been accepted, so it may be
 * tried again; `ambiguous` may have been accepted and must not be; `refused` is final.
 */
export type SendFailure =
  | { readonly outcome: "refused-for-now"; readonly reason: string }
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
  const { name, code, status } = describe(error);
  if (status !== undefined && status >= 400 && status < 500) {
    return { outcome: final.has(name) ? "refused" : "refused-for-now", reason: name };
  }
  if (/^Throttl/.test(name)) return { outcome: "refused-for-now", reason: name };
  if (notConnected.has(code) || name === "CredentialsProviderError") {
    return { outcome: "refused-for-now", reason: code === "" ? name : code };
  }
  return { outcome: "ambiguous", reason: code === "" ? name : code };
}

/** The message is left out: it can carry the recipient's address, and reasons are logged. */
function describe(error: unknown): { name: string; code: string; status: number | undefined } {
  if (!(error instanceof Error)) return { name: "UnknownError", code: "", status: undefined };
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } };
  return { name: error.name, code: typeof code === "string" ? code : "", status: $metadata?.httpStatusCode };
}
