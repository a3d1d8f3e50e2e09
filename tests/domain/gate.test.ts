import { describe, expect, it } from "vitest";
import { closingAfter, deadlineOf, isInTime, lastDeadline } from "../../functions/domain/gate.ts";

const gate = {
  openedAt: "2027-08-18T07:00:00.000Z",
  deadlineAt: "2027-11-30T23:00:00.000Z",
  papers: { draftRevision: 2, questionnaire: null },
  extensions: { vaxjo: "2027-12-14T23:00:00.000Z", alvesta: "2027-11-01T23:00:00.000Z" },
  grants: {},
  extensionCount: 2,
};

describe("a gate", () => {
  it("closes a minute after the latest granted deadline, when what came in time has been stored", () => {
    expect(lastDeadline(gate)).toBe("2027-12-14T23:00:00.000Z");
    expect(closingAfter(lastDeadline(gate))).toBe("2027-12-14T23:01:00.000Z");
    expect(lastDeadline({ ...gate, extensions: {} })).toBe(gate.deadlineAt);
  });

  it.each([
    ["vaxjo", "2027-12-14T23:00:00.000Z"],
    ["alvesta", gate.deadlineAt],
    ["tingsryd", gate.deadlineAt],
    ["constructor", gate.deadlineAt],
    [undefined, gate.deadlineAt],
  ])("ends for %s at %s", (party, deadline) => {
    expect(deadlineOf(gate, party)).toBe(deadline);
  });

  it("takes the last millisecond before a deadline and not the deadline itself", () => {
    expect(isInTime(gate, "tingsryd", "2027-11-30T22:59:59.999Z")).toBe(true);
    expect(isInTime(gate, "tingsryd", "2027-11-30T23:00:00.000Z")).toBe(false);
    expect(isInTime(gate, "vaxjo", "2027-11-30T23:00:00.000Z")).toBe(true);
  });
});
