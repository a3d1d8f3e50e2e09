import { describe, expect, it } from "vitest";
import {
  type Acknowledgement,
  acknowledgementFields,
  acknowledgementSchema,
  readAcknowledgement,
} from "../../functions/domain/acknowledgement.ts";

const complete = { "own-case-number": " KS 2027/123 ", "officer-name": "Handläggare A", "expected-date": "12/10 2027" };

function read(typed: Readonly<Record<string, string>>) {
  const fields = new Map(Object.entries({ ...complete, ...typed }).map(([name, value]) => [name, [value]]));
  return readAcknowledgement(fields, { today: "2027-08-20" });
}

describe("that a referral has come", () => {
  it("is said by the own case number and the officer's name", () => {
    const { acknowledgement, issues } = read({ organ: "Kommunstyrelsen" });
    expect(issues).toEqual([]);
    expect(acknowledgement).toEqual({
      ownCaseNumber: "KS 2027/123",
      officerName: "Handläggare A",
      organ: "Kommunstyrelsen",
      expectedDate: "2027-10-12",
    });
    expect(acknowledgementSchema.safeParse(acknowledgement).success).toBe(true);
    const again = readAcknowledgement(acknowledgementFields(acknowledgement as Acknowledgement), {
      today: "2027-08-20",
    });
    expect(again.acknowledgement).toEqual(acknowledgement);
  });

  it.each([
    [{ "own-case-number": "" }, "own-case-number", "required"],
    [{ "own-case-number": "x".repeat(61) }, "own-case-number", "too-long"],
    [{ "officer-name": " " }, "officer-name", "required"],
    [{ "expected-date": "2027-08-19" }, "expected-date", "date-before"],
    [{ stance: "supports" }, "stance", "unknown-field"],
  ])("with %j is told by the field", (typed, field, code) => {
    const { acknowledgement, issues } = read(typed);
    expect(acknowledgement).toBeNull();
    expect(issues.map((issue) => [issue.field, issue.code])).toEqual([[field, code]]);
  });
});
