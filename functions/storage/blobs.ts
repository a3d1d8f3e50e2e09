import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { firstOrdinal, type Message, messageKey } from "../domain/message.ts";
import type { VersionName } from "./keys.ts";

/** The bucket files and exports are kept in, and the client that reaches it. */
export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

export interface Blob {
  readonly body: Uint8Array;
  readonly contentType: string;
}

/** Files are larger than items and take longer, but a call still ends before its function does. */
const clientSettings = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 4_000, throwOnRequestTimeout: true },
} as const;

/** Path-style addresses, which every S3 understands, also one on this machine that has no names for its buckets. */
export function connectBlobs(environment: { readonly BUCKET_NAME: string }): Bucket {
  return { client: new S3Client({ ...clientSettings, forcePathStyle: true }), name: environment.BUCKET_NAME };
}

export type BlobStore = ReturnType<typeof createBlobStore>;

export function createBlobStore(bucket: Bucket) {
  return {
    async put(key: string, body: Uint8Array | string, contentType: string): Promise<void> {
      await bucket.client.send(
        new PutObjectCommand({ Bucket: bucket.name, Key: key, Body: body, ContentType: contentType }),
      );
    },

    async get(key: string): Promise<Blob | undefined> {
      try {
        const { Body, ContentType } = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
        if (Body === undefined) return undefined;
        return { body: await Body.transformToByteArray(), contentType: ContentType ?? "application/octet-stream" };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Without the right to list, which no function has, S3 says of a missing object that access is denied. */
function isMissing(error: unknown): boolean {
  return error instanceof NoSuchKey || (error instanceof Error && error.name === "AccessDenied");
}

/** Where the document that went with a message lies: a message that is sent again carries the same one. */
export function sentDocumentKey(message: Message): string {
  const { destination, round, language, ordinal } = message;
  const first = messageKey({ ...message, ordinal: firstOrdinal(ordinal) });
  return `${destination}/sent/${round}/${first}-${language}.pdf`;
}

/** Where a version's `plan.json` lies: its hash makes the object immutable. */
export function planFileKey({ destination, planYear, version }: VersionName, hash: string): string {
  return `${destination}/plans/${planYear}/${version}/${hash}.json`;
}

/** Where what a list of parties would change is kept while it waits to be confirmed: under its own hash. */
export function importProposalKey(destination: string, proposalHash: string): string {
  return `${destination}/imports/proposals/${proposalHash}.json`;
}

/** Where a file that staff imported is kept as it came. */
export function importedFileKey(destination: string, fileHash: string): string {
  return `${destination}/imports/${fileHash}`;
}
