import { describe, expect, test } from "vitest";
import type { Message } from "../../functions/domain/message.ts";
import { openCaseNumber } from "../../functions/domain/next-round.ts";
import { type ChecklistFacts, openingChecklist } from "../../functions/domain/opening-checklist.ts";
import type { Party, PartyType } from "../../functions/domain/party.ts";
import type { ConsultationRound } from "../../functions/domain/round.ts";
import { roundPlan } from "../forms/plan/sample-version.ts";
import { awaitingApproval, inConsultation, message, notOpened } from "../forms/staff/sample-round.ts";

const now = "2027-03-01T08:00:00.000Z";
const opened: ConsultationRound = {
  ...inConsultation,
  gates: notOpened.gates,
  completed: { "open-round": { step: "open-round", at: now, by: "clock", outcome: {} } },
};

function party(id: string, type: PartyType, groups: readonly string[] = []): Party {
  const contact = { id: "c1", role: "main", email: `${id}@example.com`, language: "sv" } as const;
  return { id, type, name: id, municipality: "0764", contacts: [contact], groups: [...groups] };
}

function trial(letter: string, at: string): Message {
  const sent = message(`m-${letter}`, { name: "sent", at, sesMessageId: "s" }, "vd@example.com");
  return { ...sent, kind: "test-letter", details: { letter }, createdAt: at };
}

const ready: ChecklistFacts = {
  destination: {
    groups: [{ id: "network", name: { sv: "N", en: "N" } }],
    municipalities: [{ kommunkod: "0764", name: "Alvesta" }],
  },
  parties: [party("p-1", "company", ["network"]), party("k-1", "municipality")],
  audience: [],
  hasQuestionnaire: true,
  hasDraft: true,
  messages: ["invitation", "reminder", "referral", "referral-reminder"].map((letter) => trial(letter, now)),
  worded: new Map(),
};

const obstaclesOf = (round: ConsultationRound, facts: Partial<ChecklistFacts> = {}, at = now) =>
  openingChecklist("consultation", round, { ...ready, ...facts }, at).obstacles.map(({ kind }) => kind);
const adviceOf = (phase: "consultation" | "referral", facts: Partial<ChecklistFacts>) =>
  openingChecklist(phase, opened, { ...ready, ...facts }, now).advice.filter(({ kind }) => kind !== "calendar");

describe("what is missing before a phase opens", () => {
  test("is nothing when all is there, and says when it is to open", () => {
    const checklist = openingChecklist("consultation", opened, ready, now);
    expect(checklist).toMatchObject({ plannedAt: "2027-04-05T07:00:00.000Z", openedAt: null, obstacles: [] });
    expect(adviceOf("consultation", {})).toEqual([]);
    expect(adviceOf("referral", {})).toEqual([]);
  });

  test("is every obstacle of the opening and, where it waits for a step, what keeps that one", () => {
    const nameless = { ...notOpened, plan: { ...roundPlan, caseNumber: openCaseNumber } };
    expect(obstaclesOf(nameless, { hasDraft: false })).toEqual(["case-number-missing", "awaits-step", "draft-missing"]);
    expect(obstaclesOf(opened, { hasQuestionnaire: false, audience: ["old"] })).toEqual([
      "questionnaire-missing",
      "group-gone",
      "nobody-invited",
    ]);
    expect(obstaclesOf(opened, {}, "2027-06-01T08:00:00.000Z")).toEqual(["deadline-passed"]);
  });

  test("names the step that only a person takes before the referral", () => {
    const { obstacles } = openingChecklist("referral", awaitingApproval, ready, now);
    expect(obstacles).toEqual([{ kind: "awaits-step", step: "approve-referral" }]);
  });

  test("is nothing any more once the phase has opened", () => {
    const { openedAt, obstacles, advice } = openingChecklist(
      "consultation",
      inConsultation,
      { ...ready, hasDraft: false, messages: [] },
      now,
    );
    expect({ openedAt, obstacles, advice }).toEqual({
      openedAt: "2027-04-05T07:00:00.000Z",
      obstacles: [],
      advice: [],
    });
  });
});

describe("what is wise to look at", () => {
  test("is a letter that was worded after its last trial, and no other", () => {
    const worded = new Map([["invitation", "2027-03-01T08:00:01.000Z"] as const, ["reminder", now] as const]);
    expect(adviceOf("consultation", { worded })).toEqual([{ kind: "letter-untried", letter: "invitation" }]);
    const lastYears = ready.messages.map((each) => ({ ...each, round: "2026" }));
    expect(adviceOf("consultation", { messages: lastYears })).toHaveLength(2);
  });

  test("is a chosen group with nobody in it, beside one that has members", () => {
    const found = adviceOf("consultation", { audience: ["board", "network"] });
    expect(found).toEqual([{ kind: "group-empty", group: "board" }]);
  });

  test("is an address that came back, and a municipality without anybody who decides", () => {
    const bounced = message("m", { name: "sent", at: now, sesMessageId: "s" }, "P-1@example.com", ["Bounce-Permanent"]);
    const [company] = ready.parties;
    expect(adviceOf("consultation", { messages: [...ready.messages, bounced] })).toEqual([
      { kind: "address-suppressed", party: company },
    ]);
    const parties = [{ ...party("k-1", "municipality"), archived: true as const }, party("r-1", "region")];
    expect(adviceOf("referral", { parties })).toEqual([{ kind: "municipality-undecided", municipality: "Alvesta" }]);
  });

  test("is what speaks against the dates of that phase, by the rule of the calendar page", () => {
    const kinds = (phase: "consultation" | "referral") =>
      openingChecklist(phase, opened, ready, now).advice.flatMap((one) =>
        one.kind === "calendar" && "phase" in one.warning ? [one.warning.phase] : [],
      );
    expect(new Set([...kinds("consultation"), "consultation"])).toEqual(new Set(["consultation"]));
    expect(new Set([...kinds("referral"), "referral"])).toEqual(new Set(["referral"]));
  });
});
