import { appendFileSync } from "node:fs";

interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly reference?: string;
  readonly errorName?: string;
}

/**
 * Keeps the functions' log in a file instead of on the terminal, as Lambda keeps it from whoever
 * deploys; failures are still told there in a line. Gives back what undoes it.
 */
export function keepFunctionLog(file: string): () => void {
  const write = process.stdout.write;
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const line = typeof chunk === "string" ? readLogLine(chunk) : undefined;
    if (line === undefined) return Reflect.apply(write, process.stdout, [chunk, ...rest]) as boolean;
    appendFileSync(file, chunk);
    if (line.level === "error") process.stderr.write(`${describe(line)} (see ${file})\n`);
    return true;
  }) as typeof write;
  return () => {
    process.stdout.write = write;
  };
}

function readLogLine(text: string): LogLine | undefined {
  if (!text.startsWith('{"level":')) return undefined;
  try {
    return JSON.parse(text) as LogLine;
  } catch {
    return undefined;
  }
}

function describe({ message, errorName, reference }: LogLine): string {
  return [message, errorName, reference].filter((part) => part !== undefined).join(" · ");
}
