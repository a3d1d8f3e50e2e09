import { describe, expect, it } from "vitest";
import { type ReferralReply, referralReplySchema } from "../../functions/domain/decision.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { readAdoption } from "../../functions/domain/read-adoption.ts";
import { decisionFields, readDecision } from "../../functions/domain/read-decision.ts";
import { progressFields, readProgress } from "../../functions/domain/read-progress.ts";
import { decision, opinion } from "./consultation-fixture.ts";

const context = { decisionMakers: ["alvesta", "tingsryd", "vaxjo", "region"], ownParty: "vaxjo", today: "2027-11-30" };

type Typed = Readonly<Record<string, string | readonly string[]>>;

function fieldsOf(typed: Typed): FormFields {
  return new Map(Object.entries(typed).map(([name, value]) => [name, typeof value === "string" ? [value] : value]));
}

const complete = {
  standing: "decided",
  stance: "supports-with-comments",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  "decision-date": "2/11 2027",
  paragraph: "§ 84",
  "own-case-number": " KS 2027/14 ",
  "sender-case-number": "DÅ 2027/14",
  "officer-name": "Handläggare A",
  "condition-text": "",
  comments: "",
  reservation: "",
};

function read(typed: Typed) {
  return readDecision(fieldsOf({ ...complete, ...typed }), context);
}

describe("a posted decision", () => {
  it("becomes a decision that the schema accepts", () => {
    const { reply: recorded, issues } = read({
      "financing-0-year": "2028",
      "financing-0-kind": "base-financing",
      "financing-0-amount": "470 645 kr",
      "financing-1-year": "",
      "financing-1-kind": "base-financing",
      "financing-1-amount": " ",
      "financing-2-year": "2029",
      "financing-2-kind": "letter-of-intent",
      "financing-2-amount": "0,5 mkr",
      "conditional-on": ["tingsryd", "alvesta"],
      "condition-text": "Under förutsättning att samma beslut fattas.",
      reservation: "En ledamot\r\nreserverade sig.",
    });
    expect(issues).toEqual([]);
    expect(recorded).toEqual({
      standing: "decided",
      stance: "supports-with-comments",
      instance: "municipal-council",
      organ: "Kommunfullmäktige",
      decisionDate: "2027-11-02",
      paragraph: 84,
      ownCaseNumber: "KS 2027/14",
      senderCaseNumber: "DÅ 2027/14",
      financing: [
        { budgetYear: 2028, kind: "base-financing", amountSek: 470_645 },
        { budgetYear: 2029, kind: "letter-of-intent", amountSek: 500_000 },
      ],
      conditionalOn: ["alvesta", "tingsryd"],
      conditionText: "Under förutsättning att samma beslut fattas.",
      reservation: "En ledamot\nreserverade sig.",
      officerName: "Handläggare A",
    });
    expect(referralReplySchema.safeParse(recorded).success).toBe(true);
  });

  it.each<[string, Typed, string, string]>([
    ["no stance", { stance: "" }, "stance", "required"],
    ["a stance there is not", { stance: "maybe" }, "stance", "not-an-option"],
    ["a day that does not exist", { "decision-date": "30/2 2027" }, "decision-date", "no-such-day"],
    ["no date at all", { "decision-date": "" }, "decision-date", "required"],
    ["words for a date", { "decision-date": "i går" }, "decision-date", "not-a-date"],
    ["a date to come", { "decision-date": "2027-12-01" }, "decision-date", "date-in-future"],
    ["no paragraph", { paragraph: " " }, "paragraph", "required"],
    ["paragraph 0", { paragraph: "0" }, "paragraph", "not-a-paragraph"],
    ["two paragraphs", { paragraph: "84-85" }, "paragraph", "not-a-paragraph"],
    ["a paragraph in other digits", { paragraph: "٨٤" }, "paragraph", "not-a-paragraph"],
    ["a case number of 61 characters", { "own-case-number": "x".repeat(61) }, "own-case-number", "too-long"],
    ["its own decision as condition", { "conditional-on": ["vaxjo"] }, "conditional-on", "condition-on-itself"],
    ["a stranger as condition", { "conditional-on": ["kalmar"] }, "conditional-on", "not-an-option"],
    ["a condition twice", { "conditional-on": ["alvesta", "alvesta"] }, "conditional-on", "repeated-choice"],
    [
      "an amount without year",
      { "financing-0-kind": "base-financing", "financing-0-amount": "5" },
      "financing-0-year",
      "required",
    ],
    [
      "a year without amount",
      { "financing-3-kind": "base-financing", "financing-3-year": "2028" },
      "financing-3-amount",
      "required",
    ],
    [
      "an amount without kind",
      { "financing-0-year": "2028", "financing-0-amount": "5" },
      "financing-0-kind",
      "required",
    ],
    [
      "an amount with decimals",
      { "financing-0-year": "2028", "financing-0-kind": "base-financing", "financing-0-amount": "470,50" },
      "financing-0-amount",
      "not-an-amount",
    ],
    [
      "a year in two digits",
      { "financing-0-year": "28", "financing-0-kind": "base-financing", "financing-0-amount": "5" },
      "financing-0-year",
      "not-a-year",
    ],
    ["a row beyond the last", { "financing-20-year": "2028" }, "financing-20-year", "unknown-field"],
    [
      "a year that came twice",
      { "financing-0-year": ["2028", "2029"], "financing-0-kind": "base-financing", "financing-0-amount": "5" },
      "financing-0-year",
      "repeated-field",
    ],
    ["a NUL in a comment", { comments: "a\u0000" }, "comments", "characters-not-allowed"],
  ])("with %s is told by the field", (_, typed, field, code) => {
    const { reply: recorded, issues, values } = read(typed);
    expect(recorded).toBeNull();
    expect(issues.map((issue) => [issue.field, issue.code])).toEqual([[field, code]]);
    expect(values.get("organ")).toEqual(["Kommunfullmäktige"]);
  });

  it("with the same year and kind twice is told by the second row", () => {
    const row = (index: number) => ({
      [`financing-${index}-year`]: "2028",
      [`financing-${index}-kind`]: "base-financing",
      [`financing-${index}-amount`]: "5",
    });
    expect(read({ ...row(0), ...row(1) }).issues).toEqual([
      { field: "financing-1-year", code: "repeated-choice", payload: {} },
    ]);
  });

  it("can be opened again as it was recorded", () => {
    const recorded = {
      ...decision,
      conditionalOn: ["alvesta"],
      comments: "Följ upp.",
      conditionText: "Om.",
      reservation: "Ja.",
    };
    expect(readDecision(decisionFields(recorded), context)).toMatchObject({ reply: recorded, issues: [] });
  });

  it("names what a delegate's right to decide rests on", () => {
    const { reply } = read({ instance: "delegate", delegation: " Delegationsordningen 4.12 " });
    expect(reply).toMatchObject({ instance: "delegate", delegation: "Delegationsordningen 4.12" });
  });
});

describe("a change of what was recorded", () => {
  const recorded = read({}).reply as ReferralReply;
  const again = (typed: Typed, before: ReferralReply = recorded) =>
    readDecision(fieldsOf({ ...complete, ...typed }), { ...context, recorded: before });

  it("of a decision wants to know why", () => {
    const refused = again({ paragraph: "85" });
    expect(refused.reply).toBeNull();
    expect(refused.issues.map(({ field, code }) => [field, code])).toEqual([["correction-reason", "required"]]);
    const reason = "Fel paragraf.";
    expect(again({ paragraph: "85", "correction-reason": reason }).reply).toMatchObject({ correctionReason: reason });
  });

  it("that changes nothing but who sent it is what was recorded", () => {
    expect(again({ "officer-name": "Handläggare B", "correction-reason": "Inget." }).reply).toBe(recorded);
  });

  it("of an officer's opinion wants no reason, since the decision follows it", () => {
    expect(again({}, opinion)).toMatchObject({ issues: [], reply: { paragraph: 84 } });
  });
});

describe("an officer's opinion", () => {
  const proposed = {
    ...complete,
    standing: "preliminary",
    instance: "",
    organ: "",
    "decision-date": "",
    paragraph: "",
    "opinion-date": "2027-10-04",
  };

  it("needs no paragraph, no instance and no date of a decision", () => {
    const { reply, issues } = read(proposed);
    expect(issues).toEqual([]);
    expect(reply).toEqual({
      standing: "preliminary",
      opinionDate: "2027-10-04",
      stance: "supports-with-comments",
      ownCaseNumber: "KS 2027/14",
      senderCaseNumber: "DÅ 2027/14",
      financing: [],
      conditionalOn: [],
      officerName: "Handläggare A",
    });
    expect(referralReplySchema.safeParse(reply).success).toBe(true);
    expect(referralReplySchema.safeParse({ ...reply, paragraph: 84 }).success).toBe(false);
    if (reply === null) throw new Error("the opinion was accepted");
    expect(readDecision(decisionFields(reply), context)).toMatchObject({ reply, issues: [] });
  });

  it("may name who is to decide", () => {
    expect(read({ ...proposed, organ: "Kommunstyrelsen" }).reply).toMatchObject({ organ: "Kommunstyrelsen" });
  });

  it.each<[string, Typed, string, string]>([
    ["a paragraph", { paragraph: "84" }, "paragraph", "only-in-a-decision"],
    ["the day of a decision", { "decision-date": "2027-10-26" }, "decision-date", "only-in-a-decision"],
    ["a reservation", { reservation: "En ledamot." }, "reservation", "only-in-a-decision"],
    ["no day", { "opinion-date": "" }, "opinion-date", "required"],
    ["a day to come", { "opinion-date": "2027-12-01" }, "opinion-date", "date-in-future"],
  ])("with %s is told by the field", (_, typed, field, code) => {
    const { reply, issues } = read({ ...proposed, ...typed });
    expect(reply).toBeNull();
    expect(issues.map((issue) => [issue.field, issue.code])).toEqual([[field, code]]);
  });
});

describe("a decision's progress", () => {
  const progressContext = { decisionDate: "2027-11-02", today: "2027-11-30" };

  it("is read and can be opened again", () => {
    const typed = {
      "minutes-approved-date": "10 november 2027",
      "announced-date": "2027-11-11",
      "stated-last-appeal-date": "2027-12-02",
      appealed: "not-known",
    };
    const { progress, issues } = readProgress(fieldsOf(typed), progressContext);
    expect(issues).toEqual([]);
    expect(progress).toEqual({
      minutesApprovedDate: "2027-11-10",
      announcedDate: "2027-11-11",
      statedLastAppealDate: "2027-12-02",
      appealed: "not-known",
    });
    if (progress === null) throw new Error("the progress was accepted");
    expect(readProgress(progressFields(progress), progressContext).progress).toEqual(progress);
    expect(readProgress(fieldsOf({ appealed: "no" }), progressContext).progress).toEqual({ appealed: "no" });
  });

  it.each<[Typed, string, string]>([
    [{ "minutes-approved-date": "2027-11-01" }, "minutes-approved-date", "date-before"],
    [{ "minutes-approved-date": "2027-11-10", "announced-date": "2027-11-09" }, "announced-date", "date-before"],
    [{ "announced-date": "2027-12-01" }, "announced-date", "date-in-future"],
    [{ "stated-last-appeal-date": "2027-02-30" }, "stated-last-appeal-date", "no-such-day"],
    [{ appealed: "perhaps" }, "appealed", "not-an-option"],
    [{ appealed: "" }, "appealed", "required"],
  ])("%j is told by the field", (typed, field, code) => {
    const { progress, issues } = readProgress(fieldsOf({ appealed: "no", ...typed }), progressContext);
    expect(progress).toBeNull();
    expect(issues.map((issue) => [issue.field, issue.code])).toEqual([[field, code]]);
  });
});

describe("an adoption", () => {
  const versionHash = "a".repeat(64);
  const typed = { date: "2027-12-16", paragraph: "12", organ: "Styrelsen", minutes: "Protokoll 2027-6" };

  it("names the version by its hash, and the board's minutes", () => {
    expect(readAdoption(fieldsOf(typed), { today: "2027-12-16", versionHash }).adoption).toEqual({
      ...typed,
      paragraph: 12,
      versionHash,
    });
  });

  it("tells the decision in the words of the minutes", () => {
    const told = { ...typed, "decision-text": "Styrelsen antar planen.\r\n" };
    expect(readAdoption(fieldsOf(told), { today: "2027-12-16", versionHash }).adoption?.decisionText).toBe(
      "Styrelsen antar planen.",
    );
  });

  it.each([
    ["", false],
    ["aaaaaaaa", false],
    ["AAAA aaaa aaaa…", false],
    [versionHash, false],
    ["aaaaaaa", true],
    [`${versionHash}a`, true],
    ["aaaaaaab", true],
  ])("whose minutes give the check value %j is of another version: %j", (stated, namesOther) => {
    const reading = readAdoption(fieldsOf({ ...typed, "check-value": stated }), { today: "2027-12-16", versionHash });
    expect(reading.namesOther).toBe(namesOther);
    expect(reading.adoption === null).toBe(namesOther);
    expect(reading.issues).toEqual([]);
  });

  it("is not read from a form with gaps", () => {
    const { adoption, issues } = readAdoption(fieldsOf({ ...typed, minutes: "", date: "2027-12-17" }), {
      today: "2027-12-16",
      versionHash,
    });
    expect(adoption).toBeNull();
    expect(issues.map(({ field, code }) => [field, code])).toEqual([
      ["date", "date-in-future"],
      ["minutes", "required"],
    ]);
  });
});
