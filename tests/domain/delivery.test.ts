import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DeliveryEvent,
  deliveryEvents,
  deriveDelivery,
  invitationDelivery,
  isAddressSuppressed,
  suppressesAddress,
} from "../../functions/domain/delivery.ts";

describe("the state of a message", () => {
  it.each([
    [[], null],
    [["Send"], "accepted"],
    [["Send", "DeliveryDelay"], "delayed"],
    [["Send", "DeliveryDelay", "Delivery"], "delivered"],
    [["Send", "Delivery", "Bounce-Permanent"], "bounced"],
    [["Send", "Delivery", "Complaint"], "complained"],
    [["Bounce-Permanent", "Complaint"], "complained"],
    [["Send", "Reject"], "rejected"],
    [["Send", "Bounce-Transient"], "returned"],
    [["Send", "Bounce-Undetermined"], "returned"],
    [["Bounce-Transient", "Delivery"], "delivered"],
    [["SomethingNew"], null],
  ])("%j is %s", (events, expected) => {
    expect(deriveDelivery(events)).toBe(expected);
  });

  it("depends on which events came, never on their order or number: every order of up to five", () => {
    const bySet = new Map<string, ReturnType<typeof deriveDelivery>>();
    let orders = 0;
    function tell(events: readonly DeliveryEvent[]): void {
      orders += 1;
      const set = [...new Set(events)].toSorted().join();
      const derived = deriveDelivery(events);
      if (!bySet.has(set)) bySet.set(set, derived);
      if (bySet.get(set) !== derived) expect.fail(`${events.join()} is ${derived}, not ${bySet.get(set)}`);
      if (events.length < 5) for (const event of deliveryEvents) tell([...events, event]);
    }
    tell([]);
    expect(orders).toBe(66_430);
    expect(bySet.size).toBe(382);
  });

  it("never gets weaker as more is heard", () => {
    const order = ["complained", "bounced", "rejected", "delivered", "returned", "delayed", "accepted", null];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...deliveryEvents)), fc.constantFrom(...deliveryEvents), (events, more) => {
        const before = order.indexOf(deriveDelivery(events));
        expect(order.indexOf(deriveDelivery([...events, more]))).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe("an address", () => {
  const sent = (to: string, ...events: string[]) => ({ to, events });

  it("is left alone after a permanent bounce or a complaint, whichever message it was", () => {
    const messages = [
      sent("a@example.com", "Delivery"),
      sent("A@Example.com", "Bounce-Permanent"),
      sent("b@example.com"),
    ];
    expect(isAddressSuppressed("a@example.com", messages)).toBe(true);
    expect(isAddressSuppressed("b@example.com", messages)).toBe(false);
    expect(isAddressSuppressed("new@example.com", messages)).toBe(false);
    expect(suppressesAddress(["Delivery", "Complaint"])).toBe(true);
  });

  it("is not given up for what may pass", () => {
    for (const event of ["Bounce-Transient", "Bounce-Undetermined", "DeliveryDelay", "Reject"]) {
      expect(suppressesAddress([event])).toBe(false);
    }
  });
});

describe("an invitation", () => {
  const delivery = (name: string, ...events: string[]) => invitationDelivery({ state: { name }, events });

  it.each([[[]], [["Send"]], [["Delivery"]], [["DeliveryDelay"]], [["Complaint"]]])(
    "that was sent arrived unless it came back: %j",
    (events) => {
      expect(delivery("sent", ...events)).toBe("delivered");
    },
  );

  it.each(["Bounce-Permanent", "Bounce-Transient", "Reject"])("did not arrive after %s", (event) => {
    expect(delivery("sent", "Send", event)).toBe("undelivered");
  });

  it.each(["pending", "sending", "cancelled", "failed"])("that is %s has not arrived", (state) => {
    expect(delivery(state)).toBe("undelivered");
  });
});
