import { describe, expect, it } from "vitest";
import { followUpScript } from "../../forms/follow-up-script.ts";
import { elementsOf } from "../forms/markup.ts";
import { pageList } from "./page-list.ts";

/** What WCAG 2.2 AA asks and neither axe nor a look at one page can tell. */
const pages = pageList.map((page) => ({ ...page, elements: elementsOf(page.markup) }));
const inputs = pages.flatMap(({ name, elements }) =>
  elements.filter(({ tag }) => tag === "input").map(({ attributes }) => ({ name, attributes })),
);

describe("every page, by WCAG 2.2 AA", () => {
  it("offers its help in the same order (3.2.6): about the site, what happens to data, accessibility and feedback", () => {
    const ways = pages.map(({ elements }) =>
      elements
        .filter(({ tag, path }) => tag === "a" && path.includes("footer"))
        .map(({ attributes }) => attributes.get("href")?.replace("?lang=en", "")),
    );
    const withHelp = ways.filter((links) => links.length > 0);
    expect(new Set(withHelp.map((links) => links.join(" ")))).toEqual(
      new Set(["/asnen /asnen/privacy /asnen/accessibility"]),
    );
    expect(withHelp.length).toBeGreaterThan(pages.length - 8);
  });

  it("is never dragged in (2.5.7): nothing can be, and the script listens to no pointer", () => {
    expect(pages.filter(({ elements }) => elements.some(({ attributes }) => attributes.has("draggable")))).toEqual([]);
    expect(followUpScript.body).not.toMatch(/drag|pointer|mouse|touch/);
  });

  it("asks nobody to remember or to solve anything to sign in (3.3.8): an address, or a code that can be filled in", () => {
    expect(inputs.filter(({ attributes }) => attributes.get("type") === "password")).toEqual([]);
    const signIn = inputs.filter(
      ({ name, attributes }) => name.includes("sign-in") && attributes.get("type") !== "hidden",
    );
    expect(signIn.length).toBeGreaterThan(4);
    for (const { attributes } of signIn)
      expect(attributes.get("autocomplete")).toMatch(/^(?:email|username|one-time-code)$/);
  });

  it("fills in by itself what was said before (3.3.7), and what the browser knows (1.3.5)", () => {
    for (const { name, attributes } of inputs.filter(({ attributes }) => attributes.get("type") === "email")) {
      // Off where the address is somebody else's.
      expect(attributes.get("autocomplete"), name).toMatch(/^(?:email|username|off)$/);
    }
    const again = pages.filter(({ state }) => /-(?:again|add-row|follow-up)$/.test(state));
    expect(again.length).toBeGreaterThan(6);
    for (const { name, elements } of again) {
      const filled = elements.filter(
        ({ tag, attributes }) =>
          tag === "input" &&
          (attributes.has("checked") || (attributes.get("type") === "text" && attributes.get("value") !== "")),
      );
      expect(filled.length, name).toBeGreaterThan(0);
    }
  });
});
