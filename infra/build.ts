import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { transform } from "@swc/core";
import { type BuildOptions, build, type Metafile } from "esbuild";
import type { FunctionDefinition } from "../functions/manifest.ts";
import { embedTypeface } from "./bundling/embed-typeface.ts";
import { evaluateStyleSheet } from "./bundling/evaluate-style-sheet.ts";
import { slimSdk, standIns } from "./bundling/slim-sdk.ts";

const root = join(import.meta.dirname, "..");

/** What one function is deployed with, and what went into it. */
export interface Bundle {
  readonly name: string;
  /** Holds `index.mjs` and nothing else, so that the asset's hash changes with the code alone. */
  readonly directory: string;
  readonly bytes: number;
  /** Paths of the sources that something is left of, relative to the project. */
  readonly inputs: readonly string[];
}

const options = {
  absWorkingDir: root,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"],
  alias: { ...standIns },
  plugins: [slimSdk, evaluateStyleSheet, embedTypeface],
  charset: "utf8",
  // Packages that are still CommonJS ask for built-in modules by `require`, which ES modules lack.
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
  legalComments: "none",
  sourcemap: "external",
  metafile: true,
  write: false,
  logLevel: "error",
} as const satisfies BuildOptions;

/** Bundles every function in one esbuild run, with the SDK inside; source maps stay on this machine. */
export async function buildFunctions(
  definitions: readonly FunctionDefinition[],
  output = join(root, ".build"),
): Promise<ReadonlyMap<string, Bundle>> {
  await rm(output, { recursive: true, force: true });
  const entryPoints = definitions.map(({ name, entry }) => ({ in: entry, out: name }));
  const { outputFiles, metafile } = await build({ ...options, entryPoints, outdir: output });
  const textOf = (file: string): string => outputFiles.find(({ path }) => basename(path) === file)?.text ?? "";
  const bundles = definitions.map(async ({ name }): Promise<Bundle> => {
    const written = await writeBundle(name, output, textOf(`${name}.mjs`), textOf(`${name}.mjs.map`));
    return { ...written, name, inputs: inputsOf(name, metafile) };
  });
  return new Map((await Promise.all(bundles)).map((bundle) => [bundle.name, bundle]));
}

export function requireBundle(bundles: ReadonlyMap<string, Bundle>, name: string): Bundle {
  const bundle = bundles.get(name);
  if (bundle === undefined) throw new Error(`No bundle was built for ${name}`);
  return bundle;
}

/** swc goes over what esbuild has minified: it sees what is never used across modules, a tenth of the whole. */
async function writeBundle(
  name: string,
  output: string,
  bundled: string,
  bundledMap: string,
): Promise<Pick<Bundle, "directory" | "bytes">> {
  const { code, map } = await transform(bundled, {
    configFile: false,
    swcrc: false,
    isModule: true,
    minify: true,
    jsc: { target: "es2024", minify: { module: true, compress: { passes: 2 }, mangle: { toplevel: true } } },
    inputSourceMap: bundledMap,
    sourceMaps: true,
  });
  const directory = join(output, "functions", name);
  const maps = join(output, "source-maps");
  await Promise.all([mkdir(directory, { recursive: true }), mkdir(maps, { recursive: true })]);
  await Promise.all([
    writeFile(join(directory, "index.mjs"), code),
    writeFile(join(maps, `${name}.mjs.map`), map ?? ""),
  ]);
  return { directory, bytes: Buffer.byteLength(code) };
}

function inputsOf(name: string, { outputs }: Metafile): readonly string[] {
  const built = Object.entries(outputs).find(([path]) => basename(path) === `${name}.mjs`)?.[1];
  if (built === undefined) throw new Error(`esbuild made no bundle for ${name}`);
  return Object.entries(built.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}
