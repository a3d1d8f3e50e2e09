import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailTexts } from "../../functions/texts/mail.ts";
import { replyTexts } from "../../functions/texts/reply.ts";
import { staffRepliesTexts } from "../../functions/texts/staff-replies.ts";
import { handOver } from "../../infra/local/year/answer-together.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("replies");
});
afterAll(() => journey[Symbol.asyncDispose]());

const texts = replyTexts.sv;
const address = (party: string) => `/asnen/staff/rounds/2027/replies/consultation/${party}/1`;
const pathOf = async (party: string) => new URL(await journey.linkOf(party, "/answer/")).pathname;
const longerTimeTo = async (email: string) =>
  (await journey.tools.mail({ to: email }))
    .filter(({ subject }) => subject.startsWith("Längre svarstid"))
    .map(({ text }) => text);
const mailTo = async (party: string, subject: RegExp) =>
  (await journey.tools.mail({ to: `${party}@example.com` })).filter((message) => subject.test(message.subject));
const staff = () => signInStaff(journey.door, journey.tools, administrator);

function act(page: Page, action: string, answers: Readonly<Record<string, string>>) {
  const form = page.forms.find(({ controls }) =>
    controls.some((control) => control.kind === "hidden" && control.name === "action" && control.value === action),
  );
  if (form === undefined) throw new Error(`The page has no form to ${action}`);
  return { form, answers };
}

describe("declining", () => {
  test("is one link away from the form, changes nothing until it is sent, and is confirmed by mail", async () => {
    const visitor = journey.visitor();
    const form = await visitor.open(await journey.linkOf("p-001", "/answer/"));
    const href = /href="([^"]*\/reply)"/.exec(form.html)?.[1] ?? "";
    const before = await dumpTable(journey);
    const choices = await visitor.open(href);
    const page = await visitor.open(`${href}/decline`);
    await request(journey, `${href}/decline`, { method: "HEAD" });
    expect(await dumpTable(journey)).toBe(before);
    expect(visibleText(choices.html)).toContain(texts.kinds["more-time"]);
    const done = await visitor.send(page, findForm(page, "reason"), { reason: "no-time", text: "Nästa år!" });
    expect(done.html).toContain(texts.sent.decline);
    expect(await mailTo("p-001", /besked/)).toHaveLength(1);
    const [notice] = await journey.tools.mail({ to: administrator }).then((all) => all.slice(-1));
    expect(notice?.subject).toContain(mailTexts.sv.replyNotice.subject("").trim());
    expect(notice?.text).toContain("Nästa år!");
  });

  test("sent twice is said once", async () => {
    const page = await journey.visitor().open(`${await pathOf("p-002")}/reply/decline`);
    const pairs = pairsFrom(page, "reason", { reason: "other" });
    for (const _ of [1, 2, 3]) expect((await post(journey, page.url, pairs)).status).toBe(303);
    expect(await mailTo("p-002", /besked/)).toHaveLength(1);
  });

  test("is refused with what is missing beside its field, and what was typed kept", async () => {
    const page = await journey.visitor().open(`${await pathOf("p-003")}/reply/decline`);
    const refused = await post(journey, page.url, pairsFrom(page, "text", { text: "Hej <b>där</b>" }));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Hej &lt;b&gt;där&lt;/b&gt;");
    expect(await mailTo("p-003", /besked/)).toHaveLength(0);
  });
});

describe("a request", () => {
  test("for more time is granted by staff as that party's own deadline, once", async () => {
    const visitor = journey.visitor();
    await handOver(visitor, await journey.linkOf("p-005", "/answer/"), "kollega@example.com", {
      parts: ["whole"],
      send: "yes",
    });
    const page = await visitor.open(`${await pathOf("p-005")}/reply/more-time`);
    await visitor.send(page, findForm(page, "until"), { until: "2027-05-31", text: "Styrelsen möts den 30 maj." });
    const desk = await staff();
    const open = await desk.visitor.open(address("p-005"));
    const tooLate = act(open, "grant", { until: "2027-12-31" });
    await desk.visitor.send(open, tooLate.form, tooLate.answers, { expect: 422 });
    const grant = act(open, "grant", {});
    await desk.visitor.send(open, grant.form, grant.answers);
    await desk.visitor.send(open, grant.form, { until: "2027-06-01" });
    const [told, ...more] = await mailTo("p-005", /mer tid/);
    expect(more).toEqual([]);
    expect(told?.text).toContain("31 maj 2027");
    expect(visibleText((await visitor.open(await journey.linkOf("p-005", "/answer/"))).html)).toContain("31 maj 2027");
    expect(await longerTimeTo("kollega@example.com")).toEqual([expect.stringContaining("31 maj 2027")]);
  });

  test("is told to its colleagues too where staff give it without being asked", async () => {
    const visitor = journey.visitor();
    const link = await journey.linkOf("p-010", "/answer/");
    await handOver(visitor, link, "ekonom@example.com", { parts: ["whole"], send: "yes" });
    const desk = await staff();
    await desk.grantExtension("2027", { party: "p-010", until: "2027-05-27" });
    await desk.grantExtension("2027", { party: "p-010", until: "2027-05-29" });
    await journey.host.invoke("restore-due-entries", { kind: "schedule", name: "restore-due-entries" });
    await journey.host.invoke("settle-due-items", { kind: "schedule", name: "settle-due-items" });
    expect(await longerTimeTo("ekonom@example.com")).toEqual([
      expect.stringContaining("27 maj 2027"),
      expect.stringContaining("29 maj 2027"),
    ]);
  });

  test("can be refused, in words that reach the party", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(`${await pathOf("p-012")}/reply/more-time`);
    await visitor.send(page, findForm(page, "until"), { until: "2027-05-31", text: "Vi vill ha mer tid." });
    const desk = await staff();
    const open = await desk.visitor.open(address("p-012"));
    const silent = act(open, "refuse", {});
    await desk.visitor.send(open, silent.form, {}, { expect: 422 });
    const refuse = act(open, "refuse", { answer: "Sammanställningen börjar den 25 maj." });
    await desk.visitor.send(open, refuse.form, refuse.answers);
    expect((await mailTo("p-012", /Svar på er begäran/))[0]?.text).toContain("Sammanställningen börjar den 25 maj.");
  });

  test("to ask somebody else gives the party its new contact, who gets the invitation", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(`${await pathOf("p-007")}/reply/ask-other`);
    await visitor.send(page, findForm(page, "email"), { name: "Kansliet", email: "kansliet@example.com" });
    const desk = await staff();
    const open = await desk.visitor.open(address("p-007"));
    const replace = act(open, "replace", {});
    const done = await desk.visitor.send(open, replace.form, {});
    expect(visibleText(done.html)).toContain(staffRepliesTexts.sv.contactReplaced);
    const invitations = await journey.tools.mail({ to: "kansliet@example.com" });
    expect(invitations.map(({ subject }) => subject)).toEqual([expect.stringContaining("Inbjudan")]);
    expect((await desk.openRound("2027")).html).toContain("kansliet@example.com");
  });

  test("is nobody's to deal with who is not signed in, or has no token of the form", async () => {
    expect((await request(journey, address("p-005"))).status).toBe(401);
    const desk = await staff();
    const open = await desk.visitor.open(address("p-005"));
    const cookie = [...desk.visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    expect((await post(journey, open.url, [["action", "refuse"]], { cookie })).status).toBe(403);
  });
});

describe("afterwards", () => {
  test("whoever declined gets no reminder and is counted, until an answer undoes it", async () => {
    const visitor = journey.visitor();
    const form = await visitor.open(await journey.linkOf("p-002", "/answer/"));
    await visitor.send(
      form,
      findForm(form, "municipality"),
      { "respondent-type": "company", municipality: "0764" },
      { button: "send" },
    );
    await journey.tools.moveTo("2027-04-20T09:05");
    expect(await mailTo("p-001", /Påminnelse/)).toHaveLength(0);
    expect(await mailTo("p-013", /Påminnelse/)).toHaveLength(1);
    const round = visibleText((await (await staff()).openRound("2027")).html);
    expect(round).toContain("1 har avstått.");
    expect(round).toContain("1 av 44 inbjudna har svarat.");
  });

  test("nothing can be said on another party's kind of link, an unknown one, or after the close", async () => {
    const path = await pathOf("p-009");
    expect((await request(journey, `${path}/reply/hurry`)).status).toBe(404);
    expect((await request(journey, `${path.replace("/answer/", "/decide/")}/reply/decline`)).status).toBe(404);
    expect((await request(journey, `${path.slice(0, -1)}/reply/decline`)).status).toBe(404);
    const page = await journey.visitor().open(`${path}/reply/decline`);
    const pairs = pairsFrom(page, "reason", { reason: "other" });
    await journey.tools.moveTo("2027-05-25T00:00");
    expect((await post(journey, page.url, pairs)).status).toBe(410);
    expect(await mailTo("p-009", /besked/)).toHaveLength(0);
  });
});
