import fc from "fast-check";
import MailComposer from "nodemailer/lib/mail-composer";
import { describe, expect, test } from "vitest";
import { largestMailBytes, readReceived } from "../../functions/mail/read-received.ts";

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");
const compose = (mail: ConstructorParameters<typeof MailComposer>[0]) =>
  new MailComposer({ from: "Registrator <Registrator@Example.com>", to: "reply@example.com", ...mail })
    .compile()
    .build();
const read = (raw: Uint8Array | string) => readReceived(Buffer.from(raw as string), "registrator@example.com");

describe("a mail", () => {
  test("is read with its sender, subject, text and attachments", async () => {
    const raw = await compose({
      subject: "SV: Remiss – Växjös svar",
      text: "Hej!\r\n\r\nSe bilagan.\r\n",
      html: "<p>Hej!</p>",
      attachments: [
        { filename: "Protokollsutdrag § 198.pdf", content: pdf },
        { filename: "virus.exe", content: Buffer.from("MZ") },
      ],
    });
    const mail = await read(raw);
    expect(mail).toMatchObject({
      from: { name: "Registrator", address: "registrator@example.com" },
      subject: "SV: Remiss – Växjös svar",
      text: "Hej!\n\nSe bilagan.",
      problem: null,
      autoReply: null,
    });
    expect(mail.attachments.map(({ name, kind, bytes }) => [name, kind, bytes])).toEqual([
      ["Protokollsutdrag § 198.pdf", "pdf", pdf.byteLength],
      ["virus.exe", null, 2],
    ]);
  });

  test("of markup alone is read as text, and nothing of the markup is left to run", async () => {
    const html =
      "<h1>Hej</h1><p>Vi <b>tillstyrker</b>.</p><script>alert(1)</script><style>p{}</style><img src=x onerror=alert(2)>";
    const { text } = await read(await compose({ html }));
    expect(text).toContain("Vi tillstyrker.");
    expect(text).not.toMatch(/<\w|alert|p\{/);
  });

  test.each(["iso-8859-1", "windows-1252", "utf-8"])("in %s keeps its letters", async (charset) => {
    const latin = charset === "utf-8" ? Buffer.from("åäö é") : Buffer.from("åäö é", "latin1");
    const head = `From: a@example.com\r\nSubject: x\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
    expect((await read(Buffer.concat([Buffer.from(head), latin]))).text).toBe("åäö é");
  });

  test("delivered twice by different ways has the same body hash, another mail has not", async () => {
    const one = await compose({ subject: "Svar", text: "Ja", messageId: "<1@example.com>" });
    const other = Buffer.concat([Buffer.from("Received: from elsewhere\r\n"), one]);
    expect((await read(one)).bodyHash).toBe((await read(other)).bodyHash);
    expect((await read(await compose({ text: "Nej" }))).bodyHash).not.toBe((await read(one)).bodyHash);
  });

  test("hides nothing in names and subjects: no line breaks, no marks that turn text around", async () => {
    const raw = await compose({ attachments: [{ filename: "kvitto\u202efdp.exe", content: "x" }], text: "x" });
    expect((await read(raw)).attachments[0]?.name).not.toMatch(/[\u202a-\u202e\r\n]/);
    const folded = "From: =?utf-8?q?A=0D=0ABcc:_x?= <a@example.com>\r\nSubject: =?utf-8?q?a=0Ab?=\r\n\r\nx";
    const mail = await read(folded);
    expect([mail.from.name, mail.subject].join("")).not.toMatch(/[\r\n]/);
  });
});

describe("a mail that nobody wrote to be read", () => {
  const head = "From: a@example.com\r\nSubject: Stort\r\n";

  test("of more than the largest size is told by its header alone", async () => {
    const raw = Buffer.concat([Buffer.from(`${head}\r\n`), Buffer.alloc(largestMailBytes, "x")]);
    expect(await read(raw)).toMatchObject({ problem: "too-large", subject: "Stort", text: "", attachments: [] });
  });

  test("of thousands of parts, or nested without end, is kept without being taken apart", async () => {
    const many = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(5_000)}--b--`;
    expect(await read(many)).toMatchObject({ problem: "unreadable", subject: "Stort" });
    const levels = Array.from({ length: 60 }, (_, level) => level);
    const nested = `${head}${levels.map((n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join("")}`;
    expect(await read(nested)).toMatchObject({ problem: "unreadable", subject: "Stort" });
  });

  test("of very long text is cut, and says so", async () => {
    const { text, isCut } = await read(`${head}\r\n${"rad\r\n".repeat(60_000)}`);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(isCut).toBe(true);
  });

  test("of more attachments than anybody sends is told by how many", async () => {
    const attachments = Array.from({ length: 35 }, (_, index) => ({ filename: `${index}.pdf`, content: pdf }));
    const mail = await read(await compose({ text: "x", attachments }));
    expect([mail.attachments.length, mail.moreAttachments]).toEqual([30, 5]);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "From: a@example.com",
      "Subject:",
      "Content-Type: multipart/mixed; boundary=b",
      "--b",
      "--b--",
      "",
      "Content-Type: message/rfc822",
      "Content-Transfer-Encoding: base64",
      "Content-Type: text/html; charset=utf-7",
      "Content-Disposition: attachment; filename*=utf-8''%FF",
      "=?utf-8?b?w4=?=",
      "Content-Type: text/plain; charset=",
      "\u0000",
      "Group: a@x, b@y;",
    ),
    fc.string({ unit: "binary", maxLength: 60 }),
  );

  test("is read without an exception, whatever it is made of", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), fc.constantFrom("\r\n", "\n", "\r"), async (lines, end) => {
        const mail = await read(lines.join(end));
        expect(mail.subject).not.toMatch(/[\r\n]/);
        expect(mail.text).not.toMatch(/\r/);
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => void (await read(bytes))),
      { numRuns: 200 },
    );
  });
});
