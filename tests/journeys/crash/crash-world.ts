import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context } from "aws-lambda";
import { type LinkPurpose, signLink } from "../../../functions/domain/link.ts";
import { partHashes } from "../../../functions/domain/plan-version.ts";
import type { Phase } from "../../../functions/domain/round.ts";
import type { Dependencies, Environment } from "../../../functions/middleware/dependencies.ts";
import { createLinkKeySource } from "../../../functions/middleware/link-keys.ts";
import { connectBlobs, createBlobStore, planFileKey } from "../../../functions/storage/blobs.ts";
import { createDestinationStore } from "../../../functions/storage/destinations.ts";
import { createDraftStore } from "../../../functions/storage/drafts.ts";
import { createDueStore } from "../../../functions/storage/due.ts";
import { createOutbox } from "../../../functions/storage/outbox.ts";
import { createPartyRegister } from "../../../functions/storage/party-register.ts";
import { createProgressStore } from "../../../functions/storage/progress.ts";
import { createQuestionnaireStore } from "../../../functions/storage/questionnaires.ts";
import { createRoundStore } from "../../../functions/storage/rounds.ts";
import { createStaffSessionStore } from "../../../functions/storage/staff-sessions.ts";
import { createSubmissionStore } from "../../../functions/storage/submissions.ts";
import { connectTable, tableDefinition } from "../../../functions/storage/table.ts";
import { createVersionStore } from "../../../functions/storage/versions.ts";
import { pointAwsClientsHere } from "../../../infra/local/aws-environment.ts";
import { startAwsServices } from "../../../infra/local/aws-services.ts";
import { openDataDirectory } from "../../../infra/local/data-directory.ts";
import { createMailArchive } from "../../../infra/local/mail-archive.ts";
import { createSeededRandomness } from "../../../infra/local/randomness.ts";
import { callTable, ensureTable, type Item } from "../../../infra/local/table-calls.ts";
import { readSample, readSampleParties } from "../../../infra/local/year/sample-files.ts";
import { type Fate, type MortalProcess, startMortalProcess } from "./mortal-process.ts";

/** One call of an entry, as its trigger would make it; a repeated one is the same in every byte. */
export interface Operation {
  readonly name: string;
  readonly entry: string;
  readonly event: unknown;
  /** Instant at which it happens. */
  readonly at: string;
}

export interface Run {
  readonly result: unknown;
  readonly error: unknown;
}

export interface MortalRun extends Run {
  readonly process: Pick<MortalProcess, "effects">;
  readonly died: boolean;
}

export type CrashWorld = Awaited<ReturnType<typeof startCrashWorld>>;

const where = { destination: "asnen", round: "2027" } as const;
const invited = new Set(["p-001", "p-002", "k-0780", "k-0764"]);
export const csrf = "csrf-of-the-publisher";
export const sessionCookie = "session-of-the-publisher";

/** Table, bucket and mail without any host around them: nothing runs but what a test runs. */
export async function startCrashWorld() {
  const folder = mkdtempSync(join(tmpdir(), "samrad-crash-"));
  const directory = openDataDirectory(folder);
  const archive = createMailArchive(directory.folder("mail"));
  const services = await startAwsServices({
    directory,
    isThrowaway: true,
    archive,
    now: () => 0,
    randomBytes: createSeededRandomness("services"),
    bucket: "documents",
    linkKeysSecret: "link-keys",
    onWrite: () => undefined,
  });
  const restoreEnvironment = pointAwsClientsHere(services.endpoints);
  await ensureTable(services.endpoints.table, tableDefinition("samrad"));
  const environment: Environment = {
    TABLE_NAME: "samrad",
    BUCKET_NAME: "documents",
    LINK_KEYS_SECRET: "link-keys",
    PUBLIC_URL: "https://samrad.example.com",
    MAIL_CONFIGURATION_SET: "samrad",
    FIRST_ADMINISTRATORS: "{}",
    SENDER_ADDRESS: "samrad@example.com",
  };
  const table = connectTable(environment);
  const linkKeys = createLinkKeySource(environment.LINK_KEYS_SECRET, () => 0);
  let processes = 0;

  async function start({ entry, at, name, event }: Operation): Promise<unknown> {
    processes += 1;
    const draws = createSeededRandomness(`process ${processes}`);
    const dependencies: Dependencies = {
      clock: () => Date.parse(at),
      // A salt belongs to what it hides, not to the process that happens to write it.
      randomBytes: (size, label) =>
        label.startsWith("salt") ? createSeededRandomness("salts")(size, label) : draws(size, label),
      environment,
    };
    const { createHandler } = await import(`../../../functions/${entry}.ts`);
    return createHandler(dependencies)(event, context(name));
  }

  /** A fresh process: warm handlers and clients of the one before died with it. */
  async function run(operation: Operation): Promise<Run> {
    try {
      return { result: await start(operation), error: undefined };
    } catch (error) {
      return { result: undefined, error };
    }
  }

  /** The same with its effects counted, and an end to meet. */
  async function runMortal(operation: Operation, fate?: Fate): Promise<MortalRun> {
    const mortal = await startMortalProcess(services.endpoints, fate);
    const own = {
      AWS_ENDPOINT_URL_DYNAMODB: mortal.endpoints.table,
      AWS_ENDPOINT_URL_S3: mortal.endpoints.objects,
      AWS_ENDPOINT_URL_SES: mortal.endpoints.mail,
    };
    const before = Object.keys(own).map((name) => [name, process.env[name]] as const);
    Object.assign(process.env, own);
    try {
      const outcome = await run(operation);
      return { ...outcome, process: mortal, died: mortal.isDead() };
    } finally {
      for (const [name, value] of before) process.env[name] = value;
      await mortal.close();
    }
  }

  async function scan(): Promise<Map<string, Item>> {
    const { Items } = await callTable<{ Items: Item[] }>(services.endpoints.table, "Scan", {
      TableName: environment.TABLE_NAME,
      ConsistentRead: true,
    });
    return new Map(Items.map((item) => [JSON.stringify([item["pk"], item["sk"]]), item]));
  }

  async function restore(snapshot: ReadonlyMap<string, Item>): Promise<void> {
    const now = await scan();
    const puts = [...snapshot].flatMap(([key, item]) =>
      JSON.stringify(now.get(key)) === JSON.stringify(item) ? [] : [{ PutRequest: { Item: item } }],
    );
    const deletes = [...now].flatMap(([key, { pk, sk }]) =>
      snapshot.has(key) ? [] : [{ DeleteRequest: { Key: { pk, sk } } }],
    );
    const writes = [...puts, ...deletes];
    for (let index = 0; index < writes.length; index += 25) {
      await callTable(services.endpoints.table, "BatchWriteItem", {
        RequestItems: { [environment.TABLE_NAME]: writes.slice(index, index + 25) },
      });
    }
  }

  /** Blobs of an earlier run must not stand in for ones that a crash left unwritten. */
  async function useNewBucket(): Promise<void> {
    processes += 1;
    Object.assign(environment, { BUCKET_NAME: `documents-${processes}` });
    await fetch(`${services.endpoints.objects}/${environment.BUCKET_NAME}`, { method: "PUT" });
  }

  return {
    environment,
    run,
    runMortal,
    /** Two processes are called at the same moment, as a double click or a repeated tick may do. */
    runTwiceAtOnce: (operation: Operation) => Promise.allSettled([start(operation), start(operation)]),
    scan,
    restore,
    useNewBucket,
    seed: () => seed(table),
    token: async (purpose: LinkPurpose, subject: string) =>
      signLink(await linkKeys(), { purpose, destination: where.destination, round: where.round, subject, version: 1 }),
    /** Keys of the round's messages in the order in which SES took them; a next round has mail of its own. */
    accepted: async () =>
      (await archive.list()).flatMap(({ tags }) => (tags["round"] === where.round ? [tags["message"] ?? ""] : [])),
    essence: () => essence(table),
    async hasPlanFile(version: string, hash: string): Promise<boolean> {
      const blobs = createBlobStore(connectBlobs(environment));
      return (
        (await blobs.get(planFileKey({ destination: where.destination, planYear: 2028, version }, hash))) !== undefined
      );
    },
    async stop() {
      restoreEnvironment();
      await services.close();
      directory.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function seed(table: ReturnType<typeof connectTable>): Promise<void> {
  const destination = await readSample("destination", "destination.json");
  await createDestinationStore(table).put(destination, "seed");
  await createQuestionnaireStore(table).put(
    where.destination,
    await readSample("questionnaire", "questionnaire-2027.json"),
  );
  const how = { basedOn: 0, at: "2027-01-25T09:00:00.000Z", by: "seed", what: ["added"] };
  const parties = (await readSampleParties()).filter(({ id }) => invited.has(id));
  await createPartyRegister(table).saveMany(
    where.destination,
    parties.map((party) => ({ party, ...how })),
  );
  await createRoundStore(table).put(where.destination, await readSample("round", "round-2027.json"));
  const draft = await readSample("plan", "plan-2027-draft.json");
  const added = { basedOn: 0, at: "2027-01-25T09:00:00.000Z", by: "seed", attempt: "seed" };
  await createDraftStore(table).add(where.destination, where.round, draft, added);
  const { hashSecret } = await import("../../../functions/middleware/same-origin.ts");
  await createStaffSessionStore(table).open({
    destination: where.destination,
    tokenHash: hashSecret(sessionCookie),
    email: "vd@example.com",
    csrf,
    openedAt: "2027-01-25T09:00:00.000Z",
    expiresAt: "2029-01-01T00:00:00.000Z",
  });
}

/** What people could notice of the state: everything but attempt ids and who wrote when. */
async function essence(table: ReturnType<typeof connectTable>) {
  const rounds = createRoundStore(table);
  const submissions = createSubmissionStore(table);
  const round = await rounds.get(where.destination, where.round);
  const listLatest = async (phase: Phase) =>
    (await submissions.listLatest({ ...where, phase }))
      .map(({ id, revision, contentHash, confirmed }) => ({ id, revision, contentHash, confirmed }))
      .sort((a, b) => a.id.localeCompare(b.id));
  const gate = (phase: Phase) => {
    const { attempt: _, ...seen } = { attempt: undefined, ...round?.gates[phase] };
    return seen;
  };
  const messages = await createOutbox(table).list(where.destination, where.round);
  const versions = await createVersionStore(table).list(where.destination, 2028);
  return {
    gates: { consultation: gate("consultation"), referral: gate("referral") },
    completed: round?.completed,
    answers: await listLatest("consultation"),
    decisions: await listLatest("referral"),
    progress: (await createProgressStore(table).listLatest(where.destination, where.round)).map(
      ({ party, revision, progress }) => ({ party, revision, progress }),
    ),
    adoption: await rounds.adoption(where.destination, where.round),
    versions: await Promise.all(
      versions.map(async ({ header, hash, publication }) => {
        const parts = partHashes(header);
        const stored = await createVersionStore(table).readParts(where.destination, parts);
        return {
          version: header.version,
          hash,
          publishedAt: publication?.at,
          missing: parts.filter((part) => !stored.has(part)),
        };
      }),
    ),
    messages: messages
      .map(({ key, kind, recipient, ordinal, state }) => ({ key, kind, recipient, ordinal, state: state.name }))
      .sort((a, b) => a.key.localeCompare(b.key)),
    waiting: (await createDueStore(table).list("2030-01-01T00:00:00.000Z")).map(({ key }) => key.sk).sort(),
  };
}

function context(name: string): Context {
  return { awsRequestId: name, functionName: name, getRemainingTimeInMillis: () => 60_000 } as Context;
}
