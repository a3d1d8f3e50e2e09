import { type Answers, fillForm } from "../year/fill-form.ts";
import { findForm } from "../year/staff-desk.ts";
import { createVisitor, type Page } from "../year/visitor.ts";
import type { AcknowledgedAnswers } from "./acknowledged-answers.ts";

export interface Respondent {
  readonly party: string;
  /** Address of the personal link without the host, which a restart may change. */
  readonly path: string;
  readonly answers: Answers;
}

/** The free text that the answer's number is written into. */
const numberedField = "draft-change";

/** Answers anew as fast as it goes, until the host is gone. */
export async function answerUntilGone(
  url: string,
  { party, path, answers }: Respondent,
  acknowledgements: AcknowledgedAnswers,
): Promise<void> {
  for (;;) {
    const page = await openLink(url, path);
    if (page === undefined) return;
    const answer = acknowledgements.nextAnswer(party);
    const fields = fillForm(findForm(page, numberedField), { ...answers, [numberedField]: `Svar ${answer}.` }, "send");
    const sent = await send(url, path, fields);
    if (sent === undefined) return;
    // Only the redirect to the receipt says that the answer is in.
    if (sent.status !== 303) throw new Error(`${party}: expected a receipt, got ${sent.status}: ${await sent.text()}`);
    acknowledgements.acknowledge(party, answer);
  }
}

/** The number of the answer the link shows now; 0 where there is none. */
export async function storedAnswer(url: string, { path }: Respondent): Promise<number> {
  const page = await createVisitor({ url }).open(path);
  const control = findForm(page, numberedField).controls.find(({ name }) => name === numberedField);
  const value = control !== undefined && "value" in control ? control.value : "";
  return Number(/^Svar (\d+)\.$/.exec(value)?.[1] ?? 0);
}

/** A kill shows as a failed fetch; anything else is a fault of ours. */
function unlessGone(error: unknown): undefined {
  if (error instanceof TypeError) return undefined;
  throw error;
}

async function openLink(url: string, path: string): Promise<Page | undefined> {
  return createVisitor({ url }).open(path).catch(unlessGone);
}

async function send(
  url: string,
  path: string,
  fields: readonly (readonly [string, string])[],
): Promise<Response | undefined> {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  const headers = { "sec-fetch-site": "same-origin" };
  return fetch(new URL(path, url), { method: "POST", body, headers, redirect: "manual" }).catch(unlessGone);
}
