import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import type { LinkKeys } from "../domain/link.ts";

const secretSchema = z.record(z.string(), z.string());

/** Five minutes: how long a rotated key may go unnoticed by a warm function. */
const keepMs = 5 * 60_000;

/** Reads the secret that holds all link keys, `{"current":"k1","k1":"…"}`, and keeps it for a while. */
export function createLinkKeySource(secretId: string, clock: () => number): () => Promise<LinkKeys> {
  const client = new SecretsManagerClient({});
  let kept: { readonly keys: Promise<LinkKeys>; readonly until: number } | undefined;
  return () => {
    if (kept === undefined || clock() >= kept.until) {
      const keys = readSecret(client, secretId);
      kept = { keys, until: clock() + keepMs };
      keys.catch(() => {
        kept = undefined;
      });
    }
    return kept.keys;
  };
}

async function readSecret(client: SecretsManagerClient, secretId: string): Promise<LinkKeys> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  const { current, ...keys } = secretSchema.parse(JSON.parse(SecretString ?? ""));
  if (current === undefined || keys[current] === undefined)
    throw new Error("The link keys' secret names no current key");
  return { current, keys };
}
