import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMailer, type Mailer } from "../../functions/mail/send-raw.ts";
import type { LocalHost } from "../../infra/local/local-host.ts";
import type { StoredMail } from "../../infra/local/stored-mail.ts";
import { bootFake, fakeManifest } from "./fake-functions.ts";

const raw = [
  "From: =?utf-8?q?=C3=85snen?= <samrad@example.com>",
  "To: p-001@example.com",
  "Subject: =?utf-8?q?Samr=C3=A5d_2027?=",
  "List-Unsubscribe: <https://samrad.example.com/asnen/no-reminders/t>",
  "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
  "MIME-Version: 1.0",
  'Content-Type: multipart/alternative; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Svara här: http://localhost/asnen/answer/t1?lang=sv. Tack!",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<p><a href="http://localhost/asnen/answer/t1?lang=en&amp;x=1">Answer</a><script>alert(1)</script></p>',
  "--b--",
  "",
].join("\r\n");
const envelope = {
  from: "samrad@example.com",
  to: "p-001@example.com",
  tags: { destination: "asnen", round: "2027", message: "abc123" },
};

let host: LocalHost;
let mailer: Mailer;

beforeEach(async () => {
  host = await bootFake([]);
  mailer = createMailer({ configurationSet: "samrad" });
});
afterEach(() => host.stop());

function send() {
  return mailer.send(Buffer.from(raw), envelope);
}

describe("the mailbox", () => {
  it("shows an accepted message with its headers, texts and links", async () => {
    const sent = await send();
    const [mail] = (await (await fetch(`${host.url}/_local/mail`)).json()) as StoredMail[];
    expect(sent).toEqual({ outcome: "accepted", sesMessageId: mail?.id });
    expect(mail).toMatchObject({
      to: "p-001@example.com",
      from: "samrad@example.com",
      subject: "Samråd 2027",
      at: "2027-04-05T07:00:00.000Z",
      tags: { destination: "asnen", round: "2027", message: "abc123" },
      links: ["http://localhost/asnen/answer/t1?lang=sv", "http://localhost/asnen/answer/t1?lang=en&x=1"],
    });
    expect(mail?.headers["list-unsubscribe"]).toBe("<https://samrad.example.com/asnen/no-reminders/t>");
    expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  });

  it("keeps the raw message byte for byte", async () => {
    await send();
    const [mail] = await host.mail();
    const eml = await fetch(`${host.url}/_local/mail/${mail?.id}.eml`);
    expect(eml.headers.get("content-type")).toBe("message/rfc822");
    expect(await eml.text()).toBe(raw);
  });

  it("shows a message to people, and its HTML by itself where nothing in it can run", async () => {
    await send();
    const [mail] = await host.mail();
    const page = await fetch(`${host.url}/_local/mail/${mail?.id}`, { headers: { accept: "text/html" } });
    const shown = await page.text();
    expect(shown).toContain("Samråd 2027");
    expect(shown).toContain("list-unsubscribe");
    expect(shown).not.toContain("<script>");
    const markup = await fetch(`${host.url}/_local/mail/${mail?.id}.html`);
    expect(await markup.text()).toContain("<script>alert(1)</script>");
    expect(markup.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/,
    );
  });

  it("lists by recipient, oldest first", async () => {
    await send();
    await mailer.send(Buffer.from(raw), { ...envelope, to: "p-002@example.com" });
    await host.moveClock("2027-04-05T08:00:00.000Z");
    await send();
    expect((await host.mail({ to: "p-001@example.com" })).map(({ at }) => at)).toEqual([
      "2027-04-05T07:00:00.000Z",
      "2027-04-05T08:00:00.000Z",
    ]);
    expect(await host.mail({ since: "2027-04-05T07:30:00.000Z" })).toHaveLength(1);
  });

  it.each(["/_local/mail/none", "/_local/mail/none.eml", "/_local/mail/..%2Fclock.eml"])(
    "knows no message at %s",
    async (path) => {
      expect((await fetch(host.url + path)).status).toBe(404);
    },
  );
});

describe("the mail service", () => {
  it.each(["throttle", "reject", "unavailable"] as const)(
    "answers %s as SES does, and keeps nothing",
    async (fault) => {
      host.answerNextMail(fault);
      expect((await send()).outcome).not.toBe("accepted");
      expect(await host.mail()).toEqual([]);
      expect((await send()).outcome).toBe("accepted");
    },
  );

  it("can accept a message and lose the answer", async () => {
    host.answerNextMail("lost");
    expect((await send()).outcome).toBe("ambiguous");
    expect(await host.mail()).toHaveLength(1);
  });

  it.each([
    ["Action=SendTemplatedEmail&Version=2010-12-01", "InvalidAction"],
    ["Action=SendRawEmail&Version=2010-12-01", "ValidationError"],
    [`Action=SendRawEmail&Version=2010-12-01&RawMessage.Data=${btoa("Subject: x\n\ny")}`, "InvalidParameterValue"],
  ])("answers %s with the error %s", async (body, code) => {
    const response = await fetch(host.endpoints.mail, { method: "POST", body: new URLSearchParams(body) });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(new RegExp(`<ErrorResponse .*<Code>${code}</Code>`));
  });
});

describe("SES events", () => {
  it("reach the functions of the topic as SNS brings them", async () => {
    await host.stop();
    const events: unknown[] = [];
    const { manifest, loadEntry } = fakeManifest([
      {
        name: "events",
        triggers: [{ kind: "topic", name: "ses-events" }],
        handler: (event: never) => events.push(event),
      },
    ]);
    host = await bootFake([], { manifest, loadEntry });
    const notification = { eventType: "Bounce", mail: { messageId: "m" } };
    const response = await fetch(`${host.url}/_local/ses-events`, {
      method: "POST",
      body: JSON.stringify(notification),
    });
    expect(response.status).toBe(202);
    await host.publishSesEvent({ Type: "Notification", Message: "bare" });
    expect(events).toMatchObject([
      { Records: [{ Sns: { Message: JSON.stringify(notification) } }] },
      { Records: [{ Sns: { Message: "bare" } }] },
    ]);
  });
});
