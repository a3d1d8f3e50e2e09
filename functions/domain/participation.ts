import { type ParticipationCounts, protectParticipation, type TotalRule } from "./participation-cells.ts";
import { respondentTypes } from "./party.ts";
import type { Cell, ParticipationPart } from "./plan-version.ts";
import { isSmall, protectCounts, sum } from "./small-cells.ts";
import { type FrozenInvitation, unansweredOutcomes } from "./submission.ts";

/** How the answers' own statistics counted a group, and what they published of it. */
export interface GroupStatistics {
  readonly raw: ReadonlyMap<string, number>;
  readonly published: ReadonlyMap<string, Cell>;
}

export interface ParticipationInputs {
  readonly invitations: readonly FrozenInvitation[];
  /** Who stands behind each submission that counts: a party, or nobody in particular on the open form. */
  readonly senders: readonly (string | undefined)[];
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  /** Null when the questionnaire does not publish it. */
  readonly byType: GroupStatistics | null;
  readonly byMunicipality: GroupStatistics | null;
}

/** Invited and answered by type and municipality; who answered on the open form is counted apart. */
export function compileParticipation(inputs: ParticipationInputs): ParticipationPart {
  const { municipalities } = inputs;
  const invitations = inputs.invitations.map((one) => ({ ...one, municipality: columnOf(one, municipalities) }));
  const types: readonly string[] = respondentTypes;
  const senders = new Set(inputs.senders);
  const answeredBy = invitations.filter(({ party }) => senders.has(party));
  const table = (rows: readonly FrozenInvitation[]) =>
    types.map((type) =>
      municipalities.map(({ code }) => rows.filter((one) => one.type === type && one.municipality === code).length),
    );
  const invited = table(invitations);
  const answered = table(answeredBy);
  const cells = protectParticipation({
    invited,
    answered,
    rowTotals: totalRules(types, answered.map(sum), inputs.byType),
    columnTotals: totalRules(
      municipalities.map(({ code }) => code),
      municipalities.map((_, column) => sum(answered.map((row) => row[column] ?? 0))),
      inputs.byMunicipality,
    ),
  });
  const delivered = invitations.filter(({ delivery }) => delivery === "delivered");
  const total = (count: number): Cell => (cells.showsTotal ? count : null);
  return {
    invited: invitations.length,
    delivered: delivered.length,
    bounced: invitations.length - delivered.length,
    answeredOfInvited: total(answeredBy.length),
    silent: total(delivered.filter(({ party }) => !senders.has(party)).length),
    ...(cells.showsTotal && unanswered(delivered, senders)),
    openAnswers: total(inputs.senders.filter((sender) => sender === undefined).length),
    types,
    municipalities,
    invitedTable: cells.invited,
    answeredTable: cells.answered,
    typeTotals: cells.rowTotals,
    municipalityTotals: cells.columnTotals,
    silentGroups: cells.namesSilent ? silentGroups(types, municipalities, invited, cells.answered) : [],
  };
}

/** Freezes from before outcomes were written down compile as they did. */
function unanswered(
  delivered: readonly FrozenInvitation[],
  senders: ReadonlySet<string | undefined>,
): Pick<ParticipationPart, "unanswered"> {
  const silent = delivered.filter(({ party }) => !senders.has(party));
  if (silent.some(({ outcome }) => outcome === undefined)) return {};
  const counts = unansweredOutcomes.map((name) => silent.filter(({ outcome }) => outcome === name).length);
  const [declined = null, delegated = null, draft = null, nothing = null] = protectCounts(counts).cells;
  return { unanswered: { declined, delegated, draft, silent: nothing } };
}

/** A municipality that the destination does not lie in is outside it. */
function columnOf({ municipality }: FrozenInvitation, municipalities: ParticipationInputs["municipalities"]): string {
  return municipalities.some(({ code }) => code === municipality) ? municipality : "outside";
}

/**
 * A group's total is known when the statistics publish the same. It must not be worked out when they
 * withhold it, nor when the difference would be the few who answered on the open form.
 */
function totalRules(
  groups: readonly string[],
  totals: readonly number[],
  statistics: GroupStatistics | null,
): ParticipationCounts["rowTotals"] {
  return groups.map((group, index): TotalRule => {
    const published = statistics?.published.get(group);
    if (statistics === null || published === undefined) return "free";
    if (published === null) return "secret";
    const difference = Math.abs((statistics.raw.get(group) ?? 0) - (totals[index] ?? 0));
    if (difference === 0) return "known";
    return isSmall(difference) ? "secret" : "free";
  });
}

function silentGroups(
  types: readonly string[],
  municipalities: ParticipationInputs["municipalities"],
  invited: ParticipationCounts["invited"],
  answered: readonly (readonly Cell[])[],
): ParticipationPart["silentGroups"] {
  return types.flatMap((type, row) =>
    municipalities.flatMap(({ code }, column) => {
      const isSilent = (invited[row]?.[column] ?? 0) > 0 && answered[row]?.[column] === 0;
      return isSilent ? [{ type, municipality: code }] : [];
    }),
  );
}
