import { expect, test } from "vitest";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { signInStaff } from "../../infra/local/year/staff-desk.ts";
import { readPdf, textOf } from "../documents/read-pdf.ts";
import { type Journey, startInConsultation, startInReferral } from "./journey-host.ts";

async function fetchBytes({ host }: Journey, address: string) {
  const response = await fetch(new URL(address, host.url));
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

test("a plan version is offered as PDF on its page, in the page's language", async () => {
  await using journey = await startInReferral("plan-documents");
  for (const [language, query, stage] of [
    ["sv-SE", "", "Utkast på remiss"],
    ["en-GB", "?lang=en", "Draft referred for decision"],
  ] as const) {
    const page = await journey.visitor().open(`/asnen/plans/2028/0.2${query}`);
    const href = /<a href="([^"]*plan\.pdf[^"]*)" download>/.exec(page.html)?.[1] ?? "";
    const { response, bytes } = await fetchBytes(journey, href);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="DA-2027-14-asnen-handlingsplan-2028-0.2.pdf"',
    );
    const document = await readPdf(bytes);
    expect(document).toMatchObject({ isTagged: true, language });
    expect(document.tags.map(textOf).join(" ")).toContain(stage);
  }
}, 240_000);

test("a version's PDF is for those who may read it: a draft that nobody has approved is for staff", async () => {
  await using journey = await startInConsultation("plan-documents-draft");
  await journey.tools.moveTo("2027-05-25T06:10");
  const desk = await signInStaff(journey.door, journey.tools, publisher);
  const address = "/asnen/plans/2028/0.1/plan.pdf";
  expect((await fetchBytes(journey, address)).response.status).toBe(404);
  expect((await desk.visitor.open(address)).headers.get("cache-control")).toBe("no-store");
}, 240_000);
