import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

/**
 * Works the style sheet out while bundling, so that a page carries the sheet's name and not the
 * sheet: the name is a hash of all of it.
 */
export const evaluateStyleSheet: Plugin = {
  name: "evaluate-style-sheet",
  setup(build) {
    build.onLoad({ filter: /[/\\]forms[/\\]style-sheet\.ts$/ }, async ({ path }) => {
      const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
      const constants = Object.entries(exported).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return { contents: constants.join("\n"), loader: "js" };
    });
  },
};
