import { describe, expect, it } from "vitest";
import { compareVersions, latestVersion, sortVersions } from "../../functions/domain/version-number.ts";

describe("version numbers", () => {
  it("come in the order of their numbers, not of their letters", () => {
    expect(sortVersions(["1.0", "0.10", "0.2", "10.0", "0.9", "2.0"])).toEqual([
      "0.2",
      "0.9",
      "0.10",
      "1.0",
      "2.0",
      "10.0",
    ]);
    expect(compareVersions("1.0", "1.0")).toBe(0);
    expect(latestVersion(["0.9", "0.10"])).toBe("0.10");
    expect(latestVersion([])).toBeNull();
  });

  it.each(["1", "1.0.0", "v1.0", "", "a.b"])("%j is none", (text) => {
    expect(() => compareVersions(text, "1.0")).toThrow(RangeError);
  });
});
