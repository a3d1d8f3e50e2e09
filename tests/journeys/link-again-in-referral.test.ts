import { expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { startInReferral } from "./journey-host.ts";
import { request } from "./raw-request.ts";

test("in the referral a decision-maker gets its decision's link, and a stakeholder the one that tells what happened", async () => {
  await using referral = await startInReferral("link-again");
  const send = async (email: string) => {
    const visitor = referral.visitor();
    const page = await visitor.open("/asnen/link");
    await visitor.send(page, findForm(page, pageFields.email), { [pageFields.email]: email }, { button: "send" });
    return (await referral.tools.mail({ to: email })).at(-1);
  };
  const toAuthority = await send("k-0780@example.com");
  expect(toAuthority?.links.filter((link) => link.includes("/decide/"))).toHaveLength(1);
  expect(toAuthority?.text).toContain("Svarstiden går ut tisdag 30 november 2027 klockan 23.59");
  const toStakeholder = await send("p-001@example.com");
  expect(toStakeholder?.text).toContain("Svarstiden gick ut måndag 24 maj 2027 klockan 23.59");
  const link = toStakeholder?.links.find((address) => address.includes("/answer/")) ?? "";
  const closed = await request(referral, link);
  expect(visibleText(closed.html)).toContain("Svarstiden är slut");
  for (const page of [closed, await request(referral, "/asnen/rounds/2027/answer")]) {
    expect(page.html).toContain('href="/asnen/link"');
  }
});
