import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileAnswer, largestFileBytes, readFileAnswer, withFiles } from "../../functions/domain/attached-file.ts";
import { recogniseFile } from "../../functions/domain/file-kind.ts";
import type { Question } from "../../functions/domain/questionnaire.ts";
import { docx, jpeg, odt, pdf, png, program, type ZippedFile, zip } from "./sample-uploads.ts";

const word: readonly ZippedFile[] = [
  { name: "[Content_Types].xml", content: "<Types/>" },
  { name: "word/document.xml", content: "<w:document/>" },
];
const openDocument: readonly ZippedFile[] = [
  { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
  { name: "content.xml", content: "<office/>" },
];

describe("a file's kind", () => {
  test.each([
    ["pdf", pdf],
    ["docx", docx],
    ["odt", odt],
    ["jpeg", jpeg],
    ["png", png],
    ["docx", zip(word, "a comment after the end")],
  ])("%s is known by its content", (kind, content) => {
    expect(recogniseFile(content)).toEqual({ kind });
  });

  test.each([
    ["a program", program],
    ["a program with a document behind it", Buffer.concat([program, docx])],
    ["a PDF without its end", pdf.subarray(0, 20)],
    ["something with a PDF's header further in", Buffer.concat([Buffer.from("<html>"), pdf])],
    ["a ZIP of anything", zip([{ name: "a.txt", content: "a" }])],
    [
      "a spreadsheet",
      zip([
        { name: "[Content_Types].xml", content: "" },
        { name: "xl/workbook.xml", content: "" },
      ]),
    ],
    [
      "an OpenDocument presentation",
      zip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.presentation" },
        { name: "content.xml", content: "" },
      ]),
    ],
    ["an OpenDocument whose type stands later", zip([...openDocument].reverse())],
    ["an encrypted document", zip(word.map((file) => ({ ...file, isEncrypted: true })))],
    ["a document cut short", docx.subarray(0, docx.length - 30)],
    ["an old Word document", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["a page", Buffer.from("<!doctype html>")],
    ["a drawing that can hold scripts", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])("of %s is none that is taken", (_, content) => {
    expect(recogniseFile(content)).toEqual({ refused: "not-a-kind" });
  });

  test.each([
    ["empty", new Uint8Array()],
    ["too-large", Buffer.concat([pdf, Buffer.alloc(largestFileBytes)])],
    ["has-macros", zip([...word, { name: "word/vbaProject.bin", content: "x" }])],
    ["has-macros", zip([...openDocument, { name: "Basic/Standard/Module1.xml", content: "x" }])],
    [
      "unpacks-too-large",
      zip([...word, { name: "word/media/image1.png", content: "x", saysItUnpacksTo: 2_000_000_000 }]),
    ],
    [
      "unpacks-too-large",
      zip([...word, ...Array.from({ length: 5_001 }, (_, index) => ({ name: `word/${index}`, content: "" }))]),
    ],
  ])("is refused as %s with that reason", (refused, content) => {
    expect(recogniseFile(content)).toEqual({ refused });
  });

  test("is taken up to the last byte of the limit", () => {
    const tail = "\n%%EOF";
    const largest = Buffer.concat([
      pdf,
      Buffer.alloc(largestFileBytes - pdf.length - tail.length, 32),
      Buffer.from(tail),
    ]);
    expect(largest.length).toBe(largestFileBytes);
    expect(recogniseFile(largest)).toEqual({ kind: "pdf" });
    expect(recogniseFile(Buffer.concat([largest, Buffer.from(" ")]))).toEqual({ refused: "too-large" });
  });

  test("is decided for any bytes, damaged documents among them, without an error", () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(docx, odt, pdf),
        fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      )
      .map(([document, changes]) => {
        const copy = new Uint8Array(document);
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (content) => {
        const reading = recogniseFile(content);
        return "kind" in reading || reading.refused.length > 0;
      }),
      { numRuns: 500 },
    );
  });
});

describe("a file in an answer", () => {
  const file = { kind: "pdf", bytes: 1_234, sha256: "a".repeat(64) } as const;

  test("is read back as it was written", () => {
    expect(readFileAnswer(fileAnswer(file))).toEqual(file);
  });

  test.each([undefined, "pdf", 3, ["exe", "1", "a".repeat(64)], ["pdf", "1", "short"], ["pdf", "x", "a".repeat(64)]])(
    "is not made out of %j",
    (value) => {
      expect(readFileAnswer(value)).toBeUndefined();
    },
  );

  test("goes along only for a question that asks for one", () => {
    const label = { sv: "x", en: "x" };
    const questions: Question[] = [
      { id: "attachment", type: "file", label, required: false, publish: "private" },
      { id: "email", type: "email", label, required: false, publish: "private" },
    ];
    const files = new Map([
      ["attachment", file],
      ["email", file],
      ["other", file],
    ]);
    expect(withFiles({ questions }, { email: "a@example.com" }, files)).toEqual({
      email: "a@example.com",
      attachment: fileAnswer(file),
    });
  });
});
