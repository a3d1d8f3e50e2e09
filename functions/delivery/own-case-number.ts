import { referralReplySchema } from "../domain/decision.ts";
import type { Delivery } from "./delivery-stores.ts";

/** By which number an authority has the referral, as it said last: when it acknowledged it, or in its reply. */
export async function ownCaseNumber(
  { acknowledgements, submissions }: Pick<Delivery, "acknowledgements" | "submissions">,
  { destination, round }: { readonly destination: string; readonly round: string },
  party: string,
): Promise<string | undefined> {
  const where = { destination, round, phase: "referral" } as const;
  const [said, replied] = await Promise.all([acknowledgements.latest(where, party), submissions.latest(where, party)]);
  if (replied === undefined || (said !== undefined && said.at > replied.receivedAt)) {
    return said?.acknowledgement.ownCaseNumber;
  }
  return referralReplySchema.parse(JSON.parse(replied.content)).ownCaseNumber;
}
