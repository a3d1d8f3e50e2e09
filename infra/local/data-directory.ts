import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Another process has the folder open. */
export class DataInUseError extends Error {
  readonly directory: string;
  constructor(directory: string, options?: ErrorOptions) {
    super(`The folder ${directory} is in use by another process.`, options);
    this.name = "DataInUseError";
    this.directory = directory;
  }
}

export interface DataDirectory {
  readonly path: string;
  /** A subfolder, made when missing. */
  folder(name: string): string;
  read<Value>(name: string): Value | undefined;
  /** Replaces the whole file at once, so that a kill leaves the old one or the new one. */
  write(name: string, value: unknown): void;
  has(name: string): boolean;
  remove(name: string): void;
  close(): void;
}

/** Opens the folder for this process alone; throws `DataInUseError` when another one has it. */
export function openDataDirectory(directory: string): DataDirectory {
  const path = resolve(directory);
  mkdirSync(path, { recursive: true });
  const lock = takeLock(path);
  const fileOf = (name: string) => join(path, `${name}.json`);

  function read<Value>(name: string): Value | undefined {
    try {
      return JSON.parse(readFileSync(fileOf(name), "utf8")) as Value;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw new Error(`${fileOf(name)} cannot be read`, { cause: error });
    }
  }

  return {
    path,
    folder(name) {
      const folder = join(path, name);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    read,
    write(name, value) {
      const unfinished = `${fileOf(name)}.new`;
      writeFileSync(unfinished, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
      renameSync(unfinished, fileOf(name));
    },
    has: (name) => read(name) !== undefined,
    remove: (name) => rmSync(fileOf(name), { force: true }),
    close: () => lock.close(),
  };
}

/** A lock of the operating system: unlike a file with a process id, a killed process cannot leave it behind. */
function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, "in-use.lock"));
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    throw new DataInUseError(path, { cause: error });
  }
}
