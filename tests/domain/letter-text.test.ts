import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Language } from "../../functions/domain/language.ts";
import {
  checkLetterText,
  fillLetterText,
  LetterHoleError,
  type LetterKind,
  type LetterText,
  letterKindOf,
  letterKinds,
  paragraphsOf,
  placeholderNames,
  placeholdersIn,
  placeholdersOf,
} from "../../functions/domain/letter-text.ts";
import { readLetterTexts } from "../../functions/domain/read-letter-texts.ts";
import { defaultLetterText } from "../../functions/texts/letter-defaults.ts";

const languages: readonly Language[] = ["sv", "en"];
const every = letterKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));
const facts = Object.fromEntries(Object.keys(placeholderNames).map((name) => [name, `<${name}>`]));
const text = (changes: Partial<LetterText> = {}): LetterText => ({
  subject: "Svara senast {sista dag}",
  opening: "Hej {part}!",
  closing: "Med vänlig hälsning",
  ...changes,
});

describe.each(every)("the standard text of $kind in $language", ({ kind, language }) => {
  const standard = defaultLetterText(kind, language);

  test("passes the check that staff's own texts must pass, and is filled whole", () => {
    expect(checkLetterText(kind, language, standard)).toEqual([]);
    expect(JSON.stringify(fillLetterText({ kind, language, facts }, standard))).not.toMatch(/[{}].*[{}].*[{}].*[{}]/);
  });

  test("needs every fact that it names", () => {
    for (const name of placeholdersIn(kind, language, standard)) {
      for (const value of [undefined, "", "  ", "\u200b"]) {
        const without = { kind, language, facts: { ...facts, [name]: value } };
        expect(() => fillLetterText(without as typeof without & { facts: typeof facts }, standard)).toThrow(
          LetterHoleError,
        );
      }
    }
  });
});

describe("a text", () => {
  test.each([
    ["Hej {nmn}!", { code: "placeholder-unknown", line: 1, written: "nmn" }],
    ["Hej\n\n{party}", { code: "placeholder-unknown", line: 3, written: "party" }],
    ["Hej {version}", { code: "placeholder-unknown", line: 1, written: "version" }],
    ["{}", { code: "placeholder-unknown", line: 1, written: "" }],
    ["{{part}}", { code: "brace-alone", line: 1 }],
    ["Hej {part", { code: "brace-alone", line: 1 }],
    ["Hej {pa\nrt}", { code: "brace-alone", line: 1 }],
  ])("with %j in it is refused with the place", (opening, issue) => {
    const [first] = checkLetterText("invitation", "sv", text({ opening }));
    expect(first).toEqual({ part: "opening", ...issue });
  });

  test("must name the last day in its subject", () => {
    const issues = checkLetterText("invitation", "sv", text({ subject: "Välkommen!" }));
    expect(issues).toEqual([{ code: "placeholder-missing", part: "subject", name: "deadlineDay" }]);
  });

  test("may write a name with other spaces and capitals", () => {
    const filled = fillLetterText(
      { kind: "invitation", language: "sv", facts: { deadlineDay: "24 maj", party: "Ån" } },
      text({ subject: "{ Sista  DAG }" }),
    );
    expect(filled.subject).toBe("24 maj");
  });

  test("is filled once: a name with braces in it is a name", () => {
    const given = { ...facts, party: "{kontaktperson} {x" };
    const filled = fillLetterText({ kind: "invitation", language: "sv", facts: given }, text());
    expect(filled.opening).toBe("Hej {kontaktperson} {x!");
  });

  test("is parted into paragraphs at empty lines", () => {
    expect(paragraphsOf("\n\nA\nB\n \n\n\nC\n")).toEqual(["A\nB", "C"]);
  });
});

/** Texts that are nearly right, which random ones never are. */
const written = fc
  .array(
    fc.oneof(
      fc.constantFrom("{", "}", "{{", "}}", "{}", "\n", "\n\n", " "),
      fc.constantFrom(...Object.values(placeholderNames).flatMap(({ sv, en }) => [`{${sv}}`, `{${en}}`, sv])),
      fc.string({ maxLength: 8, unit: "grapheme" }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

test("no text that passes the check leaves a hole, and none with a hole is ever filled", () => {
  const some = fc.record({
    kind: fc.constantFrom(...letterKinds),
    language: fc.constantFrom(...languages),
    given: fc.record({ subject: written, opening: written, closing: written }),
  });
  fc.assert(
    fc.property(some, fc.constantFrom("", " ", "\u200b", undefined), ({ kind, language, given }, nothing) => {
      // Marked, so that what was put in can be told from what was written.
      const marked = Object.fromEntries(Object.keys(placeholderNames).map((name) => [name, "\u2039x\u203a"]));
      const passes = checkLetterText(kind, language, given).length === 0;
      const says = (part: string) => /[\p{L}\p{N}]/u.test(part);
      const filled = attempt(kind, language, marked, given);
      if (filled === undefined) {
        expect(passes && [given.subject, given.opening, given.closing].every(says)).toBe(false);
        return;
      }
      for (const part of Object.values(filled)) {
        expect(part).not.toMatch(/[{}]/);
        expect(says(part)).toBe(true);
      }
      for (const name of placeholdersIn(kind, language, given)) {
        const holed = { ...marked, [name]: nothing } as Record<string, string>;
        expect(attempt(kind, language, holed, given)).toBeUndefined();
      }
    }),
    { numRuns: 400 },
  );
});

function attempt(kind: LetterKind, language: Language, given: Record<string, string>, words: LetterText) {
  try {
    return fillLetterText({ kind, language, facts: given }, words);
  } catch (error) {
    if (error instanceof LetterHoleError) return undefined;
    throw error;
  }
}

describe("reading the form", () => {
  const fields = (changes: Readonly<Record<string, string>> = {}) => {
    const texts = { sv: defaultLetterText("invitation", "sv"), en: defaultLetterText("invitation", "en") };
    const all = Object.entries(texts).flatMap(([of, parts]) =>
      Object.entries(parts).map(([part, value]): [string, string] => [`${of}-${part}`, value]),
    );
    const given = { ...Object.fromEntries(all), action: "save", ...changes };
    return new Map(Object.entries(given).map(([name, value]) => [name, [value]] as const));
  };
  const read = (changes?: Readonly<Record<string, string>>) => readLetterTexts("invitation", fields(changes));

  test("takes both languages", () => {
    expect(read().texts?.en.subject).toContain("{last day}");
  });

  test("refuses one language only, a line break's control characters in a subject, and a foreign field", () => {
    expect(read({ "en-closing": " " }).issues).toMatchObject([{ field: "en-closing", code: "required" }]);
    expect(read({ "sv-subject": "Svar {sista dag}\r\nBcc: x@example.com" }).texts?.sv.subject).toBe(
      "Svar {sista dag} Bcc: x@example.com",
    );
    expect(read({ "sv-subject": "Svar {sista dag}\u0000" }).issues).toMatchObject([{ code: "characters-not-allowed" }]);
    expect(read({ extra: "1" }).issues).toMatchObject([{ field: "extra", code: "unknown-field" }]);
  });

  test("names the field of what is wrong, and keeps what was typed", () => {
    const { texts, letterIssues, values } = read({ "en-opening": "Hello {part}" });
    expect(texts).toBeNull();
    expect(letterIssues).toMatchObject([{ field: "en-opening", code: "placeholder-unknown", written: "part" }]);
    expect(values.get("en-opening")).toEqual(["Hello {part}"]);
  });
});

test("a published plan is told of in two letters, and receipts are no letters", () => {
  expect(letterKindOf("publication", { audience: "decision-maker" })).toBe("publication-decision-maker");
  expect(letterKindOf("publication", { audience: "respondent" })).toBe("publication-respondent");
  expect(letterKindOf("receipt", {})).toBeUndefined();
  expect(placeholdersOf("publication-respondent")).not.toContain("party");
});
