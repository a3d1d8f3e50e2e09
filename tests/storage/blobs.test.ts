import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BlobStore, createBlobStore } from "../../functions/storage/blobs.ts";
import { type ObjectStore, startObjectStore } from "../../infra/local/object-store.ts";

const name = "samrad-documents";
let directory: string;
let objects: ObjectStore;
let blobs: BlobStore;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "samrad-blobs-"));
  objects = await startObjectStore(directory, name);
  const credentials = { accessKeyId: "samrad", secretAccessKey: "samrad" };
  const client = new S3Client({ endpoint: objects.endpoint, region: "eu-north-1", forcePathStyle: true, credentials });
  blobs = createBlobStore({ client, name });
});

afterAll(async () => {
  await objects.close();
  await rm(directory, { recursive: true });
});

test("a file comes back byte by byte, with its type; a later one takes its place", async () => {
  expect(await blobs.get("asnen/plan.json")).toBeUndefined();
  await blobs.put("asnen/plan.json", '{"å":1}', "application/json");
  expect(await blobs.get("asnen/plan.json")).toEqual({
    body: new TextEncoder().encode('{"å":1}'),
    contentType: "application/json",
  });
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
  await blobs.put("asnen/plan.json", bytes, "application/octet-stream");
  const read = await blobs.get("asnen/plan.json");
  expect(Buffer.compare(read?.body ?? new Uint8Array(), bytes)).toBe(0);
  expect(read?.contentType).toBe("application/octet-stream");
});
