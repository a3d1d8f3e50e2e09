import writeXlsxFile from "write-excel-file/universal";

/** A sheet of text: no cell is a number or a formula, so that codes keep their zeros and nothing runs. */
export async function writeWorkbook(rows: readonly (readonly string[])[], sheet: string): Promise<Uint8Array> {
  const [headings = []] = rows;
  const data = rows.map((cells, index) =>
    cells.map((value) =>
      value === "" ? null : { value, type: String, ...(index === 0 && { fontWeight: "bold" as const }) },
    ),
  );
  const columns = headings.map((_, column) => ({
    width: Math.min(40, Math.max(...rows.map((cells) => (cells[column] ?? "").length)) + 2),
  }));
  const written = writeXlsxFile(data, { sheet, columns, stickyRowsCount: 1 });
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}
