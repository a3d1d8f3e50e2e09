import PDFDocument from "pdfkit";
import type { Language } from "../domain/language.ts";
import type { Block } from "./document-blocks.ts";
import { colours, contentWidth, drawBeside, margins, type Pdf, showable } from "./pdf-text.ts";
import { typeface } from "./typeface.ts";
import { writeBlocks } from "./write-blocks.ts";

export interface TaggedDocument {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  /** The instant it is dated: the same document gives the same bytes. */
  readonly at: string;
  readonly blocks: readonly Block[];
  /** At the foot of each page: what it is a page of. */
  readonly footer: (page: number, pages: number) => { readonly left: string; readonly right?: string };
}

/** A tagged PDF (PDF/UA): a screen reader meets headings, lists, tables and paragraphs in their order. */
export async function renderTaggedPdf(document: TaggedDocument): Promise<Uint8Array> {
  const { language, title, author, at } = document;
  const pdf = new PDFDocument({
    size: "A4",
    margins,
    bufferPages: true,
    pdfVersion: "1.7",
    // pdfkit's types are a version behind what it can do.
    subset: "PDF/UA" as unknown as "PDF/A-1",
    tagged: true,
    lang: language === "sv" ? "sv-SE" : "en-GB",
    displayTitle: true,
    // Without a first font: pdfkit would find it again under its name and read the file anew at each use.
    font: null as unknown as string,
    info: {
      Title: inXmlToo(title),
      Author: inXmlToo(author),
      Creator: "Samråd",
      Producer: "Samråd",
      CreationDate: new Date(at),
      ModDate: new Date(at),
    },
  });
  const written = collect(pdf);
  pdf.registerFont("regular", Buffer.from(typeface.regular, "base64"));
  pdf.registerFont("semibold", Buffer.from(typeface.semibold, "base64"));
  pdf.font("regular");
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  writeBlocks(pdf, root, document.blocks, language);
  root.end();
  writeFooters(pdf, document);
  pdf.end();
  return written;
}

/** pdfkit writes the title and the author into XML as well, and escapes nothing there. */
function inXmlToo(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, " ");
  const escaped = plain.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return Object.assign(new String(plain), { toString: () => escaped }) as string;
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  pdf.on("end", () => resolve(Buffer.concat(chunks)));
  pdf.on("error", reject);
  return promise;
}

function writeFooters(pdf: Pdf, { footer }: TaggedDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    // Below the bottom margin, where pdfkit would begin a new page.
    pdf.page.margins.bottom = 0;
    const { left, right } = footer(index - start + 1, count);
    drawBeside(pdf, "Pagination", () => {
      pdf.font("regular").fontSize(9).fillColor(colours.soft);
      const line = { lineBreak: false, width: contentWidth(pdf) };
      pdf.text(showable(pdf, left), margins.left, pdf.page.height - 44, line);
      if (right) pdf.fontSize(6.5).text(showable(pdf, right), margins.left, pdf.page.height - 30, line);
    });
  }
}
