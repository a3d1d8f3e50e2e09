import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileParticipation } from "../../functions/domain/participation.ts";
import { countResponse, type ResponseFacts, responseRate, unheard } from "../../functions/domain/response.ts";
import {
  type FrozenInvitation,
  type InvitationOutcome,
  invitationOutcomes,
} from "../../functions/domain/submission.ts";
import { responseFile } from "../../functions/texts/response-file.ts";

const types = ["company", "association", "resident"];
const municipalities = ["0763", "0764"];
const facts = (invitations: readonly FrozenInvitation[], opened: readonly string[] = []): ResponseFacts => ({
  invitations,
  opened: new Set(opened),
  types,
  municipalities,
  groups: [{ id: "network", members: new Set(["p-0", "p-2", "p-4"]) }],
});

const invitations: fc.Arbitrary<readonly FrozenInvitation[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...types),
      municipality: fc.constantFrom(...municipalities, "outside"),
      outcome: fc.constantFrom(...invitationOutcomes),
      isReached: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ isReached, ...one }, index) => ({
      ...one,
      party: `p-${index}`,
      // An answer proves that the invitation arrived.
      delivery: isReached || one.outcome === "answered" ? "delivered" : "undelivered",
    })),
  );

describe("the response rate", () => {
  test("counts everybody once: invited is arrived and bounced, arrived is what came of it", () => {
    fc.assert(
      fc.property(invitations, (all) => {
        const { total, byType, byMunicipality } = countResponse(facts(all));
        const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
        expect(total.invited).toBe(all.length);
        expect(total.delivered + total.bounced).toBe(total.invited);
        expect(sum(Object.values(total.outcomes))).toBe(total.delivered);
        for (const rows of [byType, byMunicipality, byType.flatMap((row) => row.municipalities)]) {
          expect(sum(rows.map(({ counts }) => counts.invited))).toBe(total.invited);
          expect(sum(rows.map(({ counts }) => counts.outcomes.answered))).toBe(total.outcomes.answered);
        }
      }),
    );
  });

  test("says of the frozen rows what the plan says, where the plan withholds nothing", () => {
    fc.assert(
      fc.property(invitations, (all) => {
        const { total } = countResponse(facts(all));
        const part = compileParticipation({
          invitations: all,
          senders: all.filter(({ outcome }) => outcome === "answered").map(({ party }) => party),
          municipalities: ["0763", "0764", "outside"].map((code) => ({ code, name: code })),
          byType: null,
          byMunicipality: null,
        });
        expect([part.invited, part.delivered, part.bounced]).toEqual([total.invited, total.delivered, total.bounced]);
        if (part.answeredOfInvited !== null) expect(part.answeredOfInvited).toBe(total.outcomes.answered);
        if (part.silent !== null) expect(part.silent).toBe(total.delivered - total.outcomes.answered);
      }),
    );
  });

  test("counts as heard from whoever has posted anything, and nobody else", () => {
    const row = (party: string, outcome: InvitationOutcome) =>
      ({ party, type: "company", municipality: "0764", delivery: "delivered", outcome }) as const;
    const all = [row("p-0", "silent"), row("p-1", "silent"), row("p-2", "draft"), row("p-3", "answered")];
    const { total } = countResponse(facts(all, ["p-1", "stranger"]));
    expect(total.opened).toBe(3);
    expect(responseRate(total)).toBe(25);
    expect(responseRate(countResponse(facts([])).total)).toBeNull();
  });

  test("names each group that nobody has answered from, and lets a party be in several", () => {
    const row = (party: string, municipality: string, outcome: InvitationOutcome) =>
      ({ party, type: "company", municipality, delivery: "delivered", outcome }) as const;
    const tables = countResponse(facts([row("p-0", "0763", "silent"), row("p-1", "0764", "answered")]));
    expect(unheard(tables)).toEqual({ cells: [{ type: "company", municipality: "0763" }], groups: ["network"] });
  });

  test("goes into a spreadsheet as it is, with nothing that could run", () => {
    const tables = countResponse(
      facts([{ party: "p-0", type: "company", municipality: "0763", delivery: "delivered", outcome: "answered" }]),
    );
    const names = { municipalities: [{ code: "0763", name: "=1+1" }], groups: new Map([["network", "@nätverket"]]) };
    const lines = responseFile(
      [
        { phase: "consultation", tables },
        { phase: "referral", tables: null },
      ],
      names,
      "sv",
    )
      .slice(1)
      .trim()
      .split("\r\n");
    expect(lines).toEqual([
      "Skede;Indelning;Vilka;Inbjudna;Kom fram;Har hört av sig;Svarade;Avstår;Hos en kollega;Utkast;Inget hört;Kom inte fram;Svarsfrekvens",
      "Samrådet;Alla;Alla;1;1;1;1;0;0;0;0;0;100",
      "Samrådet;Efter typ och kommun;Företag;1;1;1;1;0;0;0;0;0;100",
      "Samrådet;Efter kommun;'=1+1;1;1;1;1;0;0;0;0;0;100",
      "Samrådet;Efter grupp;'@nätverket;1;1;1;1;0;0;0;0;0;100",
    ]);
  });
});
