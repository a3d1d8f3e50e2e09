import { renderPlanPdf } from "../documents/plan-pdf.ts";
import { planDocumentName } from "../domain/document-name.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import { file, type PageResponse } from "../middleware/page-response.ts";
import { type Shelf, visibilityOf } from "./library.ts";
import { readPlan, readVersion } from "./read-plan.ts";
import { readDestination } from "./show-destination.ts";

/** A plan version as a document, for whoever may read its page. */
export async function downloadVersion(shelf: Shelf, request: PageRequest): Promise<PageResponse> {
  const destination = await readDestination(shelf, request);
  const { version, isStaff } = await readVersion(shelf, request);
  const plan = await readPlan(shelf, destination, version, request.language);
  const pdf = await renderPlanPdf(plan);
  const cache = visibilityOf(version) === "public" && !isStaff ? "briefly" : "never";
  return { ...file(planDocumentName(version.header), "application/pdf", pdf), cache };
}
