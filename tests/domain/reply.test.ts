import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { daysToAskFor, type Reply, readReply, standsDeclined } from "../../functions/domain/reply.ts";
import { roundPlanSchema } from "../../functions/domain/round.ts";

const plan = roundPlanSchema.parse(
  JSON.parse(readFileSync(new URL("../../forms/asnen/round-2027.json", import.meta.url), "utf8")),
);
const days = { earliest: "2027-12-01", latest: "2027-12-14" };
const fields = (given: Readonly<Record<string, string>>) =>
  new Map(Object.entries(given).map(([name, value]) => [name, [value]]));

describe("asking for more time", () => {
  test("is possible from the day after one's own deadline to the latest that may be granted", () => {
    expect(daysToAskFor(plan, "referral", "2027-11-30T23:00:00.000Z")).toEqual(days);
    expect(daysToAskFor(plan, "referral", "2027-12-10T23:00:00.000Z")).toEqual({ ...days, earliest: "2027-12-11" });
    expect(daysToAskFor(plan, "referral", "2027-12-14T23:00:00.000Z")).toBeNull();
  });

  test.each([
    ["2027-11-30", "date-before"],
    ["2027-12-15", "date-after"],
    ["snart", "not-a-date"],
    ["", "required"],
  ])("refuses %j as %s", (until, code) => {
    const { content, issues } = readReply("more-time", fields({ until, text: "Nämnden möts i december." }), days);
    expect(content).toBeNull();
    expect(issues.map((issue) => [issue.field, issue.code])).toEqual([["until", code]]);
  });

  test("wants a reason", () => {
    const { issues } = readReply("more-time", fields({ until: "2027-12-10" }), days);
    expect(issues.map(({ field, code }) => [field, code])).toEqual([["text", "required"]]);
  });
});

test("declining takes one of the reasons and nothing that its form does not ask", () => {
  expect(readReply("decline", fields({ reason: "no-time" }), days).content).toEqual({
    kind: "decline",
    reason: "no-time",
  });
  expect(readReply("decline", fields({ reason: "no-time", until: "2027-12-10" }), days).content).toBeNull();
  expect(readReply("decline", fields({ reason: "because" }), days).content).toBeNull();
});

test("naming somebody else takes a name, and an address only if it is one", () => {
  const read = (email: string) => readReply("ask-other", fields({ name: "Näringslivskontoret", email }), days);
  expect(read("").content).toEqual({ kind: "ask-other", name: "Näringslivskontoret" });
  expect(read("Ratt@Example.com").content).toMatchObject({ email: "ratt@example.com" });
  expect(read("rätt").issues).toHaveLength(1);
});

test("an answer outweighs having declined, whichever came first", () => {
  const declined = [{ content: { kind: "decline", reason: "other" } } as Reply];
  expect(standsDeclined(declined, false)).toBe(true);
  expect(standsDeclined(declined, true)).toBe(false);
  expect(standsDeclined([{ content: { kind: "ask-other", name: "Någon" } } as Reply], false)).toBe(false);
});
