import { randomBytes } from "node:crypto";
import type { Dependencies, Environment } from "./dependencies.ts";

const names = [
  "TABLE_NAME",
  "BUCKET_NAME",
  "LINK_KEYS_SECRET",
  "PUBLIC_URL",
  "MAIL_CONFIGURATION_SET",
  "FIRST_ADMINISTRATORS",
  "SENDER_ADDRESS",
] as const satisfies readonly (keyof Environment)[];
const optional = ["INBOUND_DOMAIN", "SENDING_LANES"] as const satisfies readonly (keyof Environment)[];

/** What Lambda gives an entry. Names that are missing are found at once, in one sentence. */
export function lambdaDependencies(): Dependencies {
  const missing = names.filter((name) => process.env[name] === undefined);
  if (missing.length > 0) throw new Error(`Missing in the environment: ${missing.join(", ")}`);
  const mayBeMissing = optional.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    clock: Date.now,
    randomBytes: (size) => randomBytes(size),
    environment: {
      ...(Object.fromEntries(names.map((name) => [name, process.env[name]])) as unknown as Environment),
      ...Object.fromEntries(mayBeMissing),
    },
  };
}

/**
 * An entry's `handler`: made at the first call, so that importing the entry needs no environment
 * and the one-machine host can make its own.
 */
export function onLambda<Event, Result>(
  createHandler: (dependencies: Dependencies) => (event: Event, context: Context) => Promise<Result>,
): (event: Event, context: Context) => Promise<Result> {
  let made: ((event: Event, context: Context) => Promise<Result>) | undefined;
  return (event, context) => {
    made ??= createHandler(lambdaDependencies());
    return made(event, context);
  };
}

type Context = import("aws-lambda").Context;
