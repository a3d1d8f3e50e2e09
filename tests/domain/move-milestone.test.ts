import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latestExtensionInstant, phaseEnd } from "../../functions/domain/calendar.ts";
import { addDays } from "../../functions/domain/calendar-day.ts";
import { asGatesSay, withClosing } from "../../functions/domain/closing-time.ts";
import { deadlineOf } from "../../functions/domain/gate.ts";
import { checkRound } from "../../functions/domain/import-round.ts";
import { moveMilestone } from "../../functions/domain/move-milestone.ts";
import { type ConsultationRound, type Gate, roundPlanSchema } from "../../functions/domain/round.ts";
import { exclusiveDeadline } from "../../functions/domain/stockholm-time.ts";

const plan = roundPlanSchema.parse(
  JSON.parse(readFileSync(new URL("../../forms/asnen/round-2027.json", import.meta.url), "utf8")),
);
const notOpened = { state: "not-opened" } as const;
const planned: ConsultationRound = {
  destination: "asnen",
  plan,
  gates: { consultation: notOpened, referral: notOpened },
  completed: {},
};
const openGate = (deadlineAt: string): Gate => ({
  state: "open",
  openedAt: "2027-04-05T07:00:00.000Z",
  deadlineAt,
  papers: { draftRevision: 1, questionnaire: null },
  extensions: { "p-001": "2027-06-03T22:00:00.000Z" },
  grants: {},
  extensionCount: 1,
});
const open: ConsultationRound = {
  ...planned,
  gates: { consultation: openGate("2027-05-24T22:00:00.000Z"), referral: notOpened },
  completed: {
    "open-round": { step: "open-round", at: "2027-02-01T08:00:00.000Z", by: "clock", outcome: {} },
    "open-consultation": { step: "open-consultation", at: "2027-04-05T07:00:00.000Z", by: "clock", outcome: {} },
  },
};

function move(round: ConsultationRound, id: string, to: string, now: string) {
  const milestone = round.plan.milestones.find((each) => each.id === id);
  if (milestone === undefined) throw new Error(`There is no ${id}`);
  return moveMilestone(round, milestone, to, now);
}

describe("moving a date", () => {
  it("that lies ahead changes it alone", () => {
    expect(move(planned, "remind-consultation-1", "2027-04-27T09:00", "2027-02-10T10:00:00.000Z")).toMatchObject({
      ok: true,
      openPhase: null,
      changes: [{ what: "remind-consultation-1", from: "2027-04-20T09:00", to: "2027-04-27T09:00" }],
    });
  });

  it.each([
    ["what is done", open, "open-consultation", "2027-05-03T09:00", "2027-04-10T10:00:00.000Z", "done"],
    ["what has come", planned, "open-round", "2027-03-01T09:00", "2027-02-01T08:00:00.000Z", "past"],
    ["into the past", planned, "open-consultation", "2027-02-05T09:00", "2027-02-10T10:00:00.000Z", "target-past"],
    [
      "into the hour that is not there",
      planned,
      "open-consultation",
      "2027-04-06T02:30",
      "2027-02-10T10:00:00.000Z",
      "night-hour",
    ],
    [
      "to a day that is not there",
      planned,
      "open-consultation",
      "2027-02-30T09:00",
      "2027-02-10T10:00:00.000Z",
      "no-such-time",
    ],
    ["nowhere", planned, "open-consultation", "2027-04-05T09:00", "2027-02-10T10:00:00.000Z", "unchanged"],
    ["past what builds on it", planned, "open-referral", "2027-12-01T09:00", "2027-02-10T10:00:00.000Z", "order"],
    ["before what it builds on", planned, "open-referral", "2027-08-16T15:59", "2027-02-10T10:00:00.000Z", "order"],
    [
      "an open deadline earlier",
      open,
      "close-consultation",
      "2027-05-24T23:58",
      "2027-04-10T10:00:00.000Z",
      "promised",
    ],
    [
      "an open deadline past the approval",
      open,
      "close-consultation",
      "2027-08-17T23:59",
      "2027-04-10T10:00:00.000Z",
      "order",
    ],
    ["a deadline that has passed", open, "close-consultation", "2027-06-24T23:59", "2027-05-24T22:00:00.000Z", "past"],
  ] as const)("%s is refused", (_, round, id, to, now, reason) => {
    expect(move(round, id, to, now)).toEqual({ ok: false, reason });
  });

  it("of a phase that is open names the phase, and takes the compilation and the last extension along", () => {
    expect(move(open, "close-consultation", "2027-06-10T23:59", "2027-04-10T10:00:00.000Z")).toMatchObject({
      ok: true,
      openPhase: "consultation",
      changes: [
        { what: "close-consultation", from: "2027-05-24T23:59", to: "2027-06-10T23:59" },
        { what: "compile-consulted", from: "2027-05-25T06:00", to: "2027-06-11T06:00" },
        { what: "latest-extension-consultation", from: "2027-06-07T23:59", to: "2027-06-10T23:59" },
      ],
    });
  });

  it("mends a phase that never opened and whose closing time has passed", () => {
    expect(move(planned, "close-consultation", "2027-06-24T23:59", "2027-05-26T10:00:00.000Z")).toMatchObject({
      ok: true,
    });
  });

  it("leaves a valid calendar, or none, and never takes time from anyone", () => {
    const ids = plan.milestones.map(({ id }) => id);
    const time = fc.constantFrom("00:00", "02:30", "06:00", "23:59");
    fc.assert(
      fc.property(
        fc.constantFrom(planned, open),
        fc.constantFrom(...ids),
        fc.integer({ min: 0, max: 400 }),
        time,
        (round, id, days, at) => {
          const moved = move(round, id, `${addDays("2027-01-10", days)}T${at}`, "2027-04-10T10:00:00.000Z");
          if (!moved.ok) return;
          expect(checkRound(moved.plan)).toEqual([]);
          const closing = moved.plan.milestones.find(({ kind }) => kind === "close-consultation")?.at ?? "";
          if (round === open) expect(closing >= "2027-05-24T23:59").toBe(true);
          for (const phase of ["consultation", "referral"] as const) {
            expect(latestExtensionInstant(moved.plan, phase) >= latestExtensionInstant(plan, phase)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the plan as the gates say", () => {
  it("closes when the gate does, whatever was planned, and at the same last minute after the change of clocks", () => {
    const referral = openGate(exclusiveDeadline("2027-12-07T23:59"));
    const standing = asGatesSay(plan, { consultation: notOpened, referral });
    expect(standing).toEqual(withClosing(plan, "referral", "2027-12-07T23:59"));
    expect(phaseEnd({ ...planned, plan: standing, gates: { consultation: notOpened, referral } }, "referral")).toBe(
      "2027-12-07T23:00:00.000Z",
    );
  });

  it("is the plan itself while nothing has been moved", () => {
    expect(asGatesSay(plan, open.gates)).toBe(plan);
  });

  it("lets an extension that was granted before stand where it is later", () => {
    const gate = openGate("2027-05-31T22:00:00.000Z");
    if (gate.state !== "open") throw new Error("The gate is open");
    expect(deadlineOf(gate, "p-001")).toBe("2027-06-03T22:00:00.000Z");
    expect(deadlineOf({ ...gate, deadlineAt: "2027-06-10T22:00:00.000Z" }, "p-001")).toBe("2027-06-10T22:00:00.000Z");
  });
});
