import { expect, test } from "vitest";
import { sureToSend } from "../../infra/local/year/answer-by-section.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

test("fifty racing posts of one answer, by different links, end in one revision and the same receipt", async () => {
  await using journey = await startInConsultation("racing-answers");
  const invited = new URL(await journey.linkOf("p-001", "/answer/")).pathname;
  const visitor = journey.visitor();
  const section = await visitor.open(`${invited}/sections/about`);
  const about = { "respondent-type": "company", municipality: "0780", "organisation-name": "Provbolaget AB" };
  await visitor.send(section, findForm(section, "_revision"), about, { button: "save" });
  const colleagues = ["a@example.com", "b@example.com", "c@example.com", "d@example.com"];
  for (const email of colleagues) {
    const page = await visitor.open(`${invited}/colleagues`);
    const terms = { email, parts: ["whole"], send: "yes" };
    await visitor.send(page, findForm(page, "email"), terms, { button: "hand-over" });
  }
  const handedOver = await Promise.all(colleagues.map((email) => journey.tools.newestLink(email, "/answer/")));
  const links = [invited, ...handedOver.map((link) => new URL(link).pathname)];
  const pairs = pairsFrom(await visitor.open(`${invited}/check`), "_drafts", sureToSend);

  const sent = await Promise.all(
    Array.from({ length: 50 }, (_, index) => post(journey, `${links[index % links.length]}/check`, pairs)),
  );
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 303));

  const revisions = (await dumpTable(journey)).split("\n").filter((row) => row.includes('"entity":{"S":"submission"}'));
  expect(revisions).toHaveLength(1);
  const receipts = await Promise.all(sent.map(({ headers }) => request(journey, headers.get("location") ?? "")));
  const facts = receipts.map(({ html }) => /Mottaget .* Version av svaret Första/.exec(visibleText(html))?.[0]);
  expect(facts[0]).toContain("5 april 2027");
  expect(new Set(facts).size).toBe(1);
  const receiptsTo = (await journey.tools.mail())
    .filter(({ subject }) => subject.includes("Kvittens"))
    .map(({ to }) => to);
  expect(receiptsTo.filter((to) => to.includes("p-001@example.com"))).toHaveLength(1);
  expect(receiptsTo.length).toBeLessThanOrEqual(2);
}, 60_000);
