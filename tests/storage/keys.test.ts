import fc from "fast-check";
import { expect, test } from "vitest";
import { destinationOf, dueBucket, type ItemKey, keys, partitions, shards } from "../../functions/storage/keys.ts";

const slug = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,6}[a-z0-9])?$/);
const revision = fc.integer({ min: 1, max: 999_999 });
const phase = fc.constantFrom("consultation" as const, "referral" as const);

/** Every key that is made of ids, from one choice of them. */
const anyKey: fc.Arbitrary<{ readonly of: string; readonly key: ItemKey }> = fc
  .tuple(slug, fc.constantFrom("2027", "2028"), phase, slug, revision)
  .chain(([destination, round, ofPhase, id, number]) => {
    const name = { destination, round, phase: ofPhase };
    const version = { destination, planYear: Number(round), version: `1.${number}` };
    const made: Record<string, readonly [ItemKey, ...unknown[]]> = {
      questionnaire: [keys.questionnaire(destination, id, number), id, number],
      party: [keys.party(destination, id), id],
      optOut: [keys.optOut(name, id), round, ofPhase, id],
      roundPlan: [keys.roundPlan(name), round],
      gate: [keys.gate(name), round, ofPhase],
      step: [keys.step(name, id), round, id],
      blockedStep: [keys.blockedStep(name, id, "reason"), round, id],
      adoption: [keys.adoption(name), round],
      draft: [keys.draft(name, number), round, number],
      submission: [keys.submission(name, id, number), round, ofPhase, id, number],
      answerDraft: [keys.answerDraft(name, id, `part-${number}`), round, ofPhase, id, number],
      confirmation: [keys.confirmation(name, id), round, ofPhase, id],
      progress: [keys.progress(name, id, number), round, id, number],
      message: [keys.message({ ...name, key: id }), round, id],
      freezeHeader: [keys.freezeHeader(name, id), round, ofPhase, id],
      freezePart: [keys.freezePart(name, id), round, ofPhase, id],
      part: [keys.part(destination, id), id],
      versionInputs: [keys.versionInputs(version), version.planYear, version.version],
      version: [keys.version(version), version.planYear, version.version],
      publication: [keys.publication(version), version.planYear, version.version],
      disclosure: [keys.disclosure(destination, version.planYear, "view", id), version.planYear, id],
      signInRequest: [keys.signInRequest(destination, id), id],
      session: [keys.session(destination, id), id],
      sessionGeneration: [keys.sessionGeneration(destination, id), id],
    };
    return fc.constantFrom(...Object.entries(made)).map(([kind, [key, ...ids]]) => ({
      of: JSON.stringify([kind, destination, ...ids]),
      key,
    }));
  });

test("two things never share a key, and a key tells its destination", () => {
  fc.assert(
    fc.property(fc.array(anyKey, { minLength: 2, maxLength: 40 }), (made) => {
      const taken = new Map<string, string>();
      for (const { of, key } of made) {
        const text = JSON.stringify(key);
        expect(taken.get(text) ?? of).toBe(of);
        taken.set(text, of);
        expect(destinationOf(key)).toBe(JSON.parse(of)[1]);
      }
    }),
  );
});

test("submissions and due items are spread over all shards, always over the same one", () => {
  const name = { destination: "asnen", round: "2027", phase: "consultation" } as const;
  const ids = Array.from({ length: 400 }, (_, index) => `p-${index}`);
  const used = new Set(ids.map((id) => keys.submission(name, id, 1).pk));
  expect([...used].sort()).toEqual(shards.map((shard) => partitions.shard(name, shard)));
  expect(new Set(ids.map((id) => dueBucket(keys.submission(name, id, 1)))).size).toBe(16);
  for (const id of ids) expect(keys.submission(name, id, 1).pk).toBe(keys.confirmation(name, id).pk);
});
