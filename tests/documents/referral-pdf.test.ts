import { expect, test } from "vitest";
import { renderPlanPdf } from "../../functions/documents/plan-pdf.ts";
import { renderReferralPdf } from "../../functions/documents/referral-pdf.ts";
import { destination, versionPage } from "../forms/plan/sample-version.ts";
import { readPdf, textOf } from "./read-pdf.ts";

const opening = [
  "AB Destination Småland remitterar härmed förslaget till handlingsplan 2028 för Destination Åsnen till Växjö kommun.",
  "Förslaget är omarbetat efter samrådet. Samrådsredogörelsen, ett avsnitt i planen, visar vilka synpunkter som kom in och vad de ledde till.",
].join("\n\n");

test.each(["sv", "en"] as const)(
  "a covering letter is one page, in %s, and parts its stances so that each is one",
  async (language) => {
    const plan = { ...versionPage, language };
    const letter = {
      sender: destination,
      party: { name: "Växjö kommun" },
      at: "2027-08-18T07:00:00.000Z",
      deadlineAt: "2027-11-30T23:00:00.000Z",
      opening,
    };
    const [referral, alone] = await Promise.all([
      readPdf(await renderReferralPdf(letter, plan)),
      readPdf(await renderPlanPdf(plan)),
    ]);
    expect(referral.pages).toBe(alone.pages + 1);
    const text = referral.tags.map(textOf).join(" ").replace(/\s+/g, " ");
    expect(text).toContain(
      language === "sv" ? "tillstyrker; tillstyrker med synpunkter;" : "supports; supports, with comments;",
    );
  },
);
