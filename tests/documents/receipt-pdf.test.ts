import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { legibleText } from "../../functions/documents/legible-text.ts";
import { type ReceiptDocument, renderReceiptPdf } from "../../functions/documents/receipt-pdf.ts";
import { readPdf, type Tag, textOf } from "./read-pdf.ts";

const receipt: ReceiptDocument = {
  language: "sv",
  destinationName: "Destination Åsnen",
  title: "Kvittens på svar",
  facts: [
    { label: "Referens", value: "2027-p-001" },
    { label: "Diarienummer", value: "DÅ 2027/14" },
  ],
  parts: [
    {
      title: "Ditt svar",
      empty: "Inget svar",
      lines: [
        { id: "type", label: "Vem svarar du för?", values: ["Företag"] },
        { id: "actions", label: "Vad vill du se?", values: ["Leder", "Skyltar"] },
        { id: "risks", label: "Ser du risker?", values: [] },
      ],
    },
  ],
  at: "2027-04-05T09:20:00.000Z",
};

const withText = (text: string): ReceiptDocument => ({
  ...receipt,
  parts: [{ title: "Ditt svar", empty: "", lines: [{ id: "text", label: "Text", values: [text] }] }],
});

/** As written, whatever lines it was broken into. */
const unbroken = (text: string) => text.replace(/\s+/g, " ").trim();

async function answerIn(document: ReceiptDocument): Promise<string> {
  const { tags } = await readPdf(await renderReceiptPdf(document));
  const heading = tags.findIndex((tag) => tag.role === "H3");
  return unbroken(
    tags
      .slice(heading + 1)
      .map(textOf)
      .join(" "),
  );
}

describe("a receipt as PDF", () => {
  test("has a tag tree: one title, headings below it, lists and paragraphs in reading order", async () => {
    const { isTagged, language, title, tags } = await readPdf(await renderReceiptPdf(receipt));
    expect({ isTagged, language, title }).toEqual({
      isTagged: true,
      language: "sv-SE",
      title: "Kvittens på svar – Destination Åsnen",
    });
    const outline = tags.map((tag): [string, string] => [tag.role, unbroken(textOf(tag))]);
    expect(outline).toEqual([
      ["P", "Destination Åsnen"],
      ["H1", "Kvittens på svar"],
      ["L", "Referens 2027-p-001 Diarienummer DÅ 2027/14"],
      ["H2", "Ditt svar"],
      ["H3", "Vem svarar du för?"],
      ["P", "Företag"],
      ["H3", "Vad vill du se?"],
      ["L", "– Leder – Skyltar"],
      ["H3", "Ser du risker?"],
      ["P", "Inget svar"],
    ]);
    const roles = ({ role, children }: Tag): unknown => (children.length === 0 ? role : [role, children.map(roles)]);
    expect(tags.filter(({ role }) => role === "L").map(roles)[0]).toEqual([
      "L",
      [
        ["LI", ["Lbl", "LBody"]],
        ["LI", ["Lbl", "LBody"]],
      ],
    ]);
  });

  test("says which standard it follows, names its language in English too, and is the same every time", async () => {
    const bytes = await renderReceiptPdf({ ...receipt, language: "en" });
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect((await readPdf(bytes)).language).toBe("en-GB");
    expect(await renderReceiptPdf({ ...receipt, language: "en" })).toEqual(bytes);
  });

  test("runs over as many pages as the text needs and loses nothing of it", async () => {
    const words = Array.from({ length: 2_000 }, (_, index) => `ord${index}`).join(" ");
    const { pages, untagged } = await readPdf(await renderReceiptPdf(withText(words)));
    expect(pages).toBeGreaterThan(2);
    expect(untagged).toContain(`sida ${pages} av ${pages}`);
    expect(await answerIn(withText(words))).toBe(words);
  });

  test.each([
    "<script>alert(1)</script>",
    ") Tj ET /JavaScript (app.alert(1)) endstream endobj %%EOF",
    '=HYPERLINK("http://example.com")',
    "räksmörgås – Åsnen Łódź Ελλάδα Жук €",
  ])("gives back %s as text", async (text) => {
    const bytes = await renderReceiptPdf(withText(text));
    expect(await answerIn(withText(text))).toBe(text);
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("/JavaScript");
  });

  test("writes characters that cannot be shown as their numbers, so that nothing is hidden", async () => {
    expect(await answerIn(withText("a\u202Eb\u0000c😀"))).toBe("a[U+202E]b[U+0000]c[U+1F600]");
  });
});

describe("legible text", () => {
  const always = () => true;

  test("is left as it is when all of it can be shown", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-zÅÄÖåäö0-9 .,!?<>&"'()\n-]*$/),
        (text) => legibleText(text, always) === text,
      ),
    );
  });

  test("never holds a control or a mark that turns the writing direction", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(legibleText(text, always).replaceAll("\n", "")),
      ),
    );
  });

  test("shows only what there is a sign for", () => {
    expect(legibleText("aβ", (codePoint) => codePoint < 128)).toBe("a[U+03B2]");
  });
});
