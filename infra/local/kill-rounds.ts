import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createAcknowledgedAnswers } from "./kill/acknowledged-answers.ts";
import { startKillableHost } from "./kill/killable-host.ts";
import { openConsultation } from "./kill/open-consultation.ts";
import { answerUntilGone, type Respondent, storedAnswer } from "./kill/respondent.ts";
import { listenOnLoopback } from "./loopback-server.ts";

/**
 * Kills the running host in the middle of answering, again and again, and asks afterwards whether
 * every acknowledged answer is there: `node infra/local/kill-rounds.ts --rounds 50`.
 */
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "50" }, respondents: { type: "string", default: "8" } },
});
const rounds = Number(values.rounds);
/** Counted from the round's first acknowledgement, so that every kill falls into the middle of work. */
const latestKillMs = 1000;
const firstAnswerMs = 30_000;

const folder = mkdtempSync(join(tmpdir(), "samrad-kill-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const dataDirectory = join(folder, "data");
const acknowledgements = createAcknowledgedAnswers(join(folder, "acknowledged.jsonl"));

async function freePort(): Promise<number> {
  const server = await listenOnLoopback((_, response) => void response.end(), 0);
  await server.close();
  return server.port;
}

async function findLost(url: string, respondents: readonly Respondent[]): Promise<string[]> {
  const lost: string[] = [];
  for (const respondent of respondents) {
    const stored = await storedAnswer(url, respondent);
    if (acknowledgements.judge(respondent.party, stored) === "kept") continue;
    lost.push(
      `${respondent.party}: ${acknowledgements.acknowledgedBy(respondent.party)} acknowledged, ${stored} stored`,
    );
  }
  return lost;
}

async function waitForFirst(before: number): Promise<void> {
  const giveUpAt = performance.now() + firstAnswerMs;
  while (acknowledgements.count() === before) {
    if (performance.now() > giveUpAt) throw new Error("No answer was acknowledged in time.");
    await setTimeout(5);
  }
}

async function playRound(round: number, port: number, respondents: readonly Respondent[]): Promise<string[]> {
  const killAfterMs = Math.round(Math.random() * latestKillMs);
  const host = await startKillableHost(dataDirectory, port);
  const lost = await findLost(host.url, respondents);
  const before = acknowledgements.count();
  const answering = Promise.allSettled(
    respondents.map((respondent) => answerUntilGone(host.url, respondent, acknowledgements)),
  );
  await waitForFirst(before)
    .then(() => setTimeout(killAfterMs))
    .finally(host.kill);
  for (const result of await answering) if (result.status === "rejected") throw result.reason;
  console.info(`round ${round}: killed after ${killAfterMs} ms, ${acknowledgements.count() - before} acknowledged`);
  return lost;
}

const respondents = await openConsultation(dataDirectory, Number(values.respondents));
const port = await freePort();
const lost: string[] = [];
for (let round = 1; round <= rounds && lost.length === 0; round++) {
  lost.push(...(await playRound(round, port, respondents)));
}
const last = await startKillableHost(dataDirectory, port);
lost.push(...(await findLost(last.url, respondents)));
await last.kill();

console.info(`${acknowledgements.count()} answers acknowledged in ${rounds} rounds, ${lost.length} lost.`);
for (const line of lost) console.error(line);
process.exit(lost.length === 0 && acknowledgements.count() > 0 ? 0 : 1);
