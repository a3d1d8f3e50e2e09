import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sureToSend } from "../../infra/local/year/answer-by-section.ts";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;

beforeAll(async () => {
  journey = await startInConsultation("delegation");
}, 60_000);
afterAll(() => journey[Symbol.asyncDispose]());

const about = { "respondent-type": "company", municipality: "0780", "organisation-name": "Provbolaget AB" };

async function addressOf(party: string): Promise<string> {
  return new URL(await journey.linkOf(party, "/answer/")).pathname;
}

/** The colleague's link, as it stands in their mail. */
async function linkTo(email: string): Promise<string> {
  return new URL(await journey.tools.newestLink(email, "/answer/")).pathname;
}

const words = ({ html }: Pick<Page, "html">) => decodeEntities(visibleText(html));
const mailTo = (to: string) => journey.tools.mail({ to });

async function handOver(party: string, terms: Answers, expect = 200): Promise<Page> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${await addressOf(party)}/colleagues`);
  return visitor.send(page, findForm(page, "email"), terms, { button: "hand-over", expect });
}

async function takeBack(party: string): Promise<Page> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${await addressOf(party)}/colleagues`);
  return visitor.send(page, findForm(page, "_about"), {}, { button: "take-back" });
}

async function save(address: string, section: string, answers: Answers, button = "save", expect = 200): Promise<Page> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${address}/sections/${section}`);
  return visitor.send(page, findForm(page, "_revision"), answers, { button, expect });
}

async function send(address: string, field = "_drafts"): Promise<Page> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${address}/check`);
  return visitor.send(page, findForm(page, field), field === "_drafts" ? sureToSend : {}, { button: "send" });
}

describe("one part, to a colleague who may not send", () => {
  const colleague = "ekonom@example.com";
  const hostile = `<b>Ekonomen</b> & "co"`;

  test("is handed over by a form that is reached from the answer, and mails the colleague what and why", async () => {
    const whole = await journey.visitor().open(await addressOf("p-001"));
    expect(whole.html).toContain("/colleagues");
    const terms = {
      email: "Ekonom@Example.com",
      name: hostile,
      parts: ["views"],
      send: "no",
      note: "Du kan det <i>här</i>",
    };
    const done = await handOver("p-001", terms);
    expect(words(done)).toContain(`Vi mejlar en länk till ${hostile}`);
    expect(words(done)).toContain("Har inte sparat något än");
    expect(done.html).not.toContain("<b>Ekonomen");
    const [mail, ...more] = await mailTo(colleague);
    expect(more).toEqual([]);
    expect(mail?.subject).toContain("ber dig svara");
    expect(mail?.text.replace(/\s+/g, " ")).toContain("Du kan det <i>här</i>");
    expect(mail?.subject).toContain("dnr");
    expect(mail?.text).toContain("24 maj 2027 klockan 23.59");
    expect(mail?.html).not.toContain("<i>här");
  });

  test("opens that part and no other, nor what is in the others", async () => {
    const link = await linkTo(colleague);
    await save(await addressOf("p-001"), "about", { ...about, "organisation-name": "Bara för den inbjudna" });
    const start = await journey.visitor().open(link);
    expect(start.url).toContain("/handed-over");
    expect(words(start)).toContain("Du svarar på en del.");
    expect(words(start)).toContain("Du kan det <i>här</i>");
    const check = await journey.visitor().open(`${link}/check`);
    expect(words(check)).toContain("Andra svarar på den här delen");
    for (const page of [start, check]) expect(page.html).not.toContain("Bara för den inbjudna");
    for (const path of ["/sections/about", "/receipt", "/receipt.pdf"]) {
      expect((await request(journey, `${link}${path}`)).status, path).toBe(403);
    }
    for (const path of ["/withdraw", "/colleagues", "/sections/nowhere"]) {
      expect((await request(journey, `${link}${path}`)).status, path).toBe(404);
    }
    expect((await request(journey, `${link}/files/attachment`)).status).toBe(200);
  });

  test("is saved by the colleague, who says so once, and is named to the invited person", async () => {
    const link = await linkTo(colleague);
    const section = await journey.visitor().open(`${link}/sections/views`);
    expect(section.html).not.toContain('value="all"');
    const saved = await save(link, "views", { risks: "Från kollegan" });
    expect(words(saved)).toContain("har skickat svaret");
    expect(saved.html).not.toContain('value="send"');
    const tell = findForm(saved, "_action");
    const told = await journey.visitor().send(saved, tell, {}, { button: "ready" });
    expect(words(told)).toContain("att det är klart");
    const again = await post(journey, `${link}/handed-over`, [["_action", "ready"]]);
    expect(again.status).toBe(303);
    const mails = (await mailTo("p-001@example.com")).filter(({ subject }) => subject.includes("är klar"));
    expect(mails).toHaveLength(1);
    const check = await journey.visitor().open(mails[0]?.links.find((each) => each.includes("/check")) ?? "");
    expect(words(check)).toContain(`Sparat av ${hostile}`);
    expect(check.html).toContain("Från kollegan");
    const list = await journey.visitor().open(`${await addressOf("p-001")}/colleagues`);
    expect(words(list)).toContain("att det är klart");
  });

  test("cannot be sent with the colleague's link, whatever is posted", async () => {
    const link = await linkTo(colleague);
    for (const path of ["", "/check"]) {
      const sent = await post(journey, `${link}${path}`, [
        ["_action", "send"],
        ["_revision", "0"],
        ["_drafts", ""],
      ]);
      expect(sent.status, path).toBe(403);
    }
    const other = await post(journey, `${link}/sections/about`, [
      ["_revision", "1"],
      ["_sent", "0"],
      ["organisation-name", "Kapad"],
    ]);
    expect(other.status).toBe(403);
    expect(await dumpTable(journey)).not.toContain("Kapad");
  });

  test("saved by both at once is overwritten by neither, and both are told who", async () => {
    const [invited, colleagues] = [await addressOf("p-001"), await linkTo(colleague)];
    const visitor = journey.visitor();
    const mine = await visitor.open(`${invited}/sections/views`);
    const theirs = await visitor.open(`${colleagues}/sections/views`);
    await visitor.send(theirs, findForm(theirs, "risks"), { risks: "Kollegans andra" }, { button: "save" });
    const stale = await visitor.send(
      mine,
      findForm(mine, "risks"),
      { risks: "Den inbjudnas" },
      { button: "save", expect: 409 },
    );
    expect(words(stale)).toContain(`sparades delen av ${hostile}`);
    expect(stale.html).toContain("Kollegans andra");
    expect(stale.html).toContain("Den inbjudnas");
    const other = await visitor.open(`${colleagues}/sections/views`);
    const choice = stale.forms.find(({ controls }) => controls.some(({ name }) => name === "risks"));
    if (choice === undefined) throw new Error("The page offers no choice");
    await visitor.send(stale, choice, {}, { button: "keep-mine" });
    const refused = await visitor.send(
      other,
      findForm(other, "risks"),
      { risks: "Kollegans tredje" },
      { button: "save", expect: 409 },
    );
    expect(words(refused)).toContain("sparades delen av");
    expect(refused.html).toContain("Den inbjudnas");
  });

  test("goes along when the invited person sends", async () => {
    const receipt = await send(await addressOf("p-001"));
    expect(receipt.html).toContain("Den inbjudnas");
    expect((await mailTo(colleague)).filter(({ subject }) => subject.includes("Kvittens"))).toEqual([]);
  });

  test("taken back, the link says so on every page, and handed over anew it works again", async () => {
    const link = await linkTo(colleague);
    expect(words(await takeBack("p-001"))).toContain("Återtaget");
    for (const path of ["", "/handed-over", "/sections/views", "/check", "/files/attachment"]) {
      const gone = await request(journey, `${link}${path}`);
      expect(gone.status, path).toBe(410);
      expect(visibleText(gone.html)).toContain("Uppgiften är återtagen");
    }
    const late = await post(journey, `${link}/sections/views`, [["risks", "För sent"]]);
    expect(late.status).toBe(410);
    await handOver("p-001", { email: colleague, name: hostile, parts: ["views"], send: "no" });
    expect(await mailTo(colleague)).toHaveLength(2);
    expect((await request(journey, `${link}/sections/views`)).status).toBe(200);
  });
});

describe("the whole, to a colleague who may send", () => {
  const colleague = "ordforande@example.com";

  test("is sent by them: both get the receipt, and it says who sent", async () => {
    await handOver("p-002", { email: colleague, name: "Ordföranden", parts: ["whole"], send: "yes", language: "en" });
    const link = await linkTo(colleague);
    expect((await mailTo(colleague))[0]?.subject).toContain("asks you to answer");
    const start = await journey.visitor().open(link);
    expect(start.html).toContain('<html lang="en"');
    expect(words(start)).toContain("You answer all parts.");
    await save(link, "about", about);
    const receipt = await send(link);
    expect(receipt.url).toContain("/receipt");
    expect(receipt.html).not.toContain("/withdraw");
    const own = (await mailTo(colleague)).at(-1);
    expect(own?.subject).toContain("Receipt");
    expect(own?.links.map((each) => new URL(each).pathname)).toContain(link);
    const theirs = (await mailTo("p-002@example.com")).at(-1);
    expect(theirs?.subject).toContain("Kvittens");
    expect(theirs?.text).toContain("Ordföranden");
    expect(theirs?.links.some((each) => each.includes(link))).toBe(false);
    const invited = await addressOf("p-002");
    expect(words(await journey.visitor().open(`${invited}/receipt`))).toContain("Skickat av Ordföranden");
    expect(words(await journey.visitor().open(`${invited}/colleagues`))).toContain("Skickade svaret");
    expect((await request(journey, `${link}/receipt.pdf`)).status).toBe(200);
  });

  test("with a part of their own reads all of it and changes only that", async () => {
    await save(await addressOf("p-003"), "about", about);
    await handOver("p-003", { email: "del@example.com", parts: ["views"], send: "yes" });
    const link = await linkTo("del@example.com");
    await save(link, "views", { risks: "Från den som skickar" });
    const check = await journey.visitor().open(`${link}/check`);
    expect(check.html).toContain("Provbolaget AB");
    expect(check.html).not.toContain("/sections/about");
    expect((await post(journey, link, [["_action", "send"]])).status).toBe(403);
    expect((await send(link)).html).toContain("Från den som skickar");
  });
});

describe("views on the draft plan", () => {
  const sayOf = async (address: string, said: Answers, expect = 200) => {
    const visitor = journey.visitor();
    const page = await visitor.open(`${address}/plan/mandate`);
    return visitor.send(page, findForm(page, "_revision"), said, { button: "save", expect });
  };

  test("are something to tell of, also where nothing else was saved", async () => {
    await handOver("p-013", { email: "utkast@example.com", parts: ["views"], send: "no" });
    await handOver("p-013", { email: "annat@example.com", parts: ["about"], send: "no" });
    const link = await linkTo("utkast@example.com");
    await sayOf(link, { "plan:mandate.comment": "Tydligt" });
    expect(words(await journey.visitor().open(link))).toContain("Synpunkter på utkastet Inte skickat");
    const check = await journey.visitor().open(`${link}/check`);
    await journey.visitor().send(check, findForm(check, "_action"), {}, { button: "ready" });
    const told = (await mailTo("p-013@example.com")).filter(({ subject }) => subject.includes("är klar"));
    expect(told).toHaveLength(1);
    const other = await linkTo("annat@example.com");
    expect((await journey.visitor().open(`${other}/check`)).html).not.toContain('value="ready"');
    expect((await request(journey, `${other}/plan/mandate`)).status).toBe(403);
  });

  test("that are in the way of sending are named to a colleague who sends but may not change them", async () => {
    const invited = await addressOf("p-014");
    await handOver("p-014", { email: "sandare@example.com", parts: ["about"], send: "yes", language: "sv" });
    const link = await linkTo("sandare@example.com");
    await save(link, "about", about);
    await sayOf(invited, { "plan:mandate.reason-1": "Utan förslag" }, 422);
    const check = await journey.visitor().open(`${link}/check`);
    expect(words(check)).toContain("En sak behöver rättas innan du kan skicka");
    expect(words(check)).toContain("Texten är densamma som i utkastet");
    expect(check.html).not.toContain("/plan/mandate");
    expect(check.html).not.toContain('value="send"');
  });
});

describe("the form that hands over", () => {
  test.each(["sv", "en"] as const)(
    "says in %s what is missing or rubbish, and keeps what was typed",
    async (language) => {
      const address = `${await addressOf("p-005")}/colleagues?lang=${language}`;
      const visitor = journey.visitor();
      const page = await visitor.open(address);
      const form = findForm(page, "email");
      const empty = await visitor.send(page, form, {}, { button: "hand-over", expect: 422 });
      for (const field of ["email", "parts", "send"]) expect(empty.html).toContain(`href="#f-${field}"`);
      const typed = { email: "inte en adress", parts: ["about", "views"], send: "no", note: "<script>x</script>" };
      const rubbish = await visitor.send(page, form, typed, { button: "hand-over", expect: 422 });
      expect(rubbish.html).toContain('value="inte en adress"');
      expect(rubbish.html).toContain("&lt;script&gt;x");
      expect(rubbish.html).toMatch(/value="views" checked/);
      for (const email of [
        "a@example.com\nbcc: b@example.com",
        "a@example.com,b@example.com",
        `${"x".repeat(250)}@example.com`,
      ]) {
        const pairs = pairsFrom(page, "email", { ...typed, note: "" }, "hand-over");
        const posted = pairs.map(([name, value]): [string, string] => [name, name === "email" ? email : value]);
        expect((await post(journey, address, posted)).status, email).toBe(422);
      }
      const invented = pairsFrom(page, "email", { ...typed, email: "a@example.com" }, "hand-over");
      expect((await post(journey, address, [...invented, ["parts", "invented"]])).status).toBe(422);
      expect(await mailTo("a@example.com")).toEqual([]);
    },
  );

  test("pressed twice at once hands over once", async () => {
    const page = await journey.visitor().open(`${await addressOf("p-009")}/colleagues`);
    const terms = { email: "dubbel@example.com", parts: ["views"], send: "no" };
    const pairs = pairsFrom(page, "email", terms, "hand-over");
    const posts = await Promise.all([1, 2, 3, 4].map(() => post(journey, new URL(page.url).pathname, pairs)));
    expect(posts.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await mailTo("dubbel@example.com")).toHaveLength(1);
    const list = await journey.visitor().open(`${await addressOf("p-009")}/colleagues`);
    expect(list.forms.filter(({ controls }) => controls.some(({ name }) => name === "_about"))).toHaveLength(1);
  });

  test("is no mail cannon: a party has its hourly share, and repeats cost nothing", async () => {
    for (let count = 0; count < 12; count += 1) {
      await handOver("p-007", { email: `kollega-${count}@example.com`, parts: ["views"], send: "no" });
    }
    await handOver("p-007", { email: "kollega-3@example.com", parts: ["views"], send: "no" });
    const refused = await handOver("p-007", { email: "kollega-12@example.com", parts: ["views"], send: "no" }, 429);
    expect(refused.html).toContain('value="kollega-12@example.com"');
    expect(await mailTo("kollega-12@example.com")).toEqual([]);
    expect(await mailTo("kollega-3@example.com")).toHaveLength(1);
  });

  test("is changed by nobody who only looks", async () => {
    const [invited, link] = [await addressOf("p-009"), await linkTo("dubbel@example.com")];
    const before = await dumpTable(journey);
    for (const path of ["/colleagues", "/colleagues?to=0123456789abcdef", "/colleagues?taken-back=yes"]) {
      for (const method of ["GET", "HEAD"]) await request(journey, `${invited}${path}`, { method });
    }
    for (const path of ["", "/handed-over", "/handed-over?told=yes", "/check", "/sections/views"]) {
      for (const method of ["GET", "HEAD"]) await request(journey, `${link}${path}`, { method });
    }
    expect(await dumpTable(journey)).toBe(before);
  });
});

test("a colleague who has lost the mail gets the link again; one it was taken back from gets none", async () => {
  const ask = async (email: string) => {
    const visitor = journey.visitor();
    const page = await visitor.open("/asnen/link");
    await visitor.send(page, findForm(page, "_email"), { _email: email }, { button: "send" });
  };
  const link = await linkTo("dubbel@example.com");
  await ask("Dubbel@Example.com");
  const mails = await mailTo("dubbel@example.com");
  expect(mails).toHaveLength(2);
  expect(mails[1]?.links.map((each) => new URL(each).pathname)).toContain(link);
  await handOver("p-010", { email: "hastigt@example.com", parts: ["views"], send: "no" });
  await takeBack("p-010");
  await ask("hastigt@example.com");
  expect(await mailTo("hastigt@example.com")).toHaveLength(1);
});

test("a colleague's link holds for its own destination, party and purpose alone", async () => {
  const link = await linkTo("dubbel@example.com");
  const token = link.split("/").at(-1) ?? "";
  const forged = [
    link.replace("/asnen/", "/annan/"),
    link.replace("p-009_", "p-007_"),
    link.replace(/_[0-9a-f]{4}/, "_0000"),
    link.replace(".1.", ".2."),
    `/asnen/confirm/${token}`,
    `/asnen/no-reminders/${token}`,
    `/asnen/decide/${token}`,
  ];
  for (const address of forged) expect((await request(journey, address)).status, address).toBe(404);
});

describe("around it", () => {
  test("staff see that it is in a colleague's hands while nothing has come in", async () => {
    const desk = await signInStaff(journey.door, journey.tools, administrator);
    const page = await desk.visitor.open("/asnen/staff/rounds/2027");
    const rowOf = (party: string) => page.html.slice(page.html.indexOf(`${party}@`)).split("</tr>")[0];
    expect(rowOf("p-009")).toContain("Överlämnat till kollega");
    expect(rowOf("p-002")).not.toContain("Överlämnat");
    expect(rowOf("p-005")).toContain("Inte än");
  });

  test("the reminder says who has it, and that there is an unsent draft", async () => {
    await save(await linkTo("dubbel@example.com"), "views", { risks: "Sparat av kollegan" });
    await journey.tools.moveTo("2027-04-20T09:05");
    const reminder = (await mailTo("p-009@example.com")).at(-1);
    const text = reminder?.text.replace(/\s+/g, " ");
    expect(text).toContain("Du har lämnat över till dubbel@example.com: Synpunkter");
    expect(text).toContain("Det finns ett sparat utkast som inte är skickat");
  });

  test("after the close addresses and names are gone, and the link says what became of the answer", async () => {
    const [link, sender] = [await linkTo("dubbel@example.com"), await linkTo("ordforande@example.com")];
    const page = await journey.visitor().open(`${link}/sections/views`);
    await journey.tools.moveTo("2027-05-25T06:10");
    const dump = await dumpTable(journey);
    for (const gone of ["dubbel@example", "ordforande@example", "Ordföranden", "kollega-3@example"]) {
      expect(dump, gone).not.toContain(gone);
    }
    const late = await post(
      journey,
      new URL(page.url).pathname,
      pairsFrom(page, "risks", { risks: "För sent" }, "check"),
    );
    expect(late.status).toBe(410);
    expect(late.html).toContain("För sent");
    expect(visibleText((await request(journey, link)).html)).toContain("Svarstiden är slut");
    expect((await request(journey, `${sender}/receipt`)).status).toBe(200);
    expect((await request(journey, `${await addressOf("p-009")}/colleagues`)).status).toBe(200);
  });
});
