import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { LetterHoleError } from "../../functions/domain/letter-text.ts";
import { messageKinds } from "../../functions/domain/message.ts";
import { composeMime } from "../../functions/mail/compose-mime.ts";
import type { MessageContext } from "../../functions/mail/message-context.ts";
import { renderMessage } from "../../functions/mail/render-message.ts";
import { contexts, sender } from "./sample-contexts.ts";

const at = "2027-04-20T07:00:00.000Z";
const key = "b1946ac92492d2347c6235b4d2611184";
const to = "stugor@example.com";

/** Whatever a person can have written that ends up in a mail. */
const written: ReadonlySet<string> = new Set(
  "name title sv en caseNumber contact phone by colleague note label value reason message to code version".split(" "),
);

/** The context with every written text in it changed. */
function rewrite<Value>(value: Value, change: (text: string) => string, field = ""): Value {
  if (typeof value === "string") return (written.has(field) ? change(value) : value) as Value;
  if (Array.isArray(value)) return value.map((one) => rewrite(one, change, field)) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rewrite(one, change, name)])) as Value;
}

const expected = ["auto-submitted", "content-language", "content-type", "date", "from", "message-id", "mime-version"];
const always = [...expected, "reply-to", "subject", "to"].sort();
const oneClick = ["list-unsubscribe", "list-unsubscribe-post"];

/** Undefined where the letter has a hole, which keeps it here. */
async function arriveUnlessHole(context: MessageContext, language: "sv" | "en") {
  return arrive(context, language).catch((error: unknown) => {
    if (error instanceof LetterHoleError) return undefined;
    throw error;
  });
}

async function arrive(context: MessageContext, language: "sv" | "en") {
  const rendered = renderMessage({ kind: context.kind, language }, context);
  const message = { key, to, language };
  const raw = await composeMime({ sender: context.destination, message, rendered, at });
  return { rendered, raw: Buffer.from(raw).toString("latin1"), mail: await PostalMime.parse(raw) };
}

const hostile = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  fc
    .array(
      fc.constantFrom(
        "\r\nBcc: spion@evil.example",
        "\nSubject: Annat",
        "\r\n\r\n<script>",
        "\r",
        "\0",
        "\u0085X-Evil: 1",
        "\u2028To: b@evil.example",
        "=?utf-8?Q?=0D=0ABcc:_spion@evil.example?=",
        '"<x@evil.example>,',
        "--_NmP-",
        "\u202emoc.live@",
        "Växjö 🛶 ",
        "שלום ",
        "{part} {",
        "a".repeat(400),
        "å".repeat(300),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(" ")),
);

describe("whatever anybody has written", () => {
  test("begins no header, no part and no second recipient, in any kind of mail", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...messageKinds),
        fc.constantFrom("sv" as const, "en" as const),
        hostile,
        fc.boolean(),
        async (kind, language, text, isAlone) => {
          const context = rewrite<MessageContext>(contexts[kind], (before) => `${isAlone ? "Å" : before}${text}`);
          const arrived = await arriveUnlessHole(context, language);
          if (arrived === undefined) return;
          const { rendered, raw, mail } = arrived;
          const names = mail.headers.map((header) => header.key).sort();
          expect(names).toEqual([...always, ...(rendered.listUnsubscribe === undefined ? [] : oneClick)].sort());
          expect(mail.to).toEqual([{ address: to, name: "" }]);
          expect([mail.from?.address, mail.replyTo?.map(({ address }) => address)]).toEqual([
            sender.senderAddress,
            [sender.replyToAddress],
          ]);
          expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
          expect(mail.attachments).toHaveLength(rendered.calendarEntry === undefined ? 0 : 1);
          expect(raw).toMatch(/^[\r\n\t\x20-\x7e]*$/);
          for (const line of raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a name and a title", () => {
  const asWritten = [
    "Växjö kommun",
    "Ålands landskapsregering – Näringsavdelningen, enheten för turism och besöksnäring i skärgården och på landsbygden",
    "Kanot 🛶 & Vandring 👩🏽‍🌾 AB",
    "מועצה אזורית\u200f",
    "旅游局",
    'O’Brien "Åsnen" <AB>, Ltd; (svb) \\',
    "Ärende ".repeat(60).trim(),
  ];

  test.each(asWritten)("%j arrives as it was written", async (text) => {
    const context = rewrite<MessageContext>(contexts.invitation, () => text);
    const { rendered, mail } = await arrive(context, "sv");
    expect(mail.from?.name).toBe(text);
    expect(mail.replyTo?.[0]?.name).toBe(text);
    expect(mail.subject).toBe(rendered.subject);
    expect(mail.subject).toContain(text);
    expect(mail.text?.replace(/\s+/g, " ")).toContain(text);
  });

  test("that is an encoded word is shown as one, not as what it hides", async () => {
    const { mail } = await arrive(
      rewrite<MessageContext>(contexts.invitation, () => "=?utf-8?Q?=41?="),
      "sv",
    );
    expect(mail.from?.name).toBe("= ?utf-8?Q?=41?=");
    expect(mail.subject).toContain("= ?utf-8?Q?=41?=");
  });

  test("that turns the text around is told in its own order", async () => {
    const { mail } = await arrive(
      rewrite<MessageContext>(contexts.invitation, () => "Åsnen \u202emoc.live"),
      "sv",
    );
    expect(mail.from?.name).toBe("Åsnen moc.live");
    expect(mail.subject).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe("an address", () => {
  const rendered = renderMessage({ kind: "receipt", language: "sv" }, contexts.receipt);
  const address = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.tuple(hostile, fc.constantFrom("@", " @", "@@"), hostile).map((parts) => parts.join("")),
    fc.emailAddress(),
    fc.constantFrom("åsa@example.com", "a@åsnen.example", "<a@example.com>", "a@example.com>", "=?x?=@example.com"),
  );

  test("is the only recipient and reads back as it stands, or the mail is refused", async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(address, async (one) => {
        const message = { key, to: one, language: "sv" as const };
        const raw = await composeMime({ sender, message, rendered, at }).catch(() => undefined);
        if (raw === undefined) return;
        accepted += 1;
        const mail = await PostalMime.parse(raw);
        expect(mail.to).toEqual([{ address: one, name: "" }]);
        expect(mail.headers.map((header) => header.key).sort()).toEqual(always);
        expect(Buffer.from(raw).toString("latin1")).toMatch(/^[\r\n\t\x20-\x7e]*$/);
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
