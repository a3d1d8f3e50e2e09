import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

function read(address: string): string {
  return readFileSync(fileURLToPath(address), "base64");
}

/**
 * Source Sans 3 under the SIL Open Font License 1.1, which lets it be embedded and passed on.
 * TrueType files in base64; bundles carry the text instead of the reading: see infra/bundling.
 */
export const typeface = {
  regular: read(import.meta.resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf")),
  semibold: read(import.meta.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf")),
} as const;
