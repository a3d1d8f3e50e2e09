/** Nobody reads and fills in the open form faster than this; whoever pastes a prepared answer waits a moment. */
export const fastestSeconds = 3;

/**
 * What a form's signed nonce says: when the form was made, in seconds since 1970, and something
 * unpredictable. Signing covers both, so the time cannot be set back to seem slower.
 */
export function nonceSubject(random: string, mintedAt: string): string {
  return `${Math.floor(Date.parse(mintedAt) / 1000)}-${random}`;
}

/** Whether the form came back faster than a person could have sent it. A nonce without a time is not judged. */
export function isSentTooFast(subject: string, receivedAt: string): boolean {
  const minted = /^([0-9]{9,12})-/.exec(subject)?.[1];
  if (minted === undefined) return false;
  return Date.parse(receivedAt) - Number(minted) * 1000 < fastestSeconds * 1000;
}
