import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { clientSettings } from "./table.ts";

/** The bucket files and exports are kept in, and the client that reaches it. */
export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

export interface Blob {
  readonly body: Uint8Array;
  readonly contentType: string;
}

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
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}
