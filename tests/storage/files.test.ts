import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { largestFileBytes } from "../../functions/domain/attached-file.ts";
import { createFileStore, mostUploadedBytes } from "../../functions/storage/files.ts";

test("of a file that is too large only the head is looked at, however much the bucket would send", async () => {
  let sentBytes = 0;
  const chunk = Buffer.alloc(64 * 1024);
  const bucket = createServer((_, response) => {
    response.writeHead(200, { "content-length": mostUploadedBytes });
    const send = () => {
      while (!response.destroyed && sentBytes < mostUploadedBytes) {
        sentBytes += chunk.length;
        if (!response.write(chunk)) return response.once("drain", send);
      }
      return response.end();
    };
    send();
  });
  bucket.listen(0, "127.0.0.1");
  await once(bucket, "listening");
  const { port } = bucket.address() as AddressInfo;
  const credentials = { accessKeyId: "samrad", secretAccessKey: "samrad" };
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new S3Client({ endpoint, region: "eu-north-1", forcePathStyle: true, credentials });
  const closed = new Promise((resolve) => bucket.on("connection", (socket) => socket.on("close", resolve)));

  expect(await createFileStore({ client, name: "samrad-documents" }).received("incoming/x")).toEqual({
    outcome: "too-large",
  });
  await closed;
  // What lies in the sockets' buffers has left the bucket and was read by nobody.
  expect(sentBytes).toBeLessThan(largestFileBytes);
  client.destroy();
  bucket.close();
});
