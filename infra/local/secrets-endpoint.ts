import type { IncomingMessage, ServerResponse } from "node:http";
import type { DataDirectory } from "./data-directory.ts";
import type { RandomBytes } from "./randomness.ts";
import { readBody } from "./request-body.ts";

/** The link keys of this folder, made at its first boot: links mailed before a restart keep working. */
export function openLinkKeys(directory: DataDirectory, randomBytes: RandomBytes): string {
  const stored = directory.read<object>("link-keys");
  if (stored !== undefined) return JSON.stringify(stored);
  const made = { current: "k1", k1: Buffer.from(randomBytes(32, "link-keys")).toString("hex") };
  directory.write("link-keys", made);
  return JSON.stringify(made);
}

/** Secrets Manager's `GetSecretValue`, for the secrets it is given by name. */
export function createSecretsEndpoint(secrets: ReadonlyMap<string, string>) {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, 64 * 1024);
    if (body.outcome !== "read") return void response.destroy();
    if (request.headers["x-amz-target"] !== "secretsmanager.GetSecretValue") {
      return send(response, 400, { __type: "UnknownOperationException" });
    }
    const { SecretId } = JSON.parse(body.bytes.toString()) as { SecretId: string };
    const SecretString = secrets.get(SecretId);
    if (SecretString === undefined) {
      return send(response, 400, {
        __type: "ResourceNotFoundException",
        Message: "Secrets Manager can't find the specified secret.",
      });
    }
    send(response, 200, {
      ARN: `arn:aws:secretsmanager:eu-north-1:000000000000:secret:${SecretId}`,
      Name: SecretId,
      SecretString,
      VersionId: "local",
      VersionStages: ["AWSCURRENT"],
    });
  }
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch(() => response.destroy());
  };
}

function send(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" });
  response.end(JSON.stringify(value));
}
