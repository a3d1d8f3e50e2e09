import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, hashOf, sha256 } from "../../functions/domain/canonical-json.ts";
import { compilePlan } from "../../functions/domain/compile-plan.ts";
import { readPlanContent, toFile } from "../../functions/domain/plan-version-file.ts";
import type { Answers } from "../../functions/domain/questionnaire.ts";
import { decision, inputsOf, invitationTo, opinion, type Scenario, submissionOf } from "./consultation-fixture.ts";

const company: Answers = {
  "respondent-type": "company",
  municipality: "0780",
  "organisation-name": "Sjöhotellet",
  contribution: "money",
  cofinancing: 123_457,
  "draft-section": "uppdrag",
  "draft-change": "Skriv ut vem som gör vad.",
  risks: "Båttrafiken stör fågellivet.",
  "feedback-email": "sjohotellet@example.com",
};
const resident: Answers = {
  "respondent-type": "resident",
  municipality: "0763",
  "organisation-name": "Byalaget",
  "draft-change": "Fler cykelvägar.",
};

function scenario(count = 0): Scenario {
  const others = Array.from({ length: count }, (_, index): readonly [string, Answers] => [
    `p-${index}`,
    { "respondent-type": index % 2 === 0 ? "company" : "association", municipality: "0780", risks: `Risk ${index}` },
  ]);
  return {
    answers: [["hotel", company], ["open-1", resident], ...others],
    invitations: [
      invitationTo("hotel", "company", "0780"),
      ...others.map(([id]) => invitationTo(id, "company", "0780")),
    ],
  };
}

async function contentOf(inputs: Parameters<typeof compilePlan>[0]) {
  const compiled = await compilePlan(inputs);
  return { compiled, content: readPlanContent(compiled.header, compiled.chunks) };
}

describe("a compiled version", () => {
  it("is the same bytes whatever the order of the submissions", async () => {
    const inputs = inputsOf(scenario(12));
    const submissions = [...(inputs.consultation.submissions as Iterable<ReturnType<typeof submissionOf>>)];
    const expected = await compilePlan(inputs);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(submissions, { minLength: submissions.length }), async (shuffled) => {
        const { freeze } = inputs.consultation;
        const again = await compilePlan({ ...inputs, consultation: { freeze, submissions: shuffled } });
        expect(again).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("names its chunks and itself by their hashes, and holds its parts", async () => {
    const { compiled, content } = await contentOf(inputsOf(scenario()));
    expect(compiled.hash).toBe(hashOf(compiled.header));
    for (const [hash, text] of compiled.chunks) expect(sha256(text)).toBe(hash);
    expect(content.sections).toEqual(inputsOf(scenario()).draft.sections);
    expect(content.views).toHaveLength(3);
  });

  it("keeps each chunk within what an item holds", async () => {
    const long = "å".repeat(2000);
    const answers = Array.from({ length: 800 }, (_, index): readonly [string, Answers] => [
      `p-${index}`,
      { "respondent-type": "resident", municipality: "0780", "draft-change": long },
    ]);
    const { compiled, content } = await contentOf(inputsOf({ answers }));
    for (const text of compiled.chunks.values()) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200_000);
    expect(content.views).toHaveLength(800);
    expect(compiled.header.parts.views.length).toBeGreaterThan(0);
  });

  it("splits lists into chunks and puts them together again", async () => {
    const inputs = inputsOf(scenario());
    const activity = inputs.draft.activities[0];
    if (activity === undefined) throw new Error("the sample plan has activities");
    const activities = Array.from({ length: 2000 }, (_, index) => ({ ...activity, id: `a-${index}` }));
    const { compiled, content } = await contentOf({ ...inputs, draft: { ...inputs.draft, activities } });
    expect(compiled.header.parts.activities.length).toBeGreaterThan(1);
    expect(content.activities).toEqual(activities);
  });

  it("refuses submissions that are not the frozen ones", async () => {
    const inputs = inputsOf(scenario());
    const { freeze } = inputs.consultation;
    const submissions = [...(inputs.consultation.submissions as Iterable<ReturnType<typeof submissionOf>>)];
    const [first, ...rest] = submissions;
    if (first === undefined) throw new Error("the scenario has submissions");
    const compileWith = (changed: readonly (typeof first)[]) =>
      compilePlan({ ...inputs, consultation: { freeze, submissions: changed } });
    await expect(compileWith(rest)).rejects.toThrow("missing");
    await expect(compileWith([...submissions, first])).rejects.toThrow("not in the freeze");
    await expect(compileWith([{ ...first, revision: 2 }, ...rest])).rejects.toThrow("not in the freeze");
    await expect(compileWith([{ ...first, content: "{}" }, ...rest])).rejects.toThrow("not what was frozen");
  });
});

describe("views", () => {
  it("name organisations and leave private persons without name, type and municipality", async () => {
    const { compiled, content } = await contentOf(inputsOf(scenario()));
    const told = new Map(compiled.disclosures.views.map((view) => [view.text, view]));
    expect(told.get("Skriv ut vem som gör vad.")).toMatchObject({
      section: "uppdrag",
      sender: { name: "Sjöhotellet", type: "company", municipality: "0780" },
    });
    expect(told.get("Båttrafiken stör fågellivet.")).toMatchObject({ section: null });
    expect(told.get("Fler cykelvägar.")?.sender).toBeNull();
    expect(content.views.map(({ reference }) => reference)).toEqual(["S-001", "S-002", "S-003"]);
    const commitments = content.views.map(({ commitment }) => commitment);
    expect(commitments).toEqual([...commitments].sort());
  });

  it("never carry amounts offered, addresses, or a private person's organisation", async () => {
    const compiled = await compilePlan(inputsOf(scenario(20)));
    const everything = canonicalJson(toFile(compiled));
    expect(everything).toContain("Sjöhotellet");
    expect(everything).not.toContain("sjohotellet@example.com");
    expect(everything).not.toContain("123457");
    expect(everything).not.toContain("Byalaget");
    for (const { salt } of compiled.disclosures.views)
      expect(salt).not.toBe(submissionOf("consultation", "hotel", {}).salt);
  });

  it("of one sender cannot be told to belong together by their salts", async () => {
    const { disclosures } = await compilePlan(inputsOf(scenario()));
    expect(new Set(disclosures.views.map(({ salt }) => salt)).size).toBe(3);
  });
});

describe("decisions and financing", () => {
  const decided: Scenario = {
    ...scenario(),
    decisions: [
      [
        "alvesta",
        {
          ...decision,
          financing: [{ budgetYear: 2028, kind: "base-financing", amountSek: 100_670 }],
          conditionalOn: ["tingsryd"],
        },
        null,
      ],
      [
        "vaxjo",
        { ...decision, comments: "Följ upp.", reservation: "En ledamot reserverade sig." },
        { announcedDate: "2027-11-05", appealed: "not-known" },
      ],
      [
        "region",
        {
          ...decision,
          stance: "opposes",
          financing: [{ budgetYear: 2028, kind: "base-financing", amountSek: 9_000_000 }],
        },
        null,
      ],
    ],
  };

  it("stand in the matrix with their status on the compile day, those without reply too", async () => {
    const { content } = await contentOf(inputsOf(decided));
    expect(
      content.decisions.map(({ party, decision: entry }) => [party, entry?.status ?? null, entry?.inForce ?? null]),
    ).toEqual([
      ["alvesta", "decided", false],
      ["tingsryd", null, null],
      ["vaxjo", "final", true],
      ["region", "decided", false],
    ]);
    expect(content.decisions[0]?.decision?.waitsFor).toEqual(["tingsryd"]);
    expect(content.decisions[2]?.decision?.lastAppealDate).toEqual({ computed: "2027-11-26", stated: null });
  });

  it("count what is decided and in force, apart from what waits; what opposes counts nothing", async () => {
    const { content } = await contentOf(inputsOf(decided));
    const { financing } = content;
    expect(financing.years).toEqual([{ budgetYear: 2028, decidedSek: 470_645, intendedSek: 0, waitingSek: 100_670 }]);
    expect(financing.coveredSek).toBe(470_645);
    expect(financing.gapSek).toBe(Math.max(0, financing.budgetSek - 470_645));
    expect(financing.lines.map(({ party }) => party)).toEqual(["alvesta", "vaxjo"]);
  });

  it("count nothing of preliminary and annulled ones", async () => {
    const { content } = await contentOf(
      inputsOf({
        ...scenario(),
        decisions: [
          ["alvesta", opinion, null],
          ["vaxjo", decision, { announcedDate: "2027-11-05", appealed: "annulled" }],
          ["tingsryd", { ...decision, conditionalOn: ["vaxjo"] }, null],
        ],
      }),
    );
    expect(content.financing.coveredSek).toBe(0);
    expect(content.decisions[0]).toMatchObject({ decision: null, opinion: { opinionDate: "2027-10-04" } });
    expect(content.financing.lines.map(({ party, inForce }) => [party, inForce])).toEqual([["tingsryd", false]]);
  });

  it("keep their texts outside the hash, in disclosures", async () => {
    const compiled = await compilePlan(inputsOf(decided));
    const covered = canonicalJson(compiled.header) + [...compiled.chunks.values()].join("");
    expect(covered).not.toContain("Följ upp.");
    expect(covered).not.toContain("reserverade sig");
    expect(compiled.disclosures.decisions.map(({ comments }) => comments)).toContain("Följ upp.");
  });
});

describe("successive versions", () => {
  it("reuse the consultation's statistics unchanged, and name the one before", async () => {
    const first = await compilePlan(inputsOf(scenario(30), { version: "0.1", stage: "consulted" }));
    const final = await compilePlan(
      inputsOf({ ...scenario(30), decisions: [["vaxjo", decision, null]] }, { previous: first.hash }),
    );
    expect(final.header.parts.statistics).toEqual(first.header.parts.statistics);
    expect(final.header.parts.participation).toEqual(first.header.parts.participation);
    expect(final.header.previous).toBe(first.hash);
    expect(final.header.freezes.map(({ phase }) => phase)).toEqual(["consultation", "referral"]);
  });
});
