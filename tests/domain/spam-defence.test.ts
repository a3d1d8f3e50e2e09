import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fastestSeconds, isSentTooFast, nonceSubject } from "../../functions/domain/form-nonce.ts";
import { comparableAddress, dailyHash, isHashOf } from "../../functions/domain/keyed-hash.ts";
import type { LinkKeys } from "../../functions/domain/link.ts";
import { networkOf } from "../../functions/domain/network.ts";

describe("a network", () => {
  test.each([
    ["192.0.2.17", "192.0.2.0/24"],
    ["192.0.2.254", "192.0.2.0/24"],
    ["::ffff:192.0.2.17", "192.0.2.0/24"],
    ["2001:db8:12:3400::1", "2001:db8:12::/48"],
    ["2001:0DB8:0012:ffff:1:2:3:4", "2001:db8:12::/48"],
    ["2001:db8::1", "2001:db8:0::/48"],
    ["::1", "0:0:0::/48"],
    ["fe80::1%eth0", "fe80:0:0::/48"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0::/48"],
    ["", "unknown"],
    ["not an address", "unknown"],
    ["192.0.2.1.5", "unknown"],
  ])("%s lies in %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test("is the same for every host in it, and another for its neighbours", () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), group, (groups, other) => {
        const address = (parts: readonly number[]) => parts.map((part) => part.toString(16)).join(":");
        fc.pre(address(groups).split(":").slice(0, 5).join(":") !== "0:0:0:0:0");
        expect(networkOf(address(groups))).toBe(networkOf(address([...groups.slice(0, 3), other, 0, 0, 0, 1])));
        fc.pre(other !== groups[2]);
        expect(networkOf(address(groups.with(2, other)))).not.toBe(networkOf(address(groups)));
      }),
    );
  });
});

describe("the time a form was made", () => {
  const minted = "2027-05-01T10:00:00.000Z";
  const subject = nonceSubject("00ff".repeat(8), minted);
  const later = (ms: number) => new Date(Date.parse(minted) + ms).toISOString();

  test("is in the nonce, which stays one word of the link", () => {
    expect(subject).toMatch(/^[0-9]{10}-[0-9a-f]{32}$/);
  });

  test("is judged to the second", () => {
    expect(isSentTooFast(subject, later(0))).toBe(true);
    expect(isSentTooFast(subject, later(fastestSeconds * 1000 - 1))).toBe(true);
    expect(isSentTooFast(subject, later(fastestSeconds * 1000))).toBe(false);
    expect(isSentTooFast(subject, later(86_400_000))).toBe(false);
  });

  test("is not asked of a nonce that has none", () => {
    expect(isSentTooFast("0123456789abcdef0123456789abcdef", minted)).toBe(false);
  });
});

describe("a daily hash", () => {
  const keys: LinkKeys = { current: "k2", keys: { k1: "a".repeat(64), k2: "b".repeat(64) } };
  const earlier: LinkKeys = { ...keys, current: "k1" };

  test("changes with the day, the kind, the key and the value, and shows none of them", () => {
    const hashes = [
      dailyHash(keys, "2027-05-01", "network", "192.0.2.0/24"),
      dailyHash(keys, "2027-05-02", "network", "192.0.2.0/24"),
      dailyHash(keys, "2027-05-01", "address", "192.0.2.0/24"),
      dailyHash(earlier, "2027-05-01", "network", "192.0.2.0/24"),
      dailyHash(keys, "2027-05-01", "network", "192.0.3.0/24"),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^k[12]\.[A-Za-z0-9_-]{43}$/);
  });

  test("is recognised on its day, however the address is written and after the key has changed", () => {
    const hash = dailyHash(earlier, "2027-05-01", "address", comparableAddress(" P-001@Example.com "));
    expect(isHashOf(keys, hash, "2027-05-01", "p-001@example.com")).toBe(true);
    expect(isHashOf(keys, hash, "2027-05-02", "p-001@example.com")).toBe(false);
    expect(isHashOf(keys, hash, "2027-05-01", "p-002@example.com")).toBe(false);
    expect(isHashOf({ current: "k2", keys: { k2: "b".repeat(64) } }, hash, "2027-05-01", "p-001@example.com")).toBe(
      false,
    );
  });
});
