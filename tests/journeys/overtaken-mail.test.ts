import type { Context } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliverMessage, type Enclose } from "../../functions/delivery/deliver-message.ts";
import { createDelivery, type Delivery } from "../../functions/delivery/delivery-stores.ts";
import { LetterHoleError } from "../../functions/domain/letter-text.ts";
import type { Message } from "../../functions/domain/message.ts";
import { importParties } from "../../infra/local/year/import-parties.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Journey, startBeforeOpening } from "./journey-host.ts";

let journey: Journey;
let desk: StaffDesk;
let delivery: Delivery;

/** Every invitation waits: the account was paused when the consultation opened, and is not any more. */
beforeAll(async () => {
  journey = await startBeforeOpening("overtaken-mail");
  await journey.tools.moveTo("2027-04-05T08:55");
  desk = await signInStaff(journey.door, journey.tools, administrator);
  const rows = [
    "id;type;name;municipality;organisationNumber;groups;contactName;role;email;language",
    "p-901;company;Sjöhuset AB;0780;;;;main;p-901@example.com;sv",
    "p-901;;;;;;;officer;handlaggare-901@example.com;sv",
    "p-902;company;Ruddammen AB;0780;;;;main;p-902@example.com;sv",
    "p-902;;;;;;;officer;handlaggare-902@example.com;sv",
  ];
  await importParties(desk.visitor, "asnen", rows.join("\n"));
  journey.host.answerAllMail("paused");
  await journey.tools.moveTo("2027-04-05T09:00");
  journey.host.answerAllMail(undefined);
  const { environment } = journey.host;
  const clock = () => Date.parse("2027-04-05T07:00:00.000Z");
  let draws = 0;
  const randomBytes = (size: number) => Buffer.alloc(size, `worker ${++draws}`);
  const invocation = { getRemainingTimeInMillis: () => 300_000 } as Context;
  delivery = createDelivery({ clock, randomBytes, environment })(invocation);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const mailTo = (name: string) => journey.tools.mail({ to: `${name}@example.com` });
const invitationsOf = async (party: string) =>
  (await delivery.outbox.list("asnen", "2027"))
    .filter(({ kind, recipient }) => kind === "invitation" && recipient === party)
    .toSorted((one, other) => one.ordinal - other.ordinal);

async function invitationOf(party: string): Promise<Message> {
  const [message] = await invitationsOf(party);
  if (message === undefined) throw new Error(`Nothing was made for ${party}`);
  return message;
}

async function move(party: string, email: string): Promise<void> {
  const page = await desk.visitor.open(`/asnen/staff/parties/${party}`);
  await desk.visitor.send(page, findForm(page, "name"), { "contact-0-email": email });
}

async function merge(keep: string, drop: string): Promise<void> {
  const page = await desk.visitor.open(`/asnen/staff/merge-parties?keep=${keep}&drop=${drop}`);
  await desk.visitor.send(page, findForm(page, "_keep"), {});
}

async function changeStanding(party: string): Promise<void> {
  const page = await desk.visitor.open(`/asnen/staff/parties/${party}`);
  await desk.visitor.send(page, findForm(page, "standing"), {});
  await journey.host.idle();
}

/** What happens while a letter is being written. */
const meanwhile =
  (happens: () => Promise<void>): Enclose =>
  async (_delivery, _message, context) => {
    await happens();
    return { context, documents: [] };
  };

describe("a letter that is being written", () => {
  test("while its party gets another address goes there alone, and to nobody who had the old one", async () => {
    const message = await invitationOf("p-002");
    await deliverMessage(
      delivery,
      message,
      meanwhile(() => move("p-002", "ny-002@example.com")),
    );
    await journey.host.idle();
    expect(await mailTo("p-002")).toEqual([]);
    expect(await mailTo("ny-002")).toHaveLength(1);
    const states = (await invitationsOf("p-002")).map(({ to, state }) => [to, state.name]);
    expect(states).toEqual([
      ["p-002@example.com", "cancelled"],
      ["ny-002@example.com", "sent"],
    ]);
  });

  test("while its party is merged does not leave", async () => {
    await deliverMessage(
      delivery,
      await invitationOf("p-008"),
      meanwhile(() => merge("p-007", "p-008")),
    );
    expect(await mailTo("p-008")).toEqual([]);
    expect((await invitationOf("p-008")).state).toEqual({ name: "cancelled", reason: "not-invited" });
  });

  test("as a copy goes to the address that the officer has by then", async () => {
    const { message } = await delivery.outbox.add({
      destination: "asnen",
      round: "2027",
      kind: "copy",
      recipient: "p-902_c2",
      ordinal: 1,
      to: "handlaggare-902@example.com",
      language: "sv",
      details: { phase: "consultation", sentTo: "p-902@example.com" },
      // Not due yet: nobody else delivers it.
      createdAt: "2027-04-05T08:00:00.000Z",
    });
    const officer = { "contact-1-email": "ny-902@example.com" };
    const page = await desk.visitor.open("/asnen/staff/parties/p-902");
    await deliverMessage(
      delivery,
      message,
      meanwhile(async () => void (await desk.visitor.send(page, findForm(page, "name"), officer))),
    );
    await journey.host.idle();
    expect(await mailTo("handlaggare-902")).toEqual([]);
    expect(await mailTo("ny-902")).toHaveLength(1);
  });

  test("as a reminder stays when the invitation has not left yet", async () => {
    const { message } = await delivery.outbox.add({
      ...(await invitationOf("p-018")),
      kind: "reminder",
      createdAt: "2027-04-05T08:00:00.000Z",
    });
    await deliverMessage(delivery, message);
    const stored = await delivery.outbox.get(message);
    expect(stored?.state).toEqual({ name: "cancelled", reason: "too-soon" });
    expect((await invitationOf("p-018")).state.name).toBe("pending");
  });

  test("by two at once leaves once", async () => {
    const message = await invitationOf("p-009");
    await Promise.all([1, 2, 3].map(() => deliverMessage(delivery, message)));
    await deliverMessage(delivery, message);
    expect(await mailTo("p-009")).toHaveLength(1);
  });

  test("with nothing to fill in has no copy that says it was sent", async () => {
    await deliverMessage(delivery, await invitationOf("p-901"), () => {
      throw new LetterHoleError("{kontaktperson}");
    });
    await journey.host.idle();
    expect((await invitationOf("p-901")).state.name).toBe("failed");
    expect(await mailTo("handlaggare-901")).toEqual([]);
  });
});

describe("while the account was paused", () => {
  test("a party that got another address is written to there alone, and one that was archived once it is back", async () => {
    await move("p-004", "ny-004@example.com");
    await changeStanding("p-005");
    await journey.tools.moveTo("2027-04-05T09:10");
    await journey.host.idle();
    expect(await mailTo("p-004")).toEqual([]);
    expect(await mailTo("ny-004")).toHaveLength(1);
    expect(await mailTo("p-005")).toEqual([]);
    await changeStanding("p-005");
    expect(await mailTo("p-005")).toHaveLength(1);
    await journey.tools.moveTo("2027-04-05T09:30");
    expect(await mailTo("ny-004")).toHaveLength(1);
    expect(await mailTo("p-005")).toHaveLength(1);
    expect(await mailTo("p-006")).toHaveLength(1);
  });

  test("a merged party's news of more time reaches the one that stays", async () => {
    journey.host.answerAllMail("paused");
    await desk.grantExtension("2027", { party: "p-010", until: "2027-05-31" });
    await journey.host.idle();
    await merge("p-012", "p-010");
    await journey.host.idle();
    journey.host.answerAllMail(undefined);
    await journey.tools.moveTo("2027-04-05T09:50");
    await journey.host.idle();
    const told = (await mailTo("p-012")).filter(({ subject }) => subject.startsWith("Ni har fått mer tid"));
    expect(told.map(({ text }) => text.includes("31 maj 2027"))).toEqual([true]);
    expect((await mailTo("p-010")).filter(({ subject }) => subject.startsWith("Ni har fått mer tid"))).toEqual([]);
  });
});
