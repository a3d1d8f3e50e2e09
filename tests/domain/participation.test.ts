import { describe, expect, it } from "vitest";
import { compileParticipation, type ParticipationInputs } from "../../functions/domain/participation.ts";
import {
  type FrozenInvitation,
  type InvitationOutcome,
  unansweredOutcomes,
} from "../../functions/domain/submission.ts";
import { invitationTo } from "./consultation-fixture.ts";

const municipalities = [
  { code: "0763", name: "Tingsryd" },
  { code: "0780", name: "Växjö" },
  { code: "outside", name: "outside" },
];

function group(type: string, municipality: string, count: number): readonly FrozenInvitation[] {
  return Array.from({ length: count }, (_, index) =>
    invitationTo(`${type}-${municipality}-${index}`, type, municipality),
  );
}

function compile(inputs: Partial<ParticipationInputs>) {
  return compileParticipation({
    invitations: [],
    senders: [],
    municipalities,
    byType: null,
    byMunicipality: null,
    ...inputs,
  });
}

describe("participation", () => {
  it("counts invited, delivered, bounced, answered and silent, and the open form apart", () => {
    const invitations = [
      ...group("company", "0780", 12),
      ...group("resident", "0763", 8),
      { ...invitationTo("lost", "resident", "0763"), delivery: "undelivered" as const },
    ];
    const senders = [...group("company", "0780", 7).map(({ party }) => party), undefined, undefined];
    const part = compile({ invitations, senders });
    expect(part).toMatchObject({
      invited: 21,
      delivered: 20,
      bounced: 1,
      answeredOfInvited: 7,
      silent: 13,
      openAnswers: 2,
    });
    expect(part.types).toEqual(["company", "association", "public-body", "academia", "resident", "other"]);
    expect(part.invitedTable[0]).toEqual([0, 12, 0]);
    expect(part.answeredTable[0]).toEqual([0, 7, 0]);
    expect(part.silentGroups).toEqual([{ type: "resident", municipality: "0763" }]);
  });

  describe("of those who did not answer", () => {
    const heard = (outcome: InvitationOutcome, count: number) =>
      group(outcome, "0780", count).map((one) => ({ ...one, outcome }));
    const unansweredOf = (...counts: readonly [number, number, number, number]) => {
      const answered = group("company", "0780", 9).map((one) => ({ ...one, outcome: "answered" as const }));
      const others = unansweredOutcomes.flatMap((outcome, index) => heard(outcome, counts[index] ?? 0));
      const senders = answered.map(({ party }) => party);
      return compile({ invitations: [...answered, ...others], senders }).unanswered;
    };

    it("says how many declined, handed over, saved a draft and were not heard of", () => {
      expect(unansweredOf(6, 5, 0, 12)).toEqual({ declined: 6, delegated: 5, draft: 0, silent: 12 });
    });

    it("withholds a few with the next larger, so that the total gives none away", () => {
      expect(unansweredOf(1, 0, 0, 12)).toEqual({ declined: null, delegated: 0, draft: 0, silent: null });
      expect(unansweredOf(2, 8, 0, 12)).toEqual({ declined: null, delegated: null, draft: 0, silent: 12 });
    });

    it("says nothing of them in a version from a freeze that did not know", () => {
      expect(compile({ invitations: group("company", "0780", 9) })).not.toHaveProperty("unanswered");
    });
  });

  it("does not take a party for the open form because its invitation is missing", () => {
    const invitations = group("company", "0780", 6);
    const senders = [...invitations.map(({ party }) => party), "forgotten", undefined];
    expect(compile({ invitations, senders })).toMatchObject({ answeredOfInvited: 6, openAnswers: 1 });
  });

  it("withholds a small group with another, and names no group that it withholds", () => {
    const invitations = [
      ...group("company", "0780", 12),
      ...group("company", "0763", 9),
      ...group("academia", "0780", 6),
    ];
    const senders = [
      ...group("company", "0780", 3),
      ...group("company", "0763", 6),
      ...group("academia", "0780", 6),
    ].map(({ party }) => party);
    const part = compile({ invitations, senders });
    expect(part.answeredTable[0]?.[1]).toBeNull();
    expect(part.answeredTable.flat().filter((cell) => cell === null).length).toBeGreaterThan(1);
    expect(part.answeredOfInvited).toBe(15);
  });

  it("keeps a total from being worked out when it would tell who used the open form", () => {
    const invitations = [
      ...group("company", "0780", 12),
      ...group("company", "0763", 9),
      ...group("resident", "0780", 9),
    ];
    const senders = [...invitations.map(({ party }) => party), undefined];
    const byType = {
      raw: new Map([
        ["company", 22],
        ["resident", 9],
      ]),
      published: new Map([
        ["company", 22],
        ["resident", 9],
      ]),
    };
    const shown = compile({ invitations, senders });
    expect(shown.answeredTable[0]).toEqual([9, 12, 0]);
    const guarded = compile({ invitations, senders, byType });
    expect(guarded.answeredTable[0]).not.toEqual([9, 12, 0]);
  });

  it("withholds the number of answers when it is the only group's", () => {
    const part = compile({ invitations: group("company", "0780", 4), senders: ["company-0780-0"] });
    expect(part).toMatchObject({
      invited: 4,
      answeredOfInvited: null,
      silent: null,
      openAnswers: null,
      silentGroups: [],
    });
  });

  it("puts a municipality that the destination does not lie in outside it", () => {
    const invitations = group("company", "1080", 6);
    expect(compile({ invitations, senders: [] }).invitedTable[0]).toEqual([0, 0, 6]);
  });

  it("shows totals where the cells are too small", () => {
    const invitations = ["0763", "0780", "outside"].flatMap((code) => [
      ...group("company", code, 3),
      ...group("association", code, 2),
    ]);
    const part = compile({ invitations, senders: invitations.map(({ party }) => party) });
    expect(part.answeredTable[0]).toEqual([null, null, null]);
    expect(part.typeTotals?.answered.slice(0, 2)).toEqual([9, 6]);
    expect(part.municipalityTotals?.answered).toEqual([5, 5, 5]);
  });

  it("of nobody is nothing", () => {
    expect(compile({})).toMatchObject({
      invited: 0,
      answeredOfInvited: 0,
      silent: 0,
      openAnswers: 0,
      silentGroups: [],
    });
  });
});
