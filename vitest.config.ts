import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** A folder that every run leaves a report in; `.ci/run` counts them. */
const reports = process.env.SAMRAD_TEST_REPORTS;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    pool: "forks",
    // Engines and hosts start inside tests; a machine with two busy cores needs time for that.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    typecheck: { enabled: false },
    ...(reports === undefined
      ? {}
      : { reporters: ["default", ["json", { outputFile: join(reports, `${process.pid}.json`) }]] }),
  },
});
