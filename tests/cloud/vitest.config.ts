import { join } from "node:path";
import { defineConfig } from "vitest/config";

const reports = process.env.SAMRAD_TEST_REPORTS;

/** One story from deployment to the end, against an emulator that `npm run test:cloud` has started. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, "../.."),
    include: ["tests/cloud/**/*.test.ts"],
    setupFiles: ["tests/cloud/localhost-names.ts"],
    // Each part of the story builds on the one before.
    bail: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    ...(reports === undefined
      ? {}
      : { reporters: ["default", ["json", { outputFile: join(reports, `${process.pid}.json`) }]] }),
  },
});
