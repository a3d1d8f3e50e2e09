import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LinkKeys } from "../../functions/domain/link.ts";
import { claimedDestination, readReference, signReference } from "../../functions/domain/mail-reference.ts";

const keys: LinkKeys = { current: "k2", keys: { k1: "a".repeat(64), k2: "b".repeat(64) } };
const message = "0123456789abcdef".repeat(4);
const reference = { destination: "asnen", round: "2027", message };
const read = { ...reference, message: message.slice(0, 12) };
const signed = signReference(keys, reference) ?? "";

describe("a reference", () => {
  test("fits the part before the @, in letters that mail systems leave alone", () => {
    expect(signed).toMatch(/^reply\+asnen\.2027\.[0-9a-f]{12}\.k2\.[0-9a-f]{14}$/);
    expect(signed.length).toBeLessThanOrEqual(64);
    expect(signReference(keys, { ...reference, destination: "a".repeat(40) })).toBeUndefined();
  });

  test("is read back in any case, also when the key has been replaced since", () => {
    expect(readReference(keys, signed)).toEqual(read);
    expect(readReference(keys, signed.toUpperCase())).toEqual(read);
    const old = signReference({ ...keys, current: "k1" }, reference) ?? "";
    expect(readReference(keys, old)).toEqual(read);
    expect(readReference({ current: "k2", keys: { k2: "b".repeat(64) } }, old)).toBeUndefined();
  });

  test("with any one character changed is none", () => {
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.constantFrom(..."0123456789abcdef.+-x"), (at, character) => {
        const changed = signed.slice(0, at) + character + signed.slice(at + 1);
        fc.pre(changed !== signed);
        expect(readReference(keys, changed)).toBeUndefined();
      }),
    );
  });

  test("is not to be had from anything else", () => {
    fc.assert(fc.property(fc.string(), (text) => readReference(keys, text) === undefined));
    for (const text of [
      "",
      "reply",
      "reply+",
      "reply+....",
      `${signed}.`,
      `x${signed}`,
      "reply+asnen.2027.__proto__.k1.x",
    ]) {
      expect(readReference(keys, text)).toBeUndefined();
    }
  });

  test("forged still says where it claims to belong", () => {
    expect(claimedDestination("reply+asnen.2027.x.y.z")).toBe("asnen");
    expect(claimedDestination("kontakt")).toBeUndefined();
  });
});
