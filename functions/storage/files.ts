import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { largestFileBytes } from "../domain/attached-file.ts";
import type { Bucket } from "./blobs.ts";

/** Where a browser sends a file by itself, and the fields the form has to carry. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export type ReceivedFile =
  | { readonly outcome: "read"; readonly content: Uint8Array }
  | { readonly outcome: "too-large" | "missing" };

/** Long enough to look for a file, short enough that a copied form is soon worth nothing. */
const uploadSeconds = 3_600;
const downloadSeconds = 60;

/**
 * Ten times what is accepted, and nothing is too small: what is outside S3 refuses with a page of its
 * own, in XML, so our page tells nearly everyone the limit, and still no upload can fill the bucket.
 */
export const mostUploadedBytes = 10 * largestFileBytes;

/** A function's answer holds six megabytes, and bytes grow by a third on their way into it. */
const mostAnsweredBytes = 4 * 1024 * 1024;

/** Nobody's browser is to open what somebody else sent in: not by type, not by disposition. */
const neverShown = { "Content-Type": "application/octet-stream", "Content-Disposition": "attachment" } as const;

export type FileStore = ReturnType<typeof createFileStore>;

/**
 * Files that people send in. They arrive under a name made for the occasion, which their sender can
 * write to again while the form is valid; what has been examined is put away under its hash.
 */
export function createFileStore({ client, name: Bucket }: Bucket) {
  async function read(Key: string, mostBytes: number): Promise<ReceivedFile> {
    try {
      const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand({ Bucket, Key }));
      if (Body === undefined) return { outcome: "missing" };
      if (ContentLength > mostBytes) {
        // Only its head has come, and the connection ends here: no function holds what is too large.
        await Body.transformToWebStream().cancel();
        return { outcome: "too-large" };
      }
      return { outcome: "read", content: await Body.transformToByteArray() };
    } catch (error) {
      if (isMissing(error)) return { outcome: "missing" };
      throw error;
    }
  }

  return {
    /** A plain form for one object: after the upload S3 sends the browser on to `returnTo`. */
    async uploadForm(key: string, returnTo: string): Promise<UploadForm> {
      return createPresignedPost(client, {
        Bucket,
        Key: key,
        Fields: { ...neverShown, success_action_redirect: returnTo },
        Conditions: [["content-length-range", 0, mostUploadedBytes]],
        Expires: uploadSeconds,
      });
    },

    async received(key: string): Promise<ReceivedFile> {
      return read(key, largestFileBytes);
    },

    /** A whole mail as SES has put it down; undefined when there is none. */
    async receivedMail(key: string): Promise<Uint8Array | undefined> {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    /** What was put away, if it is no larger than a function can answer with. */
    async kept(destination: string, sha256: string): Promise<ReceivedFile> {
      return read(keptFileKey(destination, sha256), mostAnsweredBytes);
    },

    async putAway(destination: string, sha256: string, content: Uint8Array): Promise<void> {
      await client.send(
        new PutObjectCommand({
          Bucket,
          Key: keptFileKey(destination, sha256),
          Body: content,
          ContentType: neverShown["Content-Type"],
          ContentDisposition: neverShown["Content-Disposition"],
        }),
      );
    },

    /** An address that downloads the file for a minute. */
    async downloadAddress(destination: string, sha256: string, fileName: string): Promise<string> {
      const command = new GetObjectCommand({
        Bucket,
        Key: keptFileKey(destination, sha256),
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
        ResponseContentType: neverShown["Content-Type"],
      });
      return getSignedUrl(client, command, { expiresIn: downloadSeconds });
    },
  };
}

/** Without the right to list a bucket, S3 says of a missing object that access is denied. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === "NoSuchKey" || error.name === "AccessDenied");
}

/** The only keys that do not begin with their destination: the bucket forgets what lies here by its prefix. */
export const incomingPrefix = "incoming/";
export const receivedMailPrefix = "inbound/";

function keptFileKey(destination: string, sha256: string): string {
  return `${destination}/files/${sha256}`;
}
