import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consultationStory } from "../../infra/local/year/consultation-story.ts";
import type { HtmlForm } from "../../infra/local/year/html-forms.ts";
import { editor } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";

let journey: Journey;
let desk: StaffDesk;
const list = "/asnen/staff/rounds/2027/views";
const textOf = ({ html }: Page) => visibleText(html);
const markable = (form: HtmlForm) =>
  form.controls.flatMap((control) => (control.name === "view" && "value" in control ? [control.value] : []));
const no = { outcome: "not-adopted", "why-sv": "Det ryms <inte> i budgeten." };

beforeAll(async () => {
  journey = await startInConsultation("answer-views");
  for (const event of consultationStory.filter(({ does }) => does === "answer").slice(0, 12)) {
    await journey.tools.moveTo(event.at);
    await journey.people.takePart(event);
  }
  desk = await signInStaff(journey.door, journey.tools, editor);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

describe("answering views", () => {
  test("waits until it is settled which answers count", async () => {
    const page = await desk.visitor.open(list);
    expect(textOf(page)).toContain("kan besvaras när samrådet har stängt");
    expect(() => findForm(page, "outcome")).toThrow();
    await journey.tools.moveTo("2027-05-25T06:10");
    desk = await signInStaff(journey.door, journey.tools, editor);
    expect((await desk.visitor.open("/asnen/staff/rounds/2027")).html).toContain(`href="${list}"`);
  });

  test.each(["sv", "en"] as const)("says what is missing and keeps what was typed, in %s", async (language) => {
    const page = await desk.visitor.open(`${list}?lang=${language}`);
    const answers = { outcome: "adopted", "why-sv": "Ja <tack>" };
    const refused = await desk.visitor.send(page, findForm(page, "outcome"), answers, { expect: 422 });
    expect(refused.html).toContain(`<html lang="${language}"`);
    expect(refused.html).toContain('href="#f-view"');
    expect(refused.html).toContain('href="#f-section"');
    expect(refused.html).toContain("Ja &lt;tack&gt;");
  });

  test("answers those that were marked in one post, and takes them off the list of what waits", async () => {
    const page = await desk.visitor.open(list);
    const form = findForm(page, "outcome");
    const all = markable(form);
    expect(all.length).toBeGreaterThan(4);
    const saved = await desk.visitor.send(page, form, { ...no, view: all.slice(0, 2) });
    expect(textOf(saved)).toContain(`${all.length - 2} av ${all.length} synpunkter är obesvarade.`);
    expect(markable(findForm(saved, "outcome"))).toEqual(all.slice(2));
    const answered = await desk.visitor.open(`${list}?by-state=answered`);
    expect(markable(findForm(answered, "outcome"))).toEqual(all.slice(0, 2));
    expect(answered.html).toContain("Det ryms &lt;inte&gt; i budgeten.");
  });

  test("shows whoever was second what the first has answered, and replaces it only when told again", async () => {
    const page = await desk.visitor.open(list);
    const form = findForm(page, "outcome");
    const [first = "", second = "", third = ""] = markable(form);
    await desk.visitor.send(page, form, { ...no, view: [first, second] });
    const own = { outcome: "outside-plan", "why-sv": "Det beslutar regionen.", view: [second, third] };
    const stale = await desk.visitor.send(page, form, own, { expect: 409 });
    expect(textOf(stale)).toContain("En av synpunkterna har fått ett annat tema eller svar");
    expect(stale.html).toContain("Det ryms &lt;inte&gt; i budgeten.");
    expect(markable(findForm(stale, "outcome"))).toEqual([second, third]);
    await desk.visitor.send(stale, findForm(stale, "outcome"), {});
    const answered = await desk.visitor.open(`${list}?by-state=answered`);
    const group = /views\/answers\/\d+/g;
    expect(new Set(answered.html.match(group)).size).toBe(3);
    expect(textOf(answered)).toContain("Det beslutar regionen.");
  });

  test("changes an answer for those that stay marked, with a theme from staff's own list", async () => {
    const themes = await desk.visitor.open("/asnen/staff/rounds/2027/view-themes");
    const adding = findForm(themes, "name-sv");
    await desk.visitor.send(themes, adding, { "name-sv": "Leder" });
    const twice = await desk.visitor.send(themes, adding, { "name-sv": "Leder" });
    expect(twice.html.match(/<li>Leder<\/li>/g)).toHaveLength(1);
    const answered = await desk.visitor.open(`${list}?by-state=answered`);
    const [address = ""] = answered.html.match(/\/asnen\/staff\/rounds\/2027\/views\/answers\/\d+/) ?? [];
    const page = await desk.visitor.open(address);
    const form = findForm(page, "outcome");
    const [kept = "", ...others] = markable(form);
    expect(others).toHaveLength(1);
    const [theme = ""] = form.controls.flatMap((each) =>
      each.name === "theme" && "value" in each ? [each.value] : [],
    );
    const changes = { view: [kept], theme: [theme], outcome: "partly-adopted", section: ["roles"] };
    await desk.visitor.send(page, form, changes);
    const found = await desk.visitor.open(`${list}?by-state=answered&by-theme=${theme}`);
    expect(markable(findForm(found, "outcome"))).toEqual([kept]);
    expect(textOf(found)).toContain("Tas delvis med");
  });

  test("leaves views that share an answer the themes in which they differ", async () => {
    const page = await desk.visitor.open(list);
    const form = findForm(page, "outcome");
    const [first = "", second = ""] = markable(form);
    const theme = form.controls.flatMap((each) => (each.name === "theme" && "value" in each ? [each.value] : []));
    await desk.visitor.send(page, form, { view: [first], theme });
    const again = await desk.visitor.open(list);
    await desk.visitor.send(again, findForm(again, "outcome"), { ...no, "why-sv": "Nej.", view: [first, second] });
    const answered = await desk.visitor.open(`${list}?by-state=answered&by-theme=${theme[0]}`);
    const address = answered.html.match(/\/asnen\/staff\/rounds\/2027\/views\/answers\/\d+/g)?.at(-1) ?? "";
    const shared = await desk.visitor.open(address);
    expect(shared.html).not.toContain(`href="${address}"`);
    await desk.visitor.send(shared, findForm(shared, "outcome"), { "why-sv": "Nej, det ryms inte." });
    const themed = await desk.visitor.open(`${list}?by-state=answered&by-theme=${theme[0]}`);
    expect(markable(findForm(themed, "outcome"))).toContain(first);
    expect(markable(findForm(themed, "outcome"))).not.toContain(second);
    expect(textOf(themed)).toContain("Nej, det ryms inte.");
  });

  test("knows no answer that was never given", async () => {
    await expect(desk.visitor.open(`${list}/answers/999`)).rejects.toThrow("got 404");
    await expect(desk.visitor.open(`${list}/answers/x`)).rejects.toThrow("got 404");
  });
});
