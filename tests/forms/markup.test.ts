import { expect, test } from "vitest";
import { elementsOf } from "./markup.ts";

test.each([
  "<p><b>x</p></b>",
  "<p>1 < 2</p>",
  "<p>",
  '<p class="a" class="b">x</p>',
  '<p title="""><script></script></p>',
])("the reader refuses %s", (markup) => {
  expect(() => elementsOf(markup)).toThrow();
});

test("the reader knows what stands around an element", () => {
  const [, , input] = elementsOf('<form><label for="a">x<input id="a" required></label></form>');
  expect(input?.path).toEqual(["form", "label"]);
  expect(input?.attributes.has("required")).toBe(true);
});
