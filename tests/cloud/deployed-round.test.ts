import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { HeadBucketCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { DescribeSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { messageKey } from "../../functions/domain/message.ts";
import type { Party } from "../../functions/domain/party.ts";
import { type FunctionDefinition, manifest } from "../../functions/manifest.ts";
import { readDeployment } from "../../infra/deployment.ts";
import { answersOf } from "../../infra/local/year/answers.ts";
import { attachFile } from "../../infra/local/year/attach-file.ts";
import { isTokenLink } from "../../infra/local/year/local-tools.ts";
import {
  administrator,
  destinationId,
  publisher,
  readSampleFile,
  readSampleParties,
} from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { createVisitor, type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { readVersion } from "../../infra/local/year/year-figures.ts";
import { synthesise } from "../../infra/synthesise.ts";
import { type Deployed, openDeployment, type Resources, until } from "./deployment.ts";

const swedishTime = () => Temporal.Now.zonedDateTimeISO("Europe/Stockholm");

/** Swedish local time, some minutes from now. */
function inMinutes(minutes: number): string {
  return swedishTime().add({ minutes }).toPlainDateTime().toString({ smallestUnit: "minute" });
}

function inDays(days: number): string {
  return `${swedishTime().add({ days }).toPlainDate()}T12:00`;
}

/** No calendar has a time from 02 to 03, so that no short round can be played then. */
async function waitOutTheHourThatCalendarsLeaveOut(): Promise<void> {
  const { hour, minute } = swedishTime();
  if (hour !== 2 && !(hour === 1 && minute >= 50)) return;
  console.info("Calendars leave out the hour from 02 to 03 in Sweden: waiting for it to pass");
  await setTimeout(swedishTime().with({ hour: 3, minute: 0, second: 5 }).epochMilliseconds - Date.now());
}

const year = Number(inMinutes(0).slice(0, 4));
const round = String(year);
const planYear = year + 1;
const sampleYear = 2027;
const company = "p-001";
const unreachable = "p-002";
const council = "k-0780";
/** As a receipt tells of it: `PDF, 1 kB`. */
const attachedFile = /PDF, \d+\skB/;
const context = { destination: destinationId, administrator, senderDomain: "example.com" };

let deployed: Deployed;
let before: Resources;
let desk: StaffDesk;
let publishing: StaffDesk;

beforeAll(async () => {
  await waitOutTheHourThatCalendarsLeaveOut();
  deployed = await openDeployment(context);
  before = await deployed.resources();
}, 90 * 60_000);
afterAll(() => deployed?.close());
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    const lines = await deployed.logged();
    console.error("What the functions logged:", lines.filter((line) => line.includes('"level":"error"')).slice(-5));
  });
});

const tools = {
  newestLink: (to: string, part: string) =>
    until(`a link with ${part} to ${to}`, 60, async () => {
      const texts = (await deployed.mail()).filter((mail) => mail.to.includes(to)).map(({ text }) => text);
      return texts.flatMap((text) => text.match(/https:\/\/\S+/g) ?? []).findLast((link) => isTokenLink(link, part));
    }),
};

const visitor = () => createVisitor(deployed);

async function upload(kind: string, content: string): Promise<Page> {
  const page = await desk.visitor.open(`/${destinationId}/staff/import`);
  const file = { field: "file", fileName: `${kind}.json`, bytes: new TextEncoder().encode(content) };
  return desk.visitor.send(page, findForm(page, "kind"), { kind }, { upload: file });
}

/** A sample file as it would be this year. */
async function readMoved(fileName: string): Promise<string> {
  const text = new TextDecoder().decode(await readSampleFile(fileName));
  return text.replace(/\b20[23][0-9]\b/g, (sample) => String(Number(sample) + year - sampleYear));
}

/** Consulted on until the next minute is over; all else waits for staff. */
function shortRound(): string {
  const soon = inMinutes(1);
  const at = {
    "open-round": inMinutes(0),
    "open-consultation": inMinutes(0),
    "close-consultation": soon,
    "compile-consulted": soon,
    "approve-referral": inDays(1),
    "open-referral": inDays(2),
    "close-referral": inDays(3),
    "compile-final": inDays(5),
    adopt: inDays(6),
    publish: inDays(7),
    "compile-followed-up": inDays(8),
  };
  return JSON.stringify({
    id: round,
    planYear,
    title: { sv: "Ett kort samråd", en: "A short consultation" },
    caseNumber: `DÅ ${year}/1`,
    questionnaire: "asnen-2027",
    milestones: Object.entries(at).map(([kind, time]) => ({ id: kind, kind, at: time })),
    latestExtension: { consultation: soon, referral: inDays(4) },
  });
}

/** The clock has brought the round to where staff may take this step. */
const reaches = (step: string, seconds: number) =>
  until(`the round to reach ${step}`, seconds, async () => {
    const { html } = await desk.openRound(round);
    return html.includes(`/steps/${step}"`) || undefined;
  });

test("an address that nobody has gets a page, with every protecting header", async () => {
  const response = await fetch(`${deployed.url}/nowhere/at/all`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("Sidan finns inte");
  expect(response.headers.get("strict-transport-security")).toContain("max-age=");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("the first administrator signs in by the mailed link and brings in the papers", async () => {
  desk = await signInStaff(deployed, tools, administrator);
  await desk.importFile("destination", "destination.json");
  await desk.importFile("questionnaire", "questionnaire-2027.json");
  await desk.importFile("parties", "parties-2027.csv");
  await upload("round", shortRound());
  await upload("plan", await readMoved("plan-2027-draft.json"));
  await desk.takeStep(round, "open-round");
  await desk.takeStep(round, "open-consultation");
});

test("the table's stream has invitations sent, and an invited company answers with a file", async () => {
  const link = await tools.newestLink(`${company}@example.com`, "/answer/");
  await attachFile(visitor(), link);
  const browser = visitor();
  const page = await browser.open(link);
  const form = findForm(page, "mandate-clear");
  const parties = await readSampleParties();
  const index = parties.findIndex(({ id }) => id === company);
  const receipt = await browser.send(page, form, answersOf(parties[index] as Party, index), { button: "send" });
  expect(new URL(receipt.url).pathname).toMatch(/\/receipt$/);
  expect(visibleText(receipt.html)).toMatch(attachedFile);
  const { Contents = [] } = await new S3Client({ forcePathStyle: true }).send(
    new ListObjectsV2Command({ Bucket: deployed.BucketName, Prefix: `${destinationId}/` }),
  );
  expect(Contents.length).toBeGreaterThan(0);
});

test("what SES publishes to the topic reaches the message's row, and staff see it", async () => {
  const message = messageKey({
    destination: destinationId,
    round,
    kind: "invitation",
    recipient: unreachable,
    ordinal: 1,
  });
  await deployed.publish("MailEvents", {
    eventType: "Bounce",
    mail: { messageId: "x", tags: { destination: [destinationId], round: [round], message: [message] } },
    bounce: { bounceType: "Permanent" },
  });
  await until("the bounce on the round's page", 30, async () => {
    const { html } = await desk.openRound(round);
    return html.includes(`id="message-${message}"`) || undefined;
  });
});

/** Of the functions as they are deployed: one that does more often, and one that may no longer do all it needs. */
function changedManifest(): readonly FunctionDefinition[] {
  return manifest.map((definition) => {
    if (definition.name === "receive-requests") return { ...definition, grants: { linkKeys: true } };
    if (definition.name !== "run-due-steps") return definition;
    const triggers = [{ kind: "schedule", name: "run-due-steps", expression: "rate(1 minute)" } as const];
    return { ...definition, triggers };
  });
}

test("a changed version is deployed over it: nothing that holds data is replaced, nothing is lost", async () => {
  const bundles = join(deployed.directory, "bundles");
  await cp(join(import.meta.dirname, "../../.build/functions"), bundles, { recursive: true });
  for (const { name } of manifest) {
    const entry = join(bundles, name, "index.mjs");
    await writeFile(entry, `${await readFile(entry, "utf8")}\n// changed`);
  }
  const outdir = join(deployed.directory, "changed");
  const deployment = readDeployment((name) => context[name as keyof typeof context]);
  synthesise({ outdir, deployment, definitions: changedManifest(), directoryOf: (name) => join(bundles, name) });
  await deployed.update(outdir);

  const after = await deployed.resources();
  const holding = ["AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket", "AWS::SecretsManager::Secret", "AWS::SNS::Topic"];
  const held = (resources: Resources) => [...resources].filter(([, { type }]) => holding.includes(type));
  expect(held(before).length).toBeGreaterThanOrEqual(4);
  expect(held(after)).toEqual(held(before));
  const { html } = await visitor().open(await tools.newestLink(`${company}@example.com`, "/answer/"));
  expect(visibleText(html)).toMatch(attachedFile);
});

test("a schedule closes the consultation at its time, and compiles what came in", async () => {
  await reaches("approve-referral", 230);
  const { file } = await readVersion(desk.visitor, planYear, "0.1");
  expect(file.header.freezes.map(({ phase }) => phase)).toEqual(["consultation"]);
});

test("the plan is approved and referred, and a council's decision is recorded", async () => {
  await upload("plan", await readMoved("plan-2027-referral.json"));
  await desk.moveDate(round, "approve-referral", inMinutes(1), "Allt är klart.");
  publishing = await signInStaff(deployed, tools, publisher);
  await publishing.takeStep(round, "approve-referral", { confirm: "yes" });
  await desk.moveDate(round, "open-referral", inMinutes(1), "Allt är klart.");
  await desk.moveDate(round, "close-referral", inMinutes(1), "Allt är klart.");
  await desk.takeStep(round, "open-referral");
  const officer = visitor();
  const page = await officer.open(await tools.newestLink(`${council}@example.com`, "/decide/"));
  const receipt = await officer.send(
    page,
    findForm(page, "stance"),
    {
      stance: "supports",
      standing: "decided",
      instance: "municipal-council",
      organ: "Kommunfullmäktige",
      "decision-date": inMinutes(0).slice(0, 10),
      paragraph: "84",
      "own-case-number": `KS ${year}/1`,
      "sender-case-number": `DÅ ${year}/1`,
      "financing-0-year": String(planYear),
      "financing-0-kind": "base-financing",
      "financing-0-amount": "470 645 kr",
      "officer-name": "Nämndsekreteraren",
    },
    { button: "send" },
  );
  expect(new URL(receipt.url).pathname).toMatch(/\/receipt$/);
});

test("staff close the referral once its time is out, and the final version holds the decision", async () => {
  await reaches("close-referral", 180);
  await desk.takeStep(round, "close-referral");
  await desk.takeStep(round, "compile-final");
  const { file } = await readVersion(desk.visitor, planYear, "1.0");
  expect(JSON.stringify(file.parts)).toContain(`KS ${year}/1`);
  expect(file.header.freezes.map(({ phase }) => phase)).toEqual(["consultation", "referral"]);
  const pdf = await fetch(`${deployed.url}/${destinationId}/plans/${planYear}/1.0/plan.pdf`);
  expect(new TextDecoder("latin1").decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
});

test("no function was refused anything by its role, but for the one whose grants were taken away", async () => {
  const denied = async () => (await deployed.logged()).filter((line) => line.includes("AccessDenied"));
  expect(await denied()).toEqual([]);
  const response = await fetch(`${deployed.url}/${destinationId}/link`);
  expect(response.status).toBe(500);
  await until("the refusal in the log", 20, async () => ((await denied()).length > 0 ? true : undefined));
});

test("taken away, the stack leaves what holds records and keys", async () => {
  await deployed.takeAway();
  const secret = [...before.values()].find(({ type }) => type === "AWS::SecretsManager::Secret");
  const { Table } = await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: deployed.TableName }));
  expect(Table?.TableStatus).toBe("ACTIVE");
  await new S3Client({ forcePathStyle: true }).send(new HeadBucketCommand({ Bucket: deployed.BucketName }));
  const { DeletedDate } = await new SecretsManagerClient({}).send(new DescribeSecretCommand({ SecretId: secret?.id }));
  expect(DeletedDate).toBeUndefined();
});
