import type * as z from "zod/mini";
import { type PlanDraft, planDraftSchema } from "./action-plan.ts";
import { type Destination, destinationSchema } from "./destination.ts";
import { type EarlierProcess, earlierProcessSchema } from "./earlier-process.ts";
import { checkDestination, checkPlan } from "./import-checks.ts";
import { checkGovernanceFile, type GovernanceFile, governanceFileSchema } from "./import-governance.ts";
import { describeIssue } from "./import-issue.ts";
import { atPath, type ImportProblem, problem, wholeFile } from "./import-problem.ts";
import { checkEarlierProcess } from "./import-process.ts";
import { checkQuestionnaire } from "./import-questionnaire.ts";
import { checkRoundFile } from "./import-round.ts";
import { decodeFile } from "./import-text.ts";
import { type Questionnaire, questionnaireSchema } from "./questionnaire.ts";
import { type RoundFile, roundFileSchema } from "./round-file.ts";

/** What each kind of file holds, as JSON; lists of parties are read apart, since they are previewed first. */
export interface Imported {
  readonly destination: Destination;
  readonly questionnaire: Questionnaire;
  readonly plan: PlanDraft;
  readonly process: EarlierProcess;
  readonly round: RoundFile;
  readonly governance: GovernanceFile;
}
export type ImportKind = keyof Imported;

export const importKinds = [
  "destination",
  "questionnaire",
  "plan",
  "round",
  "process",
  "governance",
] as const satisfies readonly ImportKind[];

export type ImportResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

type Reader<Value> = (bytes: Uint8Array) => ImportResult<Value>;

const readers: { readonly [Kind in ImportKind]: Reader<Imported[Kind]> } = {
  destination: jsonReader(destinationSchema, checkDestination),
  questionnaire: jsonReader(questionnaireSchema, checkQuestionnaire),
  plan: jsonReader(planDraftSchema, checkPlan),
  process: jsonReader(earlierProcessSchema, checkEarlierProcess),
  round: jsonReader(roundFileSchema, checkRoundFile),
  governance: jsonReader(governanceFileSchema, checkGovernanceFile),
};

/**
 * Reads a file whole or not at all: either the value, or every problem found in it. Takes bytes,
 * since how a file is encoded can only be told from them.
 */
export function readImport<Kind extends ImportKind>(kind: Kind, bytes: Uint8Array): ImportResult<Imported[Kind]> {
  return readers[kind](bytes);
}

function jsonReader<Value>(
  schema: z.ZodMiniType<Value>,
  check: (value: Value) => readonly ImportProblem[],
): Reader<Value> {
  return (bytes) => {
    const file = decodeFile(bytes, { windows1252: false });
    if (!file.ok) return { ok: false, problems: [file.problem] };
    const parsed = parseJson(file.text);
    if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
    const unreadable = [...unreadableTexts(parsed.value, [])];
    if (unreadable.length > 0) return { ok: false, problems: unreadable };
    const result = schema.safeParse(parsed.value);
    if (!result.success)
      return { ok: false, problems: result.error.issues.map((issue) => describeIssue(issue, parsed.value)) };
    const problems = check(result.data);
    return problems.length === 0 ? { ok: true, value: result.data } : { ok: false, problems };
  };
}

// Half of a character, or a control character other than tab and line ends: no text of a person's.
const controls = /(?![\t\n\r])\p{Cc}/u;

/** Escapes such as `\\ud800` bring in what the file's encoding could not. */
function* unreadableTexts(value: unknown, path: readonly PropertyKey[]): Generator<ImportProblem> {
  if (typeof value === "string" && (!value.isWellFormed() || controls.test(value))) {
    yield problem(
      atPath(path),
      "character-not-allowed",
      "Texten innehåller styrtecken eller halva tecken.",
      "The text contains control characters or halves of characters.",
    );
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* unreadableTexts(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: ImportProblem };

function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const place = /\(line (\d+) column (\d+)\)/.exec(error instanceof Error ? error.message : "");
    const where =
      place === null
        ? wholeFile
        : { sv: `Rad ${place[1]}, tecken ${place[2]}`, en: `Line ${place[1]}, character ${place[2]}` };
    return {
      ok: false,
      problem: problem(where, "not-json", "Filen är inte giltig JSON.", "The file is not valid JSON."),
    };
  }
}
