import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A folder that every run leaves a report in; `.ci/run` counts them. */
const reports = process.env.SAMRAD_TEST_REPORTS;

/** Begun last, one of these would keep a single core busy when all else is done. */
const longest = [
  "browser/main-journey",
  "journeys/crash-points",
  "journeys/whole-year",
  "infra/deployed-bundles",
  "local/full-ticking",
  "browser/",
  "journeys/",
  "storage/",
  "local/",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((part) => moduleId.includes(`/tests/${part}`));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A suite of its own, for which an emulator is started: `npm run test:cloud`.
    exclude: ["tests/cloud/**"],
    pool: "forks",
    // Files share a process: nothing in the project keeps anything in a module, and to load the SDK and the engine
    // anew for each of them took a quarter of the time.
    isolate: false,
    // Vitest leaves a core to whoever watches; nobody does, and half of a journey is waiting for its engine.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
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
