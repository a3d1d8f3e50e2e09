import type * as z from "zod/mini";
import { atPath, type ImportProblem, problem } from "./import-problem.ts";
import type { Localized } from "./language.ts";

type Issue = z.core.$ZodIssue;

/**
 * A schema's issue in words for the person who wrote the file. `value` is what was checked: an issue
 * does not tell a missing field from one of the wrong type.
 */
export function describeIssue(issue: Issue, value: unknown, where: Localized = atPath(issue.path)): ImportProblem {
  switch (issue.code) {
    case "unrecognized_keys": {
      const keys = issue.keys.join(", ");
      return problem(where, "field-unknown", `Okända fält: ${keys}.`, `Unknown fields: ${keys}.`);
    }
    case "invalid_type":
      return describeType(issue, value, where);
    case "too_small":
      return describeBound(issue.origin, issue.minimum, where, "least");
    case "too_big":
      return describeBound(issue.origin, issue.maximum, where, "most");
    case "invalid_value": {
      const values = issue.values.map(String).join(", ");
      return problem(where, "value-invalid", `Ska vara något av: ${values}.`, `Must be one of: ${values}.`);
    }
    case "invalid_format":
      return describeFormat(issue.format, issue.path.at(-1), where);
    default:
      return problem(where, "value-invalid", "Värdet har fel form.", "The value has the wrong form.");
  }
}

const typeNames: Readonly<Record<string, Localized>> = {
  string: { sv: "text", en: "text" },
  number: { sv: "ett tal", en: "a number" },
  int: { sv: "ett heltal", en: "a whole number" },
  boolean: { sv: "true eller false", en: "true or false" },
  array: { sv: "en lista", en: "a list" },
  object: { sv: "ett objekt", en: "an object" },
};

function describeType(issue: z.core.$ZodIssueInvalidType, value: unknown, where: Localized): ImportProblem {
  if (valueAt(value, issue.path) === undefined) {
    return problem(where, "field-missing", "Fältet saknas.", "The field is missing.");
  }
  const name = typeNames[issue.expected] ?? { sv: issue.expected, en: issue.expected };
  return problem(where, "value-invalid", `Ska vara ${name.sv}.`, `Must be ${name.en}.`);
}

function describeBound(
  origin: string,
  bound: number | bigint,
  where: Localized,
  side: "least" | "most",
): ImportProblem {
  const unit: Localized =
    origin === "string"
      ? { sv: " tecken", en: " characters" }
      : origin === "array"
        ? { sv: " poster", en: " items" }
        : { sv: "", en: "" };
  const word = side === "least" ? { sv: "minst", en: "at least" } : { sv: "högst", en: "at most" };
  return problem(
    where,
    "value-invalid",
    `Ska vara ${word.sv} ${bound}${unit.sv}.`,
    `Must be ${word.en} ${bound}${unit.en}.`,
  );
}

const forms: Readonly<Record<string, Localized>> = {
  id: {
    sv: "Bara a–z, 0–9 och bindestreck, högst 40 tecken, inte bindestreck först eller sist.",
    en: "Only a–z, 0–9 and hyphens, at most 40 characters, no hyphen first or last.",
  },
  at: {
    sv: "Skriv datum och klockslag så här: 2027-05-24T23:59.",
    en: "Write date and time like this: 2027-05-24T23:59.",
  },
  quarter: { sv: "Skriv kvartalet så här: 2028-Q2.", en: "Write the quarter like this: 2028-Q2." },
  municipality: {
    sv: "Skriv kommunkoden med fyra siffror, regionens med två, whole-area eller outside.",
    en: "Write the municipality's four-digit code, the region's two digits, whole-area or outside.",
  },
};

function describeFormat(format: string, field: PropertyKey | undefined, where: Localized): ImportProblem {
  if (format === "email") {
    return problem(where, "value-invalid", "Är inte en e-postadress.", "Is not an e-mail address.");
  }
  const form = forms[String(field)] ?? { sv: "Texten har fel form.", en: "The text has the wrong form." };
  return problem(where, "value-invalid", form.sv, form.en);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
