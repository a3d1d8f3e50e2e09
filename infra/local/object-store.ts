import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface ObjectStore {
  readonly endpoint: string;
  close(): Promise<void>;
}

interface BucketStore {
  persistence?: BucketPersistence;
  hasBucket(name: string): boolean;
  createBucket(name: string): void;
}
interface BucketPersistence {
  loadS3(store: BucketStore): void;
  close(): void;
}
interface FauxqsApp {
  readonly server: Server;
  listen(options: { port: number; host: string }): Promise<string>;
  close(): Promise<void>;
}
interface FauxqsParts {
  readonly buildApp: (options: object) => FauxqsApp;
  readonly S3Store: new () => BucketStore;
  readonly FileS3Persistence: new (directory: string) => BucketPersistence;
}

/**
 * fauxqs as S3, its objects kept as files. It is put together from its parts because `startFauxqs`
 * listens on every address of the machine, and ours must not be reachable from outside.
 */
export async function startObjectStore(directory: string, bucket: string): Promise<ObjectStore> {
  const { buildApp, S3Store, FileS3Persistence } = await loadFauxqs();
  const store = new S3Store();
  const persistence = new FileS3Persistence(directory);
  persistence.loadS3(store);
  // Only now: loading must not write back what it reads.
  store.persistence = persistence;
  if (!store.hasBucket(bucket)) store.createBucket(bucket);
  const app = buildApp({ logger: false, defaultRegion: "eu-north-1", stores: await otherStores(store) });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  return {
    // For an address the SDK names the bucket in the path by itself, so product code need not ask for it.
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      const closed = once(app.server, "close");
      await app.close();
      await closed;
      persistence.close();
    },
  };
}

async function fauxqsPart(path: string): Promise<Record<string, unknown>> {
  return import(new URL(path, import.meta.resolve("fauxqs")).href) as Promise<Record<string, unknown>>;
}

async function loadFauxqs(): Promise<FauxqsParts> {
  const [app, store, files] = await Promise.all(
    ["./app.js", "./s3/s3Store.js", "./s3/fileS3Persistence.js"].map(fauxqsPart),
  );
  return { ...app, ...store, ...files } as unknown as FauxqsParts;
}

async function otherStores(s3Store: BucketStore): Promise<object> {
  const [queues, topics] = await Promise.all(["./sqs/sqsStore.js", "./sns/snsStore.js"].map(fauxqsPart));
  const { SqsStore } = queues as { SqsStore: new () => object };
  const { SnsStore } = topics as { SnsStore: new () => object };
  return { s3Store, sqsStore: new SqsStore(), snsStore: new SnsStore() };
}
