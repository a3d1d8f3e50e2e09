import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { signatoryFields } from "../../functions/domain/signature.ts";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { councilDecision } from "./council-decision.ts";
import { type Journey, startInReferral } from "./journey-host.ts";
import { scanAddress } from "./mail-scanner.ts";
import { request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInReferral("signatory");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const chief = { name: "Kanslichefen", email: "kanslichef@example.com" };

async function addressOf(party: string, page = "") {
  return `${new URL(await journey.linkOf(party, "/decide/")).pathname}${page}`;
}

async function saveDraft(party: string, answers = councilDecision) {
  const visitor = journey.visitor();
  const page = await visitor.open(await addressOf(party, "/draft"));
  return visitor.send(page, findForm(page, "stance"), answers, { button: "save" });
}

async function openAsking(party: string) {
  const visitor = journey.visitor();
  return { visitor, page: await visitor.open(await addressOf(party, "/signatory")) };
}

function ask({ visitor, page }: { visitor: Visitor; page: Page }, { name, email } = chief, expect = 200) {
  const { name: nameField, email: emailField } = signatoryFields;
  const answers = { [nameField]: name, [emailField]: email };
  return visitor.send(page, findForm(page, nameField), answers, { button: "ask", expect });
}

async function confirm(link: string, button: string, expect = 200) {
  const visitor = journey.visitor();
  const page = await visitor.open(new URL(link).pathname);
  return visitor.send(page, findForm(page, pageFields.sure), { [pageFields.sure]: "yes" }, { button, expect });
}

const subjects = async (to: string) => (await journey.tools.mail({ to })).map(({ subject }) => subject);
const approvalLink = (party: string) => journey.tools.newestLink(`${party}@example.com`, "/signatories/");
const signLink = (email = chief.email) => journey.tools.newestLink(email, "/sign/");
const textOf = async (link: string) => visibleText((await request(journey, new URL(link).pathname)).html);

describe("a reply that somebody else confirms", () => {
  test("is not asked for before it is finished", async () => {
    await saveDraft("k-0780", { stance: "supports" });
    expect((await openAsking("k-0780")).page.html).not.toContain(signatoryFields.email);
  });

  test("goes to nobody until the authority's own mailbox has approved the address", async () => {
    await saveDraft("k-0780");
    const asking = await openAsking("k-0780");
    const refused = await ask(asking, { name: "Kanslichefen", email: "kanslichef" }, 422);
    expect(refused.html).toContain('value="kanslichef"');
    const asked = await ask(asking);
    expect(visibleText(asked.html)).toContain("Vi väntar på att er funktionsbrevlåda godkänner");
    expect(await subjects(chief.email)).toEqual([]);
    expect((await subjects("k-0780@example.com")).at(-1)).toContain("Får Kanslichefen bekräfta");
    await confirm(await approvalLink("k-0780"), "approve");
    expect(await subjects(chief.email)).toHaveLength(1);
    expect(await textOf(await approvalLink("k-0780"))).toContain("Adressen är godkänd");
  });

  test("is recorded word for word as it was asked for, once, and names who confirmed it", async () => {
    await saveDraft("k-0780", { ...councilDecision, comments: "Skrivet efteråt" });
    const visitor = journey.visitor();
    const page = await visitor.open(new URL(await signLink()).pathname);
    expect(visibleText(page.html)).not.toContain("Skrivet efteråt");
    await visitor.send(page, findForm(page, pageFields.sure), {}, { button: "sign", expect: 422 });
    const signed = await confirm(await signLink(), "sign");
    expect(visibleText(signed.html)).toContain("Svaret är bekräftat och registrerat");
    expect(visibleText(signed.html)).toContain("Bekräftat av Kanslichefen");
    const receipt = visibleText((await request(journey, await addressOf("k-0780", "/receipt"))).html);
    expect(receipt).toContain("Kanslichefen");
    expect(receipt).not.toContain("Skrivet efteråt");
    // What came after it was asked for is still there, unsent.
    expect((await request(journey, await addressOf("k-0780", "/draft"))).html).toContain("Skrivet efteråt");
    expect((await subjects("k-0780@example.com")).at(-1)).toContain("Kvittens");
    const before = await dumpTable(journey);
    await visitor.send(page, findForm(page, pageFields.sure), { [pageFields.sure]: "yes" }, { button: "sign" });
    expect(await dumpTable(journey)).toBe(before);
  });

  test("needs no second approval of the same address", async () => {
    const mails = (await subjects("k-0780@example.com")).length;
    await saveDraft("k-0780", { ...councilDecision, comments: "Nytt", "correction-reason": "Kompletterat" });
    await ask(await openAsking("k-0780"));
    expect(await subjects("k-0780@example.com")).toHaveLength(mails);
    expect(await subjects(chief.email)).toHaveLength(2);
  });

  test("cannot be confirmed when it was taken back, asked anew, or overtaken", async () => {
    const first = await signLink();
    const asking = await openAsking("k-0780");
    await asking.visitor.send(asking.page, findForm(asking.page, pageFields.about), {}, { button: "take-back" });
    expect(await textOf(first)).toContain("Begäran är återtagen");
    await ask(await openAsking("k-0780"));
    const second = await signLink();
    await ask(await openAsking("k-0780"));
    expect(await textOf(second)).toContain("Begäran är återtagen");
    const third = await signLink();
    const visitor = journey.visitor();
    const form = await visitor.open(await addressOf("k-0780"));
    const changed = { "financing-0-amount": "470 650", "correction-reason": "Fel belopp" };
    await visitor.send(form, findForm(form, "stance"), changed, { button: "send" });
    expect(await textOf(third)).toContain("Ett annat svar har registrerats");
    const before = await dumpTable(journey);
    expect((await request(journey, new URL(third).pathname)).html).not.toContain(`name="${pageFields.sure}"`);
    expect(await dumpTable(journey)).toBe(before);
  });

  test("is asked of one person when two officers ask at once", async () => {
    await saveDraft("k-0764");
    const [one, other] = [await openAsking("k-0764"), await openAsking("k-0764")];
    await ask(one);
    const told = await ask(other, { name: "Någon annan", email: "annan@example.com" }, 409);
    expect(visibleText(told.html)).toContain("Något har ändrats");
    expect(visibleText(told.html)).toContain(chief.email);
  });

  test("is not asked for from a page that shows an older draft", async () => {
    await saveDraft("k-0763");
    const asking = await openAsking("k-0763");
    await saveDraft("k-0763", { ...councilDecision, comments: "Nyare" });
    expect(visibleText((await ask(asking, chief, 409)).html)).toContain("Något har ändrats");
  });
});

test("an approval for one authority is none for another", async () => {
  expect(await subjects(chief.email)).toHaveLength(4);
  expect((await subjects("k-0764@example.com")).at(-1)).toContain("Får Kanslichefen bekräfta");
});

test("each link opens its own page and no other", async () => {
  const [approve, sign] = [await approvalLink("k-0764"), await signLink()].map((link) => new URL(link).pathname);
  for (const address of [approve?.replace("/signatories/", "/sign/"), sign?.replace("/sign/", "/signatories/")]) {
    expect((await request(journey, address ?? "")).status).toBe(404);
  }
  expect((await request(journey, (sign ?? "").replace("/sign/", "/decide/"))).status).toBe(404);
});

test("a scanner that opens the mailed pages and presses their buttons approves and confirms nothing", async () => {
  const before = await dumpTable(journey);
  await scanAddress(journey, await approvalLink("k-0764"));
  await scanAddress(journey, await signLink());
  expect(await dumpTable(journey)).toBe(before);
});

test("a mail that the mail service turned down is sent again with the same link", async () => {
  const link = await approvalLink("k-0764");
  const mailed = (await journey.tools.mail({ to: "k-0764@example.com" })).at(-1);
  const tags = Object.fromEntries(Object.entries(mailed?.tags ?? {}).map(([name, value]) => [name, [value]]));
  await journey.host.publishSesEvent({ eventType: "Reject", mail: { messageId: mailed?.id, tags } });
  const { visitor } = await signInStaff(journey.door, journey.tools, publisher);
  const page = await visitor.open("/asnen/staff/rounds/2027");
  const form = page.forms.find(({ action }) => action.endsWith("/resend"));
  if (form === undefined) throw new Error("Nothing can be sent again");
  await visitor.send(page, form, {});
  await journey.host.idle();
  const again = (await journey.tools.mail({ to: "k-0764@example.com" })).at(-1);
  expect(again?.id).not.toBe(mailed?.id);
  expect(await approvalLink("k-0764")).toBe(link);
});

test("after the close nothing can be confirmed, and nobody who was asked is known any more", async () => {
  await confirm(await approvalLink("k-0764"), "approve");
  const link = await signLink();
  await journey.tools.moveTo("2027-12-01T00:10");
  expect(await textOf(link)).toContain("Remissen har stängt");
  const before = await dumpTable(journey);
  expect(before).not.toContain(chief.email);
  // The one that was recorded names who confirmed it: that is part of the reply.
  expect(before).toContain("Kanslichefen");
});
