import { describe, expect, test } from "vitest";
import { renderAnswerPage } from "../../forms/answer/answer-page.ts";
import { renderErrorPage } from "../../forms/error/error-page.ts";
import { DomainError, type DomainErrorPayloads } from "../../functions/domain/errors.ts";
import type { FieldIssue } from "../../functions/domain/form-fields.ts";
import { readAnswers } from "../../functions/domain/read-answers.ts";
import { errorTexts } from "../../functions/texts/error.ts";
import { describeIssue, fieldIssueTexts } from "../../functions/texts/field-issue.ts";
import { elementsOf } from "./markup.ts";
import { answered, destination, questionnaire, round, sections } from "./sample-pages.ts";

const payloads: DomainErrorPayloads = {
  "link-not-valid": {},
  "not-found": {},
  "not-signed-in": {},
  "not-permitted": { role: "editor" },
  "request-forged": {},
  "gate-not-open-yet": { opensAt: "2027-04-05T09:00" },
  "gate-closed": { closedAt: "2027-05-24T22:00:00.000Z" },
  "being-decided": {},
  "deadline-passed": { deadline: "2027-11-30T23:00:00.000Z" },
  "taken-back": {},
  "part-of-others": {},
  "may-not-send": {},
  "step-not-ready": { step: "publish", reason: "awaits-person" },
  "body-too-large": { limitBytes: 131_072 },
  "content-type-not-supported": { contentType: "text/plain" },
  "body-malformed": {},
  "sign-in-expired": {},
  "too-many-attempts": {},
  "over-budget": { retryAt: "2027-05-24T10:00:00.000Z" },
};

const codes = Object.keys(payloads) as (keyof DomainErrorPayloads)[];

describe.each(["sv", "en"] as const)("error pages in %s", (language) => {
  test("say each refused rule in their own words", () => {
    const titles = codes.map((code) => {
      const page = renderErrorPage(new DomainError(code, payloads[code]), { language, destinationId: "asnen" });
      const inMain = elementsOf(page).filter(({ path }) => path.includes("main"));
      expect(inMain.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["h1", "p", "a"]));
      return /<h1>(.*?)<\/h1>/.exec(page)?.[1];
    });
    expect(titles).not.toContain(undefined);
    expect(Object.keys(errorTexts[language]).sort()).toEqual([...codes].sort());
  });

  test("carry English along and never Swedish", () => {
    const page = renderErrorPage(new DomainError("not-found", {}), { language, destinationId: "asnen" });
    expect(page.includes('href="/asnen?lang=en"')).toBe(language === "en");
  });
});

test("deadlines are shown as the last minute, in winter time too", () => {
  const page = (code: "gate-closed" | "deadline-passed") =>
    renderErrorPage(new DomainError(code, payloads[code]), { language: "sv" });
  expect(page("gate-closed")).toContain("måndag 24 maj 2027 klockan 23.59");
  expect(
    renderErrorPage(new DomainError("gate-not-open-yet", payloads["gate-not-open-yet"]), { language: "sv" }),
  ).toContain("5 april 2027 klockan 09.00");
  expect(page("deadline-passed")).toContain("tisdag 30 november 2027 klockan 23.59");
});

test("an address that could not be a destination makes no links", () => {
  const page = renderErrorPage(new DomainError("not-found", {}), {
    language: "sv",
    destinationId: "//evil.example.com",
  });
  expect(page).not.toContain("evil");
});

describe("an answer that was refused", () => {
  const fields = new Map([...answered]);
  const money = questionnaire.questions.find(({ type }) => type === "money");
  const choice = questionnaire.questions.find(({ type, required }) => type === "single" && required);
  if (money === undefined || choice === undefined) throw new Error("The sample questionnaire lacks its questions");
  fields.set(money.id, ["470.645 kr"]);
  fields.set(choice.id, [""]);
  const { issues } = readAnswers(
    questionnaire,
    fields,
    sections.map(({ id }) => id),
  );
  const page = renderAnswerPage({
    language: "sv",
    destination,
    round,
    questionnaire,
    sections,
    respondent: { name: "Åsnens kanotcentral", sent: null, hasExtension: false },
    deadlineAt: "2027-05-24T22:00:00.000Z",
    draftHref: null,
    basedOn: 0,
    values: fields,
    issues,
  });
  const elements = elementsOf(page);

  test("says so first in its title", () => {
    expect(page).toContain("<title>Fel: ");
  });

  test("sums the errors up, in focus, with links to the controls", () => {
    const box = elements.find(({ attributes }) => attributes.get("class") === "error-summary");
    expect(box?.attributes.has("autofocus")).toBe(true);
    const links = elements.filter(({ tag, path }) => tag === "a" && path.includes("ul") && path.includes("main"));
    const targets = links.map(({ attributes }) => attributes.get("href")).filter((href) => href?.startsWith("#"));
    expect(targets).toEqual([`#f-${choice.id}`, `#f-${money.id}`]);
    for (const target of targets) {
      const control = elements.find(({ attributes }) => `#${attributes.get("id")}` === target);
      expect(control?.tag).toBe("input");
    }
  });

  test("offers no link that would lose what was typed", () => {
    expect(elements.filter(({ attributes }) => attributes.has("hreflang"))).toHaveLength(0);
  });

  test("keeps what was typed and says by the field how to write it", () => {
    const input = elements.find(({ attributes }) => attributes.get("id") === `f-${money.id}`);
    expect(input?.attributes.get("value")).toBe("470.645 kr");
    expect(input?.attributes.get("aria-invalid")).toBe("true");
    expect(input?.attributes.get("aria-describedby")).toContain(`f-${money.id}.error`);
    expect(page).toContain("Skriv beloppet i hela kronor utan punkt, till exempel 470 645.");
  });
});

test("every amount that is refused gets a sentence on how to write it", () => {
  const reasons = [
    "not-an-amount",
    "point",
    "decimals",
    "negative",
    "grouping",
    "unusual-characters",
    "not-whole-kronor",
    "too-large",
  ] as const;
  const sentences = reasons.map((reason) => {
    const issue: FieldIssue = { field: "amount", code: "not-an-amount", payload: { reason } };
    return describeIssue(issue, "sv");
  });
  expect(new Set(sentences).size).toBe(reasons.length);
  expect(Object.keys(fieldIssueTexts.sv)).toEqual(Object.keys(fieldIssueTexts.en));
});
