import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

/** Puts the typeface into the bundle: on Lambda there is no folder of packages to read it from. */
export const embedTypeface: Plugin = {
  name: "embed-typeface",
  setup(build) {
    build.onLoad({ filter: /[/\\]functions[/\\]documents[/\\]typeface\.ts$/ }, async ({ path }) => {
      const { typeface }: { readonly typeface: unknown } = await import(pathToFileURL(path).href);
      return { contents: `export const typeface = ${JSON.stringify(typeface)};`, loader: "js" };
    });
  },
};
