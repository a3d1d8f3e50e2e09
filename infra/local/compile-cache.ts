import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Taking the types out of some hundred files and compiling them is a third of a start; once is enough.
enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/compiled/", import.meta.url)));
