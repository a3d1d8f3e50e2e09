import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import type { EngagementSnapshot } from "../domain/compile-engagement.ts";
import { inOrderOfDays } from "../domain/engagement.ts";
import { personHash } from "../domain/keyed-hash.ts";
import { addresseeOf } from "../domain/party.ts";
import type { PlanVersionHeader } from "../domain/plan-version.ts";
import type { ConsultationRound } from "../domain/round.ts";
import type { FrozenSubmission } from "../domain/submission.ts";
import { newPersonKey } from "../middleware/dependencies.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import { standingIn } from "../storage/engagements.ts";
import type { PhaseName } from "../storage/keys.ts";
import { cutText } from "../storage/parts.ts";
import type { Sender } from "../storage/persons.ts";
import type { RoundDesk } from "./round-desk.ts";

/**
 * Writes down who stands behind the answers that count, as marks that only this round can make: at
 * the close, since to whom answers were handed over is forgotten right after. The first record wins.
 */
export async function keepRespondents(
  desk: RoundDesk,
  where: PhaseName,
  submissions: readonly FrozenSubmission[],
): Promise<void> {
  if ((await desk.persons.respondents(where)) !== undefined) return;
  const key = await desk.persons.key(where, () => newPersonKey(desk.dependencies, where));
  if (key === null) return;
  const [senders, parties, delegations] = await Promise.all([
    desk.persons.sendersOf(where, submissions),
    desk.parties.list(where.destination),
    desk.delegations.all(where),
  ]);
  const addresses = new Map(parties.map(({ party }) => [party.id, addresseeOf(party).email]));
  const colleagues = new Map(delegations.map(({ answersFor, id, email }) => [`${answersFor} ${id}`, email]));
  const addressOf = ({ party, sentBy, address }: Sender) =>
    address ?? colleagues.get(`${party} ${sentBy}`) ?? addresses.get(party ?? "");
  const marks = senders.map((sender, index) => {
    // Whoever has no address any more is somebody all the same, by the answer alone.
    return personHash(key, where, addressOf(sender) ?? `answer ${submissions[index]?.id}`);
  });
  await desk.persons.keepRespondents(where, await keepText(desk, where.destination, canonicalJson(marks.sort())));
}

/** What a version names: parts that together hold the log, and others that hold the marks. */
interface StoredSnapshot extends Pick<EngagementSnapshot, "earlier"> {
  readonly entries: readonly string[];
  readonly respondents: readonly string[];
}

/** The stage before, whose snapshot a version goes on from. */
const stageBefore = { referred: "consulted", final: "referred", "followed-up": "final" } as const;

/**
 * Keeps the log as it stands for the versions of a phase: 0.1 and 0.2 say what was logged when the
 * answers were compiled, 1.0 and 1.1 what was when the decisions were. Undefined for a round whose
 * respondents nobody wrote down.
 */
export async function keepEngagements(
  desk: RoundDesk,
  round: ConsultationRound,
  stage: PlanVersionHeader["stage"],
): Promise<string[] | undefined> {
  const { destination, plan } = round;
  const name = { destination, round: plan.id };
  const earlierVersion = stage === "consulted" ? undefined : await versionAtStage(desk, round, stageBefore[stage]);
  const said = earlierVersion && (await desk.versions.inputs(earlierVersion.header))?.engagements;
  if (stage === "referred" || stage === "followed-up") return said;
  const respondents = await desk.persons.respondents(name);
  if (respondents === undefined) return undefined;
  const [logged, earlier] = await Promise.all([desk.engagements.list(name), desk.earlierProcess.get(destination)]);
  const entries = await keepText(desk, destination, canonicalJson(inOrderOfDays(standingIn(logged))));
  const snapshot: StoredSnapshot = { entries, respondents, earlier: earlier ?? null };
  return [...(said ?? []), ...(await keepText(desk, destination, canonicalJson(snapshot)))];
}

export function readEngagements(
  desk: RoundDesk,
  destination: string,
  snapshots: readonly string[],
): Promise<readonly EngagementSnapshot[]> {
  return Promise.all(
    snapshots.map(async (hash): Promise<EngagementSnapshot> => {
      const stored: StoredSnapshot = JSON.parse(await readText(desk, destination, [hash]));
      const [entries, respondents] = await Promise.all([
        readText(desk, destination, stored.entries),
        readText(desk, destination, stored.respondents),
      ]);
      return { entries: JSON.parse(entries), respondents: JSON.parse(respondents), earlier: stored.earlier };
    }),
  );
}

/** Under the hashes of its pieces. */
async function keepText(desk: RoundDesk, destination: string, text: string): Promise<string[]> {
  const pieces = cutText(text).map((piece) => [sha256(piece), piece] as const);
  await Promise.all(pieces.map(([hash, piece]) => desk.versions.putPart(destination, hash, piece)));
  return pieces.map(([hash]) => hash);
}

async function readText(desk: RoundDesk, destination: string, hashes: readonly string[]): Promise<string> {
  const pieces = await desk.versions.readParts(destination, hashes);
  return hashes.map((hash) => pieces.get(hash)).join("");
}
