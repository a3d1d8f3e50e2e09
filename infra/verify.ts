import { readFileSync } from "node:fs";
import {
  type FindingCode,
  type Proof,
  type Verification,
  verifyPlanFile,
} from "../functions/domain/verify-plan-file.ts";

const sentences: Readonly<Record<FindingCode, string>> = {
  "not-a-plan-version": "This is not a plan version as Samråd exports it; something is missing or extra at",
  "hash-of-header": "The header has been changed: its hash is not the one the file states,",
  "hash-of-part": "A part has been changed: its content does not have the hash that names it,",
  "part-missing": "A part that the header names is not in the file:",
  "part-not-named": "The file holds a part that the header does not name:",
  "parts-malformed": "The parts cannot be read as a plan:",
  "chain-broken": "The version before is not the one this version names:",
  "chain-order": "The versions do not follow each other:",
  "disclosure-unknown": "A text stands beside the version that the version does not commit to:",
  "disclosure-altered": "A text has been changed since the version was made:",
  "disclosure-repeated": "A text stands twice beside the version:",
  "reference-repeated": "Two things in the plan have the same name:",
  "sum-wrong": "A sum in the financing table is not the sum of its lines:",
  "change-wrong": "What is said to have changed since last year is not what the decisions say:",
};

/** Checks plan versions offline, each also against the file named before it; true when all hold. */
export function verifyFiles(paths: readonly string[], print: (line: string) => void): boolean {
  let holds = true;
  let previous: unknown;
  for (const path of paths) {
    const file = readJson(path);
    const verification = "value" in file ? verifyPlanFile(file.value, previous) : null;
    print(path);
    if (verification === null) print(`  Failed. ${"problem" in file ? file.problem : ""}`);
    else for (const line of describe(verification)) print(`  ${line}`);
    holds = holds && verification !== null && verification.findings.length === 0;
    previous = "value" in file ? file.value : null;
  }
  print(holds ? "Everything that was checked holds." : "Not everything holds: see above.");
  return holds;
}

function readJson(path: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(readFileSync(path, "utf8")) as unknown };
  } catch (error) {
    return { problem: `The file cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function describe({ findings, proof }: Verification): readonly string[] {
  if (findings.length > 0) return findings.map(({ code, where }) => `Failed. ${sentences[code]} ${where}`);
  return proof === null ? ["Failed."] : describeProof(proof);
}

const chains: Readonly<Record<Proof["chain"], string>> = {
  first: "It is the first version: nothing comes before it.",
  linked: "Proved: it names the version given before it by its hash.",
  "not-compared": "Not checked: it names an earlier version that was not given. Give that file before this one.",
};

function describeProof(proof: Proof): readonly string[] {
  const { views, decisions } = proof;
  const erased = views.committed - views.disclosed + decisions.committed - decisions.disclosed;
  return [
    `Version ${proof.version}, hash ${proof.hash}`,
    `Proved: the header and its ${proof.parts} parts are the ones this hash names.`,
    `Proved: ${views.disclosed} of ${views.committed} views and ${decisions.disclosed} of ${decisions.committed} decisions are word for word what the version commits to.`,
    ...(erased > 0
      ? [`Not checked: ${erased} texts are not in the file. They may have been erased; the version still holds.`]
      : []),
    "Proved: every reference is one of a kind, and the financing table adds up.",
    chains[proof.chain],
    "Not checked: that this is the hash that was published, and that the answers were counted rightly. Compare the hash with the published one.",
  ];
}

if (import.meta.main) {
  const paths = process.argv.slice(2);
  if (paths.length === 0) {
    process.stderr.write(
      "Usage: npm run verify -- plan-0.1.json plan-0.2.json …   (one or several, the oldest first)\n",
    );
    process.exitCode = 1;
  } else if (!verifyFiles(paths, (line) => process.stdout.write(`${line}\n`))) process.exitCode = 1;
}
