import { describe, expect, it } from "vitest";
import { manifest } from "../../functions/manifest.ts";
import { bundleBudgets, bundleProblems } from "../../infra/bundle-budgets.ts";

const answer = { name: "submit-answer", bytes: 200_000, inputs: ["functions/submit-answer.ts"] };

describe("budgets", () => {
  it("are there for each function of the manifest and no other", () => {
    expect(Object.keys(bundleBudgets).toSorted()).toEqual(manifest.map(({ name }) => name).toSorted());
  });

  it("keep the answer function within 300 kB", () => {
    expect(bundleBudgets["submit-answer"]?.kilobytes).toBeLessThanOrEqual(300);
    expect(bundleProblems(answer)).toEqual([]);
    expect(bundleProblems({ ...answer, bytes: 300_001 })).toEqual([
      "submit-answer weighs 300001 bytes; its budget is 300000",
    ]);
  });

  it.each([
    "nodemailer/lib/mailer.js",
    "@aws-sdk/client-ses/dist-es/index.js",
    "@aws-sdk/client-s3/dist-es/index.js",
    "zod/v4/classic/index.js",
  ])("keep %s out of the answer function", (path) => {
    expect(bundleProblems({ ...answer, inputs: [`node_modules/${path}`] })).toHaveLength(1);
  });

  it("are demanded of a function that has none", () => {
    expect(bundleProblems({ ...answer, name: "new-function" })).toHaveLength(1);
  });
});
