import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import type { Page } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, type RawAnswer, request, sendBytes } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let link: string;
let page: Page;
let before: string;
beforeAll(async () => {
  journey = await startInConsultation("bad-input");
  link = await journey.linkOf("p-001", "/answer/");
  page = await journey.visitor().open(link);
});
afterAll(() => journey[Symbol.asyncDispose]());

/** Whatever is sent in this file, nothing of it may be stored. */
beforeEach(async () => {
  before = await dumpTable(journey);
});
afterEach(async () => {
  expect(await dumpTable(journey)).toBe(before);
});

const complete = { "respondent-type": "company", municipality: "0764" };

function good(changes: Readonly<Record<string, string>> = {}): [string, string][] {
  return pairsFrom(page, "municipality", { ...complete, ...changes });
}

/** A clear page, no stack trace, in the language asked for. */
function expectPage(answer: RawAnswer, status: number, language = "sv"): void {
  expect(answer.status).toBe(status);
  expect(answer.language).toBe(language);
  expect(answer.html).toContain("<h1");
  expect(answer.html).not.toMatch(/\bat .*\.ts:|node_modules|TypeError/);
}

describe.each(["sv", "en"])("in %s", (language) => {
  const address = () => `${link}?lang=${language}`;

  test("a body that is too large", async () => {
    expectPage(await post(journey, address(), [...good(), ["risks", "x".repeat(200_000)]]), 413, language);
  });

  test.each(["application/json", "text/plain", "multipart/form-data; boundary=x", ""])(
    "content type %j",
    async (type) => {
      expectPage(await post(journey, address(), "municipality=0764", { "content-type": type }), 415, language);
    },
  );

  test.each(["municipality=%", "municipality=%zz", "municipality=%ff%fe", "municipality=%C3%28", "%C0%80=1"])(
    "malformed encoding %s",
    async (body) => {
      expectPage(await post(journey, address(), body), 400, language);
    },
  );

  test("bytes that are not UTF-8, though none is percent-encoded", async () => {
    const body = Buffer.from(`${new URLSearchParams(good())}&risks=Sj\u00f6n`, "latin1");
    const answer = await request(journey, address(), {
      method: "POST",
      body,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expectPage(answer, 400, language);
  });

  test("a revision that is no number", async () => {
    const body = good().map(([name, value]): [string, string] => [name, name === pageFields.revision ? "one" : value]);
    expectPage(await post(journey, address(), body), 400, language);
  });

  test.each<[string, [string, string][]]>([
    ["an unknown field", [["shoe-size", "43"]]],
    ["a field named like the prototype's", [["constructor", "x"]]],
    ["a single answer given twice", [["municipality", "0780"]]],
    [
      "a text given twice",
      [
        ["risks", "a"],
        ["risks", "b"],
      ],
    ],
    [
      "the same choice twice",
      [
        ["actions", "signs"],
        ["actions", "signs"],
      ],
    ],
    ["an option that is not offered", [["actions", "free-beer"]]],
    ["a scale of six", [["mandate-clear", "6"]]],
    ["a section that is not in the draft", [["draft-section", "weather"]]],
  ])("%s", async (_, extra) => {
    const names = new Set(extra.map(([name]) => name));
    const body = [...good().filter(([name]) => !names.has(name) || name === "municipality"), ...extra];
    expectPage(await post(journey, address(), body), 422, language);
  });

  test.each([
    ["a name of 10,000 characters", "organisation-name", "x".repeat(10_000)],
    ["NUL in a name", "organisation-name", "Kafé\u0000Ån"],
    ["a control character in a name", "organisation-name", "Kafé\u0007Ån"],
    ["a view of 2,001 characters", "draft-change", "x".repeat(2001)],
    ["NUL in a view", "risks", "ab\u0000c"],
    ["an address without a top domain", "feedback-email", "p-001@example"],
    ["a lookalike address", "feedback-email", "p-001@\u0435xample.com"],
    ["a second header in an address", "feedback-email", "a@example.com\r\nBcc: b@example.com"],
  ])("%s is refused, and kept to be mended", async (_, field, value) => {
    const answer = await post(journey, address(), good({ [field]: value }));
    expectPage(answer, 422, language);
    expect(answer.html).toContain(`href="#f-${field}"`);
    const readable = /^[^\p{Cc}]+/u.exec(value)?.[0] ?? "";
    expect(answer.html).toContain(readable);
  });

  test.each(["470.645 kr", "470,50", "-5", "5 apples", "1e9", "999999999999999999999", "٤٧٠"])(
    "the amount %s, with a sentence on how to write it",
    async (amount) => {
      const answer = await post(journey, address(), good({ contribution: "money", cofinancing: amount }));
      expectPage(answer, 422, language);
      expect(answer.html).toContain('id="f-cofinancing.error"');
      expect(answer.html).toContain(amount);
    },
  );
});

describe("links", () => {
  const token = () => new URL(link).pathname.split("/")[3] ?? "";
  const at = (destination: string, kind: string, value: string) => `/${destination}/${kind}/${value}`;

  function changedAt(index: number, by: (part: string) => string): string {
    return token()
      .split(".")
      .map((part, position) => (position === index ? by(part) : part))
      .join(".");
  }

  test("the link itself works", async () => {
    expect((await request(journey, at("asnen", "answer", token()))).status).toBe(200);
  });

  test.each<[string, () => string]>([
    ["nothing", () => "x"],
    ["another party's", () => changedAt(2, () => "p-002")],
    ["another round's", () => changedAt(1, () => "2028")],
    ["a later version's", () => changedAt(3, () => "2")],
    ["an unknown key's", () => changedAt(0, () => "k9")],
    ["a key of the prototype", () => changedAt(0, () => "constructor")],
    ["a tag with one letter changed", () => changedAt(4, (tag) => (tag.startsWith("A") ? "B" : "A") + tag.slice(1))],
    ["a tag cut short", () => token().slice(0, -1)],
    ["a tag made longer", () => `${token()}A`],
    ["one more part", () => `${token()}.x`],
    ["10,000 characters", () => "x".repeat(8000)],
    ["NUL", () => "%00"],
  ])("%s", async (_, forged) => {
    for (const method of ["GET", "POST"]) {
      const answer = await request(journey, at("asnen", "answer", forged()), {
        method,
        ...(method === "POST" && { body: new URLSearchParams(good()) }),
      });
      expectPage(answer, 404);
    }
  });

  test.each(["decide", "no-reminders", "confirm"])("an answer's token does not %s", async (purpose) => {
    expectPage(await request(journey, at("asnen", purpose, token())), 404);
    expectPage(await post(journey, at("asnen", purpose, token()), good()), 404);
  });

  test("a token of one destination means nothing in another", async () => {
    expectPage(await request(journey, at("annan", "answer", token())), 404);
    expectPage(await post(journey, at("annan", "answer", token()), good()), 404);
  });

  test("nothing tells a forged link from a revoked one", async () => {
    const forged = await request(
      journey,
      at(
        "asnen",
        "answer",
        changedAt(4, (tag) => [...tag].reverse().join("")),
      ),
    );
    const revoked = await request(
      journey,
      at(
        "asnen",
        "answer",
        changedAt(3, () => "7"),
      ),
    );
    expect(forged.html).toBe(revoked.html);
  });

  test("the open form takes no other nonce than its own", async () => {
    const open = await journey.visitor().open("/asnen/rounds/2027/answer");
    const pairs = pairsFrom(open, pageFields.email, { ...complete, [pageFields.email]: "a@example.com" });
    for (const nonce of ["", "x", token()]) {
      const body = pairs.map(([name, value]): [string, string] => [name, name === pageFields.nonce ? nonce : value]);
      expectPage(await post(journey, "/asnen/rounds/2027/answer", body), 404);
    }
  });
});

describe("addresses", () => {
  test.each([
    "/nobody",
    "/nobody/plans",
    "/asnen/rounds/1999",
    "/asnen/rounds/2027%00",
    "/asnen/plans/2028/0.1",
    "/asnen/plans/2028/9.9/plan.json",
    "/asnen/plans/%2e%2e/0.1",
    "/assets/unknown.css",
    "/asnen/confirm/x",
  ])("%s is not there", async (address) => {
    const answer = await request(journey, address);
    expect(answer.status).toBe(404);
    expect(answer.html).not.toMatch(/\bat .*\.ts:/);
  });

  test.each(["/asnen/staff", "/asnen/staff/import", "/asnen/staff/rounds/2027"])(
    "%s asks for a sign-in",
    async (address) => {
      expectPage(await request(journey, address), 401);
    },
  );

  test.each([
    "/asnen/staff/import",
    "/asnen/staff/rounds/2027/steps/open-referral",
    "/asnen/staff/rounds/2027/extensions",
  ])("%s takes nothing from strangers", async (address) => {
    expectPage(await post(journey, address, "csrf=x&kind=plan"), 401);
  });
});

describe("below HTTP", () => {
  test("a malformed address", async () => {
    expect(await sendBytes(journey, "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).toContain(
      " 400 ",
    );
  });

  test("a body larger than the gateway takes", async () => {
    const answer = await sendBytes(
      journey,
      `POST ${new URL(link).pathname} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11000000\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toContain(" 413 ");
  });
});
