import { describe, expect, it } from "vitest";
import { frozenInvitations } from "../../functions/domain/frozen-invitations.ts";
import { type Message, messageKey, repeatOrdinal } from "../../functions/domain/message.ts";
import type { Party, PartyType } from "../../functions/domain/party.ts";
import type { Reply } from "../../functions/domain/reply.ts";

function party(id: string, type: PartyType = "company"): Party {
  const contact = { id: "c1", role: "main", email: `${id}@example.com`, language: "sv" } as const;
  return { id, type, name: id, municipality: "0780", contacts: [contact], groups: [] };
}

function invitation(recipient: string, changes: Partial<Message> = {}): Message {
  const row = {
    destination: "asnen",
    round: "2027",
    kind: "invitation",
    recipient,
    ordinal: 1,
    to: `${recipient}@example.com`,
    language: "sv",
    details: {},
    createdAt: "2027-04-05T07:00:00.000Z",
    state: { name: "sent", at: "2027-04-05T07:00:01.000Z", sesMessageId: "s" },
    events: [],
    ...changes,
  } as const;
  return { ...row, key: messageKey(row) };
}

const nothingElse = { replies: [], delegations: [], drafts: new Set<string>() };

function frozen(parties: readonly Party[], messages: readonly Message[], answered: readonly string[] = []) {
  const submissions = answered.map((id) => ({ id, revision: 1, contentHash: "" }));
  const rows = frozenInvitations("consultation", { ...nothingElse, parties, messages }, submissions);
  return rows.map(({ party: id, delivery }) => `${id} ${delivery}`);
}

describe("what came of an invitation", () => {
  const reply = (kind: "decline" | "ask-other", party: string): Reply => ({
    destination: "asnen",
    round: "2027",
    phase: "consultation",
    party,
    number: 1,
    content: kind === "decline" ? { kind, reason: "no-time" } : { kind, name: "Ekonomen" },
    receivedAt: "2027-04-12T07:00:00.000Z",
    language: "sv",
  });
  const ids = ["answered", "declined", "delegated", "taken-back", "draft", "asked", "silent"];

  it("is the strongest thing that was heard: an answer, a decline, a colleague, a draft", () => {
    const known = {
      parties: ids.map((id) => party(id)),
      messages: ids.map((id) => invitation(id)),
      replies: [reply("decline", "answered"), reply("decline", "declined"), reply("ask-other", "asked")],
      delegations: [
        { answersFor: "declined", takenBackAt: undefined },
        { answersFor: "delegated", takenBackAt: undefined },
        { answersFor: "taken-back", takenBackAt: "2027-04-13T07:00:00.000Z" },
      ],
      drafts: new Set(["answered", "delegated", "draft"]),
    };
    const submissions = [{ id: "answered", revision: 1, contentHash: "" }];
    const rows = frozenInvitations("consultation", known, submissions);
    expect(Object.fromEntries(rows.map(({ party: id, outcome }) => [id, outcome]))).toEqual({
      answered: "answered",
      declined: "declined",
      delegated: "delegated",
      "taken-back": "silent",
      draft: "draft",
      asked: "silent",
      silent: "silent",
    });
  });
});

describe("the invitations that a freeze holds", () => {
  it("are those of the phase's own parties", () => {
    const parties = [party("p-1"), party("k-1", "municipality")];
    const referral = invitation("k-1", { kind: "referral" });
    expect(frozen(parties, [invitation("p-1"), referral])).toEqual(["p-1 delivered"]);
    const decides = frozenInvitations(
      "referral",
      { ...nothingElse, parties, messages: [invitation("p-1"), referral] },
      [],
    );
    expect(decides.map((one) => one.party)).toEqual(["k-1"]);
  });

  it.each<[string, Partial<Message>]>([
    ["waits still", { state: { name: "pending" } }],
    ["may have been lost", { state: { name: "sending", attempt: "a", since: "2027-04-05T07:00:00.000Z" } }],
    ["was held back", { state: { name: "cancelled", reason: "address-suppressed" } }],
    ["failed", { state: { name: "failed", reason: "MessageRejected" } }],
    ["came back", { events: ["Send", "Bounce-Permanent"] }],
  ])("did not arrive when the message %s", (_, changes) => {
    expect(frozen([party("p-1")], [invitation("p-1", changes)])).toEqual(["p-1 undelivered"]);
  });

  it("are told by the repeat, in whatever order the rows lie", () => {
    const bounced = invitation("p-1", { events: ["Bounce-Permanent"] });
    const again = invitation("p-1", { ordinal: repeatOrdinal(1), events: ["Delivery"] });
    expect(frozen([party("p-1")], [bounced, again])).toEqual(["p-1 delivered"]);
    expect(frozen([party("p-1")], [again, bounced])).toEqual(["p-1 delivered"]);
  });

  it("leave out whoever was never invited, unless they answered", () => {
    expect(frozen([party("p-1"), party("p-2")], [], ["p-2", "open-1"])).toEqual(["p-2 delivered"]);
  });
});
