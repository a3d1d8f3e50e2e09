import type { Language } from "../domain/language.ts";
import { paragraphsOf } from "../domain/plan-sections.ts";
import type { Block } from "./document-blocks.ts";
import {
  add,
  colours,
  contentWidth,
  drawBeside,
  keepTogether,
  lineGap,
  margins,
  type Pdf,
  type Struct,
  showable,
  swedish,
  write,
} from "./pdf-text.ts";
import { type Runs, wordingParagraphs } from "./wording-paragraphs.ts";
import { writeTable } from "./write-table.ts";

const textSize = 10.5;
const labelWidth = 150;
/** Between a list, or facts, and the text that follows: more than between two of their items. */
const belowList = 5;

/** How headings look, what room has to be left below them, and what stands above them. */
const headings = {
  1: { size: 22, colour: colours.lake, room: 120, above: 0, below: 0.6 },
  2: { size: 15, colour: colours.lake, room: 96, above: 1.2, below: 0.1 },
  3: { size: textSize, colour: colours.ink, room: 56, above: 0.7, below: 0 },
} as const;

/** Draws a document's blocks in order, each as the element of the tag tree that it is. */
export function writeBlocks(pdf: Pdf, root: Struct, blocks: readonly Block[], language: Language): void {
  const bookmarks = createBookmarks(pdf);
  for (const [index, block] of blocks.entries()) {
    writeBlock(pdf, root, block, { language, bookmarks });
    const next = blocks[index + 1]?.kind;
    // Headings keep their own distance.
    if ((block.kind === "list" || block.kind === "facts") && next !== undefined && next !== "heading")
      pdf.y += belowList;
  }
}

interface Writing {
  readonly language: Language;
  readonly bookmarks: ReturnType<typeof createBookmarks>;
}

function writeBlock(pdf: Pdf, root: Struct, block: Block, { language, bookmarks }: Writing): void {
  switch (block.kind) {
    case "masthead":
      drawBeside(pdf, "Layout", () => drawWordmark(pdf));
      add(pdf, root, "P", () => write(pdf, block.text, { size: 10, colour: colours.soft, indent: 40 }));
      pdf.moveDown(1.6);
      break;
    case "heading": {
      const { size, colour, room, above, below } = headings[block.level];
      keepTogether(pdf, room);
      pdf.moveDown(above);
      if (block.bookmark) bookmarks.add(block.level, showable(pdf, block.text));
      add(pdf, root, `H${block.level}`, () => write(pdf, block.text, { font: "semibold", size, colour }));
      pdf.moveDown(below);
      break;
    }
    case "paragraph":
      writeParagraphs(pdf, root, "P", block);
      break;
    case "quote":
      writeParagraphs(pdf, root, "BlockQuote", { ...block, indent: 14 });
      break;
    case "facts":
      writeFacts(pdf, root, block.rows);
      break;
    case "list":
      writeList(pdf, root, block.items);
      break;
    case "wording":
      for (const lines of wordingParagraphs(block.wording, language)) add(pdf, root, "P", () => writeRuns(pdf, lines));
      break;
    case "table":
      writeTable(pdf, root, block);
      break;
    case "new-page":
      pdf.addPage();
      break;
  }
}

interface Paragraphs {
  readonly text: string;
  readonly tone?: "soft" | "strong";
  readonly swedish?: boolean;
  readonly indent?: number;
}

/** Empty lines divide paragraphs; single line breaks are kept. */
function writeParagraphs(pdf: Pdf, root: Struct, type: string, block: Paragraphs): void {
  const { tone, indent } = block;
  const style = {
    size: textSize,
    ...(tone === "soft" && { colour: colours.soft }),
    ...(tone === "strong" && { font: "semibold" as const }),
    ...(indent !== undefined && { indent }),
  };
  for (const text of paragraphsOf(block.text)) {
    add(pdf, root, type, () => write(pdf, text, style), swedish(block.swedish));
    pdf.moveDown(0.4);
  }
}

function writeFacts(pdf: Pdf, root: Struct, facts: Extract<Block, { readonly kind: "facts" }>["rows"]): void {
  const list = pdf.struct("L");
  root.add(list);
  for (const { label, value } of facts) {
    keepTogether(pdf, 32);
    const item = pdf.struct("LI");
    list.add(item);
    const top = pdf.y;
    const width = labelWidth - 12;
    add(pdf, item, "Lbl", () => write(pdf, label, { size: textSize, colour: colours.soft, width }));
    const below = pdf.y;
    add(pdf, item, "LBody", () => write(pdf, value, { size: textSize, top, indent: labelWidth }));
    pdf.y = Math.max(below, pdf.y) + 3;
    item.end();
  }
  list.end();
}

function writeList(pdf: Pdf, root: Struct, items: readonly string[]): void {
  const list = pdf.struct("L");
  root.add(list);
  for (const text of items) {
    keepTogether(pdf, 24);
    const item = pdf.struct("LI");
    list.add(item);
    const top = pdf.y;
    add(pdf, item, "Lbl", () => write(pdf, "–", { size: textSize, width: 12 }));
    add(pdf, item, "LBody", () => write(pdf, text, { size: textSize, top, indent: 12 }));
    item.end();
  }
  list.end();
}

/** Lines through and under mark what goes and what comes. */
function writeRuns(pdf: Pdf, lines: readonly Runs[]): void {
  pdf.fontSize(textSize).fillColor(colours.ink);
  for (const line of lines) {
    pdf.x = margins.left;
    if (line.length === 0) pdf.moveDown(1);
    for (const [index, { kind, text }] of line.entries()) {
      pdf.font(kind === "added" ? "semibold" : "regular").text(showable(pdf, text), {
        width: contentWidth(pdf),
        lineGap,
        continued: index < line.length - 1,
        underline: kind === "added",
        strike: kind === "removed",
      });
    }
  }
  pdf.x = margins.left;
  pdf.moveDown(0.3);
}

/** A reader's way through the document, beside it: headings of the first level, and those below them. */
function createBookmarks(pdf: Pdf) {
  let parent = pdf.outline;
  return {
    add(level: number, title: string): void {
      const place = { fit: false, top: pdf.y - 8, left: pdf.page.width, expanded: level === 1 };
      const item = (level === 1 ? pdf.outline : parent).addItem(title, place as { expanded: boolean });
      if (level === 1) parent = item;
    },
  };
}

/** The mark from the pages; decoration, so a screen reader passes it. */
function drawWordmark(pdf: Pdf): void {
  pdf.save().translate(margins.left, pdf.y - 9);
  pdf.roundedRect(0, 0, 30, 30, 6.5).fill(colours.lake);
  pdf.scale(30 / 32);
  pdf.path("M16 5l5 9H11z").fill("#ffffff");
  pdf.path("M5 20c4-4 7-4 11 0s7 4 11 0").lineWidth(3).lineCap("round").stroke(colours.cloudberry);
  pdf.restore();
}
