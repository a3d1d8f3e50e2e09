import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText } from "../../functions/storage/parts.ts";

test("a text is cut into pieces that are whole texts themselves", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "å", "🛶"), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 9 }), (whole, largest) => {
      const pieces = cutText(whole, largest);
      expect(pieces.join("")).toBe(whole);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(largest);
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
  );
});
