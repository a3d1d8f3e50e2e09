import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultLetterText } from "../../functions/texts/letter-defaults.ts";
import { staffLettersTexts } from "../../functions/texts/staff-letters.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startBeforeOpening } from "./journey-host.ts";
import { post, request } from "./raw-request.ts";

let journey: Journey;
let desk: StaffDesk;
beforeAll(async () => {
  journey = await startBeforeOpening("letters");
  desk = await signInStaff(journey.door, journey.tools, administrator);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const texts = staffLettersTexts.sv;
const letters = "/asnen/staff/rounds/2027/letters";

function formOf(page: Page, action: "save" | "reset") {
  const form = page.forms.find(({ controls }) =>
    controls.some((control) => control.kind === "hidden" && control.name === "action" && control.value === action),
  );
  if (form === undefined) throw new Error(`The page has no form to ${action}`);
  return form;
}

function typedIn(page: Page, name: string): string {
  const [, value = ""] = new RegExp(`name="${name}"[^>]*>\n([^<]*)</textarea>`).exec(page.html) ?? [];
  return value;
}

describe("staff's own words", () => {
  test("begin as the standard text, and refuse a hole by its field and line with everything kept", async () => {
    const list = await desk.visitor.open(letters);
    expect(visibleText(list.html)).toContain(texts.standard);
    const page = await desk.visitor.open(`${letters}/invitation`);
    expect(typedIn(page, "sv-opening")).toBe(defaultLetterText("invitation", "sv").opening);
    const answers = { "sv-opening": "Hej!\n\nVi ses {måndag}. <b>", "en-subject": "Welcome" };
    const refused = await desk.visitor.send(page, formOf(page, "save"), answers, { expect: 422 });
    expect(visibleText(refused.html)).toContain("{måndag} på rad 3 är inget som kan fyllas i här");
    expect(visibleText(refused.html)).toContain("Här behöver {last day} stå.");
    expect(typedIn(refused, "sv-opening")).toBe("Hej!\n\nVi ses {måndag}. &lt;b&gt;");
    expect(visibleText((await desk.visitor.open(letters)).html)).not.toContain("revision 1");
  });

  test("of two editors overwrite nobody's in silence", async () => {
    const mine = await desk.visitor.open(`${letters}/invitation`);
    await desk.visitor.send(mine, formOf(mine, "save"), { "sv-closing": "Den andras avslutning." });
    const stale = await desk.visitor.send(mine, formOf(mine, "save"), { "sv-closing": "Min." }, { expect: 422 });
    expect(visibleText(stale.html)).toContain("Den andras avslutning.");
    expect(typedIn(stale, "sv-closing")).toBe("Min.");
    const opening = "Hello {party}! <script>alert(1)</script>\nWelcome.";
    const done = await desk.visitor.send(stale, formOf(stale, "save"), {
      "sv-opening": "Hej {part}!\n\nTill {kontaktperson}.",
      "en-opening": opening,
    });
    expect(visibleText(done.html)).toContain(texts.saved);
    expect(visibleText(done.html)).toMatch(/\d+ mottagare har ingen kontaktperson/);
  });

  test("can be put away for the standard text, and stay in the history", async () => {
    const page = await desk.visitor.open(`${letters}/reminder`);
    const worded = await desk.visitor.send(page, formOf(page, "save"), { "sv-closing": "Bara i år." });
    const reset = await desk.visitor.send(worded, formOf(worded, "reset"), {});
    expect(typedIn(reset, "sv-closing")).toBe(defaultLetterText("reminder", "sv").closing);
    expect(visibleText(reset.html)).toContain("Bara i år.");
  });

  test("are nobody's who is not signed in or has no token of the form", async () => {
    expect((await request(journey, `${letters}/invitation`)).status).toBe(401);
    expect((await request(journey, `${letters}/receipt`)).status).toBe(401);
    const cookie = [...desk.visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    expect((await post(journey, `${letters}/invitation`, [["action", "reset"]], { cookie })).status).toBe(403);
    expect((await request(journey, `${letters}/receipt`, { headers: { cookie } })).status).toBe(404);
  });
});

test("recipients are those that the consultation is for, and with the groups that is fewer", async () => {
  const everyone = await desk.visitor.open(`${letters}/invitation/preview`);
  expect(everyone.html).toContain("Sävlyckans Byalag</option>");
  const [, before = "0"] =
    /(\d+) mottagare har ingen/.exec((await desk.visitor.open(`${letters}/invitation`)).html) ?? [];
  const audience = await desk.visitor.open("/asnen/staff/rounds/2027/audience");
  await desk.visitor.send(audience, findForm(audience, "group"), { for: "groups", group: ["network"] });
  const network = await desk.visitor.open(`${letters}/invitation/preview`);
  expect(network.html).not.toContain("Sävlyckans Byalag</option>");
  expect(network.html).toContain("Näckrosvikens Camping AB</option>");
  const [, after = "0"] =
    /(\d+) mottagare har ingen/.exec((await desk.visitor.open(`${letters}/invitation`)).html) ?? [];
  // Those who are written to in Swedish: the English wording has no contact person.
  expect([Number(before), Number(after)]).toEqual([35, 9]);
  const referral = await desk.visitor.open(`${letters}/referral/preview`);
  expect(referral.html).toContain("Växjö kommun</option>");
  const again = await desk.visitor.open("/asnen/staff/rounds/2027/audience");
  await desk.visitor.send(again, findForm(again, "group"), { for: "everyone" });
});

describe("a preview", () => {
  const address = (more = "") => `${letters}/invitation/preview?party=p-001&in=en${more}`;

  test("shows the letter to a chosen party in either language, with no link that anybody can answer with", async () => {
    const page = visibleText((await desk.visitor.open(address())).html);
    expect(page).toContain("Hello Sävlyckans Kanot och Kajak AB! &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("/asnen/sample-link");
    expect(page).not.toMatch(/\/answer\/|\/no-reminders\//);
    const swedish = visibleText((await desk.visitor.open(`${letters}/invitation/preview?party=p-001&in=sv`)).html);
    expect(swedish).toContain("Inget att fylla i för {kontaktperson}");
    expect(visibleText((await desk.visitor.open("/asnen/sample-link")).html)).toContain("Länken är ett exempel");
    for (const letter of ["reminder", "referral", "referral-reminder", "publication-decision-maker"]) {
      expect(visibleText((await desk.visitor.open(`${letters}/${letter}/preview`)).html)).toContain("dnr DÅ 2027/14");
    }
  });

  test("shows its HTML in a page that runs nothing, that only ours may frame, and that nobody else may see", async () => {
    const cookie = [...desk.visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const message = address().replace("/preview", "/message");
    const shown = await request(journey, message, { headers: { cookie } });
    expect(shown.html).toContain("&lt;script&gt;");
    expect(shown.headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*frame-ancestors 'self'; sandbox$/,
    );
    expect((await request(journey, message)).status).toBe(401);
    expect((await request(journey, message)).headers.get("content-security-policy")).toContain(
      "frame-ancestors 'none'",
    );
  });
});

function hiddenOf(page: Page): [string, string][] {
  return findForm(page, "_nonce").controls.flatMap((control): [string, string][] =>
    control.kind === "hidden" ? [[control.name, control.value]] : [],
  );
}

describe("a trial", () => {
  const trials = async () =>
    (await journey.tools.mail()).filter(({ subject }) => subject.startsWith("[PROV]") || subject.startsWith("[TEST]"));

  test("goes to the one who is signed in and to nobody else, marked, once however often it is pressed", async () => {
    const page = await desk.visitor.open(`${letters}/invitation/preview?party=p-001&in=en`);
    const form = findForm(page, "_nonce");
    const done = await desk.visitor.send(page, form, {});
    await desk.visitor.send(page, form, {});
    expect(visibleText(done.html)).toContain(`Ett prov är på väg till ${administrator}.`);
    const [trial, ...more] = await trials();
    expect(more).toEqual([]);
    expect(trial?.to).toBe(administrator);
    expect(trial?.subject).toMatch(/^\[TEST\] Invitation: /);
    expect(trial?.text).toContain("Hello Sävlyckans Kanot och Kajak AB!");
    expect(trial?.text).not.toMatch(/\/answer\/|\/no-reminders\//);
    expect(trial?.headers["list-unsubscribe"]).toBeUndefined();
  });

  test("has an end within the hour", async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 21; count += 1) {
      await journey.tools.pass(1);
      const page = await desk.visitor.open(`${letters}/reminder/preview?party=p-002`);
      const cookie = [...desk.visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const action = `${letters}/reminder/test?party=p-002&in=sv`;
      statuses.push((await post(journey, action, hiddenOf(page), { cookie })).status);
    }
    expect(statuses).toEqual([...Array(19).fill(303), 429, 429]);
    expect(await trials()).toHaveLength(20);
  });
});

describe("when the consultation opens", () => {
  test("letters say it with everything filled in, and one with a hole stays and is listed", async () => {
    await journey.tools.moveTo("2027-04-05T09:05");
    // No stakeholder of the sample has a contact person, and only the Swedish words ask for one.
    const sent = (await journey.tools.mail()).filter(({ subject }) => /^(?:Inbjudan|Invitation)/.test(subject));
    expect(sent.length).toBeGreaterThan(0);
    for (const { subject, text, html = "" } of sent) {
      expect(subject).toContain("Invitation");
      expect(text).toMatch(/^Hello .+! <script>alert\(1\)<\/script>\nWelcome\./);
      expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;<br>\nWelcome.");
    }
    const round = visibleText(
      (await (await signInStaff(journey.door, journey.tools, administrator)).openRound("2027")).html,
    );
    expect(round.match(/Inget att fylla i för \{kontaktperson\}/g)).toHaveLength(44 - sent.length);
  });

  test("a letter that stayed goes out in the wording that holds now, once", async () => {
    const again = await signInStaff(journey.door, journey.tools, administrator);
    const page = await again.visitor.open(`${letters}/invitation`);
    await again.visitor.send(page, formOf(page, "save"), { "sv-opening": "Hej {part}!" });
    const before = (await journey.tools.mail()).length;
    const round = await again.openRound("2027");
    const resend = round.forms.find(({ action }) => action.endsWith("/resend"));
    if (resend === undefined) throw new Error("There is nothing to send again");
    await again.visitor.send(round, resend, {});
    await again.visitor.send(round, resend, {});
    const mail = await journey.tools.mail();
    expect(mail).toHaveLength(before + 1);
    expect(mail.at(-1)?.text).toMatch(/^Hej .+!/);
  });
});
