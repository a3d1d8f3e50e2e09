import { describe, expect, test } from "vitest";
import { FieldNotOfferedError, fillForm } from "../../infra/local/year/fill-form.ts";
import { readForms } from "../../infra/local/year/html-forms.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";

const page = `<!doctype html><input name="outside" value="x">
<form method="post" action="/here?a=1&amp;b=2">
<input type="hidden" name="_revision" value="3">
<input type="text" name="name" value="Kaf&eacute; &quot;&Aring;n&quot; &amp; mer">
<input type="text" name="off" value="x" disabled>
<label><input type="radio" name="kind" value="a" checked><span>A</span></label>
<label><input type="radio" name="kind" value="b"><span>B</span></label>
<input type="checkbox" name="many" value="1" checked><input type="checkbox" name="many" value="2"><input type="checkbox" name="many" value="3">
<select name="section"><option value="">None</option>
<option value="s1">1</option><option value="s2" selected>2</option></select>
<textarea name="text">
first &lt;line&gt;
second</textarea>
<button name="_action" value="send">Send</button><button name="_action" value="more">More</button>
</form>
<form enctype="multipart/form-data" method="post"><input type="file" name="file"></form>`;

const [form, upload] = readForms(page);
if (form === undefined || upload === undefined) throw new Error("The page has two forms");

describe("a form", () => {
  test("is sent as the page filled it in", () => {
    expect(form).toMatchObject({ method: "post", action: "/here?a=1&b=2", multipart: false });
    expect(fillForm(form, {})).toEqual([
      ["_revision", "3"],
      ["name", 'Kaf&eacute; "&Aring;n" & mer'],
      ["kind", "a"],
      ["many", "1"],
      ["section", "s2"],
      ["text", "first <line>\nsecond"],
      ["_action", "send"],
    ]);
  });

  test("is changed by what is filled in, and by the button", () => {
    const answers = { name: "", kind: "b", many: ["2", "3"], section: "", text: "x" };
    expect(fillForm(form, answers, "more")).toEqual([
      ["_revision", "3"],
      ["name", ""],
      ["kind", "b"],
      ["many", "2"],
      ["many", "3"],
      ["section", ""],
      ["text", "x"],
      ["_action", "more"],
    ]);
  });

  test.each([
    { colour: "red" },
    { outside: "y" },
    { off: "y" },
    { kind: "c" },
    { many: ["1", "4"] },
    { section: "s3" },
    { _revision: "4" },
  ])("takes nothing that the page does not offer: %o", (answers) => {
    expect(() => fillForm(form, answers as unknown as Record<string, string>)).toThrow(FieldNotOfferedError);
  });

  test("has no button that is not there", () => {
    expect(() => fillForm(form, {}, "delete")).toThrow(FieldNotOfferedError);
  });

  test("with a file is sent in parts", () => {
    expect(upload.multipart).toBe(true);
    expect(fillForm(upload, {})).toEqual([]);
  });
});

test("the visible text of a page has neither markup nor styles", () => {
  expect(visibleText("<head><title>T</title></head><style>p{}</style><p>A  <b>b</b>\nc</p>")).toBe("A b c");
});
