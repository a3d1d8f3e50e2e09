import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the envelope said; the message itself is in the `.eml` beside it, byte for byte as it came. */
export interface Envelope {
  readonly id: string;
  /** Order of acceptance; many messages can share an instant. */
  readonly sequence: number;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly configurationSet?: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface MailArchive {
  add(envelope: Omit<Envelope, "sequence">, raw: Uint8Array): Promise<void>;
  list(): Promise<readonly Envelope[]>;
  /** The raw message; undefined when no message has that id. */
  raw(id: string): Promise<Buffer | undefined>;
}

/** Keeps every accepted message in a folder: `{id}.eml` and `{id}.json`. */
export function createMailArchive(folder: string): MailArchive {
  let opened: Promise<Envelope[]> | undefined;
  const envelopes = () => (opened ??= readEnvelopes(folder));

  return {
    async add(envelope, raw) {
      const known = await envelopes();
      const stored: Envelope = { ...envelope, sequence: (known.at(-1)?.sequence ?? 0) + 1 };
      known.push(stored);
      await writeFile(join(folder, `${envelope.id}.eml`), raw);
      // A message counts from its envelope on: it is written last, and at once.
      const unfinished = join(folder, `${envelope.id}.new`);
      await writeFile(unfinished, JSON.stringify(stored));
      await rename(unfinished, join(folder, `${envelope.id}.json`));
    },
    list: envelopes,
    async raw(id) {
      const known = (await envelopes()).some((envelope) => envelope.id === id);
      return known ? readFile(join(folder, `${id}.eml`)) : undefined;
    },
  };
}

async function readEnvelopes(folder: string): Promise<Envelope[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const read = names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Envelope);
  return (await Promise.all(read)).toSorted((a, b) => a.sequence - b.sequence);
}
