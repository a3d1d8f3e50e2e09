import type { FrozenInvitation, InvitationOutcome } from "./submission.ts";

/** How far those who were invited have come. The last five are a whole: each that was reached is in one of them. */
export interface ResponseCounts {
  readonly invited: number;
  readonly bounced: number;
  readonly delivered: number;
  /** Have done something in the phase that only a person does: saved, sent, replied, handed over or acknowledged. */
  readonly opened: number;
  readonly outcomes: Readonly<Record<InvitationOutcome, number>>;
}

export interface ResponseRow {
  /** A type, a municipality's code or a group's id. */
  readonly of: string;
  readonly counts: ResponseCounts;
}

export interface ResponseTables {
  readonly total: ResponseCounts;
  readonly byType: readonly (ResponseRow & { readonly municipalities: readonly ResponseRow[] })[];
  readonly byMunicipality: readonly ResponseRow[];
  /** A party can be in several, so these do not add up to the total. */
  readonly byGroup: readonly ResponseRow[];
}

export interface ResponseFacts {
  /** As the freeze writes them down, or would if the phase closed now. */
  readonly invitations: readonly FrozenInvitation[];
  readonly opened: ReadonlySet<string>;
  /** In the order that tables show them. */
  readonly types: readonly string[];
  readonly municipalities: readonly string[];
  readonly groups: readonly { readonly id: string; readonly members: ReadonlySet<string> }[];
}

/** Groups that nobody was invited from are left out. */
export function countResponse({ invitations, opened, types, municipalities, groups }: ResponseFacts): ResponseTables {
  const rows = (ids: readonly string[], isOf: (one: FrozenInvitation, id: string) => boolean, among = invitations) =>
    ids.flatMap((of): ResponseRow[] => {
      const members = among.filter((one) => isOf(one, of));
      return members.length === 0 ? [] : [{ of, counts: count(members, opened) }];
    });
  const areas = [...new Set([...municipalities, ...invitations.map(({ municipality }) => municipality)])];
  const members = new Map(groups.map((group) => [group.id, group.members]));
  return {
    total: count(invitations, opened),
    byType: rows(types, ({ type }, of) => type === of).map((row) => ({
      ...row,
      municipalities: rows(
        areas,
        ({ municipality }, of) => municipality === of,
        invitations.filter(({ type }) => type === row.of),
      ),
    })),
    byMunicipality: rows(areas, ({ municipality }, of) => municipality === of),
    byGroup: rows([...members.keys()], ({ party }, of) => members.get(of)?.has(party) === true),
  };
}

function count(invitations: readonly FrozenInvitation[], opened: ReadonlySet<string>): ResponseCounts {
  const delivered = invitations.filter(({ delivery }) => delivery === "delivered");
  // Freezes from before outcomes were written down tell nothing more than silence.
  const came = (outcome: InvitationOutcome) => delivered.filter((one) => (one.outcome ?? "silent") === outcome).length;
  return {
    invited: invitations.length,
    bounced: invitations.length - delivered.length,
    delivered: delivered.length,
    opened: delivered.filter(({ party, outcome }) => opened.has(party) || (outcome ?? "silent") !== "silent").length,
    outcomes: {
      answered: came("answered"),
      declined: came("declined"),
      delegated: came("delegated"),
      draft: came("draft"),
      silent: came("silent"),
    },
  };
}

/** Of those that were reached, in whole percent; null where nobody was. */
export function responseRate({ delivered, outcomes }: ResponseCounts): number | null {
  return delivered === 0 ? null : Math.round((outcomes.answered / delivered) * 100);
}

/** Of each type, municipality by municipality, and of the groups: those that nobody has answered from. */
export function unheard({ byType, byGroup }: ResponseTables) {
  const isUnheard = ({ counts }: ResponseRow) => counts.outcomes.answered === 0;
  return {
    cells: byType.flatMap(({ of, municipalities }) =>
      municipalities.filter(isUnheard).map((row) => ({ type: of, municipality: row.of })),
    ),
    groups: byGroup.filter(isUnheard).map(({ of }) => of),
  };
}
