import { decisionStatus, lastAppealDay } from "./appeal.ts";
import { canonicalJson } from "./canonical-json.ts";
import { commit, deriveSalt } from "./commitment.ts";
import { decisionsInForce, type Force } from "./conditions.ts";
import type { Decision, DecisionProgress } from "./decision.ts";
import type { DecisionDisclosure, DecisionEntry } from "./plan-version.ts";
import type { SubmissionRevision } from "./submission.ts";

/** A municipality or region that was asked to decide, in the order tables show them. */
export interface DecisionMaker {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
}

/** A frozen decision and what had happened to it when the version's inputs were named. */
export interface RecordedDecision {
  readonly submission: SubmissionRevision;
  readonly progress: DecisionProgress | null;
}

interface WeighedRecord {
  readonly submission: SubmissionRevision;
  readonly progress: DecisionProgress | null;
  readonly decision: Decision;
  readonly annulled: boolean;
  readonly force: Force;
}

/** Decision-maker → its decision, with its force among the others'. */
export type WeighedRecords = ReadonlyMap<string, WeighedRecord>;

export function weighDecisions(recorded: readonly RecordedDecision[]): WeighedRecords {
  const decided = new Map(
    recorded.map(({ submission, progress }) => {
      const decision = JSON.parse(submission.content) as Decision;
      const annulled = progress?.appealed === "annulled";
      return [submission.party ?? submission.id, { submission, progress, decision, annulled }];
    }),
  );
  const forces = decisionsInForce(decided);
  return new Map([...decided].map(([party, record]) => [party, { ...record, force: forces.get(party) as Force }]));
}

/**
 * The decision matrix on one day; those who have not replied stand in it too.
 * @throws Error for a decision by someone who is not in the list: none may fall away in silence.
 */
export function compileDecisions(
  decisionMakers: readonly DecisionMaker[],
  records: WeighedRecords,
  day: string,
): { readonly entries: readonly DecisionEntry[]; readonly disclosures: readonly DecisionDisclosure[] } {
  const stranger = [...records.keys()].find((party) => decisionMakers.every(({ id }) => id !== party));
  if (stranger !== undefined) throw new Error(`a decision by someone who is no decision-maker: ${stranger}`);
  const disclosures: DecisionDisclosure[] = [];
  const entries = decisionMakers.map(({ id, name, municipality }): DecisionEntry => {
    const record = records.get(id);
    if (record === undefined) return { party: id, name, municipality, decision: null };
    const disclosure = disclose(record);
    disclosures.push(disclosure);
    return { party: id, name, municipality, decision: describe(record, disclosure.commitment, day) };
  });
  return { entries, disclosures };
}

/** The decision is the authority's; the name of whoever reported it stays in the register. */
function disclose({ submission, decision }: WeighedRecord): DecisionDisclosure {
  const salt = deriveSalt(submission.salt, "decision");
  const { officerName: _, ...published } = decision;
  const content = canonicalJson(published);
  return {
    commitment: commit(salt, content),
    salt,
    content,
    conditionText: decision.conditionText ?? "",
    comments: decision.comments ?? "",
    reservation: decision.reservation ?? "",
  };
}

function describe(record: WeighedRecord, commitment: string, day: string): NonNullable<DecisionEntry["decision"]> {
  const { decision, progress, force, submission } = record;
  const announcedDate = progress?.announcedDate ?? null;
  return {
    status: decisionStatus(decision, progress, day),
    inForce: force.inForce,
    waitsFor: force.waitsFor,
    stance: decision.stance,
    instance: decision.instance,
    organ: decision.organ,
    decisionDate: decision.decisionDate,
    paragraph: decision.paragraph,
    ownCaseNumber: decision.ownCaseNumber,
    senderCaseNumber: decision.senderCaseNumber,
    conditionalOn: decision.conditionalOn,
    hasReservation: decision.reservation !== undefined,
    minutesApprovedDate: progress?.minutesApprovedDate ?? null,
    announcedDate,
    lastAppealDate: {
      computed: announcedDate === null ? null : lastAppealDay(announcedDate),
      stated: progress?.statedLastAppealDate ?? null,
    },
    revision: submission.revision,
    commitment,
  };
}
