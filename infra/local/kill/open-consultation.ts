import { addresseeOf } from "../../../functions/domain/party.ts";
import { manifest } from "../../../functions/manifest.ts";
import { createLocalHost } from "../create-local-host.ts";
import { answersOf } from "../year/answers.ts";
import { createLocalTools } from "../year/local-tools.ts";
import { createPeople } from "../year/people.ts";
import { readSampleParties } from "../year/sample-files.ts";
import { importFiles } from "../year/scene.ts";
import type { Respondent } from "./respondent.ts";

/** Brings the sample of 2027 into the folder, opens its consultation, and reads the invitations. */
export async function openConsultation(dataDirectory: string, howMany: number): Promise<readonly Respondent[]> {
  const host = await createLocalHost({
    manifest,
    dataDirectory,
    clock: "still",
    startAt: "2027-01-25T08:00:00.000Z",
    keepLog: true,
  });
  try {
    const tools = createLocalTools(host);
    const parties = await readSampleParties();
    const people = createPeople(host, tools, "2027", parties);
    await importFiles({ door: host, tools, people, round: "2027" }, [
      ["destination", "destination.json"],
      ["questionnaire", "questionnaire-2027.json"],
      ["parties", "parties-2027.csv"],
      ["round", "round-2027.json"],
      ["plan", "plan-2027-draft.json"],
    ]);
    await tools.moveTo("2027-04-05T09:05");
    const invited = parties.filter(({ id }) => id.startsWith("p-")).slice(0, howMany);
    return await Promise.all(
      invited.map(async (party, index) => ({
        party: party.id,
        path: new URL(await tools.newestLink(addresseeOf(party).email, "/answer/")).pathname,
        answers: answersOf(party, index),
      })),
    );
  } finally {
    await host.stop();
  }
}
