import type { Phase } from "../domain/round.ts";
import type { Dependencies } from "../middleware/dependencies.ts";

/** 32 random bytes, hex: what keeps a short answer from being guessed out of its commitment. */
export function saltFor(
  { randomBytes }: Dependencies,
  where: { readonly destination: string; readonly round: string; readonly phase: Phase },
  id: string,
  revision: number,
): string {
  const label = ["salt", where.destination, where.round, where.phase, id, revision].join(" ");
  return Buffer.from(randomBytes(32, label)).toString("hex");
}
