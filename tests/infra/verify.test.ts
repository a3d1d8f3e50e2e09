import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompiledPlan, compilePlan } from "../../functions/domain/compile-plan.ts";
import { toFile } from "../../functions/domain/plan-version-file.ts";
import { verifyFiles } from "../../infra/verify.ts";
import { inputsOf, type Scenario } from "../domain/consultation-fixture.ts";

const scenario: Scenario = {
  answers: [["open-1", { "respondent-type": "resident", municipality: "0763", risks: "Buller." }]],
};
const folder = mkdtempSync(join(tmpdir(), "verify-"));
let first: CompiledPlan;

beforeAll(async () => {
  first = await compilePlan(inputsOf(scenario, { version: "0.1", stage: "consulted" }));
  const second = await compilePlan(inputsOf(scenario, { version: "0.2", stage: "referred", previous: first.hash }));
  writeFileSync(join(folder, "first.json"), JSON.stringify(toFile(first)));
  writeFileSync(join(folder, "second.json"), JSON.stringify(toFile(second)));
  writeFileSync(join(folder, "forged.json"), JSON.stringify(toFile(second)).replace("Buller.", "Tyst."));
  writeFileSync(join(folder, "broken.json"), "{");
});

afterAll(() => rmSync(folder, { recursive: true }));

function verify(...names: readonly string[]): { readonly holds: boolean; readonly text: string } {
  const lines: string[] = [];
  const holds = verifyFiles(
    names.map((name) => join(folder, name)),
    (line) => lines.push(line),
  );
  return { holds, text: lines.join("\n") };
}

describe("npm run verify", () => {
  it("says what it proved and what not", () => {
    const { holds, text } = verify("first.json", "second.json");
    expect(holds).toBe(true);
    expect(text).toContain(first.hash);
    expect(text).toContain("1 of 1 views");
    expect(text).toContain("Proved: it names the version given before it");
    expect(text).toContain("Not checked: that this is the hash that was published");
  });

  it("says that an earlier version was not given", () => {
    expect(verify("second.json").text).toContain("Not checked: it names an earlier version");
  });

  it.each([["forged.json"], ["broken.json"], ["missing.json"]])("fails on %s", (name) => {
    const { holds, text } = verify(name);
    expect(holds).toBe(false);
    expect(text).toContain("Failed.");
  });

  it("fails on versions in the wrong order", () => {
    expect(verify("second.json", "first.json").holds).toBe(false);
  });
});
