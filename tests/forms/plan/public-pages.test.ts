import { describe, expect, it } from "vitest";
import { renderAccessibilityPage } from "../../../forms/plan/accessibility-page.ts";
import { renderDestinationPage } from "../../../forms/plan/destination-page.ts";
import { renderPrivacyPage } from "../../../forms/plan/privacy-page.ts";
import { type RoundPageData, renderRoundPage } from "../../../forms/plan/round-page.ts";
import { type RoundSituation, roundSituation } from "../../../forms/plan/round-situation.ts";
import { renderVersionListPage } from "../../../forms/plan/version-list-page.ts";
import { summariseVersion, type VersionSummary } from "../../../forms/plan/version-summary.ts";
import type { ConsultationRound } from "../../../functions/domain/round.ts";
import { elementsOf, idsOf } from "../markup.ts";
import { headingLevels, textOf } from "../reading.ts";
import { awaitingAdoption, awaitingApproval, inConsultation, notOpened } from "../staff/sample-round.ts";
import { decisionMakers, open, samplePublicPages, version } from "./sample-public-pages.ts";
import { destination, draft, header, questionnaire, sampleHash } from "./sample-version.ts";

function roundPage(change: Partial<RoundPageData> = {}): string {
  return renderRoundPage({
    language: "sv",
    now: open,
    destination,
    round: inConsultation,
    questionnaire,
    decisionMakers,
    draft,
    versions: [],
    ...change,
  });
}

describe.each(["sv", "en"] as const)("public pages in %s", (language) => {
  it.each(Object.entries(samplePublicPages(language)))(
    "%s is well formed, in its language, with one h1 and headings in order",
    (_, markup) => {
      const ids = idsOf(elementsOf(markup));
      expect(new Set(ids).size).toBe(ids.length);
      expect(markup).toContain(`<html lang="${language}">`);
      const levels = headingLevels(markup);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
    },
  );
});

it("carries English along in every link of its own", () => {
  for (const markup of Object.values(samplePublicPages("en"))) {
    const own = elementsOf(markup).filter(
      ({ tag, attributes }) => tag === "a" && /^\/(?!.*\.json$)/.test(attributes.get("href") ?? ""),
    );
    expect(own.map(({ attributes }) => attributes.get("href")).filter((href) => !href?.includes("lang=en"))).toEqual(
      [],
    );
  }
});

describe("the destination page", () => {
  const page = (round: ConsultationRound | null, now = open) =>
    renderDestinationPage({ language: "sv", now, destination, decisionMakers, round, versions: [] });

  it("leads to the open form and the draft while the consultation is open, with its last minute", () => {
    expect(page(inConsultation)).toContain('href="/asnen/rounds/2027/answer"');
    expect(page(inConsultation)).toContain('href="/asnen/rounds/2027#draft"');
    expect(textOf(page(inConsultation))).toContain("Svara senast måndag 24 maj 2027 klockan 23.59.");
  });

  it("does not lead to the form a moment after the deadline, though the gate is not closed yet", () => {
    const late = page(inConsultation, "2027-05-24T22:00:00.000Z");
    expect(late).not.toContain("/answer");
    expect(textOf(late)).toContain("Samrådet har stängt och svaren räknas in");
  });

  it("keeps the plan in front of a newer draft", () => {
    const draftVersion: VersionSummary = {
      ...version,
      planYear: 2029,
      version: "0.2",
      stage: "referred",
      adoption: null,
    };
    const versions = [draftVersion, { ...version, version: "1.1", stage: "followed-up" as const }, version];
    const text = textOf(
      renderDestinationPage({ language: "sv", now: open, destination, decisionMakers, round: null, versions }),
    );
    expect(text).toContain(`Uppföljd version Senaste planen ${draft.title.sv}, version 1.1`);
    expect(text).toContain(`Nyare utkast: ${draft.title.sv}, version 0.2`);
  });

  it("says so when no round runs and no plan is published", () => {
    expect(textOf(page(null))).toContain("Ingen samrådsomgång pågår just nu.");
    expect(textOf(page(null))).toContain("Ingen plan är publicerad än.");
  });
});

it.each<[RoundSituation, ConsultationRound, string]>([
  ["not-open", notOpened, "2027-03-01T08:00:00.000Z"],
  ["consultation-open", inConsultation, "2027-05-24T21:59:59.999Z"],
  ["consultation-closing", inConsultation, "2027-05-24T22:00:00.000Z"],
  ["between-phases", awaitingApproval, "2027-08-01T08:00:00.000Z"],
  ["deciding", awaitingAdoption, "2027-12-15T08:00:00.000Z"],
])("a round is %s", (situation, round, now) => {
  expect(roundSituation(round, now)).toBe(situation);
});

describe("the round page", () => {
  it("marks what is done and the one thing that is next", () => {
    const items = elementsOf(roundPage()).filter(({ tag, path }) => tag === "li" && path.at(-1) === "ol");
    expect(items.filter(({ attributes }) => attributes.get("class") === "is-done")).toHaveLength(2);
    expect(items.filter(({ attributes }) => attributes.get("aria-current") === "step")).toHaveLength(1);
  });

  it("prints the whole draft under its address, and none where there is none", () => {
    const text = textOf(roundPage());
    for (const section of draft.sections) expect(text).toContain(`${section.number} ${section.title.sv}`);
    expect(idsOf(elementsOf(roundPage()))).toContain("draft");
    expect(idsOf(elementsOf(roundPage({ draft: null })))).not.toContain("draft");
  });

  it("tells case number, questionnaire and contact", () => {
    const text = textOf(roundPage());
    expect(text).toContain(inConsultation.plan.caseNumber);
    expect(text).toContain(questionnaire.title.sv);
    expect(text).toContain(destination.contact.email);
  });

  it("offers no form before the opening", () => {
    const before = roundPage({ round: notOpened, now: "2027-03-01T08:00:00.000Z", draft: null });
    expect(before).not.toContain("/answer");
    expect(textOf(before)).toContain("Samrådet öppnar måndag 5 april 2027.");
  });
});

describe("the version list", () => {
  it("groups by plan year, newest first, and marks what is not published", () => {
    const versions = [version, { ...version, version: "0.1", published: false }, { ...version, planYear: 2027 }];
    const text = textOf(renderVersionListPage({ language: "sv", destination, versions }));
    expect(text.indexOf("Plan för 2028")).toBeLessThan(text.indexOf("Plan för 2027"));
    expect(text.match(/Inte publicerad/g)).toHaveLength(1);
    expect(text).toContain("Styrelsen 16 december 2027, § 61");
  });
});

describe("a version's summary", () => {
  const adoption = { date: "2027-12-16", paragraph: 61, organ: "Styrelsen", minutes: "1", versionHash: sampleHash(5) };

  it("has the adoption that names its own hash, and no other's", () => {
    expect(summariseVersion({ hash: sampleHash(5), header }, adoption).adoption).toBe(adoption);
    expect(summariseVersion({ hash: sampleHash(6), header }, adoption).adoption).toBeNull();
  });

  it("is published once it has a publication", () => {
    expect(summariseVersion({ hash: sampleHash(5), header }, undefined).published).toBe(false);
    expect(summariseVersion({ hash: sampleHash(5), header, publication: {} }, undefined).published).toBe(true);
  });
});

describe("the privacy page", () => {
  it("says what becomes public and on what ground, and whom to ask", () => {
    const text = textOf(renderPrivacyPage({ language: "sv", destination }));
    for (const needed of [
      "allmänt intresse",
      "allmänna handlingar",
      "Integritetsskyddsmyndigheten",
      destination.contact.email,
    ]) {
      expect(text).toContain(needed);
    }
    expect(text).toContain("Vi kan därför inte lova sekretess.");
  });

  it("takes the disposal decision from the destination's settings", () => {
    const retention = { sv: "Svaren gallras efter fem år.", en: "Answers are disposed of after five years." };
    const page = renderPrivacyPage({ language: "sv", destination: { ...destination, publicRecords: { retention } } });
    expect(textOf(page)).toContain("Svaren gallras efter fem år.");
  });
});

describe("the accessibility statement", () => {
  it("has its own feedback address where one is set", () => {
    const settings = { ...destination, accessibility: { feedbackEmail: "tillganglighet@example.com" } };
    expect(renderAccessibilityPage({ language: "sv", destination: settings })).toContain(
      "mailto:tillganglighet@example.com",
    );
    expect(renderAccessibilityPage({ language: "sv", destination })).toContain(`mailto:${destination.contact.email}`);
  });
});

it("escapes what destinations and rounds are called", () => {
  const name = `<b>"Åsnen" & co</b>`;
  const hostile = { ...destination, name, contact: { ...destination.contact, name } };
  const round = {
    ...inConsultation,
    plan: { ...inConsultation.plan, title: { sv: name, en: name }, caseNumber: name },
  };
  const pages = [
    renderDestinationPage({
      language: "sv",
      now: open,
      destination: hostile,
      decisionMakers: [{ name }],
      round,
      versions: [],
    }),
    roundPage({ destination: hostile, round, decisionMakers: [{ name }] }),
  ];
  for (const markup of pages) {
    expect(markup).not.toContain("<b>");
    expect(() => elementsOf(markup)).not.toThrow();
  }
});
