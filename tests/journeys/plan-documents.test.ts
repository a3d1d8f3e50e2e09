import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { signInStaff } from "../../infra/local/year/staff-desk.ts";
import { readPdf, textOf } from "../documents/read-pdf.ts";
import { type Journey, startInConsultation, startInReferral } from "./journey-host.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInReferral("plan-documents");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

async function fetchBytes(address: string): Promise<{ response: Response; bytes: Uint8Array }> {
  const response = await fetch(new URL(address, journey.host.url));
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe("a plan version as PDF", () => {
  test.each([
    ["sv", "", "Utkast på remiss"],
    ["en", "?lang=en", "Draft referred for decision"],
  ])("is offered on its page in the page's language, %s", async (language, query, stage) => {
    const page = await journey.visitor().open(`/asnen/plans/2028/0.2${query}`);
    const href = /<a href="([^"]*plan\.pdf[^"]*)" download>/.exec(page.html)?.[1] ?? "";
    const { response, bytes } = await fetchBytes(href);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="DA-2027-14-asnen-handlingsplan-2028-0.2.pdf"',
    );
    const document = await readPdf(bytes);
    expect(document).toMatchObject({ isTagged: true, language: language === "sv" ? "sv-SE" : "en-GB" });
    expect(document.tags.map(textOf).join(" ")).toContain(stage);
  });

  test("is for those who may read the version: a draft that nobody has approved is for staff", async () => {
    await using draft = await startInConsultation("plan-documents-draft");
    await draft.tools.moveTo("2027-05-25T06:10");
    const desk = await signInStaff(draft.door, draft.tools, publisher);
    const address = "/asnen/plans/2028/0.1/plan.pdf";
    expect((await fetch(new URL(address, draft.host.url))).status).toBe(404);
    expect((await desk.visitor.open(address)).headers.get("cache-control")).toBe("no-store");
  });
});
