import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

/** What Lambda never needs of the SDK, and what is bundled in its place. */
export const standIns: Readonly<Record<string, string>> = {
  "@aws-sdk/credential-provider-node": fileURLToPath(import.meta.resolve("./lambda-credentials.ts")),
  "@aws-sdk/middleware-endpoint-discovery": fileURLToPath(import.meta.resolve("./no-endpoint-discovery.ts")),
  "@smithy/core/event-streams": fileURLToPath(import.meta.resolve("./no-event-streams.ts")),
};

/**
 * Parts of the SDK for other hosts and settings than ours: hashing where there is no node:crypto, and the
 * limiter of the retry mode `adaptive`. Each is a class by its file's name that says so if it is ever made.
 */
const neverMade = /@smithy\/core\/dist-es\/submodules\/(?:.*\/)?(Sha256Js|DefaultRateLimiter)\.js$/;

/**
 * Leaves the errors of every operation out of the two clients in the answer function. An error that
 * is not registered becomes the service's general one, with the same `name`, which is what storage
 * looks at. Each client's package.json is cut down to the version that is sent as user agent.
 */
export const slimSdk: Plugin = {
  name: "slim-sdk",
  setup(build) {
    build.onLoad(
      { filter: /@aws-sdk\/client-(?:dynamodb|secrets-manager)\/dist-es\/schemas\/schemas_0\.js$/ },
      async ({ path }) => {
        const source = await readFile(path, "utf8");
        const contents = source.replace(/^n0_registry\.registerError\(.*\);$/gm, "");
        if (contents === source)
          throw new Error(`${path} registers its errors in a new way: see infra/bundling/slim-sdk.ts`);
        return { contents, loader: "js" };
      },
    );
    build.onLoad({ filter: neverMade }, ({ path }) => {
      const name = neverMade.exec(path)?.[1];
      const reason = JSON.stringify(`${name} is left out of the bundles, see infra/bundling/slim-sdk.ts`);
      return { contents: `export class ${name} { constructor() { throw new Error(${reason}); } }`, loader: "js" };
    });
    build.onLoad({ filter: /@aws-sdk\/client-[a-z0-9-]+\/package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
  },
};
