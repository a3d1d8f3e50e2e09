import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageTags } from "../../functions/mail/message-tags.ts";
import { readSesEvent } from "../../functions/mail/read-ses-event.ts";

const tags = { destination: ["asnen"], round: ["2027"], message: ["0f3a"], "ses:configuration-set": ["samrad"] };
const mail = { timestamp: "2027-04-05T07:00:01.000Z", messageId: "0100-ses", source: "utskick@mail.example.com", tags };

function read(event: object) {
  return readSesEvent(JSON.stringify(event));
}

describe("an event from SES", () => {
  it.each([
    [{ eventType: "Send", send: {} }, "Send"],
    [{ eventType: "Delivery", delivery: { recipients: ["a@example.com"] } }, "Delivery"],
    [{ eventType: "DeliveryDelay", deliveryDelay: { delayType: "MailboxFull" } }, "DeliveryDelay"],
    [{ eventType: "Complaint", complaint: {} }, "Complaint"],
    [{ eventType: "Reject", reject: { reason: "Bad content" } }, "Reject"],
    [{ eventType: "Rendering Failure", failure: {} }, "RenderingFailure"],
    [{ eventType: "Bounce", bounce: { bounceType: "Permanent", bounceSubType: "General" } }, "Bounce-Permanent"],
    [{ eventType: "Bounce", bounce: { bounceType: "Transient" } }, "Bounce-Transient"],
    [{ eventType: "Bounce", bounce: { bounceType: "Undetermined" } }, "Bounce-Undetermined"],
  ])("%j is read with its row", (event, expected) => {
    expect(read({ ...event, mail })).toEqual({
      ok: true,
      event: { destination: "asnen", round: "2027", key: "0f3a", event: expected, sesMessageId: "0100-ses" },
    });
  });

  it.each([
    ["text", "Successfully validated SNS topic for Amazon SES event publishing."],
    ["nothing", ""],
    ["half of it", '{"eventType":"Del'],
  ])("%s is refused as a value", (_, message) => {
    expect(readSesEvent(message)).toEqual({ ok: false, reason: "not-json" });
  });

  it.each([
    ["an unknown type", { eventType: "Open", mail }],
    ["no tags", { eventType: "Delivery", mail: { messageId: "x", tags: {} } }],
    ["a foreign tag", { eventType: "Delivery", mail: { ...mail, tags: { ...tags, message: ["a b#c"] } } }],
    ["two values for a tag", { eventType: "Delivery", mail: { ...mail, tags: { ...tags, round: ["2027", "2028"] } } }],
    ["a bounce without a type", { eventType: "Bounce", mail, bounce: {} }],
    ["a type from a prototype", { eventType: "__proto__", mail }],
    ["null", null],
    ["a list", []],
  ])("%s is refused as a value", (_, event) => {
    expect(readSesEvent(JSON.stringify(event))).toEqual({ ok: false, reason: "not-an-event-of-ours" });
  });

  it("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (message) => {
        expect(readSesEvent(message).ok).toBe(false);
      }),
    );
  });
});

describe("tags", () => {
  it("name the row, and come back as they went out", () => {
    const row = { destination: "asnen", round: "2027", key: "Ab_-9" };
    const sent = messageTags(row);
    const returned = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]]));
    expect(read({ eventType: "Delivery", mail: { messageId: "x", tags: returned } })).toMatchObject({
      ok: true,
      event: row,
    });
  });

  it("stand in for a missing round", () => {
    expect(messageTags({ destination: "asnen", round: "", key: "k" }).round).toBe("-");
  });

  it.each(["a b", "å", "a#b", "", "x".repeat(257)])("refuse %j", (key) => {
    expect(() => messageTags({ destination: "asnen", round: "2027", key })).toThrow(/mail tag/);
  });
});
