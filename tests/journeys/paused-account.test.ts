import { afterAll, beforeAll, expect, test } from "vitest";
import { isDecisionMaker } from "../../functions/domain/party.ts";
import { administrator, readSampleParties } from "../../infra/local/year/sample-files.ts";
import { signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startBeforeOpening } from "./journey-host.ts";

const consulted = async () => (await readSampleParties()).filter((party) => !isDecisionMaker(party)).length;

let journey: Journey;
beforeAll(async () => {
  journey = await startBeforeOpening("paused-account");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const invitations = async () => (await journey.tools.mail()).filter(({ to }) => to !== administrator);

async function shownOfMail(): Promise<string> {
  const staff = await signInStaff(journey.door, journey.tools, administrator);
  return visibleText((await staff.openRound("2027")).html);
}

test("an account that is paused at the opening takes nothing, and staff see what waits and why", async () => {
  await journey.tools.moveTo("2027-04-05T08:55");
  journey.host.answerAllMail("paused");
  await journey.tools.moveTo("2027-04-05T09:00");
  expect(await invitations()).toEqual([]);
  journey.host.answerAllMail(undefined);
  const shown = await shownOfMail();
  expect(shown).toContain(`Väntar på att skickas ${await consulted()}`);
  expect(shown).toContain("AccountSendingPausedException");
});

test("it goes on by itself: everybody is invited once, and nothing waits any more", async () => {
  journey.host.answerNextMail("throttle");
  await journey.tools.moveTo("2027-04-05T09:10");
  const invited = (await invitations()).map(({ to }) => to);
  expect(invited).toHaveLength(await consulted());
  expect(new Set(invited).size).toBe(invited.length);
  expect(await shownOfMail()).not.toContain("AccountSendingPausedException");
});
