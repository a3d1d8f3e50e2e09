import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { describeIssue } from "../../functions/texts/field-issue.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { elementsOf } from "../forms/markup.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("spam-defence");
});
afterAll(() => journey[Symbol.asyncDispose]());

// 60, where the room ends, lies inside a race and not between two.
const atOnce = 16;
const address = "/asnen/rounds/2027/answer";
const complete = { "respondent-type": "resident", municipality: "0763", risks: "Det jag skrev." };

async function filled(email: string, changes = {}): Promise<[string, string][]> {
  const page = await journey.visitor().open(address);
  return pairsFrom(page, pageFields.email, { ...complete, [pageFields.email]: email, ...changes });
}

async function sendAfter(seconds: number, email: string, changes = {}, lang = "sv") {
  const pairs = await filled(email, changes);
  await journey.tools.pass(seconds);
  return post(journey, `${address}?lang=${lang}`, pairs);
}

/** A few at a time: all share one process here, and each has its function's own time limit. */
async function inRaces<Of, Made>(all: readonly Of[], race: (one: Of) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let next = 0; next < all.length; next += atOnce) {
    made.push(...(await Promise.all(all.slice(next, next + atOnce).map(race))));
  }
  return made;
}

const mailTo = async (to: string) => (await journey.tools.mail({ to })).length;
const submissions = async () =>
  (await dumpTable(journey)).split("\n").filter((row) => row.includes('"entity":{"S":"submission"}')).length;

describe("the hidden field", () => {
  test("is out of sight, out of the tab order and out of the accessibility tree, and tempts no program that fills in", async () => {
    const page = await journey.visitor().open(address);
    const trap = elementsOf(page.html).find(({ attributes }) => attributes.get("name") === pageFields.trap);
    expect(Object.fromEntries(trap?.attributes ?? [])).toMatchObject({
      tabindex: "-1",
      autocomplete: "off",
      value: "",
      "data-lpignore": "true",
    });
    expect(page.html).toMatch(
      /<div class="visually-hidden" aria-hidden="true"><label>[^<]+\s*<input[^>]*name="_remark"/,
    );
    expect(pageFields.trap).not.toMatch(/name|mail|user|pass|tel|phone|url|web|address|org|company|city|code/);
  });

  test.each(["sv", "en"] as const)(
    "filled in stores nothing, says why and keeps what was written, in %s",
    async (language) => {
      const before = await submissions();
      const refused = await sendAfter(20, "robot@example.com", { [pageFields.trap]: "http://example.com" }, language);
      expect(refused.status).toBe(422);
      const issue = { field: "_action", code: "hidden-field-filled", payload: {} } as const;
      expect(visibleText(refused.html)).toContain(describeIssue(issue, language));
      expect(refused.html).toContain("Det jag skrev.");
      expect(refused.html).not.toContain("http://example.com");
      expect(refused.html).toContain(`id="f-${pageFields.action}"`);
      expect(await submissions()).toBe(before);
      expect(await mailTo("robot@example.com")).toBe(0);
    },
  );
});

describe("the time since the form was made", () => {
  test.each(["sv", "en"] as const)(
    "too short is told, and the same form is taken a moment later, in %s",
    async (language) => {
      const email = `snabb-${language}@example.com`;
      const pairs = await filled(email);
      const refused = await post(journey, `${address}?lang=${language}`, pairs);
      expect(refused.status).toBe(422);
      const issue = { field: "_action", code: "sent-too-fast", payload: { seconds: 3 } } as const;
      expect(visibleText(refused.html)).toContain(describeIssue(issue, language));
      expect(refused.html).toContain("Det jag skrev.");
      await journey.tools.pass(3);
      expect((await post(journey, address, pairs)).status).toBe(303);
      expect(await mailTo(email)).toBe(1);
    },
  );

  test("is signed: setting it back makes the form nobody's", async () => {
    const pairs = await filled("lurig@example.com");
    const earlier = pairs.map(([name, value]): [string, string] => [
      name,
      name === pageFields.nonce ? value.replace(/\.(\d{10})-/, (_, time) => `.${Number(time) - 60}-`) : value,
    ]);
    expect(earlier).not.toEqual(pairs);
    expect((await post(journey, address, earlier)).status).toBe(404);
  });
});

describe("the budgets", () => {
  test.each(["sv", "en"] as const)(
    "of one address: five an hour, then a page that says when, in %s",
    async (language) => {
      await journey.tools.moveTo(language === "sv" ? "2027-04-06T10:15" : "2027-04-06T12:15");
      const email = `flitig-${language}@example.com`;
      for (let count = 0; count < 5; count += 1) expect((await sendAfter(20, email)).status).toBe(303);
      const before = await submissions();
      const refused = await sendAfter(20, email.toUpperCase().replace("EXAMPLE.COM", "example.com"), {}, language);
      expect(refused.status).toBe(429);
      expect(visibleText(refused.html)).toContain(
        language === "sv" ? "6 april 2027 klockan 11.00" : "6 April 2027 at 13:00",
      );
      expect(refused.html).toContain("Det jag skrev.");
      expect(await submissions()).toBe(before);
      // Somebody else in the same house still gets through.
      expect((await sendAfter(20, `annan-${language}@example.com`)).status).toBe(303);
    },
  );

  test("cost nothing for the same form sent again, however often", async () => {
    await journey.tools.moveTo("2027-04-07T10:15");
    const pairs = await filled("dubbel@example.com");
    await journey.tools.pass(20);
    const before = await submissions();
    const sent = await Promise.all(Array.from({ length: 50 }, () => post(journey, address, pairs)));
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await submissions()).toBe(before + 1);
    expect(await mailTo("dubbel@example.com")).toBe(1);
  });

  test("of one network: room for a meeting, not for a machine", async () => {
    await journey.tools.moveTo("2027-04-08T10:15");
    const emails = Array.from({ length: 64 }, (_, index) => `m-${index}@example.com`);
    const forms = await inRaces(emails, (email) => filled(email));
    await journey.tools.pass(20);
    const sent = await inRaces(forms, (pairs) => post(journey, address, pairs));
    const statuses = sent.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    await journey.tools.moveTo("2027-04-08T11:00");
    expect((await sendAfter(20, "nasta@example.com")).status).toBe(303);
  });

  test("keep neither where anybody sits nor whom they are, and end by themselves", async () => {
    const rows = (await dumpTable(journey)).split("\n").filter((row) => row.includes('"entity":{"S":"budget"}'));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      expect(row).not.toMatch(/127\.0\.0|example\.com|::1/);
      expect(row).toMatch(/"ttl":\{"N":"\d{10}"\}/);
    }
  });

  test("guard the sign-in too, for known and unknown addresses alike", async () => {
    const page = await request(journey, "/asnen/staff/sign-in");
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    const cookie = page.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    await journey.tools.moveTo("2027-04-09T10:15");
    for (const email of ["okand@example.com", "chef@example.com"]) {
      const send = () =>
        post(
          journey,
          "/asnen/staff/sign-in",
          [
            ["_csrf", csrf],
            ["email", email],
          ],
          { cookie },
        );
      for (let count = 0; count < 12; count += 1) expect((await send()).status).toBe(200);
      const refused = await send();
      expect(refused.status).toBe(429);
      expect(visibleText(refused.html)).toContain("9 april 2027 klockan 11.00");
      expect(refused.html).toContain(`value="${email}"`);
    }
  });
});
