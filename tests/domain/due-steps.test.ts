import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latestExtensionInstant, phaseDeadline } from "../../functions/domain/calendar.ts";
import { dueSteps, nextInstant, triggerable } from "../../functions/domain/due-steps.ts";
import { openCaseNumber } from "../../functions/domain/next-round.ts";
import type { ConsultationRound, Gate, Phase, RoundPlan } from "../../functions/domain/round.ts";
import { isPersonStep, stepRules } from "../../functions/domain/step-rules.ts";
import { instantOf } from "../../functions/domain/swedish-clock.ts";
import { roundPlan } from "./consultation-fixture.ts";

const fresh: ConsultationRound = {
  destination: "asnen",
  plan: roundPlan,
  gates: { consultation: { state: "not-opened" }, referral: { state: "not-opened" } },
  completed: {},
};

/** What carrying a step out does to a round, as far as the calendar can see. */
function carryOut(round: ConsultationRound, id: string, now: string): ConsultationRound {
  const milestone = round.plan.milestones.find((one) => one.id === id);
  if (milestone === undefined) throw new Error(`no milestone ${id}`);
  const { role, phase } = stepRules[milestone.kind];
  const gates = { ...round.gates };
  if (phase !== null && role === "opens") gates[phase] = openedAt(now, phaseDeadline(round.plan, phase));
  if (phase !== null && role === "closes") {
    const gate = gates[phase];
    if (gate.state !== "open") throw new Error(`the ${phase} cannot close from ${gate.state}`);
    gates[phase] = { ...gate, state: "frozen", attempt: "a", frozenAt: now };
  }
  return { ...round, gates, completed: { ...round.completed, [id]: { step: id, at: now, by: "clock", outcome: {} } } };
}

function openedAt(at: string, deadlineAt: string): Gate & { state: "open" } {
  return {
    state: "open",
    openedAt: at,
    deadlineAt,
    papers: { draftRevision: 1, questionnaire: null },
    extensions: {},
    grants: {},
    extensionCount: 0,
  };
}

function runDue(round: ConsultationRound, now: string, log: string[]): ConsultationRound {
  for (let next = dueSteps(round, now).due[0]; next !== undefined; next = dueSteps(round, now).due[0]) {
    log.push(next.id);
    round = carryOut(round, next.id, now);
  }
  return round;
}

/** A round in which everything before `until` was done on time, by clock and people. */
function playedUntil(until: string, plan: RoundPlan = roundPlan): ConsultationRound {
  let round: ConsultationRound = { ...fresh, plan };
  for (
    let now = nextInstant(round, "2027-01-01T00:00:00.000Z");
    now !== null && now < until;
    now = nextInstant(round, now)
  ) {
    round = runDue(round, now, []);
    for (const { step } of dueSteps(round, now).blocked.filter(({ reason }) => reason === "awaits-person")) {
      round = carryOut(round, step.id, now);
    }
  }
  return round;
}

function ids(steps: readonly { readonly id: string }[]): readonly string[] {
  return steps.map(({ id }) => id);
}

describe("the steps that are due", () => {
  it("come one by one when the clock is followed", () => {
    let round = fresh;
    const seen: string[] = [];
    for (let now = nextInstant(round, "2027-01-01T00:00:00.000Z"); now !== null; now = nextInstant(round, now)) {
      const { due, blocked } = dueSteps(round, now);
      for (const step of due) seen.push(`${now} ${step.id}`);
      round = runDue(round, now, []);
      for (const { step, reason } of blocked) {
        expect(reason).toBe("awaits-person");
        seen.push(`${now} (${step.id})`);
        round = carryOut(round, step.id, now);
      }
    }
    expect(seen).toEqual([
      "2027-02-01T08:00:00.000Z open-round",
      "2027-04-05T07:00:00.000Z open-consultation",
      "2027-04-20T07:00:00.000Z remind-consultation-1",
      "2027-05-18T07:00:00.000Z remind-consultation-2",
      "2027-05-24T22:01:00.000Z close-consultation",
      "2027-05-25T04:00:00.000Z compile-consulted",
      "2027-08-16T14:00:00.000Z (approve-referral)",
      "2027-08-18T07:00:00.000Z open-referral",
      "2027-10-13T07:00:00.000Z remind-referral-1",
      "2027-11-16T08:00:00.000Z remind-referral-2",
      "2027-11-30T23:01:00.000Z close-referral",
      "2027-12-15T05:00:00.000Z compile-final",
      "2027-12-16T15:00:00.000Z (adopt)",
      "2027-12-20T15:00:00.000Z (publish)",
      "2028-01-17T05:00:00.000Z compile-followed-up",
      "2028-01-18T08:00:00.000Z create-next-round",
    ]);
  });

  it("are none of the steps that only a person takes", () => {
    const anyInstant = fc.integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2028, 5, 1) }).map(instantOf);
    fc.assert(
      fc.property(anyInstant, anyInstant, (until, now) => {
        const { due } = dueSteps(playedUntil(until), now);
        expect(due.filter(({ kind }) => isPersonStep(kind))).toEqual([]);
      }),
    );
  });

  it("wait for a person's step, with the reason, once its date has passed", () => {
    const round = playedUntil("2027-08-16T14:00:00.000Z");
    const { due, blocked } = dueSteps(round, "2027-08-18T07:00:00.000Z");
    expect(due).toEqual([]);
    expect(blocked.map(({ step, reason, waitsFor }) => [step.id, reason, waitsFor])).toEqual([
      ["approve-referral", "awaits-person", null],
      ["open-referral", "awaits-step", "approve-referral"],
    ]);
    expect(dueSteps(round, "2027-08-16T13:59:59.999Z").blocked).toEqual([]);
  });

  it("do not open a phase whose closing time has passed", () => {
    const round = carryOut(playedUntil("2027-08-16T14:00:00.000Z"), "approve-referral", "2027-12-01T10:00:00.000Z");
    const { due, blocked } = dueSteps(round, "2027-12-01T10:00:00.000Z");
    expect(due).toEqual([]);
    expect(blocked[0]).toMatchObject({ step: { id: "open-referral" }, reason: "deadline-passed" });
  });

  it("finish an opening and a closing that had begun", () => {
    const opening: ConsultationRound = {
      ...playedUntil("2027-04-05T07:00:00.000Z"),
      gates: { ...fresh.gates, consultation: openedAt("2027-04-05T07:00:00.000Z", "2027-05-24T22:00:00.000Z") },
    };
    expect(ids(dueSteps(opening, "2027-05-24T22:01:00.000Z").due)).toEqual(["open-consultation", "close-consultation"]);
    const closing = playedUntil("2027-05-24T22:00:00.000Z");
    const gate = closing.gates.consultation;
    if (gate.state !== "open") throw new Error("the consultation is open");
    const begun = { ...closing, gates: { ...closing.gates, consultation: { ...gate, state: "closing" as const } } };
    expect(ids(dueSteps(begun, "2027-05-24T21:00:00.000Z").due)).toEqual(["close-consultation"]);
  });

  it("close just after the latest granted deadline, and move what builds on it", () => {
    const open = playedUntil("2027-11-30T23:00:00.000Z");
    const gate = open.gates.referral;
    if (gate.state !== "open") throw new Error("the referral is open");
    const extensions = { vaxjo: "2027-12-14T23:00:00.000Z", alvesta: "2027-12-07T23:00:00.000Z" };
    const round = { ...open, gates: { ...open.gates, referral: { ...gate, extensions } } };
    // An answer stamped a moment before the deadline may still be on its way to the table.
    expect(dueSteps(round, "2027-12-14T23:00:59.999Z").due).toEqual([]);
    expect(ids(dueSteps(round, "2027-12-14T23:01:00.000Z").due)).toEqual(["close-referral"]);
    const later = {
      ...round,
      gates: { ...round.gates, referral: { ...gate, extensions: { vaxjo: "2027-12-20T23:00:00.000Z" } } },
    };
    expect(dueSteps(later, "2027-12-16T05:00:00.000Z")).toMatchObject({ due: [], blocked: [] });
    expect(dueSteps(later, "2027-12-16T05:00:00.000Z").upcoming.find(({ id }) => id === "compile-final")?.at).toBe(
      "2027-12-20T23:01:00.000Z",
    );
  });
});

describe("reminders", () => {
  it("are never two in one catch-up", () => {
    const round = playedUntil("2027-04-20T07:00:00.000Z");
    const { due, skipped } = dueSteps(round, "2027-05-19T00:00:00.000Z");
    expect(ids(due)).toEqual(["remind-consultation-2"]);
    expect(skipped.map(({ step, reason }) => [step.id, reason])).toEqual([["remind-consultation-1", "later-reminder"]]);
  });

  it("are not sent after the phase, nor of an opening that was late itself", () => {
    const open = playedUntil("2027-04-20T07:00:00.000Z");
    const after = dueSteps(open, "2027-05-24T22:00:00.000Z");
    expect(ids(after.due)).toEqual([]);
    expect(ids(dueSteps(open, "2027-05-24T22:01:00.000Z").due)).toEqual(["close-consultation"]);
    expect(after.skipped.map(({ reason }) => reason)).toEqual(["phase-closed", "phase-closed"]);
    const late = dueSteps(playedUntil("2027-04-05T07:00:00.000Z"), "2027-04-21T00:00:00.000Z");
    expect(ids(late.due)).toEqual(["open-consultation"]);
    expect(late.skipped[0]).toMatchObject({ reason: "opened-later" });
  });

  it("sent early by hand make the one before needless", () => {
    const round = carryOut(
      playedUntil("2027-04-20T07:00:00.000Z"),
      "remind-consultation-2",
      "2027-04-15T10:00:00.000Z",
    );
    expect(dueSteps(round, "2027-04-20T07:00:00.000Z").due).toEqual([]);
  });
});

describe("catching up", () => {
  const jump = fc.array(fc.integer({ min: 1, max: 90 * 24 * 60 }), { minLength: 1, maxLength: 12 });

  it("goes forward only: no step twice, none before what it builds on, gates never back", () => {
    fc.assert(
      fc.property(jump, fc.infiniteStream(fc.boolean()), (minutes, people) => {
        let round = fresh;
        let now = Date.UTC(2027, 0, 15);
        const log: string[] = [];
        for (const step of minutes) {
          now += step * 60_000;
          round = runDue(round, instantOf(now), log);
          const waiting = dueSteps(round, instantOf(now)).blocked.filter(({ reason }) => reason === "awaits-person");
          for (const { step: one } of waiting) {
            if (!people.next().value) continue;
            log.push(one.id);
            round = carryOut(round, one.id, instantOf(now));
          }
          round = runDue(round, instantOf(now), log);
        }
        expect(new Set(log).size).toBe(log.length);
        for (const [index, id] of log.entries()) {
          const kind = roundPlan.milestones.find((one) => one.id === id)?.kind;
          const required = kind === undefined ? null : stepRules[kind].requires;
          if (required !== null) expect(log.slice(0, index)).toContain(required);
        }
        for (const phase of ["consultation", "referral"] as const) {
          const sent = log.filter((id) => id.startsWith(`remind-${phase}`));
          expect(sent.length).toBeLessThanOrEqual(2);
        }
        expect(dueSteps(round, instantOf(now)).due).toEqual([]);
      }),
    );
  });

  /** At least twenty minutes between milestones, so that a five-minute tick can tell them apart. */
  const shortPlan = fc
    .tuple(
      fc.integer({ min: 27, max: 30 }),
      fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 16, maxLength: 16 }),
    )
    .map(([day, gaps]): RoundPlan => {
      // In October, so that the round goes over the change from summer time.
      let at = Date.UTC(2027, 9, day, 9, 2);
      const milestones = roundPlan.milestones.map((milestone, index) => {
        at += (gaps[index] as number) * 10 * 60_000;
        // The calendar never uses the hour that the change of clocks takes or gives.
        if (new Date(at).getUTCHours() === 2) at += 60 * 60_000;
        return { ...milestone, at: new Date(at).toISOString().slice(0, 16) };
      });
      return { ...roundPlan, milestones };
    });

  it("does the same by ticking every five minutes as by jumping to the next instants", () => {
    fc.assert(
      fc.property(shortPlan, (plan) => {
        const approve = (round: ConsultationRound, now: string, log: string[]) =>
          dueSteps(round, now)
            .blocked.filter(({ reason }) => reason === "awaits-person")
            .reduce((before, { step }) => {
              log.push(step.id);
              return carryOut(before, step.id, now);
            }, round);
        const ticked: string[] = [];
        let round: ConsultationRound = { ...fresh, plan };
        const start = Date.UTC(2027, 9, 27);
        for (let now = start; now < start + 12 * 86_400_000; now += 5 * 60_000) {
          round = runDue(round, instantOf(now), ticked);
          round = runDue(approve(round, instantOf(now), ticked), instantOf(now), ticked);
        }
        const jumped: string[] = [];
        round = { ...fresh, plan };
        for (let now = nextInstant(round, instantOf(start)); now !== null; now = nextInstant(round, now)) {
          round = runDue(round, now, jumped);
          round = runDue(approve(round, now, jumped), now, jumped);
        }
        expect(jumped).toEqual(ticked);
        expect(jumped).toHaveLength(16);
      }),
      { numRuns: 6 },
    );
  });
});

describe("what staff may trigger", () => {
  function allowed(round: ConsultationRound, now: string): readonly string[] {
    return triggerable(round, now).flatMap(({ step, allowed: may }) => (may ? [step.id] : []));
  }

  it("is only the first step to begin with, and next year's round at any time", () => {
    const steps = triggerable(fresh, "2027-01-10T00:00:00.000Z");
    expect(allowed(fresh, "2027-01-10T00:00:00.000Z")).toEqual(["open-round", "create-next-round"]);
    expect(steps[1]).toMatchObject({ allowed: false, reason: "awaits-step", waitsFor: "open-round" });
  });

  it("is reminding in an open phase, but closing only after the deadline", () => {
    const round = playedUntil("2027-04-20T07:00:00.000Z");
    const now = "2027-04-10T00:00:00.000Z";
    expect(allowed(round, now)).toEqual(["remind-consultation-1", "remind-consultation-2", "create-next-round"]);
    expect(triggerable(round, now).find(({ step }) => step.kind === "close-consultation")).toMatchObject({
      reason: "deadline-not-reached",
      at: "2027-05-24T22:01:00.000Z",
    });
    expect(allowed(round, "2027-05-24T22:00:59.999Z")).toEqual(["create-next-round"]);
    expect(allowed(round, "2027-05-24T22:01:00.000Z")).toEqual(["close-consultation", "create-next-round"]);
  });

  it("is what a person must do, before its date too", () => {
    const round = playedUntil("2027-08-16T14:00:00.000Z");
    expect(allowed(round, "2027-06-20T00:00:00.000Z")).toEqual(["approve-referral", "create-next-round"]);
  });

  it("is not opening a round that has no case number, which staff are told of on the day", () => {
    const nameless = { ...fresh, plan: { ...fresh.plan, caseNumber: openCaseNumber } };
    expect(dueSteps(nameless, "2027-02-01T08:00:00.000Z").blocked[0]).toMatchObject({
      step: { id: "open-round" },
      reason: "case-number-missing",
    });
    expect(triggerable(nameless, "2027-02-01T08:00:00.000Z")[0]).toMatchObject({ reason: "case-number-missing" });
  });

  it("is not opening a phase that is already over", () => {
    const round = carryOut(playedUntil("2027-08-16T14:00:00.000Z"), "approve-referral", "2027-12-01T10:00:00.000Z");
    expect(triggerable(round, "2027-12-01T10:00:00.000Z")[0]).toMatchObject({ reason: "deadline-passed" });
  });

  it("includes every step that the clock would take next", () => {
    const anyInstant = fc.integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2028, 5, 1) }).map(instantOf);
    fc.assert(
      fc.property(anyInstant, anyInstant, (until, now) => {
        const round = playedUntil(until);
        const next = dueSteps(round, now).due[0];
        if (next !== undefined) expect(allowed(round, now)).toContain(next.id);
      }),
    );
  });
});

describe("a phase's deadlines", () => {
  it.each<[Phase, string, string]>([
    ["consultation", "2027-05-24T22:00:00.000Z", "2027-06-07T22:00:00.000Z"],
    ["referral", "2027-11-30T23:00:00.000Z", "2027-12-14T23:00:00.000Z"],
  ])("of the %s are exclusive instants", (phase, deadline, latest) => {
    expect(phaseDeadline(roundPlan, phase)).toBe(deadline);
    expect(latestExtensionInstant(roundPlan, phase)).toBe(latest);
  });
});
