import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileEngagement, type EngagementSnapshot } from "../../functions/domain/compile-engagement.ts";
import {
  type Engagement,
  type EngagementKind,
  engagementKinds,
  type LoggedEngagement,
  withParticipants,
} from "../../functions/domain/engagement.ts";
import { personHash } from "../../functions/domain/keyed-hash.ts";

const round = { destination: "asnen", round: "2027" };
const key = Buffer.alloc(32, 7).toString("base64url");
const mark = (address: string) => personHash(key, round, address);

function held(
  kind: EngagementKind,
  addresses: readonly string[],
  change: Partial<Engagement> = {},
  id = `${kind}-${addresses.join("")}`,
): LoggedEngagement {
  const participants = addresses.map((address) => ({ party: "p-1", contact: "c-1", person: mark(address) }));
  const engagement: Engagement = {
    kind,
    date: "2027-03-03",
    purpose: { sv: "Roller" },
    participants,
    politicians: "not-stated",
    ...change,
  };
  return { id, revision: 1, engagement };
}

const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `person-${from + index}@example.com`);

function snapshot(
  respondents: readonly string[],
  entries: readonly LoggedEngagement[],
  change: Partial<EngagementSnapshot> = {},
): EngagementSnapshot {
  return { entries, respondents: respondents.map(mark), earlier: null, ...change };
}

const compile = (snapshots: readonly EngagementSnapshot[], answers: number | null) => {
  const part = compileEngagement(snapshots, answers);
  if (part === undefined) throw new Error("There is nothing to say");
  return part;
};
const cellsOf = (part: ReturnType<typeof compile>) =>
  Object.fromEntries(part.kinds.map(({ kind, participations }) => [kind, participations]));

describe("a person's mark", () => {
  it("is one for all ways of writing an address, and another in another round, destination or under another key", () => {
    expect(mark(" Anna@Example.com ")).toBe(mark("anna@example.com"));
    const others = [
      personHash(key, { ...round, round: "2028" }, "anna@example.com"),
      personHash(key, { ...round, destination: "other" }, "anna@example.com"),
      personHash(Buffer.alloc(32, 8).toString("base64url"), round, "anna@example.com"),
    ];
    expect(new Set([mark("anna@example.com"), ...others]).size).toBe(4);
    expect(mark("anna@example.com")).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });
});

describe("participations and persons", () => {
  it("count the same person in the form, an interview and a seminar once, and as three participations", () => {
    const part = compile([snapshot(people(10), [held("interview", people(5)), held("seminar", people(8, 2))])], 10);
    expect(part).toMatchObject({ answers: 10, participations: 23, uniquePersons: 10, unidentified: 0 });
    expect(cellsOf(part)).toEqual({ interview: 5, seminar: 8 });
  });

  it("count those of whom only the number is known among participations, and among no persons", () => {
    const part = compile([snapshot(people(10), [held("seminar", people(5), { attendance: 20 })])], 10);
    expect(part).toMatchObject({ participations: 30, unidentified: 15, uniquePersons: 10 });
  });

  it("say nothing where nothing was logged or stated", () => {
    expect(compileEngagement([], 40)).toBeUndefined();
    expect(compileEngagement([snapshot(people(40), [])], 40)).toBeUndefined();
  });

  it("leave what was stated of an earlier process out of every sum, also where it does not add up", () => {
    const earlier = {
      title: { sv: "Processen", en: "The process" },
      source: { sv: "Källan", en: "The source" },
      kinds: [{ kind: "interview" as const, events: 18 }],
      participations: 168,
      uniquePersons: 50,
    };
    const part = compile([snapshot(people(9), [], { earlier })], 9);
    expect(part).toMatchObject({ kinds: [], participations: 9, uniquePersons: 9, stated: earlier });
  });

  it("do not hang on the order of the log, of participants or of answers", () => {
    const address = fc.integer({ min: 0, max: 30 }).map((number) => `p${number}@example.com`);
    const entry = fc.record({
      kind: fc.constantFrom(...engagementKinds),
      addresses: fc.uniqueArray(address, { maxLength: 12 }),
      attendance: fc.option(fc.integer({ min: 12, max: 60 }), { nil: undefined }),
      day: fc.constantFrom("2027-03-03", "2027-03-17"),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 12 }),
        fc.array(address, { minLength: 5, maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (entries, respondents, order) => {
          const shuffle = <Value>(values: readonly Value[]) =>
            values
              .map((value) => [order.next().value as number, value] as const)
              .sort(([one], [other]) => one - other)
              .map(([, value]) => value);
          const log = entries.map(({ kind, addresses, attendance, day }, index) =>
            held(kind, addresses, { date: day, ...(attendance !== undefined && { attendance }) }, `e-${index}`),
          );
          const again = shuffle(log).map(({ engagement, ...rest }) => ({
            ...rest,
            engagement: { ...engagement, participants: shuffle(engagement.participants) },
          }));
          const part = compile([snapshot(respondents, log)], respondents.length);
          expect(compile([snapshot(shuffle(respondents), again)], respondents.length)).toEqual(part);
          const everybody = new Set([...respondents, ...entries.flatMap(({ addresses }) => addresses)]).size;
          expect([everybody, null]).toContain(part.uniquePersons);
          if (part.uniquePersons !== null && part.participations !== null) {
            expect(part.uniquePersons).toBeLessThanOrEqual(part.participations);
          }
        },
      ),
    );
  });
});

describe("small cells", () => {
  it("are withheld with whatever would give them away, and never a total that tells them", () => {
    const log = [held("interview", people(3)), held("seminar", people(20)), held("meeting", people(9))];
    const part = compile([snapshot(people(30), log)], 30);
    expect(cellsOf(part)).toEqual({ interview: null, seminar: 20, meeting: null });
    expect(part.kinds[0]).toMatchObject({ kind: "interview", events: 1 });
  });

  it("name no occasion that fewer than five came to", () => {
    const log = [held("interview", people(1)), held("seminar", people(6), { purpose: { sv: "Sex kom" } })];
    expect(compile([snapshot(people(30), log)], 30).events.map(({ purpose }) => purpose.sv)).toEqual(["Sex kom"]);
  });

  it("withhold the persons when those who only came, or all of them, are few", () => {
    const part = compile([snapshot(people(30), [held("seminar", people(8, 25))])], 30);
    expect(part.uniquePersons).toBeNull();
    expect(compile([snapshot(people(3), [held("seminar", people(4))])], 3).uniquePersons).toBeNull();
  });

  it("withhold participations and persons when the number of answers is withheld", () => {
    const part = compile([snapshot(people(30), [held("seminar", people(8))])], null);
    expect(part).toMatchObject({ answers: null, participations: null, uniquePersons: null });
  });

  it("show no figure again that has changed by fewer than five between versions, nor the total that tells it", () => {
    const before = snapshot(people(30), [held("seminar", people(12)), held("meeting", people(8))]);
    const more = [...before.entries, held("seminar", people(2, 12))];
    const part = compile([before, { ...before, entries: more }], 30);
    expect(cellsOf(part)).toEqual({ seminar: null, meeting: 8 });
    expect(part.participations).toBeNull();
    const many = [...before.entries, held("seminar", people(6, 12))];
    expect(compile([before, { ...before, entries: many }], 30)).toMatchObject({ participations: 56 });
    expect(compile([before, before], 30)).toEqual(compile([before], 30));
  });

  it("hold between versions whatever the log: no two tell of one to four people", () => {
    const kinds = fc.array(fc.tuple(fc.constantFrom(...engagementKinds), fc.integer({ min: 1, max: 12 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(kinds, kinds, (first, added) => {
        const log = (all: typeof first) =>
          all.map(([kind, count], index) => held(kind, [], { attendance: count }, `e-${index}`));
        const before = snapshot(people(20), log(first), { earlier: null });
        const now = { ...before, entries: log([...first, ...added]) };
        const [one, two] = [compileEngagement([before], 20), compileEngagement([before, now], 20)];
        for (const { kind, participations } of two?.kinds ?? []) {
          expect([1, 2, 3, 4]).not.toContain(participations);
          const earlier = one?.kinds.find((each) => each.kind === kind)?.participations ?? null;
          if (earlier !== null && participations !== null) expect([1, 2, 3, 4]).not.toContain(participations - earlier);
        }
        if (one?.participations && two?.participations)
          expect([1, 2, 3, 4]).not.toContain(two.participations - one.participations);
      }),
    );
  });
});

describe("participants", () => {
  it("are there once, whatever party they come under", () => {
    const { engagement } = held("seminar", people(2));
    const again = { party: "p-9", contact: "c-2", person: mark(people(1)[0] as string) };
    expect(withParticipants(engagement, [again, again]).participants).toHaveLength(2);
    const fresh = { ...again, person: mark("new@example.com") };
    expect(withParticipants(engagement, [fresh, fresh]).participants).toHaveLength(3);
  });
});
