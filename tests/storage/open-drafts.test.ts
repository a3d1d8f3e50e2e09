import { describe, expect, test } from "vitest";
import { createAnswerDraftStore } from "../../functions/storage/answer-drafts.ts";
import { createDueStore } from "../../functions/storage/due.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { keys } from "../../functions/storage/keys.ts";
import { type AskForDraftLink, createOpenDraftStore } from "../../functions/storage/open-drafts.ts";
import { createSubmissionStore } from "../../functions/storage/submissions.ts";
import { tableKinds } from "../engines/engine.ts";
import { consultation, deadline, newAttempt, openDraft, opened, papers } from "./sample.ts";

const id = "open-1";

function asked(changes: Partial<AskForDraftLink> = {}): AskForDraftLink {
  return {
    ...consultation,
    id,
    email: "namn@example.com",
    language: "sv",
    savedAt: "2027-04-20T10:00:00.000Z",
    forgetAfter: "2027-08-22T00:00:00.000Z",
    ...changes,
  };
}

describe.each(tableKinds)("a draft of the open form on $kind", ({ openTable }) => {
  test("waits for its mail once, however often it is saved to the same address", async () => {
    const table = await openTable();
    const drafts = createOpenDraftStore(table);
    const due = createDueStore(table);
    await Promise.all([1, 2, 3].map(() => drafts.ask(asked())));
    const waiting = await due.reread(keys.openDraft(consultation, id));
    expect(waiting).toMatchObject({ kind: "open-draft", draft: { email: "namn@example.com", linkVersion: 1 } });
    if (waiting === undefined) throw new Error("Nothing waits");
    await due.clear(waiting);
    await drafts.ask(asked({ savedAt: "2027-04-21T10:00:00.000Z" }));
    expect(await due.reread(keys.openDraft(consultation, id))).toBeUndefined();
    expect((await drafts.get(consultation, id))?.linkVersion).toBe(1);
  });

  test("saved to another address has another link, and its mail waits anew", async () => {
    const table = await openTable();
    const drafts = createOpenDraftStore(table);
    await drafts.ask(asked({ email: "nman@example.com" }));
    await Promise.all([1, 2, 3].map(() => drafts.ask(asked())));
    expect(await drafts.list(consultation)).toEqual([
      expect.objectContaining({ id, email: "namn@example.com", linkVersion: 2 }),
    ]);
    expect(await drafts.list({ ...consultation, destination: "annan" })).toEqual([]);
    expect(await createDueStore(table).reread(keys.openDraft(consultation, id))).toBeDefined();
  });

  test("is nobody's section, counts for nobody, and goes when drafts are disposed of", async () => {
    const table = await openTable();
    const drafts = createOpenDraftStore(table);
    const answers = createAnswerDraftStore(table);
    await drafts.ask(asked());
    expect(await answers.list(consultation, id)).toEqual([]);
    expect(await answers.respondents(consultation)).toEqual(new Set());
    await answers.dispose(consultation);
    expect(await drafts.get(consultation, id)).toBeUndefined();
  });

  test("sent by its link counts at once, also over an unconfirmed answer to another address", async () => {
    const table = await openTable();
    await createGateStore(table).open(consultation, { openedAt: opened, deadlineAt: deadline, papers, attempt: "a" });
    const submissions = createSubmissionStore(table);
    const typed = openDraft(id, { confirmationAddress: "nman@example.com" });
    await submissions.submit(typed, { basedOn: 0, attempt: newAttempt() });
    expect(await submissions.standing(consultation, id, 1)).toBe("unconfirmed");
    const byLink = openDraft(id, { confirmationAddress: "namn@example.com", sentByLink: 2, content: '{"risks":"x"}' });
    const sent = await submissions.submit(byLink, { basedOn: 1, attempt: newAttempt() });
    expect(sent.outcome).toBe("accepted");
    expect(await submissions.standing(consultation, id, 2)).toBe("counts");
    expect(await submissions.listLatest(consultation)).toEqual([
      expect.objectContaining({ id, revision: 2, confirmed: true }),
    ]);
    const other = openDraft(id, { confirmationAddress: "annan@example.com", content: "{}" });
    expect((await submissions.submit(other, { basedOn: 2, attempt: newAttempt() })).outcome).toBe("conflict");
  });
});
