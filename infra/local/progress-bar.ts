import { stdout } from "node:process";

export interface ProgressStep {
  readonly at: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

export interface Progress {
  readonly step: (step: ProgressStep) => void;
  end(): void;
}

const width = 24;

/** One line that fills up on a terminal; a line a step where the output goes into a file. */
export function showProgress(): Progress {
  return {
    step({ at, name, done, total }) {
      const day = at.slice(0, 10);
      if (!stdout.isTTY) return void stdout.write(`${String(done).padStart(3)}/${total}  ${day}  ${name}\n`);
      const filled = Math.round((done / Math.max(total, 1)) * width);
      const line = `${"█".repeat(filled)}${"░".repeat(width - filled)}  ${day}  ${name}`;
      stdout.write(`\r\u001b[K${line.slice(0, (stdout.columns ?? 80) - 1)}`);
    },
    end() {
      if (stdout.isTTY) stdout.write("\r\u001b[K");
    },
  };
}
