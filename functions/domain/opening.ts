import { type Audience, groupsGone } from "./audience.ts";
import type { Destination } from "./destination.ts";
import { DomainError } from "./errors.ts";
import { isInvited, type Party } from "./party.ts";
import type { Phase } from "./round.ts";

/**
 * What keeps a phase from opening until a person has put it right. `group-gone`: a chosen group that
 * the destination has no longer, so that nobody can say whom it meant. `nobody-invited`: the chosen
 * groups are empty, or nobody is there to decide.
 */
const obstacleKinds = ["questionnaire-missing", "draft-missing", "group-gone", "nobody-invited"] as const;
export type OpeningObstacle = (typeof obstacleKinds)[number];

/** What a phase would open with, as it stands. */
export interface OpeningFacts {
  readonly destination: Pick<Destination, "groups">;
  readonly parties: readonly Party[];
  readonly audience: Audience;
  readonly hasQuestionnaire: boolean;
  readonly hasDraft: boolean;
}

/**
 * The rule that the clock, staff's button and the list before an opening share. A consultation that is
 * for everyone opens without a single party too: anybody can answer the open form.
 */
export function openingObstacles(phase: Phase, facts: OpeningFacts): readonly OpeningObstacle[] {
  const { audience, parties } = facts;
  const isForEveryone = phase === "consultation" && audience.length === 0;
  const obstacles: readonly (readonly [OpeningObstacle, boolean])[] = [
    ["questionnaire-missing", phase === "consultation" && !facts.hasQuestionnaire],
    ["draft-missing", !facts.hasDraft],
    ["group-gone", groupsGone(audience, facts.destination).length > 0],
    ["nobody-invited", !isForEveryone && !parties.some((party) => isInvited(party, phase, audience))],
  ];
  return obstacles.flatMap(([obstacle, stands]) => (stands ? [obstacle] : []));
}

/** The obstacle that a step was refused for, if it was one. */
export function obstacleBehind(error: unknown): OpeningObstacle | undefined {
  if (!(error instanceof DomainError) || !("reason" in error.payload)) return undefined;
  const { reason } = error.payload;
  return obstacleKinds.find((kind) => kind === reason);
}
