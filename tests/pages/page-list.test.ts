import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest } from "../../functions/manifest.ts";
import { pageList, samplesOf } from "./page-list.ts";
import { notPages, pageRoutes, samePagesAs } from "./page-routes.ts";
import { weighPage } from "./page-weight.ts";

const root = new URL("../../", import.meta.url);
const routes = manifest.flatMap(({ triggers }) => triggers.filter((trigger) => trigger.kind === "route"));
const pathsOf = (wanted: "GET" | "POST") => routes.filter(({ method }) => method === wanted).map(({ path }) => path);

describe("the list of pages", () => {
  it("has the states of every page route in the manifest: add a new route's to page-routes.ts", () => {
    const known = [...Object.keys(pageRoutes), ...Object.keys(samePagesAs), ...notPages];
    expect(known.toSorted()).toEqual([...new Set(pathsOf("GET"))].toSorted());
    for (const route of Object.values(samePagesAs)) expect(Object.keys(pageRoutes)).toContain(route);
  });

  it("takes in every sample page: add a new one's name to its route in page-routes.ts", () => {
    const { reader, respondent, staff } = samplesOf("sv");
    const listed = (...who: readonly string[]) =>
      pageList.filter((page) => page.language === "sv" && page.route !== "fallback" && who.includes(page.who));
    const names = (...who: readonly string[]) =>
      listed(...who)
        .map(({ state }) => state)
        .toSorted();
    expect(names("reader")).toEqual([...reader.keys()].toSorted());
    expect(names("respondent", "officer")).toEqual([...respondent.keys()].toSorted());
    expect(names("staff")).toEqual([...staff.keys()].toSorted());
  });

  it("shows every page that forms can make: a new one wants a sample page", () => {
    const sources = globSync("forms/**/*.ts", { cwd: root }).map((path) => readFileSync(new URL(path, root), "utf8"));
    const made = sources.flatMap((source) =>
      [...source.matchAll(/export function (render\w+Page)\(/g)].map(([, name = ""]) => name),
    );
    const frames = ["renderRequestPage", "renderStaffPage"];
    const samples = globSync("tests/forms/**/sample-*.ts", { cwd: root })
      .map((path) => readFileSync(new URL(path, root), "utf8"))
      .join("\n");
    expect(made.length).toBeGreaterThan(40);
    expect(made.filter((name) => !frames.includes(name) && !samples.includes(`${name}(`))).toEqual([]);
  });

  it("shows each form that can be refused in that state too", () => {
    const withoutErrors = Object.keys(pageRoutes).filter((route) => {
      const pages = pageList.filter((page) => page.route === route);
      const canBeRefused = pages.some(({ markup }) =>
        /<(?:textarea|select|input (?!type="hidden"|[^>]*type="(?:submit|hidden)))/.test(markup),
      );
      return (
        pathsOf("POST").includes(route) &&
        canBeRefused &&
        !pages.some(({ markup }) => /class="error-summary"|class="notice notice--error"/.test(markup))
      );
    });
    expect(withoutErrors).toEqual([]);
  });
});

const kilobyte = 1024;

describe("the weight of a page", () => {
  it.each(pageList.filter(({ who }) => who === "respondent" || who === "officer"))(
    "is at most 14 KB in two requests, with a script of at most 5 KB: $name",
    ({ markup }) => {
      const { gzipBytes, brotliBytes, requests, scriptBytes } = weighPage(markup);
      expect(gzipBytes).toBeLessThanOrEqual(14 * kilobyte);
      expect(brotliBytes).toBeLessThanOrEqual(gzipBytes);
      expect(requests).toBeLessThanOrEqual(2);
      expect(scriptBytes).toBeLessThanOrEqual(5 * kilobyte);
    },
  );

  it("counts what the page cannot do without", () => {
    const { gzipBytes, requests } = weighPage("<p>Hej</p>");
    expect([gzipBytes, requests]).toEqual(["<p>Hej</p>".length, 1]);
    expect(() => weighPage('<img alt="" src="/assets/none.png">')).toThrow("nothing serves");
  });
});
