import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { errorLinkTexts } from "../../functions/texts/error.ts";
import { mailTexts } from "../../functions/texts/mail.ts";
import { requestTexts } from "../../functions/texts/request.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("link-again");
});
afterAll(() => journey[Symbol.asyncDispose]());

async function ask(email: string, lang = "sv", expected = 200) {
  const visitor = journey.visitor();
  const page = await visitor.open(`/asnen/link?lang=${lang}`);
  return visitor.send(
    page,
    findForm(page, pageFields.email),
    { [pageFields.email]: email },
    { expect: expected, button: "send" },
  );
}

const mailTo = (to: string) => journey.tools.mail({ to });

describe.each(["sv", "en"] as const)("asking for the link in %s", (language) => {
  test("mails the party's own link, and the page says neither yes nor no", async () => {
    const party = language === "sv" ? "p-001" : "p-002";
    const known = await ask(`${party}@example.com`, language);
    const unknown = await ask(`nobody-${language}@example.com`, language);
    expect(known.html).toBe(unknown.html);
    expect(known.html).toContain(`<html lang="${language}"`);
    expect(known.html).toContain(requestTexts[language].linkSentTitle);
    expect(await mailTo(`nobody-${language}@example.com`)).toEqual([]);
    const mail = (await mailTo(`${party}@example.com`)).at(-1);
    expect(mail?.subject).toBe(mailTexts[language].linkAgain.subject("Destination Åsnen"));
    const invited = new URL(await journey.linkOf(party, "/answer/"));
    const link = mail?.links.find((address) => address.includes("/answer/")) ?? "";
    expect(new URL(link).pathname).toBe(invited.pathname);
    expect((await request(journey, link)).status).toBe(200);
  });

  test("takes the address as people write it, and says what is wrong with others", async () => {
    await ask(language === "sv" ? "P-003@Example.com" : " P-004@EXAMPLE.com", language);
    const party = language === "sv" ? "p-003" : "p-004";
    expect((await mailTo(`${party}@example.com`)).at(-1)?.subject).toBe(
      mailTexts[language].linkAgain.subject("Destination Åsnen"),
    );
    const refused = await ask("inte en adress", language, 422);
    expect(refused.html).toContain(`href="#f-${pageFields.email}"`);
    expect(refused.html).toContain('value="inte en adress"');
  });
});

test("nothing that is stored tells which addresses were asked for", async () => {
  await ask("okand.person@example.com");
  expect(await dumpTable(journey)).not.toContain("okand.person");
});

test("looking at the page changes nothing", async () => {
  const before = await dumpTable(journey);
  await request(journey, "/asnen/link");
  await request(journey, "/asnen/link?sent=yes", { method: "HEAD" });
  expect(await dumpTable(journey)).toBe(before);
});

test("a double click is one mail", async () => {
  const page = await journey.visitor().open("/asnen/link");
  const pairs = pairsFrom(page, pageFields.email, { [pageFields.email]: "p-009@example.com" });
  const before = (await mailTo("p-009@example.com")).length;
  const sent = await Promise.all([1, 2, 3].map(() => post(journey, "/asnen/link", pairs)));
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await mailTo("p-009@example.com")).toHaveLength(before + 1);
});

test("one address has three an hour, known or not, and the page says when there is room again", async () => {
  await journey.tools.moveTo("2027-04-05T11:10");
  for (const email of ["p-010@example.com", "okand@example.com"]) {
    for (let count = 0; count < 3; count += 1) await ask(email);
    const refused = await ask(email, "sv", 429);
    expect(visibleText(refused.html)).toContain("5 april 2027 klockan 12.00");
    expect(refused.html).toContain(`value="${email}"`);
  }
  expect(await mailTo("p-010@example.com")).toHaveLength(4);
  await journey.tools.moveTo("2027-04-05T12:00");
  await ask("p-010@example.com");
  expect(await mailTo("p-010@example.com")).toHaveLength(5);
});

test("a post without the page's own nonce, or with a hidden field filled in, asks for nothing", async () => {
  const page = await journey.visitor().open("/asnen/link");
  const pairs = pairsFrom(page, pageFields.email, { [pageFields.email]: "p-011@example.com" });
  const forged = pairs.map(([name, value]): [string, string] => [name, name === pageFields.nonce ? "x" : value]);
  expect((await post(journey, "/asnen/link", forged)).status).toBe(404);
  const filled = pairs.map(([name, value]): [string, string] => [name, name === pageFields.trap ? "http://x" : value]);
  expect((await post(journey, "/asnen/link", filled)).status).toBe(422);
  expect(await mailTo("p-011@example.com")).toHaveLength(1);
});

test.each(["sv", "en"] as const)("dead ends lead to it in %s", async (language) => {
  const link = language === "sv" ? "/asnen/link" : "/asnen/link?lang=en";
  for (const address of ["/asnen/answer/k1.2027.p-001.1.wrong", "/asnen/confirm/x", "/asnen/plans/2099/9.9"]) {
    const page = await request(journey, `${address}?lang=${language}`);
    expect(page.status).toBe(404);
    expect(page.html).toContain(`href="${link}"`);
    expect(page.html).toContain(errorLinkTexts[language].linkAgain);
  }
});

describe.each(["sv", "en"] as const)("feedback on accessibility in %s", (language) => {
  const address = `/asnen/accessibility/feedback?lang=${language}`;

  test("is reached from the statement and mailed to the contact, without a word of it in the outbox", async () => {
    const visitor = journey.visitor();
    const statement = await visitor.open(`/asnen/accessibility?lang=${language}`);
    expect(statement.html).toContain("/asnen/accessibility/feedback");
    const page = await visitor.open(address);
    const message = `<b>Felen</b> läses inte upp (${language}).\n\nJag använder NVDA.`;
    const answers = { message, page: "/asnen/rounds/2027/answer", email: `reader-${language}@example.com` };
    const thanks = await visitor.send(page, findForm(page, "message"), answers, { button: "send" });
    expect(thanks.html).toContain(requestTexts[language].feedbackSentTitle);
    const mails = await journey.tools.mail();
    const mail = mails.findLast(({ text }) => text.includes(`(${language})`));
    expect(mail?.subject).toBe(mailTexts.sv.accessibilityFeedback.subject("Destination Åsnen"));
    expect(mail?.to).not.toContain("reader");
    expect(mail?.text).toContain("<b>Felen</b> läses inte upp");
    expect(mail?.text).toContain(`reader-${language}@example.com`);
    expect(mail?.html).not.toContain("<b>Felen</b>");
    const rows = (await dumpTable(journey)).split("\n").filter((row) => row.includes(`(${language})`));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('"ttl"');
  });

  test("needs a message and nothing else, and keeps what was typed", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(address);
    const refused = await visitor.send(
      page,
      findForm(page, "message"),
      { message: "", page: "/asnen", email: "fel" },
      { button: "send", expect: 422 },
    );
    expect(refused.html).toContain('href="#f-message"');
    expect(refused.html).toContain('href="#f-email"');
    expect(refused.html).toContain('value="/asnen"');
    await visitor.send(refused, findForm(refused, "message"), { message: "Bara det", email: "" }, { button: "send" });
  });
});
