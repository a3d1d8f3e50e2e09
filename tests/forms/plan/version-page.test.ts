import { describe, expect, it } from "vitest";
import { renderStandaloneVersion, renderVersionPage } from "../../../forms/plan/version-page.ts";
import type { VersionPageData } from "../../../forms/plan/version-page-data.ts";
import type { Language } from "../../../functions/domain/language.ts";
import { planVersionTexts } from "../../../functions/texts/plan-version.ts";
import { elementsOf, idsOf } from "../markup.ts";
import { headingLevels, tablesOf, textOf } from "../reading.ts";
import {
  content,
  decisions,
  disclosures,
  financing,
  participation,
  sampleHash,
  statistics,
  versionPage,
} from "./sample-version.ts";

const languages: readonly Language[] = ["sv", "en"];

function render(change: Partial<VersionPageData> = {}): string {
  return renderVersionPage({ ...versionPage, ...change });
}

describe.each(languages)("a plan version in %s", (language) => {
  const markup = render({ language });

  it("is well formed, with each id once and every inner link leading somewhere", () => {
    const elements = elementsOf(markup);
    const ids = idsOf(elements);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = elements.flatMap(({ attributes }) => attributes.get("href")?.match(/^#(.+)/)?.[1] ?? []);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(12);
  });

  it("has one h1 and never skips a level of headings", () => {
    const levels = headingLevels(markup);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  it("gives every table a caption, column headers and a header in each row", () => {
    const tables = tablesOf(markup);
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table).toMatch(/<caption id="[^"]+">/);
      expect(table).toMatch(/<thead><tr>(<th scope="col"[^>]*>[^<]+<\/th>\s*)+<\/tr><\/thead>/);
      const rows = table.slice(table.indexOf("</thead>")).match(/<tr[^>]*>\s*<(?:th|td)/g) ?? [];
      expect(rows.every((row) => row.endsWith("<th"))).toBe(true);
    }
  });

  it("lets every wide table be reached and scrolled by keyboard, under a name", () => {
    const regions = elementsOf(markup).filter(({ attributes }) => attributes.get("class")?.startsWith("table-scroll"));
    expect(regions).toHaveLength(tablesOf(markup).length);
    const ids = idsOf(elementsOf(markup));
    for (const { attributes } of regions) {
      expect(attributes.get("tabindex")).toBe("0");
      expect(attributes.get("role")).toBe("region");
      expect(ids).toContain(attributes.get("aria-labelledby"));
    }
  });

  it("needs no script and no inline style", () => {
    expect(markup).not.toMatch(/<script|\sstyle="|\son[a-z]+="/i);
  });
});

describe("what a board reads", () => {
  const text = textOf(render());

  it("names title, number, case number, principal and the whole hash", () => {
    expect(text).toContain(`${versionPage.header.title.sv}, version 1.0`);
    expect(text).toContain(versionPage.header.caseNumber);
    expect(text).toContain("AB Destination Småland");
    expect(text.replaceAll(/\s/g, "")).toContain(versionPage.hash);
    expect(text.replaceAll(/\s/g, "")).toContain(sampleHash(300));
  });

  it("prints every section's number, title and text in order", () => {
    let from = 0;
    for (const { number, title, text: body } of content.sections) {
      const at = text.indexOf(`${number} ${title.sv}`, from);
      expect(at).toBeGreaterThan(-1);
      from = at;
      for (const paragraph of body.split("\n\n")) expect(text).toContain(paragraph.replaceAll(/\s+/g, " ").trim());
    }
  });

  it("sums activities without the dropped ones", () => {
    const [first, ...rest] = content.activities;
    if (first === undefined) throw new Error("the sample has no activities");
    const kept = rest.reduce((sum, { costSek }) => sum + costSek, 0);
    const dropped = render({ content: { ...content, activities: [{ ...first, status: "dropped" }, ...rest] } });
    expect(textOf(dropped)).toContain(`Summa, utan strukna aktiviteter ${group(kept)} kr`);
  });

  it("shows each year's totals as compiled, the budget, what is covered and what is missing", () => {
    for (const { budgetYear, decidedSek, projectSek = 0, intendedSek, waitingSek, inKindSek = 0 } of financing.years) {
      const sums = [decidedSek, projectSek, intendedSek, waitingSek, inKindSek].map(group).join(" ");
      expect(text).toContain(`Summa ${budgetYear} ${sums}`);
    }
    expect(text).toContain("Budget 2028 1 250 000 kr");
    expect(text).toContain("Täckt av beslut som gäller 620 670 kr");
    expect(text).toContain("Saknas till budgeten 629 330 kr");
  });

  it("puts each amount in the column of its standing, and they add up to the totals", () => {
    expect(text).toContain("Alvesta kommun 100 670 20 000 – – –");
    expect(text).toContain("Tingsryds kommun – – – 61 965 –");
    expect(text).toContain("Växjö kommun 500 000 – – – 30 000");
    expect(text).toContain("Region Kronoberg – – – – –");
  });

  it("says year by year what is covered and what is not, with the intentions and without", () => {
    expect(text).toContain("2028 1 250 000 620 670 629 330 629 330");
    expect(text).toContain("2029 1 340 000 0 1 340 000 740 000");
    const [first, { budgetSek: _, ...second }] = financing.years as [
      (typeof financing.years)[0],
      (typeof financing.years)[0],
    ];
    const unknown = render({ content: { ...content, financing: { ...financing, years: [first, second] } } });
    expect(textOf(unknown)).toContain("2029 inte angiven 0 – –");
  });

  it("tells how an amount was reckoned and by which paragraph it was decided, and warns where it is another", () => {
    expect(text).toContain(
      "100 670 kr 5 kr × 20 134 invånare 2019-12-31 = 100 670 kr Kommunfullmäktige 26 oktober 2027, § 84",
    );
    expect(text).toContain(
      "500 000 kr 5 kr × 94 129 invånare 2019-12-31 = 470 645 kr. Obs! Beloppet i beslutet är ett annat: 500 000 kr. Kommunfullmäktige 26 oktober 2027, § 203",
    );
    expect(text).toContain("Tingsryds kommun 2028 Insats i annat än pengar Gäller inte än 7 000 kr");
  });

  it("says what has changed since last year, with both paragraphs, and which version it compares with", () => {
    expect(text).toContain("Budgeten: 1 100 000 kr → 1 250 000 kr.");
    expect(text).toContain(
      "Växjö kommun 470 645 kr Kommunfullmäktige 26 oktober 2027, § 190 480 000 kr Kommunfullmäktige 26 oktober 2027, § 190 500 000 kr Kommunfullmäktige 26 oktober 2027, § 203 +29 355 kr",
    );
    for (const change of ["§ 84 oförändrat", "– – inte beslutat än", "§ 2 ny"]) expect(text).toContain(change);
    expect(text.replaceAll(/\s/g, "")).toContain(sampleHash(302));
    const { changes: _, ...without } = financing;
    expect(textOf(render({ content: { ...content, financing: without } }))).not.toContain("Ändrat sedan planen");
  });

  it("tells the sum of what stakeholders offer, or that it is not told", () => {
    expect(text).toContain("Ja, med pengar 7");
    expect(text).toContain("De belopp som har nämnts är tillsammans 185 000 kr. Summan kommer från 7 svarande.");
    const contributions = { kinds: "contribution", sumSek: null, contributors: null };
    const hidden = textOf(render({ content: { ...content, statistics: { ...statistics, contributions } } }));
    expect(hidden).toContain("Summan av nämnda belopp visas inte.");
    expect(hidden).not.toContain("185 000");
  });

  it("says the day the statuses are of, in Swedish time", () => {
    const lateEvening = { ...versionPage.header, compiledAt: "2027-12-14T23:30:00.000Z" };
    expect(textOf(render({ header: lateEvening }))).toContain("läget den 15 december 2027");
  });

  it("warns where the stated last appeal day is another than the computed", () => {
    expect(text).toContain(
      "Kommunen har angett 24 december 2027, men tre veckor från tillkännagivandet ger 27 december 2027",
    );
    const agreeing = decisions.map((entry) =>
      entry.decision === null
        ? entry
        : {
            ...entry,
            decision: { ...entry.decision, lastAppealDate: { computed: "2027-12-27", stated: "2027-12-27" } },
          },
    );
    expect(textOf(render({ content: { ...content, decisions: agreeing } }))).not.toContain("Kommunen har angett");
  });

  it("names what a conditional decision waits for", () => {
    expect(text).toContain("Väntar på Region Kronoberg.");
    expect(text).toContain("Gäller om Alvesta kommun och Region Kronoberg beslutar likadant");
  });

  it("prints conditions, comments and reservations, and says so when they have been removed", () => {
    expect(text).toContain("Två ledamöter reserverar sig mot beloppet.");
    expect(text).toContain("Under förutsättning att Alvesta kommun och Region Kronoberg fattar motsvarande beslut.");
    expect(text).toContain("Växjö kommun Texterna till det här beslutet är borttagna.");
  });

  it("says that a corrected decision has been corrected", () => {
    expect(text).toContain("Inlämnad version 2");
    expect(text).toContain("Rättat 1 december 2027: Paragraf (§)");
    expect(text).toContain("Fel paragraf i protokollsutdraget.");
    expect(text).toContain("Paragraf (§): § 111 → § 112");
  });
});

describe("small cells", () => {
  it("prints a withheld cell as a dash with a word for screen readers, and no share or point of it", () => {
    const [scale] = statistics.questions;
    const table = tablesOf(render()).find((each) => each.includes(`table-question-${scale?.question}`)) ?? "";
    const row = table.match(/<tr>\s*<th scope="row">Vet inte<\/th>[\s\S]*?<\/tr>/)?.[0] ?? "";
    expect(textOf(row)).toBe("Vet inte –visas inte");
    expect(row).not.toMatch(/\d+\u00a0%|<svg/);
  });

  it("gives no total from which a withheld cell could be worked out", () => {
    const table = tablesOf(render()).find((each) => each.includes('id="table-participation"')) ?? "";
    expect(table).not.toContain("<tfoot");
    expect(textOf(table)).not.toMatch(/Summa|Totalt/);
  });

  it("shows no rate and no bar when the number of answers is withheld", () => {
    const withheld = { ...participation, answeredOfInvited: null, silent: null };
    const page = render({ content: { ...content, participation: withheld } });
    expect(textOf(page)).not.toMatch(/procent av dem som fick inbjudan/);
    expect(page).not.toContain("tone--answered");
  });

  it("shows no share when the number of answers to a question is withheld", () => {
    const [first, ...rest] = statistics.questions;
    if (first === undefined) throw new Error("the sample has no questions");
    const page = render({
      content: { ...content, statistics: { questions: [{ ...first, answered: null }, ...rest] } },
    });
    const table = tablesOf(page).find((each) => each.includes(`table-question-${first.question}`)) ?? "";
    expect(table).not.toMatch(/\u00a0%/);
    expect(textOf(page)).toContain("Antalet svar visas inte.");
  });

  it("explains the dash", () => {
    expect(textOf(render())).toContain(planVersionTexts.sv.withheldNote);
  });
});

describe("views", () => {
  it("stand under their section with reference and sender, each once", () => {
    const markup = render();
    const annex = markup.slice(markup.indexOf('id="annex-b"'));
    for (const { reference } of content.views) expect(annex.split(`id="${reference}"`)).toHaveLength(2);
    expect(textOf(annex)).toContain("S-001 Sjöstugans kanot, företag, Tingsryd");
  });

  it("tell nothing of a private person", () => {
    const annex = textOf(render()).split("Bilaga B. Alla synpunkter").at(-1) ?? "";
    expect(annex).toMatch(/S-003 Privatperson (?!,)/);
  });

  it("say that they were removed when their text has been erased", () => {
    const erased = textOf(render({ disclosures: { ...disclosures, views: [] } }));
    for (const { reference } of content.views) expect(erased).toContain(`${reference} Borttagen`);
    expect(erased).not.toContain("Sjöstugans kanot");
  });

  it("keep their place when their section is gone", () => {
    const orphan = [{ ...content.views[0], section: "gone" }] as typeof content.views;
    expect(textOf(render({ content: { ...content, views: orphan } }))).toContain("Avsnittet gone, som inte finns kvar");
  });

  it("are escaped, as is every text that people wrote", () => {
    const hostile = `<img src=x onerror=alert(1)> & "quoted" 'single'`;
    const markup = render({
      content: {
        ...content,
        sections: content.sections.map((section) => ({
          ...section,
          text: hostile,
          title: { sv: hostile, en: hostile },
        })),
        activities: content.activities.map((activity) => ({ ...activity, title: hostile, partners: [hostile] })),
        decisions: decisions.map((entry) => ({ ...entry, name: hostile })),
      },
      disclosures: {
        views: disclosures.views.map((view) => ({
          ...view,
          text: hostile,
          sender: { name: hostile, type: "company", municipality: hostile },
        })),
        decisions: disclosures.decisions.map((texts) => ({ ...texts, comments: hostile })),
      },
    });
    expect(markup).not.toContain("<img");
    expect(() => elementsOf(markup)).not.toThrow();
  });
});

describe("a version's standing", () => {
  it("is a banner on drafts and nothing on the final version", () => {
    const draft = { ...versionPage.header, stage: "referred", version: "0.2" } as const;
    expect(render({ header: draft })).toContain("draft-banner");
    expect(render()).not.toContain('class="notice notice--warning draft-banner"');
  });

  it("says who may see what is not published, and keeps it out of search engines", () => {
    const staffOnly = render({ visibility: "staff" });
    expect(textOf(staffOnly)).toContain("Bara inloggade handläggare kan se den.");
    expect(staffOnly).toContain('name="robots"');
    const open = render({ visibility: "public" });
    expect(textOf(open)).not.toContain("Inte publicerad.");
    expect(open).not.toContain('name="robots"');
  });

  it("names the adoption once there is one", () => {
    expect(textOf(render())).toContain("Inte antagen av huvudmannens styrelse");
    const adoption = { organ: "Styrelsen", date: "2027-12-16", paragraph: 61 };
    expect(textOf(render({ adoption }))).toContain("av Styrelsen den 16 december 2027, § 61");
  });

  it("says that nobody has decided yet rather than an empty matrix", () => {
    const none = decisions.map((entry) => ({ ...entry, decision: null }));
    expect(textOf(render({ content: { ...content, decisions: none } }))).toContain(planVersionTexts.sv.noDecisionsYet);
  });
});

describe("the standalone file", () => {
  const markup = renderStandaloneVersion(versionPage);

  it("carries its style and needs nothing beside it", () => {
    expect(markup).toContain("<style>");
    expect(markup).not.toMatch(/<link|<script|src="/);
    const body = markup.replace(/<style>[\s\S]*<\/style>/, "");
    expect(elementsOf(body).filter(({ attributes }) => attributes.get("href")?.startsWith("/"))).toEqual([]);
  });

  it("is the same document, byte for byte each time", () => {
    expect(renderStandaloneVersion(versionPage)).toBe(markup);
    expect(textOf(markup)).toContain("Två ledamöter reserverar sig mot beloppet.");
  });
});

function group(amountSek: number): string {
  return amountSek.toString().replace(/\B(?=(\d{3})+$)/g, " ");
}
