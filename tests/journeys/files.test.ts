import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filePageFields } from "../../forms/answer/file-page.ts";
import { largestFileBytes } from "../../functions/domain/attached-file.ts";
import { mostUploadedBytes } from "../../functions/storage/files.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import { sureToSend } from "../../infra/local/year/answer-by-section.ts";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { docx, jpeg, odt, pdf, png, program, zip } from "../domain/sample-uploads.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("files");
});
afterAll(() => journey[Symbol.asyncDispose]());

const complete = { "respondent-type": "company", municipality: "0764", "mandate-clear": "4" };

async function filePageOf(party: string) {
  const visitor = journey.visitor();
  const link = await journey.linkOf(party, "/answer/");
  const address = `${new URL(link).pathname}/files/attachment`;
  return { visitor, link, address, page: await visitor.open(address) };
}

/** Uploads and comes back to where the bucket sends the browser. */
async function upload(party: string, fileName: string, bytes: Uint8Array<ArrayBuffer>, expect = 200) {
  const opened = await filePageOf(party);
  const form = findForm(opened.page, "Policy");
  const checked = await opened.visitor.send(
    opened.page,
    form,
    {},
    { upload: { field: "file", fileName, bytes }, expect },
  );
  return { ...opened, checked };
}

async function attach(party: string, fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const { visitor, checked, link, address } = await upload(party, fileName, bytes);
  const page = await visitor.send(checked, findForm(checked, filePageFields.key), {}, { button: "attach" });
  return { visitor, checked, link, address, page };
}

async function answer(link: string): Promise<Page> {
  const visitor = journey.visitor();
  const page = await visitor.open(link);
  return visitor.send(page, findForm(page, "municipality"), complete, { button: "send" });
}

describe("the page for a file", () => {
  test("lets its form send to the bucket, which no other page may", async () => {
    const { page, link } = await filePageOf("p-001");
    const target = /form-action 'self' ([^;]+);/.exec(page.headers.get("content-security-policy") ?? "")?.[1];
    expect(page.forms.find(({ multipart }) => multipart)?.action).toBe(target);
    expect(target).toMatch(/\/samrad-documents$/);
    const form = await request(journey, link);
    expect(form.headers.get("content-security-policy")).toContain("form-action 'self';");
  });

  test("asks the bucket for one object under a name of ours, with a limit and never to be shown", async () => {
    const { page } = await filePageOf("p-001");
    const field = (name: string) => {
      const control = findForm(page, "Policy").controls.find((each) => each.name === name);
      return control?.kind === "hidden" ? control.value : undefined;
    };
    const { conditions } = JSON.parse(Buffer.from(field("Policy") ?? "", "base64").toString());
    expect(conditions).toContainEqual(["content-length-range", 0, mostUploadedBytes]);
    expect(conditions).toContainEqual({ key: field("key") });
    expect(conditions).toContainEqual({ success_action_redirect: field("success_action_redirect") });
    expect(conditions).toContainEqual({ "Content-Type": "application/octet-stream" });
    expect(conditions).toContainEqual({ "Content-Disposition": "attachment" });
    expect(field("key")).toMatch(/^incoming\/asnen\/2027\/p-001\/attachment\/[0-9a-f]{32}$/);
  });

  test("says beside the field how large a file may be, in both languages", async () => {
    const { address } = await filePageOf("p-001");
    const form = address.replace("/files/attachment", "");
    for (const [lang, limit] of [
      ["sv", "Högst 10\u00a0MB"],
      ["en", "At most 10\u00a0MB"],
    ] as const) {
      expect((await request(journey, `${address}?lang=${lang}`)).html).toContain(limit);
      expect((await request(journey, `${form}?lang=${lang}`)).html).toContain("10\u00a0MB");
    }
  });

  test.each(["section", "check"])("leads back to the part it was opened from: %s", async (from) => {
    const { visitor, link } = await filePageOf("p-018");
    const part = await visitor.open(
      `${new URL(link).pathname}/sections/views${from === "check" ? "?from=check&" : "?"}lang=en`,
    );
    const way = /href="([^"]*\/files\/attachment[^"]*)"/.exec(part.html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const opened = await visitor.open(way);
    const checked = await visitor.send(
      opened,
      findForm(opened, "Policy"),
      {},
      { upload: { field: "file", fileName: "yttrande.pdf", bytes: pdf } },
    );
    const attached = await visitor.send(checked, findForm(checked, filePageFields.key), {}, { button: "attach" });
    const back = /<a href="([^"]*)">To the form</.exec(attached.html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(new URL(back, part.url).href).toBe(part.url);
    expect((await visitor.open(back)).html).toContain(answerSectionTexts.en.progress(5, 5));
  });

  test("leads back to the form on one page when it was opened there, whatever the address says", async () => {
    const { page, link, address, visitor } = await filePageOf("p-018");
    const path = new URL(link).pathname;
    expect(page.html).toContain(`<a href="${path}">Till formuläret</a>`);
    expect((await visitor.open(`${address}?from=https://example.com`)).html).toContain(
      `<a href="${path}">Till formuläret</a>`,
    );
  });

  test("is for questions that ask for a file, and for links that are valid", async () => {
    const { address } = await filePageOf("p-001");
    expect((await request(journey, address.replace("attachment", "risks"))).status).toBe(404);
    expect((await request(journey, address.replace(/.\/files/, "x/files"))).status).toBe(404);
  });
});

describe("a file", () => {
  test.each([
    ["p-002", "yttrande.pdf", pdf, "PDF"],
    ["p-003", "statement.docx", docx, "Word"],
    ["p-004", "yttrande.odt", odt, "OpenDocument"],
    ["p-005", "foto.jpg", jpeg, "JPEG"],
    ["p-006", "karta.png", png, "PNG"],
  ])("of %s, %s, is known by its content and goes along with the answer", async (party, name, bytes, kind) => {
    const { page, link } = await attach(party, name, bytes);
    expect(visibleText(page.html)).toContain(kind);
    const receipt = await answer(link);
    expect(receipt.url).toContain("/receipt");
    expect(visibleText(receipt.html)).toContain(kind);
    expect(receipt.html).not.toContain(name);
  });

  test.each([
    ["a program called a PDF", "faktura.pdf", program],
    ["a page called a picture", "bild.png", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a page with a PDF's name inside", "x.pdf", Buffer.from("<script>/*%PDF-1.7*/</script>%%EOF")],
    ["a ZIP of something else", "arkiv.docx", zip([{ name: "readme.txt", content: "hej" }])],
    [
      "a Word document with macros",
      "makro.docx",
      zip([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "word/document.xml", content: "<w/>" },
        { name: "word/vbaProject.bin", content: "x" },
      ]),
    ],
    [
      "a Word document that unpacks to gigabytes",
      "bomb.docx",
      zip([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "word/document.xml", content: "<w/>", saysItUnpacksTo: 3_000_000_000 },
      ]),
    ],
    ["nothing at all", "tom.pdf", Buffer.alloc(0)],
    ["more than ten megabytes", "stor.pdf", Buffer.concat([pdf, Buffer.alloc(largestFileBytes)])],
  ])("that is %s is refused with the reason, and a form to choose another", async (_, name, bytes) => {
    const before = await dumpTable(journey);
    const { checked } = await upload("p-008", name, new Uint8Array(bytes), 422);
    expect(checked.html).toContain('role="alert"');
    expect(checked.forms.some(({ multipart }) => multipart)).toBe(true);
    const key = new URL(checked.url).searchParams.get("key") ?? "";
    const { address } = await filePageOf("p-008");
    const attached = await post(journey, address, [
      [filePageFields.action, "attach"],
      [filePageFields.key, key],
    ]);
    expect(attached.status).toBe(422);
    expect(await dumpTable(journey)).toBe(before);
  });

  test("that has only been uploaded does not count, however often the address it led to is opened", async () => {
    const before = await dumpTable(journey);
    const { checked, link } = await upload("p-009", "yttrande.pdf", pdf);
    for (const method of ["GET", "HEAD", "GET"]) await request(journey, checked.url, { method });
    expect(await dumpTable(journey)).toBe(before);
    expect(visibleText((await answer(link)).html)).not.toContain("PDF, 1");
  });

  test("attached again by the same button is the same file", async () => {
    const { checked, address } = await attach("p-010", "yttrande.pdf", pdf);
    const key = new URL(checked.url).searchParams.get("key") ?? "";
    const again = await post(journey, address, [
      [filePageFields.action, "attach"],
      [filePageFields.key, key],
    ]);
    expect(again.status).toBe(303);
    expect(visibleText((await filePageOf("p-010")).page.html)).toContain("Bifogad fil: PDF");
  });

  test("of another party, or under a name of one's own, cannot be attached", async () => {
    const { checked } = await upload("p-011", "yttrande.pdf", pdf);
    const foreign = new URL(checked.url).searchParams.get("key") ?? "";
    const { address } = await filePageOf("p-012");
    for (const key of [foreign, foreign.replace("p-011", "p-012/attachment/../../p-011"), "asnen/plans/2028", ""]) {
      const opened = await request(journey, `${address}/check?key=${encodeURIComponent(key)}`);
      const attached = await post(journey, address, [
        [filePageFields.action, "attach"],
        [filePageFields.key, key],
      ]);
      expect([opened.status, attached.status], key).toEqual([400, 400]);
    }
  });

  test("is exchanged ten times an hour and no more, by anyone who holds the party's links", async () => {
    for (let time = 0; time < 10; time += 1) expect((await attach("p-021", "yttrande.pdf", pdf)).page.status).toBe(200);
    const { visitor, checked, address } = await upload("p-021", "yttrande.docx", docx);
    const form = findForm(checked, filePageFields.key);
    const refused = await visitor.send(checked, form, {}, { button: "attach", expect: 429 });
    expect(visibleText(refused.html)).toContain("Försök igen efter");
    expect(visibleText((await visitor.open(address)).html)).toContain("Bifogad fil: PDF");
  });

  test("that never arrived is missed with a sentence", async () => {
    const { address } = await filePageOf("p-012");
    const key = `incoming/asnen/2027/p-012/attachment/${"0".repeat(32)}`;
    expect((await request(journey, `${address}/check?key=${encodeURIComponent(key)}`)).status).toBe(422);
  });

  test("can be changed after it was examined only by being examined again", async () => {
    const { visitor, page, address } = await filePageOf("p-013");
    const form = findForm(page, "Policy");
    const send = (bytes: Uint8Array<ArrayBuffer>, expect: number) =>
      visitor.send(page, form, {}, { upload: { field: "file", fileName: "yttrande.pdf", bytes }, expect });
    const checked = await send(pdf, 200);
    await visitor.send(checked, findForm(checked, filePageFields.key), {}, { button: "attach" });
    await send(program, 422);
    expect(visibleText((await visitor.open(address)).html)).toContain("Bifogad fil: PDF");
    const sent = await answer(await journey.linkOf("p-013", "/answer/"));
    expect(visibleText(sent.html)).toContain("PDF, 1");
  });

  test("can be removed before the answer is sent", async () => {
    const { visitor, page, link } = await attach("p-017", "yttrande.pdf", pdf);
    const removal = page.forms.find(({ multipart, controls }) => !multipart && controls.length === 1);
    if (removal === undefined) throw new Error("No way to remove the file");
    const removed = await visitor.send(page, removal, {}, { button: "remove" });
    expect(visibleText(removed.html)).toContain("Ingen fil är bifogad");
    expect(visibleText((await answer(link)).html)).not.toContain("PDF, 1");
  });
});

test("the check page sends no other file than the one it showed", async () => {
  const { visitor, link } = await attach("p-016", "yttrande.pdf", pdf);
  const whole = await visitor.open(`${new URL(link).pathname}/sections/about`);
  await visitor.send(
    whole,
    findForm(whole, "municipality"),
    { "respondent-type": "company", municipality: "0764" },
    { button: "save" },
  );
  const shown = await visitor.open(`${new URL(link).pathname}/check`);
  await attach("p-016", "karta.png", png);
  const refused = await visitor.send(shown, findForm(shown, "_drafts"), sureToSend, { button: "send", expect: 409 });
  expect(visibleText(refused.html)).toContain("PNG");
  const receipt = await visitor.send(refused, findForm(refused, "_drafts"), sureToSend, { button: "send" });
  expect(visibleText(receipt.html)).toContain("PNG");
});

describe("staff", () => {
  test("see the files of answers that were sent, and get exactly their bytes as a download", async () => {
    const { visitor } = await signInStaff(journey.door, journey.tools, publisher);
    const list = await visitor.open("/asnen/staff/rounds/2027/files");
    const text = visibleText(list.html);
    expect(text).toContain(createHash("sha256").update(docx).digest("hex"));
    expect(list.html).toContain("/files/p-002/attachment");
    expect(list.html).not.toContain("/files/p-010/attachment");
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = await request(journey, "/asnen/staff/rounds/2027/files/p-003/attachment", { headers: { cookie } });
    expect(sent.status).toBe(303);
    const file = await fetch(sent.headers.get("location") ?? "");
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(docx));
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
  });

  test("alone may see them", async () => {
    expect((await request(journey, "/asnen/staff/rounds/2027/files")).status).toBe(401);
    expect((await request(journey, "/asnen/staff/rounds/2027/files/p-003/attachment")).status).toBe(401);
  });
});

test("when the time is over no file is taken any more", async () => {
  const { address } = await filePageOf("p-015");
  await journey.tools.moveTo("2027-05-25T00:01");
  expect((await request(journey, address)).status).not.toBe(200);
  expect((await post(journey, address, [[filePageFields.action, "remove"]])).status).not.toBe(303);
});
