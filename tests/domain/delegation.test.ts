import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  colleagueSubject,
  type Delegation,
  delegationId,
  hasInScope,
  maySend,
  partTitles,
  readColleagueSubject,
  readHandOver,
  readyVector,
  seesAll,
} from "../../functions/domain/delegation.ts";
import type { LinkKeys } from "../../functions/domain/link.ts";
import { questionnaire } from "./consultation-fixture.ts";

const linkKeys: LinkKeys = { current: "k1", keys: { k1: "1".repeat(64), k2: "2".repeat(64) } };
const sections = questionnaire.sections ?? [];
const fields = (typed: Readonly<Record<string, string | readonly string[]>>) =>
  new Map(Object.entries(typed).map(([name, value]) => [name, typeof value === "string" ? [value] : [...value]]));
const filled = { email: "Kollega@Example.com", parts: ["views", "about"], send: "no", language: "sv" };

function colleague(changes: Partial<Delegation>): Delegation {
  return {
    id: "0123456789abcdef",
    party: "p-1",
    answersFor: "p-1",
    email: "kollega@example.com",
    language: "sv",
    scope: "whole",
    maySend: false,
    revision: 1,
    createdAt: "2027-04-20T10:00:00.000Z",
    ready: undefined,
    ...changes,
  };
}

describe("the form that hands over", () => {
  it("reads sections in the questionnaire's order, and all of them as the whole", () => {
    const { handOver, issues } = readHandOver(fields(filled), sections);
    expect(issues).toEqual([]);
    expect(handOver).toMatchObject({ email: "kollega@example.com", scope: ["about", "views"], maySend: false });
    const all = readHandOver(fields({ ...filled, parts: sections.map(({ id }) => id) }), sections);
    expect(all.handOver.scope).toBe("whole");
    expect(readHandOver(fields({ ...filled, parts: ["whole", "views"] }), sections).handOver.scope).toBe("whole");
  });

  it.each([
    ["email", {}, "required"],
    ["email", { ...filled, email: "ingen adress" }, "not-an-email"],
    ["email", { ...filled, email: ["a@example.com", "b@example.com"] }, "repeated-field"],
    ["parts", { ...filled, parts: [] }, "required"],
    ["parts", { ...filled, parts: ["views", "toString"] }, "not-an-option"],
    ["send", { ...filled, send: "" }, "required"],
    ["send", { ...filled, send: "maybe" }, "not-an-option"],
    ["language", { ...filled, language: "de" }, "not-an-option"],
    ["note", { ...filled, note: "x".repeat(501) }, "too-long"],
    ["name", { ...filled, name: "x".repeat(101) }, "too-long"],
    ["name", { ...filled, name: "\u202eamanda" }, "characters-not-allowed"],
    ["cc", { ...filled, cc: "b@example.com" }, "unknown-field"],
  ])("refuses %s in %j: %s", (field, typed, code) => {
    const { issues } = readHandOver(fields(typed), sections);
    expect(issues).toContainEqual(expect.objectContaining({ field, code }));
  });

  it("without sections hands over the whole, to someone who sends it", () => {
    const { email, language } = filled;
    const { handOver, issues } = readHandOver(fields({ email, language }), []);
    expect(issues).toEqual([]);
    expect(handOver).toMatchObject({ scope: "whole", maySend: true });
  });
});

describe("a delegation", () => {
  it("is the same for the same party, address and scope, however the address is written, and for nothing else", () => {
    const id = (party: string, email: string, scope: Delegation["scope"], keys = linkKeys) =>
      delegationId(keys, party, { email, scope });
    const one = id("p-1", "kollega@example.com", ["about"]);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(id("p-1", " Kollega@Example.com", ["about"])).toBe(one);
    const others = [
      id("p-2", "kollega@example.com", ["about"]),
      id("p-1", "annan@example.com", ["about"]),
      id("p-1", "kollega@example.com", ["about", "views"]),
      id("p-1", "kollega@example.com", "whole"),
      id("p-1", "kollega@example.com", ["about"], { ...linkKeys, current: "k2" }),
    ];
    expect(new Set([one, ...others]).size).toBe(6);
  });

  it("stands in a link's subject, from which it is read back", () => {
    const slug = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,6}[a-z0-9])?$/);
    fc.assert(
      fc.property(slug, fc.stringMatching(/^[0-9a-f]{16}$/), (party, id) => {
        expect(readColleagueSubject(colleagueSubject({ party, id }))).toEqual({ party, id });
        expect(readColleagueSubject(party)).toEqual({ party, id: "" });
      }),
    );
  });

  it.each([
    ["the invited person", undefined, [true, true, true]],
    ["a colleague with all of it", colleague({}), [true, false, true]],
    ["one who may send all of it", colleague({ maySend: true }), [true, true, true]],
    ["one with another part", colleague({ scope: ["about"] }), [false, false, false]],
    ["one with another part, who may send", colleague({ scope: ["about"], maySend: true }), [false, true, true]],
  ])("says what %s may change in a section, send and see", (_, holder, [changes, sends, sees]) => {
    expect([hasInScope(holder, "views"), maySend(holder), seesAll(holder)]).toEqual([changes, sends, sees]);
  });

  it("of parts has no question without a part", () => {
    expect(hasInScope(colleague({ scope: ["about"] }), undefined)).toBe(false);
    expect(hasInScope(colleague({ scope: ["about"] }), "about")).toBe(true);
  });

  it("names its parts, and is ready by the saves in them alone", () => {
    const draft = (section: string, revision: number) => {
      return { section, revision, basedOnSent: 0, fields: undefined, savedAt: "2027-04-20T10:00:00.000Z" };
    };
    const drafts = [draft("views", 3), draft("about", 1)];
    expect(readyVector(colleague({ scope: ["about"] }), drafts, undefined)).toBe("about.1");
    expect(readyVector(colleague({ scope: ["direction"] }), drafts, undefined)).toBe("");
    expect(readyVector(colleague({}), drafts, undefined)).toBe("about.1 views.3");
    const withPlan = [...drafts, draft("plan:mandate", 2)];
    expect(readyVector(colleague({ scope: ["direction"] }), withPlan, "direction")).toBe("plan:mandate.2");
    expect(readyVector(colleague({ scope: ["about"] }), withPlan, "direction")).toBe("about.1");
    expect(partTitles(questionnaire, colleague({}), "sv")).toBeNull();
    expect(partTitles(questionnaire, colleague({ scope: ["views", "about"] }), "sv")).toHaveLength(2);
  });
});
