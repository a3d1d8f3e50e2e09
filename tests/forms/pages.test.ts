import { describe, expect, test } from "vitest";
import { followUpScript } from "../../forms/follow-up-script.ts";
import { styleSheet } from "../../forms/style-sheet.ts";
import { controlsOf, elementsOf, idsOf } from "./markup.ts";
import { samplePages } from "./sample-pages.ts";

const pages = (["sv", "en"] as const).flatMap((language) =>
  [...samplePages(language)].map(([name, markup]) => ({ name, language, markup })),
);

describe.each(pages)("$name in $language", ({ language, markup }) => {
  const elements = elementsOf(markup);
  const withTag = (tag: string) => elements.filter((element) => element.tag === tag);

  test("has one main heading, its landmarks and its language", () => {
    expect(withTag("h1")).toHaveLength(1);
    expect(withTag("main")).toHaveLength(1);
    expect(withTag("header")).toHaveLength(1);
    expect(withTag("footer")).toHaveLength(1);
    expect(withTag("html")[0]?.attributes.get("lang")).toBe(language);
    expect(withTag("a")[0]?.attributes.get("href")).toBe("#main");
  });

  test("has no id twice, and leads only to ids it has", () => {
    const ids = idsOf(elements);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      const referred = [
        ...(attributes.get("aria-describedby") ?? "").split(" "),
        attributes.get("aria-labelledby") ?? "",
        attributes.get("for") ?? "",
        /^#(.+)$/.exec(attributes.get("href") ?? "")?.[1] ?? "",
      ].filter((id) => id !== "");
      for (const id of referred) expect(ids).toContain(id);
    }
  });

  test("has a label for every control", () => {
    const labelled = new Set(withTag("label").map(({ attributes }) => attributes.get("for")));
    for (const { tag, attributes, path } of controlsOf(elements)) {
      if (tag === "button") continue;
      expect(path.includes("label") || labelled.has(attributes.get("id"))).toBe(true);
    }
  });

  test("groups every radio and checkbox under a legend", () => {
    const grouped = controlsOf(elements).filter(({ attributes }) =>
      ["radio", "checkbox"].includes(attributes.get("type") ?? ""),
    );
    for (const { path } of grouped) expect(path).toContain("fieldset");
    expect(withTag("legend")).toHaveLength(withTag("fieldset").length);
  });

  test("holds the content policy: no script but the optional one, no styles but the sheet", () => {
    const hasFollowUp = elements.some(({ attributes }) => attributes.has("data-question"));
    const scripts = withTag("script").map(({ attributes }) => attributes.get("src"));
    expect(scripts).toEqual(hasFollowUp ? [`/assets/${followUpScript.name}`] : []);
    expect(markup).not.toMatch(/<script[^>]*>[^<]/);
    expect(withTag("style")).toHaveLength(0);
    for (const { attributes } of elements) {
      for (const name of attributes.keys()) expect(name).not.toMatch(/^(on|style$)/);
    }
    const sheets = withTag("link").filter(({ attributes }) => attributes.get("rel") === "stylesheet");
    expect(sheets.map(({ attributes }) => attributes.get("href"))).toEqual([`/assets/${styleSheet.name}`]);
  });

  test("changes nothing by links alone: what changes is a form that posts", () => {
    for (const { attributes } of withTag("form")) expect(attributes.get("method")).toBe("post");
  });

  test("skips no heading level", () => {
    const levels = elements.flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag[1])] : []));
    const inMain = levels.slice(levels.indexOf(1));
    inMain.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((inMain[index - 1] ?? 0) + 1);
    });
  });

  test("contains no text that a value was left out of", () => {
    expect(markup).not.toMatch(/undefined|\bnull\b|\[object|NaN/);
  });
});
