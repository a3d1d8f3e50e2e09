import { describe, expect, it } from "vitest";
import { compareVersions } from "../../functions/domain/version-number.ts";

describe("version numbers", () => {
  it("come in the order of their numbers, not of their letters", () => {
    expect(["1.0", "0.10", "0.2", "10.0", "0.9", "2.0"].toSorted(compareVersions)).toEqual([
      "0.2",
      "0.9",
      "0.10",
      "1.0",
      "2.0",
      "10.0",
    ]);
    expect(compareVersions("1.0", "1.0")).toBe(0);
  });

  it.each(["1", "1.0.0", "v1.0", "", "a.b"])("%j is none", (text) => {
    expect(() => compareVersions(text, "1.0")).toThrow(RangeError);
  });
});
