import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestSek, parseSek } from "../../functions/domain/money.ts";
import { formatSek } from "../../functions/texts/format.ts";

const amount = fc.oneof(fc.integer({ min: 0, max: largestSek }), fc.nat(2_000_000));

describe("an amount as people type it", () => {
  it.each([
    ["470645", 470_645],
    ["470 645", 470_645],
    ["470\u00a0645", 470_645],
    ["470\u2009645", 470_645],
    ["470\u202f645 kr", 470_645],
    ["  470 645 kr ", 470_645],
    ["470 645 SEK", 470_645],
    ["SEK 470 645", 470_645],
    ["470 645:-", 470_645],
    ["470645,-", 470_645],
    ["470 645 kronor", 470_645],
    ["0,5 mkr", 500_000],
    ["0,5 miljoner kr", 500_000],
    ["1 miljon", 1_000_000],
    ["1,25 Mkr", 1_250_000],
    ["470 tkr", 470_000],
    ["0,470645 mkr", 470_645],
    ["1,50 tkr", 1_500],
    ["0", 0],
    ["0 kr", 0],
    ["007", 7],
    ["100 000 000 000", largestSek],
  ])("%j is %i kronor", (text, sek) => {
    expect(parseSek(text)).toEqual({ ok: true, sek });
  });

  it.each([
    ["", "empty"],
    [" \u00a0 ", "empty"],
    ["470.645 kr", "point"],
    ["470.645", "point"],
    ["0.5 mkr", "point"],
    ["1.000.000", "point"],
    ["470,50", "decimals"],
    ["470 645,00 kr", "decimals"],
    ["-5", "negative"],
    ["−5 kr", "negative"],
    ["47 0645", "grouping"],
    ["4 70 645", "grouping"],
    ["1 5 mkr", "grouping"],
    ["0,0005 tkr", "not-whole-kronor"],
    ["0,4706451 mkr", "not-whole-kronor"],
    ["٤٧٠", "unusual-characters"],
    ["４７０", "unusual-characters"],
    ["47О645", "unusual-characters"],
    ["470\u200b645", "unusual-characters"],
    ["470\u0000", "unusual-characters"],
    ["4O0", "not-an-amount"],
    ["1e5", "not-an-amount"],
    ["0x10", "not-an-amount"],
    ["100 000 000 001", "too-large"],
    ["99999999999999999999999", "too-large"],
    ["999999 mkr", "too-large"],
    ["ungefär 500", "not-an-amount"],
    ["500 kr per år", "not-an-amount"],
    ["500 euro", "not-an-amount"],
    [",5 mkr", "not-an-amount"],
    ["5 000 kr 000", "not-an-amount"],
  ])("%j is refused: %s", (text, reason) => {
    expect(parseSek(text)).toEqual({ ok: false, reason });
  });

  it("is read back from what we show in Swedish", () => {
    fc.assert(
      fc.property(amount, (sek) => {
        expect(parseSek(formatSek(sek, "sv"))).toEqual({ ok: true, sek });
      }),
    );
  });

  it("in thousands and millions is exactly as many kronor, without rounding", () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(999_999), (millions, rest) => {
        const fraction = String(rest).padStart(6, "0");
        expect(parseSek(`${millions},${fraction} mkr`)).toEqual({ ok: true, sek: millions * 1_000_000 + rest });
        expect(parseSek(`${millions},${fraction.slice(3)} tkr`)).toEqual({
          ok: true,
          sek: millions * 1000 + (rest % 1000),
        });
      }),
    );
  });

  it("never crashes and never gives anything but whole kronor within bounds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9 .,:kmtr-]{0,20}$/)), (text) => {
        const reading = parseSek(text);
        if (!reading.ok) return;
        expect(Number.isSafeInteger(reading.sek)).toBe(true);
        expect(reading.sek).toBeGreaterThanOrEqual(0);
        expect(reading.sek).toBeLessThanOrEqual(largestSek);
      }),
    );
  });
});

describe("an amount as we show it", () => {
  it("has spaces that do not break over lines", () => {
    expect(formatSek(470_645, "sv")).toBe("470\u00a0645\u00a0kr");
    expect(formatSek(1_000_000, "en")).toBe("SEK\u00a01,000,000");
    expect(formatSek(0, "sv")).toBe("0\u00a0kr");
    expect(formatSek(-12_000, "sv")).toBe("\u221212\u00a0000\u00a0kr");
  });
});
