import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type AcknowledgedAnswers, createAcknowledgedAnswers } from "../../../infra/local/kill/acknowledged-answers.ts";

let folder: string;
let answers: AcknowledgedAnswers;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "samrad-acknowledged-"));
  answers = createAcknowledgedAnswers(join(folder, "log.jsonl"));
  for (let sent = 0; sent < 3; sent++) answers.nextAnswer("p-001");
  answers.acknowledge("p-001", 2);
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  [0, "lost"],
  [1, "lost"],
  [2, "kept"],
  [3, "kept"],
  [4, "lost"],
] as const)("with 2 of 3 acknowledged, %i in store is %s", (stored, verdict) => {
  expect(answers.judge("p-001", stored)).toBe(verdict);
});

it("asks for nothing of who has sent nothing", () => {
  expect(answers.judge("p-002", 0)).toBe("kept");
});

it("keeps each acknowledgement in the file", async () => {
  expect(await readFile(join(folder, "log.jsonl"), "utf8")).toBe('{"party":"p-001","answer":2}\n');
  expect(answers.count()).toBe(1);
});
