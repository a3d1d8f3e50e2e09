import { expect, test } from "vitest";
import { deliverableAddress } from "../../functions/domain/mail-address.ts";
import { readEmail } from "../../functions/domain/typed-text.ts";

test.each([
  ["Info@Example.com", "info@example.com"],
  ["info@åsnen.example", "info@xn--snen-poa.example"],
  ["Info@ÅSNEN.example", "info@xn--snen-poa.example"],
])("%s is written to at %s", (typed, address) => {
  expect(deliverableAddress(typed)).toBe(address);
  expect(readEmail(new Map([["email", [typed]]]), "email", true)).toMatchObject({ ok: true, value: address });
});

test.each(["åsa@example.com", "info@åsnen.example/x", "info@åsnen.example:25", "info@å@example.com", "å", "a@å..se"])(
  "%s is refused with a sentence",
  (typed) => {
    const reading = readEmail(new Map([["email", [typed]]]), "email", true);
    expect(reading).toMatchObject({ ok: false, issue: { code: "not-an-email" } });
  },
);
