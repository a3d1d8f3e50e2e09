import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audienceOf, groupsGone, viewAudience } from "../../functions/domain/audience.ts";
import { openingObstacles } from "../../functions/domain/opening.ts";
import { isInvited, type Party, phaseOf, staysInvited } from "../../functions/domain/party.ts";

function party(id: string, changes: Partial<Party> = {}): Party {
  const contacts: Party["contacts"] = [{ id: "c1", role: "main", email: `${id}@example.com`, language: "sv" }];
  return { id, type: "company", name: id, municipality: "0764", contacts, groups: [], ...changes };
}

const groupIds = ["network", "board", "reference"];
const parties = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^p-[0-9]{1,3}$/),
    type: fc.constantFrom("company", "association", "municipality", "region"),
    groups: fc.subarray(groupIds),
    archived: fc.constantFrom(true, undefined),
    mergedInto: fc.constantFrom("p-x", undefined),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const asParty = ({ id, archived, mergedInto, ...rest }: { id: string; archived?: true; mergedInto?: string }): Party =>
  party(id, { ...rest, ...(archived && { archived }), ...(mergedInto !== undefined && { mergedInto }) });

describe("an audience", () => {
  test("is the same choice in whatever order it was ticked", () => {
    expect(audienceOf(["network", "board", "network"])).toEqual(["board", "network"]);
    expect(groupsGone(["board", "old"], { groups: [{ id: "board", name: { sv: "R", en: "B" } }] })).toEqual(["old"]);
    expect(groupsGone(["board"], {})).toEqual(["board"]);
  });

  test("divides those a phase concerns into invited and left out, each once and with a reason", () => {
    fc.assert(
      fc.property(parties, fc.subarray(groupIds), (records, audience) => {
        const all = records.map((record) => asParty(record as Parameters<typeof asParty>[0]));
        for (const phase of ["consultation", "referral"] as const) {
          const groups = phase === "consultation" ? audience : [];
          const { invited, left, byType } = viewAudience(phase, groups, all, []);
          const ids = [...invited.map(({ id }) => id), ...left.map((each) => each.party.id)];
          const concerned = all.filter((each) => phaseOf(each) === phase);
          expect(ids.toSorted()).toEqual(concerned.map(({ id }) => id).toSorted());
          expect(invited).toEqual(all.filter((each) => isInvited(each, phase, groups)));
          expect(byType.reduce((sum, { known }) => sum + known, 0)).toBe(concerned.length);
          expect(byType.reduce((sum, row) => sum + row.invited, 0)).toBe(invited.length);
        }
      }),
    );
  });

  test.each([
    ["archived", party("p-1", { archived: true, groups: ["network"] }), "archived"],
    ["merged", party("p-1", { mergedInto: "p-2", archived: true }), "merged"],
    ["in other groups", party("p-1", { groups: ["board"] }), "other-groups"],
    ["at an address that came back", party("p-9", { groups: ["network"] }), "address-suppressed"],
  ])("leaves out one that is %s", (_, one, why) => {
    const messages = [{ to: "P-9@example.com", events: ["Send", "Bounce-Permanent"] }];
    expect(viewAudience("consultation", ["network"], [one], messages).left).toEqual([{ party: one, why }]);
  });

  test("never leaves out who has been invited, unless it is archived", () => {
    const left = party("p-1", { groups: [] });
    const groups = ["network"];
    expect(staysInvited(left, "consultation", { groups, hasInvitation: true })).toBe(true);
    expect(staysInvited(left, "consultation", { groups, hasInvitation: false })).toBe(false);
    expect(staysInvited({ ...left, archived: true }, "consultation", { groups, hasInvitation: true })).toBe(false);
  });
});

describe("what keeps a phase from opening", () => {
  const ready = {
    destination: { groups: [{ id: "network", name: { sv: "N", en: "N" } }] },
    parties: [party("p-1", { groups: ["network"] }), party("k-1", { type: "municipality" })],
    audience: ["network"],
    hasQuestionnaire: true,
    hasDraft: true,
  };

  test.each([
    ["consultation", {}, []],
    ["consultation", { hasQuestionnaire: false, hasDraft: false }, ["questionnaire-missing", "draft-missing"]],
    ["consultation", { destination: {} }, ["group-gone"]],
    ["consultation", { parties: [party("p-1")] }, ["nobody-invited"]],
    ["consultation", { parties: [], audience: [] }, []],
    ["referral", { audience: [], hasQuestionnaire: false }, []],
    ["referral", { audience: [], parties: [party("p-1")] }, ["nobody-invited"]],
  ] as const)("is found: the %s with %j", (phase, changes, expected) => {
    expect(openingObstacles(phase, { ...ready, ...changes })).toEqual(expected);
  });
});
