import type PDFDocument from "pdfkit";
import { palette } from "../texts/palette.ts";
import { legibleText } from "./legible-text.ts";

export type Pdf = InstanceType<typeof PDFDocument>;
export type Struct = ReturnType<Pdf["struct"]>;

export const colours = { ...palette, soft: palette["ink-soft"] } as const;
export const margins = { top: 64, bottom: 72, left: 64, right: 64 };
/** Between the lines of a paragraph. */
export const lineGap = 1.5;

export interface Style {
  readonly font?: "regular" | "semibold";
  readonly size: number;
  readonly colour?: string;
  readonly indent?: number;
  readonly width?: number;
  readonly top?: number;
  readonly align?: "left" | "right";
}

export function contentWidth(pdf: Pdf): number {
  return pdf.page.width - margins.left - margins.right;
}

export function write(pdf: Pdf, text: string, style: Style): void {
  const { colour = colours.ink, indent = 0, top, align = "left" } = style;
  const width = style.width ?? contentWidth(pdf) - indent;
  const shown = prepare(pdf, text, style);
  pdf.fillColor(colour).text(shown, margins.left + indent, top ?? pdf.y, { width, lineGap, align });
  pdf.x = margins.left;
}

/** How high `write` makes it. */
export function measure(pdf: Pdf, text: string, style: Style & { readonly width: number }): number {
  return pdf.heightOfString(prepare(pdf, text, style), { width: style.width, lineGap });
}

function prepare(pdf: Pdf, text: string, { font = "regular", size }: Style): string {
  pdf.font(font).fontSize(size);
  return showable(pdf, text);
}

/** As the current font can show it. */
export function showable(pdf: Pdf, text: string): string {
  // pdfkit keeps its font to itself.
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })._font;
  return legibleText(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
}

/** One element of the tag tree with what is drawn for it. */
export function add(pdf: Pdf, parent: Struct, type: string, draw: () => void, options: StructOptions = {}): void {
  parent.add(pdf.struct(type, options, draw));
}

export interface StructOptions {
  readonly lang?: string;
  readonly alt?: string;
  /** Of a table's heading: what it is the heading of. */
  readonly scope?: "Row" | "Column";
}

/** Text that is in Swedish whatever the document's language. */
export function swedish(isSwedish: boolean | undefined): StructOptions {
  return isSwedish ? { lang: "sv-SE" } : {};
}

/** Drawn, but no part of what is read out. */
export function drawBeside(pdf: Pdf, type: "Layout" | "Pagination", draw: () => void): void {
  pdf.markContent("Artifact", { type });
  draw();
  pdf.endMarkedContent();
}

export function hasRoom(pdf: Pdf, height: number): boolean {
  return pdf.y + height <= pdf.page.height - margins.bottom;
}

/** A heading alone at the foot of a page belongs with what follows it. */
export function keepTogether(pdf: Pdf, height: number): void {
  if (!hasRoom(pdf, height)) pdf.addPage();
}
