import { describe, expect, test } from "vitest";
import type { GovernanceRecord } from "../../functions/domain/governance.ts";
import { createGovernanceStore, standingGovernance } from "../../functions/storage/governance.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { newAttempt, opened } from "./sample.ts";

const principal = (name: string, from: string, to?: string): GovernanceRecord => ({
  kind: "principal",
  name,
  legalForm: "limited-company",
  from,
  ...(to !== undefined && { to }),
  source: { title: "Bolagsordning" },
});
const write = (basedOn: number, record: GovernanceRecord, reason = "") => ({
  basedOn,
  record,
  reason,
  at: opened,
  by: "redaktor@example.com",
  attempt: newAttempt(),
});

describe.each(tableKinds)("the log of governance on $kind", ({ openTable }) => {
  test("keeps every revision, and can be read as it stood", async () => {
    const log = createGovernanceStore(await openTable());
    expect(await log.save("asnen", "one", write(0, principal("A", "2020-01-01")))).toEqual({ outcome: "added" });
    await log.save("asnen", "one", write(1, principal("A", "2020-01-01", "2026-12-31"), "Upphör"));
    await log.save("asnen", "two", write(0, principal("B", "2027-01-01")));
    await log.save("other", "one", write(0, principal("C", "2020-01-01")));
    const all = await log.changes("asnen");
    expect(all.map(({ number, id, revision, reason }) => [number, id, revision, reason])).toEqual([
      [1, "one", 1, ""],
      [2, "one", 2, "Upphör"],
      [3, "two", 1, ""],
    ]);
    expect(standingGovernance(all).map(({ id, revision }) => [id, revision])).toEqual([
      ["one", 2],
      ["two", 1],
    ]);
    expect(standingGovernance(await log.changes("asnen", 1)).map(({ record }) => record)).toEqual([
      principal("A", "2020-01-01"),
    ]);
  });

  test("adds nothing for the same again, and overwrites nothing that its writer has not seen", async () => {
    const log = createGovernanceStore(await openTable());
    await log.save("asnen", "one", write(0, principal("A", "2020-01-01")));
    expect(await log.save("asnen", "one", write(0, principal("A", "2020-01-01")))).toEqual({ outcome: "same" });
    expect(await log.save("asnen", "one", write(0, principal("B", "2020-01-01")))).toEqual({ outcome: "stale" });
    expect(await log.changes("asnen")).toHaveLength(1);
  });

  test("never leaves two principals on one day, however many write at once", async () => {
    const log = createGovernanceStore(await openTable());
    const names = ["A", "B", "C", "D"];
    const outcomes = await Promise.all(
      names.map((name) => log.save("asnen", name.toLowerCase(), write(0, principal(name, "2027-01-01")))),
    );
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["added", "overlaps", "overlaps", "overlaps"]);
    const others = ["2030", "2031", "2032"].map((year) => principal(year, `${year}-01-01`, `${year}-12-31`));
    const [first] = await log.changes("asnen");
    await log.save("asnen", first?.id ?? "", write(1, principal("A", "2027-01-01", "2029-12-31"), "Upphör"));
    await Promise.all(others.map((record, index) => log.save("asnen", `y${index}`, write(0, record))));
    expect(standingGovernance(await log.changes("asnen"))).toHaveLength(4);
  });

  test("takes a write whose answer was lost for its own", async () => {
    const table = await openTable();
    const losing = createGovernanceStore(await losingAnswerOf(table, 1));
    expect(await losing.save("asnen", "one", write(0, principal("A", "2020-01-01")))).toEqual({ outcome: "added" });
    expect(await createGovernanceStore(table).changes("asnen")).toHaveLength(1);
  });
});
