import { beforeEach, describe, expect, test } from "vitest";
import { createDestinationStore } from "../../functions/storage/destinations.ts";
import { createDraftStore } from "../../functions/storage/drafts.ts";
import { createFreezeStore } from "../../functions/storage/freezes.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { createOutbox } from "../../functions/storage/outbox.ts";
import { createProgressStore } from "../../functions/storage/progress.ts";
import { createRoundStore } from "../../functions/storage/rounds.ts";
import { createStaffSessionStore } from "../../functions/storage/staff-sessions.ts";
import { createSubmissionStore } from "../../functions/storage/submissions.ts";
import type { Table } from "../../functions/storage/table.ts";
import { createVersionStore } from "../../functions/storage/versions.ts";
import { openTable } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import {
  answerDraft,
  closedAt,
  consultation,
  deadline,
  grantTime,
  newAttempt,
  openDraft,
  opened,
  papers,
} from "./sample.ts";
import { sampleAdoption, sampleDestination, sampleDraft } from "./sample-documents.ts";

const message = {
  destination: "asnen",
  round: "2027",
  kind: "invitation",
  recipient: "p-001",
  ordinal: 1,
  to: "p@example.com",
  language: "sv",
  details: {},
  createdAt: opened,
} as const;
const request = {
  destination: "asnen",
  id: "0a1b",
  email: "personal@example.com",
  language: "sv",
  preSessionHash: "h",
  requestedAt: opened,
  expiresAt: deadline,
} as const;
const version = { destination: "asnen", planYear: 2028, version: "0.1" };

interface Case {
  readonly name: string;
  readonly given?: (table: Table) => Promise<unknown>;
  readonly act: (table: Table) => Promise<unknown>;
  readonly won: unknown;
}

const openGate = (table: Table) =>
  createGateStore(table).open(consultation, { openedAt: opened, deadlineAt: deadline, papers, attempt: newAttempt() });
const closeGate = async (table: Table) => {
  await openGate(table);
  await createGateStore(table).beginClosing(consultation, 0, newAttempt());
};
const openAnswer = async (table: Table) => {
  await openGate(table);
  await createSubmissionStore(table).submit(openDraft("open-1"), { basedOn: 0, attempt: newAttempt() });
};

/** Every write that somebody wins: its answer is lost, the SDK repeats it, and it is still the winner's. */
const cases: readonly Case[] = [
  { name: "opening a gate", act: openGate, won: { won: true, gate: { state: "open" } } },
  {
    name: "granting an extension",
    given: openGate,
    act: (table) => grantTime(table, consultation, "p-001", closedAt),
    won: { outcome: "granted", gate: { extensionCount: 1 } },
  },
  {
    name: "beginning to close",
    given: openGate,
    act: (table) => createGateStore(table).beginClosing(consultation, 0, newAttempt()),
    won: { outcome: "closing" },
  },
  {
    name: "finishing to close",
    given: closeGate,
    act: (table) => createGateStore(table).finishClosing(consultation, { attempt: "mine", frozenAt: closedAt }),
    won: { state: "frozen", attempt: "mine" },
  },
  {
    name: "writing a freeze's header",
    given: closeGate,
    act: (table) =>
      createFreezeStore(table).freeze(consultation, { attempt: "mine", at: closedAt, invitationsOf: () => [] }),
    won: { attempt: "mine", submissions: [] },
  },
  {
    name: "submitting",
    given: openGate,
    act: (table) => createSubmissionStore(table).submit(answerDraft(), { basedOn: 0, attempt: newAttempt() }),
    won: { outcome: "accepted" },
  },
  {
    name: "confirming",
    given: openAnswer,
    act: (table) => createSubmissionStore(table).confirm(consultation, "open-1", { at: opened, attempt: newAttempt() }),
    won: { outcome: "confirmed" },
  },
  {
    name: "completing a step",
    act: (table) =>
      createRoundStore(table).completeStep(
        "asnen",
        "2027",
        { step: "adopt", at: opened, by: "clock", outcome: {} },
        newAttempt(),
      ),
    won: { won: true },
  },
  {
    name: "adopting",
    act: (table) =>
      createRoundStore(table).adopt("asnen", "2027", sampleAdoption, {
        at: opened,
        by: "p@example.com",
        attempt: newAttempt(),
      }),
    won: { won: true },
  },
  {
    name: "putting a destination",
    act: (table) => createDestinationStore(table).put(sampleDestination, newAttempt()),
    won: { outcome: "new", revision: 1 },
  },
  {
    name: "changing a destination",
    given: (table) => createDestinationStore(table).put(sampleDestination, newAttempt()),
    act: (table) => createDestinationStore(table).put({ ...sampleDestination, name: "Åsnen och Mien" }, newAttempt()),
    won: { outcome: "changed", revision: 2 },
  },
  {
    name: "adding progress",
    act: (table) =>
      createProgressStore(table).add(
        { destination: "asnen", round: "2027", party: "vaxjo" },
        {
          about: { organ: "Kommunfullmäktige", decisionDate: "2027-11-02", paragraph: 84 },
          progress: { appealed: "no" },
        },
        { basedOn: 0, at: opened, by: "vaxjo", attempt: newAttempt() },
      ),
    won: { outcome: "added", revision: { revision: 1 } },
  },
  {
    name: "claiming a message",
    given: (table) => createOutbox(table).add(message),
    act: async (table) => {
      const [added] = await createOutbox(table).list("asnen", "2027");
      return added && createOutbox(table).claim(added, { attempt: newAttempt(), at: opened });
    },
    won: { state: { name: "sending" } },
  },
  {
    name: "using a sign-in request",
    given: (table) => createStaffSessionStore(table).request(request, newAttempt()),
    act: (table) => createStaffSessionStore(table).useRequest("asnen", "0a1b", { now: opened, attempt: newAttempt() }),
    won: request,
  },
  {
    name: "publishing",
    act: (table) => createVersionStore(table).publish(version, { at: opened, by: "clock", attempt: newAttempt() }),
    won: { at: opened, by: "clock" },
  },
];

describe("a write whose answer was lost and which the SDK repeats", () => {
  let table: Table;
  beforeEach(async () => {
    table = await openTable();
  });

  test.each(cases)("$name", async ({ given, act, won }) => {
    await given?.(table);
    expect(await act(await losingAnswerOf(table, 1))).toMatchObject(won as object);
  });

  test("adding a draft, at each of its writes", async () => {
    const how = { basedOn: 0, at: opened, by: "p@example.com", attempt: newAttempt() };
    for (const [index, nth] of [1, 2].entries()) {
      const drafts = createDraftStore(await losingAnswerOf(table, nth));
      expect(await drafts.add("asnen", String(2030 + index), sampleDraft, how)).toEqual({
        outcome: "added",
        revision: 1,
      });
    }
  });

  test("adding a message is still one message", async () => {
    const outbox = createOutbox(await losingAnswerOf(table, 1));
    const { message: added } = await outbox.add(message);
    expect(await outbox.list("asnen", "2027")).toEqual([added]);
  });
});
