import { describe, expect, test } from "vitest";
import type { Block } from "../../functions/documents/document-blocks.ts";
import { planDocument, renderPlanPdf } from "../../functions/documents/plan-pdf.ts";
import { countCell, textCell } from "../../functions/documents/table-cells.ts";
import { renderTaggedPdf } from "../../functions/documents/tagged-pdf.ts";
import { planDocumentName } from "../../functions/domain/document-name.ts";
import type { PlanReading, ViewDisclosure, ViewEntry } from "../../functions/domain/plan-version.ts";
import { formatSek } from "../../functions/texts/format.ts";
import { planEngagementTexts } from "../../functions/texts/plan-engagement.ts";
import { planFinancingTexts } from "../../functions/texts/plan-financing.ts";
import { sampleHash, versionPage } from "../forms/plan/sample-version.ts";
import { readPdf, type Tag, textOf } from "./read-pdf.ts";

const plan: PlanReading = versionPage;
const unbroken = (text: string) => text.replace(/\s+/g, " ").trim();
const flatten = (tag: Tag): readonly Tag[] => [tag, ...tag.children.flatMap(flatten)];

async function read(change: Partial<PlanReading> = {}) {
  const document = await readPdf(await renderPlanPdf({ ...plan, ...change }));
  const all = document.tags.flatMap(flatten);
  const texts = (role: string) => all.filter((tag) => tag.role === role).map((tag) => unbroken(textOf(tag)));
  return { ...document, all, texts, whole: unbroken(document.tags.map(textOf).join(" ")) };
}

function withViews(texts: readonly string[]): Partial<PlanReading> {
  const views = texts.map(
    (_, index): ViewEntry => ({
      reference: `S-${index + 1}`,
      question: "risks",
      section: null,
      commitment: sampleHash(5_000 + index),
    }),
  );
  const disclosed = texts.map(
    (text, index): ViewDisclosure => ({
      commitment: sampleHash(5_000 + index),
      salt: "00",
      question: "risks",
      section: null,
      text,
      sender: null,
    }),
  );
  return { content: { ...plan.content, views }, disclosures: { ...plan.disclosures, views: disclosed } };
}

describe("a plan version as PDF", () => {
  test("is tagged: one title, a heading for each section, tables with headings, in the plan's language", async () => {
    const { isTagged, language, title, texts, all } = await read();
    expect({ isTagged, language, title }).toEqual({
      isTagged: true,
      language: "sv-SE",
      title: "Handlingsplan för Destination Åsnen 2028, version 1.0 – Destination Åsnen",
    });
    expect(texts("H1")).toEqual(["Handlingsplan för Destination Åsnen 2028, version 1.0"]);
    for (const { number, title: section } of plan.content.sections) {
      expect(texts("H2")).toContain(`${number} ${section.sv}`);
    }
    const tables = all.filter(({ role }) => role === "Table");
    expect(tables.length).toBeGreaterThan(8);
    for (const { children } of tables) {
      expect(children[0]?.role).toBe("Caption");
      expect(children.some(({ role }) => role === "THead" || role === "TBody")).toBe(true);
    }
    expect(new Set(all.filter(({ role }) => role === "TR").flatMap(({ children }) => children[0]?.role))).toEqual(
      new Set(["TH"]),
    );
  });

  test("says which way each heading of a table points", async () => {
    const bytes = Buffer.from(await renderPlanPdf(plan)).toString("latin1");
    const headings = bytes.match(/\/S \/TH\b/g)?.length;
    expect(bytes.match(/\/Scope \/(?:Row|Column)\b/g)?.length).toBe(headings);
    expect(/\/ColSpan 6\b/.test(bytes)).toBe(true);
  });

  test("tells all that the page tells: financing, decisions with what speaks against a date, and every view", async () => {
    const { whole, texts } = await read();
    for (const part of [
      `${formatSek(plan.content.financing.coveredSek, "sv")} av budgeten ${formatSek(plan.content.financing.budgetSek, "sv")}`,
      "Beslutet bakom varje belopp",
      "Budget och finansiering, år för år (kronor)",
      "Kommunfullmäktige 26 oktober 2027, § 84",
      "Deras diarienummer: KS 2027/114",
      "Kommunen har angett 24 december 2027, men tre veckor från tillkännagivandet ger 27 december 2027.",
      "Kommunen vill se en tydligare plan för leder på västra sidan.",
      "Bilaga A. Deltagande och svar",
    ]) {
      expect(whole).toContain(part.replace(/\s/g, " "));
    }
    for (const { reference } of plan.content.views) expect(whole).toContain(reference);
    expect(texts("Caption")).toContain("Aktiviteter 2028");
  });

  test("lets a withheld number be heard as withheld, and prints nothing of it", async () => {
    const { all } = await read();
    const withheld = all.filter(({ alternative }) => alternative === "visas inte");
    expect(withheld.length).toBeGreaterThan(0);
    expect(new Set(withheld.map((tag) => unbroken(textOf(tag))))).toEqual(new Set(["–"]));
  });

  test("has each cell once, wherever on a page its table begins", async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => String(index));
    const table: Block = {
      kind: "table",
      caption: "Svar",
      columns: [
        { label: "Grupp", share: 1 },
        { label: "Antal", share: 1, numeric: true },
      ],
      rows: numbers.map((number) => ({ cells: [textCell(number), countCell(null, "sv")] })),
    };
    for (let height = 14; height <= 30; height += 1) {
      for (const items of [1, 2, 3]) {
        const above: Block[] = [
          ...Array<Block>(height).fill({ kind: "paragraph", text: "Stycke" }),
          { kind: "list", items: Array<string>(items).fill("Punkt") },
        ];
        const { tags } = await readPdf(await renderTaggedPdf(planDocument(plan, [...above, table])));
        const rows = tags.flatMap(flatten).filter(({ role }) => role === "TR");
        expect(rows.slice(1).map((row) => row.children.map(textOf))).toEqual(numbers.map((number) => [number, "–"]));
      }
    }
  });

  test("tells how people took part beside the form, in what ways stakeholders contribute, and how the board put it", async () => {
    const adoption = {
      date: "2027-12-16",
      paragraph: 8,
      organ: "Styrelsen",
      versionHash: sampleHash(1),
      minutes: "Protokoll 2027:6",
      decisionText: "Handlingsplanen antas.",
    };
    const { whole, texts, all } = await read({
      language: "en",
      content: { ...plan.content, financing: { ...plan.content.financing, adoption } },
    });
    const words = planEngagementTexts.en;
    const { engagement } = plan.content.participation;
    expect(texts("Caption")).toEqual(
      expect.arrayContaining([words.caption, words.eventsCaption, planFinancingTexts.en.contributionsTitle]),
    );
    expect(texts("Caption")).toContain(words.stated(engagement?.stated?.title.en ?? ""));
    for (const { purpose } of engagement?.events ?? []) expect(whole).toContain(purpose.en ?? purpose.sv);
    expect(whole).toContain(`${engagement?.stated?.source.en} ${words.statedNote}`);
    expect(whole).toContain("Protokoll 2027:6");
    expect(all.find((tag) => textOf(tag) === adoption.decisionText)).toMatchObject({
      role: "BlockQuote",
      language: "sv-SE",
    });
  });

  test("marks what is Swedish in an English document", async () => {
    const { language, all, whole } = await read({ language: "en" });
    expect(language).toBe("en-GB");
    expect(whole).toContain("Annex A. Participation and answers");
    const first = plan.content.sections.find(({ text }) => text !== "")?.text.slice(0, 20) ?? "";
    expect(all.find((tag) => textOf(tag).startsWith(first))?.language).toBe("sv-SE");
  });

  test("has bookmarks to its sections below one to the whole, and on each page its version and hash", async () => {
    const { bookmarks, untagged, pages } = await read();
    expect(bookmarks.map(({ title }) => title)).toEqual(["Handlingsplan för Destination Åsnen 2028, version 1.0"]);
    expect(bookmarks[0]?.items.map(({ title }) => title)).toContain("4 Finansiering");
    expect(untagged).toContain(`Diarienummer DÅ 2027/14 · sida ${pages} av ${pages}`);
    expect(untagged.split(`SHA-256 ${plan.hash}`)).toHaveLength(pages + 1);
  });

  test("is the same every time", async () => {
    expect(await renderPlanPdf(plan)).toEqual(await renderPlanPdf(plan));
  });

  test("loses nothing of a plan with views and cells longer than a page", async () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `ord${index}`).join(" ");
    const [activity, ...others] = plan.content.activities;
    const long = withViews([words(1_500), ...Array.from({ length: 300 }, (_, index) => `Synpunkt nummer ${index}.`)]);
    const activities = activity ? [{ ...activity, indicator: words(2_000) }, ...others] : [];
    const { whole, pages } = await read({ ...long, content: { ...plan.content, ...long.content, activities } });
    expect(pages).toBeGreaterThan(20);
    expect(whole.split(words(1_500))).toHaveLength(3);
    expect(whole).toContain(words(2_000));
    expect(whole).toContain("Synpunkt nummer 299.");
  });

  test.each([
    "<script>alert(1)</script>",
    ") Tj ET /JavaScript (app.alert(1)) endstream endobj %%EOF",
    '=HYPERLINK("http://example.com")',
  ])("shows %s as text, also in its title", async (text) => {
    const title = { sv: text, en: text };
    const bytes = await renderPlanPdf({ ...plan, ...withViews([text]), header: { ...plan.header, title } });
    const document = await readPdf(bytes);
    expect(unbroken(document.tags.map(textOf).join(" ")).split(text).length).toBeGreaterThan(2);
    const [before = "", metadata = "", after = ""] = Buffer.from(bytes)
      .toString("latin1")
      .split(/<\?xpacket (?:begin|end)/);
    expect({
      runs: /\/JavaScript \(app/.test(before + after),
      isMarkup: metadata.includes("<script>"),
    }).toEqual({ runs: false, isMarkup: false });
  });

  test("has a name by which a registrar knows it, whatever the case number is made of", () => {
    const { header } = plan;
    expect(planDocumentName(header)).toBe("DA-2027-14-asnen-handlingsplan-2028-1.0.pdf");
    expect(planDocumentName({ ...header, caseNumber: '../"; \r\n KS 2027:1' })).toBe(
      "KS-2027-1-asnen-handlingsplan-2028-1.0.pdf",
    );
    expect(planDocumentName({ ...header, caseNumber: "№" })).toBe("asnen-handlingsplan-2028-1.0.pdf");
  });
});
