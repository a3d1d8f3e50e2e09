import type { CellLine } from "../texts/decision-cells.ts";
import type { Table, TableCell, TableRow } from "./document-blocks.ts";
import {
  add,
  colours,
  contentWidth,
  drawBeside,
  hasRoom,
  keepTogether,
  margins,
  measure,
  type Pdf,
  type Struct,
  type StructOptions,
  type Style,
  swedish,
  write,
} from "./pdf-text.ts";

const size = 8.5;
const padding = { x: 5, y: 4 };

interface Column {
  readonly label: string;
  readonly left: number;
  readonly width: number;
  readonly align: "left" | "right";
}

interface DrawnRow {
  readonly cells: readonly TableCell[];
  readonly columns: readonly Column[];
  readonly isStressed: boolean;
}

/** A table whose headings stand again on each page that it goes on to; to a screen reader they are there once. */
export function writeTable(pdf: Pdf, root: Struct, table: Table): void {
  const columns = placeColumns(pdf, table);
  const headings: DrawnRow = {
    cells: columns.map(({ label }) => ({ lines: [{ text: label }] })),
    columns,
    isStressed: true,
  };
  const first = table.rows[0];
  keepTogether(pdf, 40 + heightOf(pdf, headings) + (first ? Math.min(200, heightOf(pdf, drawn(first, columns))) : 0));
  pdf.moveDown(0.8);
  const struct = pdf.struct("Table");
  root.add(struct);
  add(pdf, struct, "Caption", () => write(pdf, table.caption, { font: "semibold", size: 10 }));
  pdf.y += 3;
  const head = pdf.struct("THead");
  struct.add(head);
  writeRow(pdf, head, headings, () => ({ type: "TH", options: { scope: "Column" } }));
  head.end();
  const body = pdf.struct("TBody");
  struct.add(body);
  for (const row of table.rows) writeBodyRow(pdf, body, row, headings);
  body.end();
  struct.end();
  pdf.x = margins.left;
  pdf.y += 10;
}

function placeColumns(pdf: Pdf, { columns }: Table): readonly Column[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let left = 0;
  return columns.map(({ label, share, numeric }) => {
    const width = (contentWidth(pdf) * share) / whole;
    const column: Column = { label, left, width, align: numeric ? "right" : "left" };
    left += width;
    return column;
  });
}

/** A group's heading goes over all columns. */
function drawn({ kind, cells }: TableRow, columns: readonly Column[]): DrawnRow {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const over: Column = { label: "", left: 0, width, align: "left" };
  return { cells, columns: kind === "group" ? [over] : columns, isStressed: kind !== undefined };
}

function writeBodyRow(pdf: Pdf, body: Struct, row: TableRow, headings: DrawnRow): void {
  const own = drawn(row, headings.columns);
  const height = heightOf(pdf, own);
  const isLong = height > pdf.page.height - margins.top - margins.bottom - heightOf(pdf, headings);
  if (!isLong && !hasRoom(pdf, height)) {
    pdf.addPage();
    drawCells(pdf, headings, (_, draw) => drawBeside(pdf, "Pagination", draw));
  }
  const element: ElementOf = (cell, index) => {
    const options = { ...swedish(cell.swedish), ...(cell.heard && { alt: cell.heard }) };
    if (row.kind === "group")
      return { type: "TH", options: { ...options, scope: "Column" }, over: headings.columns.length };
    return index === 0 ? { type: "TH", options: { ...options, scope: "Row" } } : { type: "TD", options };
  };
  if (isLong) writeLongRow(pdf, body, own, element);
  else writeRow(pdf, body, own, element);
}

type ElementOf = (
  cell: TableCell,
  index: number,
) => { readonly type: "TH" | "TD"; readonly options: StructOptions; readonly over?: number };

function writeRow(pdf: Pdf, parent: Struct, row: DrawnRow, elementOf: ElementOf): void {
  const struct = pdf.struct("TR");
  parent.add(struct);
  drawCells(pdf, row, (index, draw) => addCell(pdf, struct, elementOf(row.cells[index] as TableCell, index), draw));
  struct.end();
}

function addCell(pdf: Pdf, row: Struct, { type, options, over }: ReturnType<ElementOf>, draw: () => void): void {
  const cell = pdf.struct(type, options, draw);
  if (over !== undefined) Object.assign(dataOf(cell), { A: { O: "Table", Scope: options.scope, ColSpan: over } });
  row.add(cell);
}

/** pdfkit's elements cannot be told how many columns they go over; their dictionary can. */
function dataOf(struct: Struct): object {
  return (struct as unknown as { readonly dictionary: { readonly data: object } }).dictionary.data;
}

/** Side by side, with a line below; `place` puts each cell where it belongs in the tag tree. */
function drawCells(pdf: Pdf, row: DrawnRow, place: (index: number, draw: () => void) => void): void {
  const top = pdf.y;
  const height = heightOf(pdf, row);
  if (row.isStressed) {
    drawBeside(pdf, "Layout", () => pdf.rect(margins.left, top, contentWidth(pdf), height).fill(colours["lake-pale"]));
  }
  for (const [index, cell] of row.cells.entries()) {
    const column = row.columns[index] as Column;
    place(index, () => {
      pdf.y = top + padding.y;
      for (const line of cell.lines) {
        for (const part of partsOf(line)) {
          const style = { ...styleOf(line, part, row), width: column.width - 2 * padding.x, align: column.align };
          write(pdf, part.text, { ...style, indent: column.left + padding.x });
        }
      }
    });
  }
  pdf.y = top + height;
  drawBeside(pdf, "Layout", () => {
    pdf.moveTo(margins.left, pdf.y).lineTo(margins.left + contentWidth(pdf), pdf.y);
    pdf.lineWidth(0.5).stroke(colours.line);
  });
}

/** Higher than a page: its cells come below one another, each with its heading, and go on over pages as text does. */
function writeLongRow(pdf: Pdf, body: Struct, row: DrawnRow, elementOf: ElementOf): void {
  const struct = pdf.struct("TR");
  body.add(struct);
  for (const [index, cell] of row.cells.entries()) {
    addCell(pdf, struct, elementOf(cell, index), () => {
      const label = row.columns[index]?.label;
      if (label) write(pdf, label, { size, colour: colours.soft, indent: padding.x });
      for (const line of cell.lines) {
        for (const part of partsOf(line)) write(pdf, part.text, { ...styleOf(line, part, row), indent: padding.x });
      }
    });
    pdf.y += padding.y;
  }
  struct.end();
}

function heightOf(pdf: Pdf, row: DrawnRow): number {
  const heights = row.cells.map(({ lines }, index) => {
    const width = (row.columns[index] as Column).width - 2 * padding.x;
    const parts = lines.flatMap((line) => partsOf(line).map((part) => styleOf(line, part, row)));
    const texts = lines.flatMap(partsOf).map(({ text }) => text);
    return texts.reduce((sum, text, at) => sum + measure(pdf, text, { ...(parts[at] as Style), width }), 0);
  });
  return Math.max(0, ...heights) + 2 * padding.y;
}

interface Part {
  readonly text: string;
  readonly isLead: boolean;
}

function partsOf({ text, lead }: CellLine): readonly Part[] {
  const whole = { text, isLead: false };
  return lead === undefined ? [whole] : [{ text: lead, isLead: true }, whole];
}

function styleOf({ tone }: CellLine, { isLead }: Part, { isStressed }: DrawnRow): Style {
  const colour = tone === "warning" ? colours.lingon : tone === "note" ? colours.soft : colours.ink;
  return { font: isLead || isStressed ? "semibold" : "regular", size, colour };
}
