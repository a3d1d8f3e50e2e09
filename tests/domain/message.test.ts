import { describe, expect, it } from "vitest";
import {
  followsParty,
  latestByRecipient,
  type Message,
  type MessageState,
  messageKey,
  repeatOrdinal,
  resendRefusal,
  withoutRepeated,
} from "../../functions/domain/message.ts";

function message(changes: Partial<Message> = {}): Message {
  const row = {
    destination: "asnen",
    round: "2027",
    kind: "invitation",
    recipient: "p-001",
    ordinal: 1,
    to: "p-001@example.com",
    language: "sv",
    details: {},
    createdAt: "2027-04-05T07:00:00.000Z",
    state: { name: "sent", at: "2027-04-05T07:00:01.000Z", sesMessageId: "s" },
    events: [],
    ...changes,
  } as const;
  return { ...row, key: messageKey(row) };
}

const sending: MessageState = { name: "sending", attempt: "a", since: "2027-04-05T07:00:00.000Z" };

describe("sending a message again", () => {
  const refusal = (
    changes: Partial<Message>,
    { to = "p-001@example.com", now = "2027-04-06T07:00:00.000Z" }: { to?: string; now?: string } = {},
  ) => resendRefusal(message(changes), { to, now });

  it("is for what failed, came back or may have been lost", () => {
    expect(refusal({ state: { name: "failed", reason: "MessageRejected" } })).toBeNull();
    expect(refusal({ events: ["Send", "Bounce-Transient"] })).toBeNull();
    expect(refusal({ events: ["Reject"] })).toBeNull();
    expect(refusal({ state: sending })).toBeNull();
  });

  it("is not for what may be on its way this very moment", () => {
    expect(refusal({ state: sending }, { now: "2027-04-05T07:01:00.000Z" })).toBe("not-needed");
    expect(refusal({ state: sending }, { now: "2027-04-05T07:01:00.001Z" })).toBeNull();
  });

  it.each<[string, Partial<Message>]>([
    ["waits", { state: { name: "pending" } }],
    ["was sent", {}],
    ["arrived", { events: ["Send", "Delivery"] }],
    ["was not wanted", { state: { name: "cancelled", reason: "answered" } }],
  ])("is not for what %s", (_, changes) => {
    expect(refusal(changes, { to: "ny@example.com" })).toBe("not-needed");
  });

  it.each<[string, Partial<Message>]>([
    ["bounced", { events: ["Send", "Bounce-Permanent"] }],
    ["complained", { events: ["Delivery", "Complaint"] }],
    ["was held back", { state: { name: "cancelled", reason: "address-suppressed" } }],
  ])("waits for another address when this one %s", (_, changes) => {
    expect(refusal(changes)).toBe("address-unchanged");
    expect(refusal(changes, { to: "P-001@Example.com" })).toBe("address-unchanged");
    expect(refusal(changes, { to: "ny@example.com" })).toBeNull();
  });

  it("follows the party, but feedback goes to the address that the answer named", () => {
    expect(followsParty(message())).toBe(true);
    expect(followsParty(message({ kind: "publication", details: { audience: "decision-maker" } }))).toBe(true);
    expect(followsParty(message({ kind: "publication", details: { audience: "respondent" } }))).toBe(false);
    expect(followsParty(message({ kind: "step-blocked" }))).toBe(false);
  });
});

describe("a recipient's messages", () => {
  const first = message({ events: ["Bounce-Permanent"] });
  const again = message({ ordinal: repeatOrdinal(1), to: "ny@example.com" });

  it("are told by the one made last, in whatever order they come", () => {
    for (const messages of [
      [first, again],
      [again, first],
    ]) {
      expect(latestByRecipient(messages, "invitation").get("p-001")).toBe(again);
    }
    expect(latestByRecipient([first, again], "reminder").size).toBe(0);
  });

  it("need nobody any more once they have been sent again", () => {
    const other = message({ recipient: "p-002" });
    expect(withoutRepeated([first, again, other])).toEqual([again, other]);
  });
});
