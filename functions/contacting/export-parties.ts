import { writeWorkbook } from "../documents/write-workbook.ts";
import { DomainError } from "../domain/errors.ts";
import { exportRows, writeCsv } from "../domain/parties-export.ts";
import { openOffice } from "../managing/office.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse } from "../middleware/page-response.ts";
import { staffPartiesTexts } from "../texts/staff-parties.ts";
import type { ContactDesk } from "./contact-desk.ts";

/** All parties that can be invited, as the import takes them back. */
export async function exportParties(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const { destination, language } = await openOffice(desk, request);
  const parties = (await desk.parties.list(destination)).map(({ party }) => party);
  const rows = exportRows(parties, language);
  const name = `${destination}-parties`;
  switch (request.path["format"]) {
    case "csv":
      return file(`${name}.csv`, "text/csv; charset=utf-8", new TextEncoder().encode(writeCsv(rows)));
    case "xlsx": {
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      return file(`${name}.xlsx`, type, await writeWorkbook(rows, staffPartiesTexts[language].title));
    }
    default:
      throw new DomainError("not-found", {});
  }
}
