import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import { manifest } from "../../functions/manifest.ts";
import { createLocalHost } from "../../infra/local/create-local-host.ts";
import type { LocalHost } from "../../infra/local/local-host.ts";
import { createLocalTools, type LocalTools } from "../../infra/local/year/local-tools.ts";
import { createPeople, type People } from "../../infra/local/year/people.ts";
import {
  administrator,
  destinationId,
  publisher,
  readSampleFile,
  readSampleParties,
} from "../../infra/local/year/sample-files.ts";
import { importFiles, type Year } from "../../infra/local/year/scene.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { createVisitor, type Visitor } from "../../infra/local/year/visitor.ts";

/** A running host and everything a story needs to go through its front door. */
export interface Journey extends Year {
  readonly host: LocalHost;
  readonly tools: LocalTools;
  readonly people: People;
  visitor(): Visitor;
  /** The personal link of a party, out of its newest message. */
  linkOf(party: string, part: "/answer/" | "/decide/" | "/no-reminders/"): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Nothing imported yet, a week before the sample round opens. */
export async function startJourney(seed = "journey"): Promise<Journey> {
  const host = await createLocalHost({
    manifest,
    clock: "still",
    startAt: "2027-01-25T07:00:00.000Z",
    seed,
    firstAdministrators: { [destinationId]: administrator },
  });
  const tools = createLocalTools(host);
  const people = createPeople(host, tools, "2027", await readSampleParties());
  return {
    host,
    door: host,
    tools,
    people,
    round: "2027",
    visitor: () => createVisitor(host),
    linkOf: (party, part) => tools.newestLink(`${party}@example.com`, part),
    [Symbol.asyncDispose]: () => host.stop(),
  };
}

/** The sample imported, and nothing opened yet. */
export async function startBeforeOpening(seed?: string): Promise<Journey> {
  const journey = await startJourney(seed);
  await importFiles(journey, [
    ["destination", "destination.json"],
    ["questionnaire", "questionnaire-2027.json"],
    ["parties", "parties-2027.csv"],
    ["round", "round-2027.json"],
    ["plan", "plan-2027-draft.json"],
  ]);
  return journey;
}

/** Its consultation open since five minutes. */
export async function startInConsultation(seed?: string): Promise<Journey> {
  const journey = await startBeforeOpening(seed);
  await journey.tools.moveTo("2027-04-05T09:05");
  return journey;
}

/** The same, with the sample's questionnaire changed. */
export async function startWithQuestionnaire(
  seed: string,
  change: (questionnaire: Questionnaire) => Questionnaire,
): Promise<Journey> {
  const journey = await startJourney(seed);
  await importFiles(journey, [["destination", "destination.json"]]);
  const desk = await signInStaff(journey.door, journey.tools, administrator);
  const sample = JSON.parse(new TextDecoder().decode(await readSampleFile("questionnaire-2027.json")));
  const bytes = new TextEncoder().encode(JSON.stringify(change(sample)));
  const page = await desk.visitor.open("/asnen/staff/import");
  const upload = { field: "file", fileName: "questionnaire.json", bytes };
  await desk.visitor.send(page, findForm(page, "kind"), { kind: "questionnaire" }, { upload });
  await importFiles(journey, [
    ["parties", "parties-2027.csv"],
    ["round", "round-2027.json"],
    ["plan", "plan-2027-draft.json"],
  ]);
  await journey.tools.moveTo("2027-04-05T09:05");
  return journey;
}

/** Nobody has answered, and the plan was referred to those who decide. */
export async function startInReferral(seed?: string): Promise<Journey> {
  const journey = await startInConsultation(seed);
  await journey.tools.moveTo("2027-08-16T10:30");
  await importFiles(journey, [["plan", "plan-2027-referral.json"]]);
  const desk = await signInStaff(journey.door, journey.tools, publisher);
  await desk.takeStep(journey.round, "approve-referral", { confirm: "yes" });
  await journey.tools.moveTo("2027-08-18T09:05");
  return journey;
}
