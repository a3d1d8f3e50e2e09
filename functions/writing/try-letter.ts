import { sha256 } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { withWording } from "../steps/letter-wording.ts";
import type { LetterDesk } from "./letter-desk.ts";
import { visitPreview } from "./preview-letter.ts";

/** In an hour and to oneself: enough to word every letter with care. */
const mostTrials = 20;

/**
 * Mails a letter to the one who is signed in, whom else it is addressed to, once for each form it is asked
 * with.
 * @throws DomainError `over-budget`
 */
export async function tryLetter(desk: LetterDesk, request: PageRequest): Promise<PageResponse> {
  const { request: staffRequest, round, kind, party, inLanguage, rendered } = await visitPreview(desk, request);
  requireRole(staffRequest.staff, "editor");
  const { email } = staffRequest.staff.member;
  const { destination, receivedAt: at } = request;
  // The instant that the form was made at.
  const ordinal = Number(field(request, "_nonce"));
  if (!Number.isSafeInteger(ordinal) || ordinal <= 0) throw new DomainError("body-malformed", {});
  const isWhole = !("hole" in rendered);
  if (isWhole) {
    const item = sha256(`${kind} ${party.id} ${inLanguage} ${ordinal}`);
    const spender = sha256(`staff ${email}`);
    const retryAt = await desk.budgets.spend(
      { name: "test-letter", limit: mostTrials },
      { destination, spender, item, at },
    );
    if (retryAt !== undefined) throw new DomainError("over-budget", { retryAt });
    await desk.outbox.add({
      destination,
      round: round.plan.id,
      kind: "test-letter",
      recipient: `${kind} ${party.id} ${inLanguage} ${email}`,
      ordinal,
      to: email,
      language: inLanguage,
      details: await withWording(desk, round, "test-letter", { letter: kind, party: party.id }),
      createdAt: at,
    });
  }
  const query = new URLSearchParams({ party: party.id, in: inLanguage, ...(isWhole && { sent: "yes" }) });
  if (request.chosenLanguage !== undefined) query.set("lang", request.chosenLanguage);
  const address = `/${destination}/staff/rounds/${round.plan.id}/letters/${kind}/preview?${query}`;
  return { ...seeOther(address), referrer: "same-origin" };
}
