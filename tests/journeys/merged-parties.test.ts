import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sureToSend } from "../../infra/local/year/answer-by-section.ts";
import { attachFile } from "../../infra/local/year/attach-file.ts";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { withdrawAnswer } from "../../infra/local/year/second-thoughts.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { request } from "./raw-request.ts";

let journey: Journey;
let desk: StaffDesk;
beforeAll(async () => {
  journey = await startInConsultation("merged-parties");
  desk = await signInStaff(journey.door, journey.tools, administrator);
}, 60_000);
afterAll(() => journey[Symbol.asyncDispose]());

const addressOf = async (party: string) => new URL(await journey.linkOf(party, "/answer/")).pathname;
const linkTo = async (email: string) => new URL(await journey.tools.newestLink(email, "/answer/")).pathname;
const words = ({ html }: Pick<Page, "html">) => decodeEntities(visibleText(html));
const mailTo = (to: string) => journey.tools.mail({ to });

async function handOver(party: string, terms: Answers): Promise<string> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${await addressOf(party)}/colleagues`);
  await visitor.send(page, findForm(page, "email"), terms, { button: "hand-over" });
  return linkTo(String(terms["email"]));
}

async function save(link: string, answers: Answers): Promise<Page> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${link}/sections/views`);
  return visitor.send(page, findForm(page, "_revision"), answers, { button: "save" });
}

async function merge(keep: string, drop: string): Promise<void> {
  const page = await desk.visitor.open(`/asnen/staff/merge-parties?keep=${keep}&drop=${drop}`);
  await desk.visitor.send(page, findForm(page, "_keep"), {});
  await journey.host.idle();
}

describe("a party that had handed over and attached something, and is merged", () => {
  const writer = "skribent@example.com";
  const sender = "avsandare@example.com";
  let own: { readonly writer: string; readonly sender: string };

  beforeAll(async () => {
    own = {
      writer: await handOver("p-015", { email: writer, parts: ["views"], send: "no" }),
      sender: await handOver("p-015", { email: sender, parts: ["whole"], send: "yes" }),
    };
    await save(own.writer, { risks: "Skrivet före sammanslagningen" });
    await attachFile(journey.visitor(), await journey.linkOf("p-015", "/answer/"));
    await merge("p-012", "p-015");
  }, 60_000);

  test("leaves both in the hands of the one that stays, which sees who has what and who wrote it", async () => {
    const list = words(await journey.visitor().open(`${await addressOf("p-012")}/colleagues`));
    expect(list).toContain(writer);
    expect(list).toContain(sender);
    expect(list).toContain("Sparade senast");
    const check = words(await journey.visitor().open(`${await addressOf("p-012")}/check`));
    expect(check).toContain("Skrivet före sammanslagningen");
    expect(check).toContain(`Sparat av ${writer}`);
    expect(check).toContain("PDF");
    expect(await mailTo(writer)).toHaveLength(1);
  });

  test("sends its colleagues' word that they are ready to the one that stays, by that one's link", async () => {
    const saved = await save(own.writer, { risks: "Skrivet efter sammanslagningen" });
    await journey.visitor().send(saved, findForm(saved, "_action"), {}, { button: "ready" });
    const told = (await mailTo("p-012@example.com")).filter(({ subject }) => subject.includes("är klar"));
    expect(told).toHaveLength(1);
    const address = told[0]?.links.find((each) => each.includes("/check")) ?? "";
    expect(new URL(address).pathname).toBe(`${await addressOf("p-012")}/check`);
    expect(words(await journey.visitor().open(address))).toContain("Skrivet efter sammanslagningen");
  });

  test("has its colleagues told of more time that the one that stays is given", async () => {
    await desk.grantExtension("2027", { party: "p-012", until: "2027-05-31" });
    await journey.host.idle();
    for (const email of [writer, sender]) {
      const mail = (await mailTo(email)).at(-1);
      expect(mail?.text).toContain("31 maj 2027");
      expect(mail?.links.map((each) => new URL(each).pathname)).toContain(own[email === writer ? "writer" : "sender"]);
    }
  });

  test("loses a colleague when the one that stays takes back, and not the other", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(`${await addressOf("p-012")}/colleagues`);
    const form = page.forms.find(({ controls }) => controls.some(({ name }) => name === "_about"));
    await visitor.send(page, form ?? findForm(page, "_about"), {}, { button: "take-back" });
    expect((await request(journey, `${own.writer}/handed-over`)).status).toBe(410);
    expect((await request(journey, `${own.sender}/handed-over`)).status).toBe(200);
  });

  test("is answered for by its colleague with the answer of the one that stays, and both get the receipt", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(`${own.sender}/sections/about`);
    const filled = { "respondent-type": "company", municipality: "0764" };
    const checked = await visitor.send(page, findForm(page, "_revision"), filled, { button: "check" });
    const sent = await visitor.send(checked, findForm(checked, "_drafts"), sureToSend, { button: "send" });
    expect(words(sent)).toContain("Skrivet efter sammanslagningen");
    expect(words(sent)).toContain("PDF");
    const receipt = await journey.visitor().open(`${await addressOf("p-012")}/receipt`);
    expect(words(receipt)).toContain(`Skickat av ${sender}`);
    const [mail] = (await mailTo(sender)).filter(({ text }) => text.includes("Skrivet efter sammanslagningen"));
    const link = mail?.links.find((each) => each.includes("/answer/")) ?? "";
    expect((await request(journey, link)).status).toBeLessThan(400);
    const round = words(await desk.openRound("2027"));
    expect(round).toMatch(/1 av 4\d/);
  });
});

test("a file that the one that stays has chosen itself, or taken away, stays as that one has it", async () => {
  for (const party of ["p-021", "p-022"]) await attachFile(journey.visitor(), await journey.linkOf(party, "/answer/"));
  const visitor = journey.visitor();
  const page = await visitor.open(`${await addressOf("p-021")}/files/attachment`);
  await visitor.send(page, findForm(page, "_action"), {}, { button: "remove" });
  for (const party of ["p-021", "p-022"]) await save(await addressOf(party), { risks: `Skrivet av ${party}` });
  const comparing = await desk.visitor.open("/asnen/staff/merge-parties?keep=p-021&drop=p-022");
  expect(words(comparing)).toContain("Fil: Bifoga ett underlag");
  expect(words(comparing)).toContain("Utkast: Synpunkter på utkastet");
  const free = await desk.visitor.open("/asnen/staff/merge-parties?keep=p-020&drop=p-022");
  expect(words(free)).not.toContain("Det här följer inte med");
  await merge("p-021", "p-022");
  expect(words(await visitor.open(`${await addressOf("p-021")}/check`))).not.toContain("PDF");
});

test("what an answer kept with the merged party follows once that answer is withdrawn", async () => {
  await attachFile(journey.visitor(), await journey.linkOf("p-024", "/answer/"));
  for (const party of ["p-023", "p-024"]) {
    const visitor = journey.visitor();
    const page = await visitor.open(await journey.linkOf(party, "/answer/"));
    const filled = { "respondent-type": "company", municipality: "0764" };
    await visitor.send(page, findForm(page, "municipality"), filled, { button: "send" });
  }
  await merge("p-023", "p-024");
  const before = words(await journey.visitor().open(`${await addressOf("p-023")}/check`));
  expect(before).not.toContain("PDF");
  await withdrawAnswer(journey.visitor(), await journey.linkOf("p-024", "/answer/"));
  await journey.host.idle();
  expect(words(await journey.visitor().open(`${await addressOf("p-023")}/check`))).toContain("PDF");
});
