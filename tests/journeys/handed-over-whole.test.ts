import { expect, test } from "vitest";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { startWithQuestionnaire } from "./journey-host.ts";
import { request } from "./raw-request.ts";

test("a form without parts is handed over whole, to somebody who fills it in on one page and sends it", async () => {
  await using journey = await startWithQuestionnaire("handed-over-whole", ({ sections: _, questions, ...rest }) => ({
    ...rest,
    // Views on the draft are given in a part of the form, so a form without parts has none.
    questions: questions.filter(({ type }) => type !== "plan-views").map(({ section: __, ...question }) => question),
  }));
  const visitor = journey.visitor();
  const invited = new URL(await journey.linkOf("p-001", "/answer/")).pathname;
  const page = await visitor.open(`${invited}/colleagues`);
  expect(visibleText(page.html)).toContain("inte indelat i delar");
  const done = await visitor.send(
    page,
    findForm(page, "email"),
    { email: "kollega@example.com" },
    { button: "hand-over" },
  );
  expect(visibleText(done.html)).toContain("Hela svaret");

  const link = new URL(await journey.tools.newestLink("kollega@example.com", "/answer/")).pathname;
  for (const path of ["/handed-over", "/check"]) {
    const { headers } = await request(journey, `${link}${path}`);
    expect(headers.get("location"), path).toBe(link);
  }
  const form = await visitor.open(link);
  expect(form.html).not.toContain("/colleagues");
  const answers = { "respondent-type": "company", municipality: "0780", risks: "Från kollegan" };
  const receipt = await visitor.send(form, findForm(form, "municipality"), answers, { button: "send" });
  expect(receipt.html).toContain("Från kollegan");
  const own = await visitor.open(`${invited}/receipt`);
  expect(visibleText(own.html)).toContain("Skickat av kollega@example.com");
}, 60_000);
