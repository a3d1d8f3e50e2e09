import MailComposer from "nodemailer/lib/mail-composer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { staffMailTexts } from "../../functions/texts/staff-mail.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let staff: Visitor;
beforeAll(async () => {
  journey = await startInConsultation("inbound");
  staff = (await signInStaff(journey.door, journey.tools, administrator)).visitor;
});
afterAll(() => journey[Symbol.asyncDispose]());

const texts = staffMailTexts.sv;
const inbox = "/asnen/staff/rounds/2027/mail";
const unfiled = "/asnen/staff/mail";
const pdf = Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");
let sent = 0;

/** Where an answer to a party's invitation goes. */
async function replyAddress(party: string): Promise<string> {
  const [invitation] = await journey.tools.mail({ to: `${party}@example.com` });
  return /reply\+[^>\s]+@inbound\.example\.com/.exec(invitation?.headers["reply-to"] ?? "")?.[0] ?? "";
}

async function receive(to: string, mail: object = {}, query: Readonly<Record<string, string>> = {}) {
  sent += 1;
  const raw = await new MailComposer({
    from: "Kansliet <kansliet@example.com>",
    to,
    subject: `Mejl ${sent}`,
    text: "Hej!",
    messageId: `<${sent}@example.com>`,
    ...mail,
  })
    .compile()
    .build();
  return deliver(raw, { to, ...query });
}

async function deliver(raw: Uint8Array | string, query: Readonly<Record<string, string>>) {
  const address = `/_local/inbound?${new URLSearchParams(query)}`;
  const answer = await fetch(`${journey.host.url}${address}`, { method: "POST", body: raw as Uint8Array<ArrayBuffer> });
  await journey.host.idle();
  return answer.status;
}

async function open(list: string, subject: string): Promise<Page> {
  const page = await staff.open(list);
  const href = new RegExp(`href="([^"]+)">${subject.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}</a>`).exec(page.html)?.[1];
  if (href === undefined) throw new Error(`${subject} is not in ${list}: ${visibleText(page.html)}`);
  return staff.open(href);
}

function act(page: Page, action: string, answers: Readonly<Record<string, string>>, status?: number): Promise<Page> {
  const form = page.forms.find(({ controls }) =>
    controls.some((control) => control.kind === "hidden" && control.name === "action" && control.value === action),
  );
  if (form === undefined) throw new Error(`The page has no form to ${action}`);
  return staff.send(page, form, answers, status === undefined ? {} : { expect: status });
}

test("every message to a party has a reply address of its own, which its text names; staff's have none", async () => {
  const addresses = await Promise.all(["p-001", "p-002"].map(replyAddress));
  expect(new Set(addresses).size).toBe(2);
  const [invitation] = await journey.tools.mail({ to: "p-001@example.com" });
  expect(invitation?.text.replaceAll(/\s/g, "")).toContain(addresses[0]);
  const [signIn] = await journey.tools.mail({ to: administrator });
  expect(signIn?.headers["reply-to"]).not.toContain("inbound.example.com");
});

describe("an answer by ordinary mail", () => {
  test("is filed to its round and party, and fetched with its attachment by staff alone", async () => {
    const attachments = [
      { filename: "yttrande.pdf", content: pdf },
      { filename: "makro.exe", content: Buffer.from("MZ") },
    ];
    await receive(await replyAddress("p-001"), { subject: "SV: Inbjudan", text: "Se <b>bilagan</b>.", attachments });
    const page = await open(inbox, "SV: Inbjudan");
    expect(page.html).toContain("Se &lt;b&gt;bilagan&lt;/b&gt;.");
    expect(visibleText(page.html)).toContain(texts.senderConfirmed);
    const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    for (const [below, content] of [
      ["/attachments/1", pdf],
      ["/attachments/2", Buffer.from("MZ")],
    ] as const) {
      const sentOn = await request(journey, `${new URL(page.url).pathname}${below}`, { headers: { cookie } });
      expect(sentOn.status).toBe(303);
      const file = await fetch(sentOn.headers.get("location") ?? "");
      expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
      expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
      expect(file.headers.get("content-type")).toBe("application/octet-stream");
    }
    expect((await request(journey, `${new URL(page.url).pathname}/raw`)).status).toBe(401);
    expect((await request(journey, inbox)).status).toBe(401);
  });

  test("is registered once; who decides later is told that it has changed", async () => {
    const page = await open(inbox, "SV: Inbjudan");
    await act(page, "register", {}, 422);
    const done = await act(page, "register", { use: "reply", party: "p-001" });
    expect(visibleText(done.html)).toContain(texts.states.registered);
    const late = await act(page, "set-aside", { reason: "Dubblett" }, 409);
    expect(visibleText(late.html)).toContain(texts.changedMeanwhile);
  });

  test("delivered twice is there once", async () => {
    const to = await replyAddress("p-002");
    for (const _ of [1, 2]) await receive(to, { subject: "Dubbelt", messageId: "<same@example.com>" });
    const { html } = await staff.open(inbox);
    expect(html.split(">Dubbelt<")).toHaveLength(2);
  });

  test("changes nothing and sends nothing by itself", async () => {
    const before = (await journey.tools.mail()).length;
    await receive(await replyAddress("p-003"), {
      subject: "Autosvar: Semester",
      headers: { "Auto-Submitted": "auto-replied" },
    });
    await receive(await replyAddress("p-003"), { subject: "En fråga" });
    expect((await journey.tools.mail()).length).toBe(before);
    const page = visibleText((await staff.open(inbox)).html);
    expect(page).toContain(texts.signs["auto-submitted"]);
    const dump = await dumpTable(journey);
    await staff.open(inbox);
    await open(inbox, "En fråga");
    expect(await dumpTable(journey)).toBe(dump);
  });

  test("whose sender is not confirmed says so", async () => {
    await receive(await replyAddress("p-004"), { subject: "Förfalskat" }, { dmarc: "FAIL", virus: "FAIL" });
    const shown = visibleText((await open(inbox, "Förfalskat")).html);
    expect(shown).toContain(texts.senderUnconfirmed);
    expect(shown).toContain(texts.virus);
    expect(shown).toContain("DMARC: underkänt");
  });
});

describe("mail without a valid reference", () => {
  test.each([
    ["none", "kontakt@inbound.example.com"],
    ["a forged one", "reply+asnen.2027.0123456789ab.k1.01234567890123@inbound.example.com"],
    ["one of nowhere", "reply+nowhere.2027.0123456789ab.k1.01234567890123@inbound.example.com"],
  ])("(%s) waits unfiled", async (name, to) => {
    await receive(to, { subject: `Utan: ${name}` });
    expect(visibleText((await open(unfiled, `Utan: ${name}`)).html)).not.toContain(texts.registerTitle);
    expect((await staff.open(inbox)).html).not.toContain(`Utan: ${name}`);
  });

  test("is moved to its round, where it waits to be registered", async () => {
    const page = await open(unfiled, "Utan: none");
    await act(page, "move", { round: "2027" });
    await journey.host.idle();
    const there = await open(inbox, "Utan: none");
    expect(visibleText(there.html)).toContain(texts.registerTitle);
    expect(visibleText((await staff.open(unfiled)).html)).toContain(texts.states.moved);
  });
});

describe("rubbish", () => {
  test.each([
    ["nothing", ""],
    ["no header", "bara text"],
    ["binary", "\u0000\u0001\u00ff".repeat(500)],
    ["an endless header", `Subject: ${"x".repeat(400_000)}\r\n\r\n`],
    ["thousands of parts", `Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(3_000)}`],
  ])("(%s) is kept and listed", async (_, raw) => {
    const before = (await staff.open(inbox)).html.split("<tr>").length;
    expect(await deliver(raw, { to: await replyAddress("p-005"), from: "x@example.com" })).toBe(202);
    expect((await staff.open(inbox)).html.split("<tr>").length).toBe(before + 1);
  });

  test("of ten megabytes is read, and more refused before it is taken", async () => {
    const to = await replyAddress("p-009");
    const status = await receive(to, {
      subject: "Tungt",
      attachments: [{ filename: "bild.bin", content: Buffer.alloc(7_000_000, "x") }],
    });
    expect(status).toBe(202);
    expect(visibleText((await open(inbox, "Tungt")).html)).toContain("bild.bin");
    expect(await deliver(Buffer.alloc(11 * 1024 * 1024, "x"), { to })).toBe(413);
  });

  test("is nobody's to handle with a forged form", async () => {
    const page = await open(inbox, "Tungt");
    const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const fields = [
      ["action", "set-aside"],
      ["reason", "x"],
      ["_revision", "0"],
    ] as const;
    expect((await post(journey, page.url, fields, { cookie })).status).toBe(403);
  });
});
