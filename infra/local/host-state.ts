import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataDirectory, openDataDirectory } from "./data-directory.ts";
import { keepFunctionLog } from "./function-log.ts";
import { createHostClock, type HostClock } from "./host-clock.ts";
import type { LocalHostOptions } from "./local-host.ts";
import { createMailArchive, type MailArchive } from "./mail-archive.ts";
import { createRandomness, type RandomBytes } from "./randomness.ts";

/** What a host keeps from one start to the next, and what it draws from. */
export interface HostState {
  readonly directory: DataDirectory;
  readonly clock: HostClock;
  readonly randomBytes: RandomBytes;
  readonly archive: MailArchive;
  /** The folder is removed when the host stops. */
  readonly isThrowaway: boolean;
  /** Nothing has been kept in the folder before. */
  readonly isNew: boolean;
}

export function openHostState(options: LocalHostOptions, booting: AsyncDisposableStack): HostState {
  const directory = openDirectory(options.dataDirectory, booting);
  if (options.keepLog === true) booting.defer(keepFunctionLog(join(directory.path, "log.jsonl")));
  const isNew = !directory.has("clock");
  return {
    directory,
    isThrowaway: options.dataDirectory === undefined,
    isNew,
    clock: createHostClock({
      mode: options.clock,
      startAt: options.startAt === undefined ? undefined : Date.parse(options.startAt),
      directory,
    }),
    randomBytes: createRandomness(seedOfThisBoot(options.seed, directory)),
    archive: createMailArchive(directory.folder("mail")),
  };
}

function openDirectory(path: string | undefined, booting: AsyncDisposableStack): DataDirectory {
  if (path !== undefined) return booting.adopt(openDataDirectory(path), (directory) => directory.close());
  const temporary = mkdtempSync(join(tmpdir(), "samrad-"));
  booting.defer(() => rmSync(temporary, { recursive: true, force: true }));
  return booting.adopt(openDataDirectory(temporary), (directory) => directory.close());
}

/** Drawing the same ids again in a folder that has them would make one write pass for another. */
function seedOfThisBoot(seed: string | undefined, directory: DataDirectory): string | undefined {
  if (seed === undefined) return undefined;
  const boot = (directory.read<number>("boots") ?? 0) + 1;
  directory.write("boots", boot);
  return boot === 1 ? seed : `${seed} ${boot}`;
}
