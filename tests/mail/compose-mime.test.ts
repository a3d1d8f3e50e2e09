import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { composeMime, type MimeInput, messageIdOf } from "../../functions/mail/compose-mime.ts";
import { renderMessage } from "../../functions/mail/render-message.ts";
import { contexts, everyContext, sender } from "./sample-contexts.ts";

const key = "b1946ac92492d2347c6235b4d2611184";
const at = "2027-04-20T07:00:00.000Z";

function input(changes: Partial<MimeInput> = {}): MimeInput {
  return {
    sender,
    message: { key, to: "stugor@example.com", language: "sv" },
    rendered: renderMessage({ kind: "reminder", language: "sv" }, contexts.reminder),
    at,
    ...changes,
  };
}

async function compose(changes: Partial<MimeInput> = {}) {
  const bytes = await composeMime(input(changes));
  const raw = Buffer.from(bytes).toString("latin1");
  const mail = await PostalMime.parse(bytes);
  const header = (name: string) => mail.headers.filter((entry) => entry.key === name.toLowerCase());
  return { raw, mail, header };
}

describe("a composed message", () => {
  it("reads back as it was written, in both bodies", async () => {
    for (const context of everyContext) {
      const rendered = renderMessage({ kind: context.kind, language: "en" }, context);
      const { mail } = await compose({ rendered });
      expect(mail.subject).toBe(rendered.subject);
      expect(mail.text?.replace(/\r\n/g, "\n").trimEnd()).toBe(rendered.text.trimEnd());
      expect(mail.html?.replace(/\r\n/g, "\n").trimEnd()).toBe(rendered.html.trimEnd());
    }
  });

  it("comes from the destination by name, goes to one address and is answered to the case officers", async () => {
    const { mail, header } = await compose();
    expect(mail.from).toMatchObject({ name: "Destination Åsnen", address: "utskick@mail.example.com" });
    expect(mail.to).toMatchObject([{ address: "stugor@example.com" }]);
    expect(mail.replyTo).toMatchObject([{ address: "svar@example.com" }]);
    expect(header("cc")).toEqual([]);
    expect(header("bcc")).toEqual([]);
  });

  it("is dated by the clock and named by its key, at the sender's domain", async () => {
    const { mail, header } = await compose();
    expect(mail.date).toBe(at);
    expect(header("date")[0]?.value).toBe("Tue, 20 Apr 2027 07:00:00 +0000");
    expect(mail.messageId).toBe(`<${key}@mail.example.com>`);
    expect(messageIdOf(key, sender.senderAddress)).toBe(mail.messageId);
  });

  it("says that a machine wrote it, and in which language", async () => {
    const { header } = await compose();
    expect(header("auto-submitted")[0]?.value).toBe("auto-generated");
    expect(header("content-language")[0]?.value).toBe("sv");
    expect(header("x-mailer")).toEqual([]);
  });

  it("offers one-click unsubscribing by RFC 8058 on one unbroken line", async () => {
    const { raw, header } = await compose();
    expect(header("list-unsubscribe")[0]?.value).toBe(`<${contexts.reminder.links.noReminders}>`);
    expect(header("list-unsubscribe-post")[0]?.value).toBe("List-Unsubscribe=One-Click");
    expect(raw).toContain(`List-Unsubscribe: <${contexts.reminder.links.noReminders}>\r\n`);
  });

  it("offers no unsubscribing on a receipt", async () => {
    const rendered = renderMessage({ kind: "receipt", language: "sv" }, contexts.receipt);
    const { header } = await compose({ rendered });
    expect(header("list-unsubscribe")).toEqual([]);
    expect(header("list-unsubscribe-post")).toEqual([]);
  });

  it("is plain ASCII on the wire: CRLF, no line above 998, utf-8 as quoted-printable", async () => {
    const { raw } = await compose();
    expect(raw).toMatch(/^[\r\n\t\x20-\x7e]*$/);
    expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
    expect(raw.match(/Content-Type: text\/(plain|html); charset=utf-8/g)).toHaveLength(2);
    expect(raw.match(/Content-Transfer-Encoding: quoted-printable/g)).toHaveLength(2);
  });

  it("is the same to the byte for the same row at the same instant, and another for another row", async () => {
    const first = await composeMime(input());
    expect(Buffer.from(await composeMime(input())).equals(Buffer.from(first))).toBe(true);
    const other = await composeMime(input({ message: { key: `${key}0`, to: "stugor@example.com", language: "sv" } }));
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false);
  });
});

describe("a hostile name", () => {
  const hostile = "Åsnen\r\nBcc: spion@example.com\r\n\r\n<p>\0\u2028X-Evil: 1";

  it("cannot begin a header or a body of its own", async () => {
    const rendered = { ...input().rendered, subject: hostile };
    const { header, mail } = await compose({ sender: { ...sender, name: hostile }, rendered });
    expect(header("bcc")).toEqual([]);
    expect(header("x-evil")).toEqual([]);
    expect(mail.subject).toBe("Åsnen Bcc: spion@example.com <p> X-Evil: 1");
    expect(mail.from?.name).toBe("Åsnen Bcc: spion@example.com <p> X-Evil: 1");
    expect(mail.from?.address).toBe("utskick@mail.example.com");
    expect(mail.to).toHaveLength(1);
  });

  it.each([
    "a@example.com,b@example.com",
    "a@example.com\r\nBcc: b@example.com",
    "A <a@example.com>",
    "a@example.com b@example.com",
    "a@b@example.com",
    "a@example.com\0",
    "grupp:a@example.com;",
    "",
  ])("refuses %j as an address", async (to) => {
    await expect(composeMime(input({ message: { key, to, language: "sv" } }))).rejects.toThrow(/address/);
  });

  it.each(["https://a.example/>\r\nX: 1", "not an address", "https://a.example/ b"])(
    "refuses %j as an unsubscribe link",
    async (listUnsubscribe) => {
      const rendered = { ...input().rendered, listUnsubscribe };
      await expect(composeMime(input({ rendered }))).rejects.toThrow(/unsubscribe/);
    },
  );
});
