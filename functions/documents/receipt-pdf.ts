import PDFDocument from "pdfkit";
import type { Language } from "../domain/language.ts";
import type { SummaryLine } from "../texts/answer-summary.ts";
import { documentTexts } from "../texts/document.ts";
import { palette } from "../texts/palette.ts";
import { legibleText } from "./legible-text.ts";
import { typeface } from "./typeface.ts";
import { type Runs, wordingParagraphs } from "./wording-paragraphs.ts";

/** What a receipt says, in words; its layout is this file's. */
export interface ReceiptDocument {
  readonly language: Language;
  /** Whose consultation it is. */
  readonly destinationName: string;
  readonly title: string;
  /** What stands between the title and the copy: reference, dates, case number, deadline, contact. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly {
    readonly title: string;
    readonly lines: readonly SummaryLine[];
    /** What stands where nothing was answered. */
    readonly empty: string;
  }[];
  /** The instant the answer was received: the same answer gives the same bytes. */
  readonly at: string;
}

const colours = { ...palette, soft: palette["ink-soft"] } as const;
const margins = { top: 64, bottom: 72, left: 64, right: 64 };
const labelWidth = 150;

type Pdf = InstanceType<typeof PDFDocument>;
type Struct = ReturnType<Pdf["struct"]>;

/** A tagged PDF (PDF/UA): a screen reader meets headings, lists and paragraphs in their order. */
export async function renderReceiptPdf(receipt: ReceiptDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: "A4",
    margins,
    bufferPages: true,
    pdfVersion: "1.7",
    // pdfkit's types are a version behind what it can do.
    subset: "PDF/UA" as unknown as "PDF/A-1",
    tagged: true,
    lang: receipt.language === "sv" ? "sv-SE" : "en-GB",
    displayTitle: true,
    font: Buffer.from(typeface.regular, "base64") as unknown as string,
    info: {
      Title: `${receipt.title} – ${receipt.destinationName}`,
      Author: receipt.destinationName,
      Creator: "Samråd",
      Producer: "Samråd",
      CreationDate: new Date(receipt.at),
      ModDate: new Date(receipt.at),
    },
  });
  const written = collect(pdf);
  pdf.registerFont("regular", Buffer.from(typeface.regular, "base64"));
  pdf.registerFont("semibold", Buffer.from(typeface.semibold, "base64"));
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  writeReceipt(pdf, root, receipt);
  root.end();
  writePageNumbers(pdf, receipt);
  pdf.end();
  return written;
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  pdf.on("end", () => resolve(Buffer.concat(chunks)));
  pdf.on("error", reject);
  return promise;
}

function writeReceipt(pdf: Pdf, root: Struct, receipt: ReceiptDocument): void {
  drawWordmark(pdf);
  add(pdf, root, "P", () => write(pdf, receipt.destinationName, { size: 10, colour: colours.soft, indent: 40 }));
  pdf.moveDown(1.6);
  add(pdf, root, "H1", () => write(pdf, receipt.title, { font: "semibold", size: 22, colour: colours.lake }));
  pdf.moveDown(0.6);
  writeFacts(pdf, root, receipt.facts);
  for (const { title, lines, empty } of receipt.parts) {
    keepTogether(pdf, 96);
    pdf.moveDown(1.2);
    add(pdf, root, "H2", () => write(pdf, title, { font: "semibold", size: 15, colour: colours.lake }));
    for (const line of lines) writeLine(pdf, root, line, empty, receipt.language);
  }
}

function writeFacts(pdf: Pdf, root: Struct, facts: ReceiptDocument["facts"]): void {
  const list = pdf.struct("L");
  root.add(list);
  for (const { label, value } of facts) {
    keepTogether(pdf, 32);
    const item = pdf.struct("LI");
    list.add(item);
    const top = pdf.y;
    add(pdf, item, "Lbl", () => write(pdf, label, { size: 10.5, colour: colours.soft, width: labelWidth - 12 }));
    const below = pdf.y;
    add(pdf, item, "LBody", () => write(pdf, value, { size: 10.5, top, indent: labelWidth }));
    pdf.y = Math.max(below, pdf.y) + 3;
    item.end();
  }
  list.end();
}

function writeLine(pdf: Pdf, root: Struct, line: SummaryLine, empty: string, language: Language): void {
  const { label, values, change } = line;
  keepTogether(pdf, 56);
  pdf.moveDown(0.7);
  add(pdf, root, "H3", () => write(pdf, label, { font: "semibold", size: 10.5 }));
  if (change === undefined) writeValues(pdf, root, values, empty);
  else for (const lines of wordingParagraphs(change, language)) add(pdf, root, "P", () => writeRuns(pdf, lines));
}

function writeValues(pdf: Pdf, root: Struct, values: readonly string[], empty: string): void {
  if (values.length === 0) add(pdf, root, "P", () => write(pdf, empty, { size: 10.5, colour: colours.soft }));
  if (values.length === 1) add(pdf, root, "P", () => write(pdf, values[0] ?? "", { size: 10.5 }));
  if (values.length < 2) return;
  const list = pdf.struct("L");
  root.add(list);
  for (const value of values) {
    keepTogether(pdf, 24);
    const item = pdf.struct("LI");
    list.add(item);
    const top = pdf.y;
    add(pdf, item, "Lbl", () => write(pdf, "–", { size: 10.5, width: 12 }));
    add(pdf, item, "LBody", () => write(pdf, value, { size: 10.5, top, indent: 12 }));
    item.end();
  }
  list.end();
}

/** Lines through and under mark what goes and what comes. */
function writeRuns(pdf: Pdf, lines: readonly Runs[]): void {
  const width = pdf.page.width - margins.left - margins.right;
  pdf.fontSize(10.5).fillColor(colours.ink);
  for (const line of lines) {
    pdf.x = margins.left;
    if (line.length === 0) pdf.moveDown(1);
    for (const [index, { kind, text }] of line.entries()) {
      pdf.font(kind === "added" ? "semibold" : "regular").text(legibleText(text, signsOf(pdf)), {
        width,
        lineGap: 1.5,
        continued: index < line.length - 1,
        underline: kind === "added",
        strike: kind === "removed",
      });
    }
  }
  pdf.x = margins.left;
  pdf.moveDown(0.3);
}

/** One element of the tag tree with what is drawn for it. */
function add(pdf: Pdf, parent: Struct, type: string, draw: () => void): void {
  parent.add(pdf.struct(type, {}, draw));
}

interface Style {
  readonly font?: "regular" | "semibold";
  readonly size: number;
  readonly colour?: string;
  readonly indent?: number;
  readonly width?: number;
  readonly top?: number;
}

function write(pdf: Pdf, text: string, style: Style): void {
  const { font = "regular", size, colour = colours.ink, indent = 0, top } = style;
  const width = style.width ?? pdf.page.width - margins.left - margins.right - indent;
  pdf.font(font).fontSize(size).fillColor(colour);
  pdf.text(legibleText(text, signsOf(pdf)), margins.left + indent, top ?? pdf.y, { width, lineGap: 1.5 });
  pdf.x = margins.left;
}

/** Which characters the current font can show; pdfkit keeps its font to itself. */
function signsOf(pdf: Pdf): (codePoint: number) => boolean {
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })._font;
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}

/** A heading alone at the foot of a page belongs with what follows it. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - margins.bottom) pdf.addPage();
}

/** The mark from the pages; decoration, so a screen reader passes it. */
function drawWordmark(pdf: Pdf): void {
  pdf.markContent("Artifact", { type: "Layout" });
  pdf.save().translate(margins.left, margins.top - 9);
  pdf.roundedRect(0, 0, 30, 30, 6.5).fill(colours.lake);
  pdf.scale(30 / 32);
  pdf.path("M16 5l5 9H11z").fill("#ffffff");
  pdf.path("M5 20c4-4 7-4 11 0s7 4 11 0").lineWidth(3).lineCap("round").stroke(colours.cloudberry);
  pdf.restore();
  pdf.endMarkedContent();
}

function writePageNumbers(pdf: Pdf, { language, title }: ReceiptDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    // Below the bottom margin, where pdfkit would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    pdf.font("regular").fontSize(9).fillColor(colours.soft);
    const text = `${title} · ${documentTexts[language].pageOf(index - start + 1, count)}`;
    pdf.text(legibleText(text, signsOf(pdf)), margins.left, pdf.page.height - 44, { lineBreak: false });
    pdf.endMarkedContent();
  }
}
