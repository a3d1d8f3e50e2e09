import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { hashOf } from "../../functions/domain/canonical-json.ts";
import type { EngagementSnapshot } from "../../functions/domain/compile-engagement.ts";
import { type CompiledPlan, compilePlan } from "../../functions/domain/compile-plan.ts";
import type { FinancingPart, PlanVersionFile, ViewDisclosure } from "../../functions/domain/plan-version.ts";
import { readPlanContent, toFile } from "../../functions/domain/plan-version-file.ts";
import { verifyPlanFile } from "../../functions/domain/verify-plan-file.ts";
import { decision, inputsOf, type Scenario } from "./consultation-fixture.ts";

const scenario: Scenario = {
  answers: [
    [
      "hotel",
      { "respondent-type": "company", municipality: "0780", "organisation-name": "Sjöhotellet", risks: "Buller." },
    ],
    [
      "association",
      {
        "respondent-type": "association",
        municipality: "0763",
        "organisation-name": "Föreningen",
        "plan:mandate": {
          comment: "Tydligt.",
          amendments: [
            { paragraph: 1, from: "Som det står.", to: "Som det borde stå.", reason: "Rakare." },
            { paragraph: 2, from: "Överflödigt.", to: "" },
          ],
        },
      },
    ],
    ["open-1", { "respondent-type": "resident", municipality: "0763", "draft-change": "Fler cykelvägar." }],
  ],
  decisions: [["vaxjo", { ...decision, comments: "Följ upp." }, null]],
};

/** A seminar that nobody was written down at. */
const logged: EngagementSnapshot = {
  entries: [
    {
      id: "e-1",
      revision: 1,
      engagement: {
        kind: "seminar",
        date: "2027-03-03",
        purpose: { sv: "Roller" },
        attendance: 20,
        participants: [],
        politicians: "none",
      },
    },
  ],
  respondents: ["a", "b", "c", "d", "e", "f"],
  earlier: null,
};

let first: CompiledPlan;
let second: CompiledPlan;

beforeAll(async () => {
  first = await compilePlan(inputsOf({ answers: scenario.answers }, { version: "0.1", stage: "consulted" }));
  second = await compilePlan(inputsOf(scenario, { previous: first.hash, engagements: [logged] }));
});

/** The file as it comes back from disk, open to change. */
function fileOf(version: CompiledPlan): Writable<PlanVersionFile> {
  return JSON.parse(JSON.stringify(toFile(version)));
}

type Writable<Value> = Value extends object ? { -readonly [Key in keyof Value]: Writable<Value[Key]> } : Value;

function codesOf(file: unknown, previous?: unknown): readonly string[] {
  return verifyPlanFile(file, previous).findings.map(({ code }) => code);
}

/** Changes a part and every hash that follows from it, as a careful forger would. */
function forgePart(
  file: Writable<PlanVersionFile>,
  name: "financing" | "participation" | "views",
  change: (part: never) => void,
): void {
  const hash = file.header.parts[name][0] as string;
  const part = file.parts[hash];
  change(part as never);
  delete file.parts[hash];
  const forged = hashOf(part);
  file.parts[forged] = part as never;
  file.header.parts[name] = [forged];
  file.hash = hashOf(file.header);
}

describe("a plan version's file", () => {
  it("holds as it was exported, alone and after the one it names", () => {
    expect(verifyPlanFile(fileOf(first))).toMatchObject({ findings: [], proof: { chain: "first" } });
    expect(verifyPlanFile(fileOf(second))).toMatchObject({ findings: [], proof: { chain: "not-compared" } });
    expect(verifyPlanFile(fileOf(second), fileOf(first))).toMatchObject({
      findings: [],
      proof: { chain: "linked", views: { committed: 5, disclosed: 5 }, decisions: { committed: 1, disclosed: 1 } },
    });
  });

  it("still holds when texts have been erased, and says how many", () => {
    const file = fileOf(second);
    file.disclosures = { views: [], decisions: [] };
    expect(verifyPlanFile(file)).toMatchObject({
      findings: [],
      proof: { views: { committed: 5, disclosed: 0 }, decisions: { committed: 1, disclosed: 0 } },
    });
  });

  it.each<[string, readonly string[], (file: Writable<PlanVersionFile>) => void]>([
    [
      "a changed header",
      ["hash-of-header"],
      (file) => {
        file.header.title.sv = "En annan plan";
      },
    ],
    [
      "a changed part",
      ["hash-of-part"],
      (file) => {
        const part = file.parts[file.header.parts.sections[0] as string] as { text: string }[];
        (part[0] as { text: string }).text = "Något annat";
      },
    ],
    [
      "participations that are no sum, with every hash made anew",
      ["sum-wrong"],
      (file) => {
        forgePart(file, "participation", ({ engagement }: { engagement: object }) => {
          Object.assign(engagement, { answers: 6, participations: 200 });
        });
      },
    ],
    [
      "more persons than participations, with every hash made anew",
      ["sum-wrong"],
      (file) => {
        forgePart(file, "participation", ({ engagement }: { engagement: object }) => {
          Object.assign(engagement, { answers: 6, participations: 26, uniquePersons: 27 });
        });
      },
    ],
    [
      "an extra part",
      ["part-not-named"],
      (file) => {
        file.parts[hashOf("x")] = "x";
      },
    ],
    [
      "a missing part",
      ["part-missing", "parts-malformed"],
      (file) => {
        delete file.parts[file.header.parts.views[0] as string];
      },
    ],
    [
      "a changed view",
      ["disclosure-altered"],
      (file) => {
        (file.disclosures.views[0] as { text: string }).text = "Jag är nöjd.";
      },
    ],
    [
      "a view under another name",
      ["disclosure-altered"],
      (file) => {
        for (const view of file.disclosures.views)
          view.sender = { name: "Annan", type: "company", municipality: "0780" };
      },
    ],
    ...(
      [
        ["another wording proposed", (view) => Object.assign(view, { text: "Något helt annat." })],
        ["another draft under a proposal", (view) => Object.assign(view.amendment ?? {}, { from: "Aldrig skrivet." })],
        ["a proposal for another paragraph", (view) => Object.assign(view.amendment ?? {}, { paragraph: 7 })],
        ["another reason for a proposal", (view) => Object.assign(view.amendment ?? {}, { reason: "Av elakhet." })],
        ["a proposal made a comment", (view) => Reflect.deleteProperty(view, "amendment")],
      ] satisfies [string, (view: Writable<ViewDisclosure>) => void][]
    ).map(([what, change]): [string, readonly string[], (file: Writable<PlanVersionFile>) => void] => [
      what,
      ["disclosure-altered"],
      (file) => {
        for (const view of file.disclosures.views) if (view.amendment !== undefined) change(view);
      },
    ]),
    [
      "a view from nowhere",
      ["disclosure-unknown"],
      (file) => {
        const view = file.disclosures.views[0];
        if (view !== undefined) file.disclosures.views.push({ ...view, commitment: hashOf("nowhere") });
      },
    ],
    [
      "a view twice",
      ["disclosure-repeated"],
      (file) => {
        const view = file.disclosures.views[0];
        if (view !== undefined) file.disclosures.views.push(view);
      },
    ],
    [
      "a changed comment",
      ["disclosure-altered"],
      (file) => {
        (file.disclosures.decisions[0] as { comments: string }).comments = "Allt är bra.";
      },
    ],
    [
      "an extra field",
      ["not-a-plan-version"],
      (file) => {
        Object.assign(file, { extra: 1 });
      },
    ],
    [
      "a sum that was raised with its hashes",
      ["sum-wrong", "sum-wrong"],
      (file) => {
        forgePart(file, "financing", (part: { years: { decidedSek: number }[] }) => {
          (part.years[0] as { decidedSek: number }).decidedSek += 1;
        });
      },
    ],
    [
      "a reference used twice",
      ["reference-repeated"],
      (file) => {
        forgePart(file, "views", (part: { reference: string }[]) => {
          for (const view of part) view.reference = "S-001";
        });
      },
    ],
  ])("with %s does not hold", (_, codes, change) => {
    const file = fileOf(second);
    change(file);
    expect([...new Set(codesOf(file))].sort()).toEqual([...new Set(codes)].sort());
    expect(codesOf(file)).not.toEqual([]);
  });

  it("does not follow a version whose content was changed, whatever hash that file states", () => {
    const forged = fileOf(first);
    forged.header.title.sv = "En annan plan";
    expect(codesOf(fileOf(second), forged)).toEqual(["chain-broken"]);
    expect(codesOf(fileOf(first), fileOf(second))).toEqual(["chain-broken"]);
  });

  it("does not follow a later version, nor another destination's", async () => {
    const later = await compilePlan(inputsOf(scenario, { version: "2.0" }));
    const follower = await compilePlan(inputsOf(scenario, { version: "1.1", previous: later.hash }));
    expect(codesOf(fileOf(follower), fileOf(later))).toEqual(["chain-order"]);
    const inputs = inputsOf(scenario, { version: "0.1" });
    const foreign = await compilePlan({ ...inputs, destination: { ...inputs.destination, id: "elsewhere" } });
    const heir = await compilePlan(inputsOf(scenario, { previous: foreign.hash }));
    expect(codesOf(fileOf(heir), fileOf(foreign))).toEqual(["chain-order"]);
  });

  describe("that says what has changed since last year", () => {
    const lines = [{ budgetYear: 2029, kind: "base-financing", amountSek: 500_000 }] as const;
    let heir: CompiledPlan;

    beforeAll(async () => {
      const draft = { ...inputsOf(scenario).draft, planYear: 2029 };
      const { financing, decisions } = readPlanContent(second.header, second.chunks);
      const lastYear = { version: "1.0", hash: second.hash, financing, decisions };
      const decided: Scenario = {
        ...scenario,
        decisions: [["vaxjo", { ...decision, paragraph: 91, financing: [...lines] }, null]],
      };
      heir = await compilePlan(inputsOf(decided, { draft, lastYear, previous: second.hash }));
    });

    it("holds, with last year's file and without", () => {
      expect(codesOf(fileOf(heir), fileOf(second))).toEqual([]);
      expect(codesOf(fileOf(heir))).toEqual([]);
    });

    it("does not hold against last year's file when it quotes another sum from it", () => {
      const forged = fileOf(heir);
      forgePart(forged, "financing", (part: Writable<FinancingPart>) => {
        const before = part.changes?.rows[0]?.before;
        if (before) before.amountSek += 1;
      });
      expect(codesOf(forged, fileOf(second))).toEqual(["change-wrong"]);
    });

    it("does not hold when it says another sum or paragraph than its own decisions, whatever was given", () => {
      const forged = fileOf(heir);
      forgePart(forged, "financing", (part: Writable<FinancingPart>) => {
        const now = part.changes?.rows[0]?.now;
        if (now) now.paragraph += 1;
      });
      expect(codesOf(forged)).toEqual(["change-wrong"]);
    });
  });

  it("is never taken for whole when parts have other shapes, whatever their hashes", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom("financing" as const, "views" as const, "decisions" as const),
        (value, name) => {
          const file = fileOf(second);
          const part = name === "financing" ? value : [value];
          file.header.parts[name] = [hashOf(part)];
          file.parts[hashOf(part)] = part as never;
          file.hash = hashOf(file.header);
          expect(codesOf(file)).not.toEqual([]);
        },
      ),
    );
  });

  it.each([null, "plan", 1, [], {}, { hash: "x" }])("is not %j", (value) => {
    expect(codesOf(value)).toEqual(["not-a-plan-version"]);
  });
});
