import { describe, expect, test } from "vitest";
import type { Decision } from "../../functions/domain/decision.ts";
import { changedFields, correctionsOf } from "../../functions/domain/decision-correction.ts";
import { readDecision } from "../../functions/domain/read-decision.ts";
import { readRegistration, registrationFields } from "../../functions/domain/read-intake.ts";
import type { SubmissionRevision } from "../../functions/domain/submission.ts";

const decision: Decision = {
  standing: "decided",
  stance: "supports",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  decisionDate: "2027-10-19",
  paragraph: 198,
  ownCaseNumber: "KS 2027/1",
  senderCaseNumber: "DÅ 2027/14",
  financing: [],
  conditionalOn: [],
  officerName: "Registrator Ek",
  intake: { channel: "paper", cameIn: "2027-10-21", registrar: "Redaktören" },
};
const context = {
  decisionMakers: ["k-0764", "k-0780"],
  ownParty: "k-0780",
  today: "2027-10-25",
  registrar: "Redaktören",
  mails: ["m-1"],
};

function read(
  changes: Readonly<Record<string, string>> = {},
  given: Partial<typeof context> & { recorded?: Decision } = {},
) {
  const typed = Object.entries(changes).map(([name, value]): [string, string[]] => [name, [value]]);
  return readRegistration(new Map([...registrationFields(decision), ...typed]), { ...context, ...given });
}

test("what its form would post reads back as what was recorded, under the name of who records it now", () => {
  expect(read()).toMatchObject({ reply: decision, issues: [] });
  expect(read({}, { registrar: "Projektledaren" }).reply?.intake?.registrar).toBe("Projektledaren");
  expect(read({ mail: "m-1", channel: "mail" }).reply?.intake).toMatchObject({ channel: "mail", mail: "m-1" });
});

test.each([
  ["channel", "", "required"],
  ["channel", "fax", "not-an-option"],
  ["came-in", "", "required"],
  ["came-in", "2027-02-30", "no-such-day"],
  ["came-in", "2027-10-26", "date-in-future"],
  ["came-in", "2027-10-18", "date-before"],
  ["mail", "m-2", "not-an-option"],
])("%s %j is refused as %s, and every value is kept", (field, value, code) => {
  const { reply, issues, values } = read({ [field]: value });
  expect(reply).toBeNull();
  expect(issues).toMatchObject([{ field, code }]);
  expect(values.get(field)).toEqual([value]);
  expect(values.get("organ")).toEqual(["Kommunfullmäktige"]);
});

test("the authority's own form knows nothing of it", () => {
  const { issues } = readDecision(registrationFields(decision), context);
  expect(issues.map(({ field, code }) => [field, code])).toEqual([
    ["channel", "unknown-field"],
    ["came-in", "unknown-field"],
    ["mail", "unknown-field"],
  ]);
});

test("an announced decision is not dated later, while another paragraph is another decision", () => {
  const given = { recorded: decision, announcedDate: "2027-10-20" };
  const later = { "decision-date": "2027-10-21", "correction-reason": "Fel dag." };
  expect(read(later, given).issues).toMatchObject([
    { field: "decision-date", code: "date-after", payload: { latest: "2027-10-20" } },
  ]);
  expect(read({ ...later, paragraph: "199" }, given).issues).toEqual([]);
});

describe("a correction", () => {
  const row = (revision: number, reply: Decision): SubmissionRevision => ({
    destination: "asnen",
    round: "2027",
    phase: "referral",
    id: "k-0780",
    party: "k-0780",
    revision,
    content: JSON.stringify(reply),
    contentHash: "",
    salt: "",
    receivedAt: `2027-10-2${revision}T08:00:00.000Z`,
    language: "sv",
    schema: "decision@1",
  });
  const { intake: _, ...own } = decision;

  test("is another way or day that it came, but not that the authority or other staff recorded it this time", () => {
    const of = (changes: Partial<Decision["intake"] & object>): Decision => ({
      ...decision,
      intake: { channel: "paper", cameIn: "2027-10-21", registrar: "Redaktören", ...changes },
    });
    expect(changedFields(decision, of({ cameIn: "2027-10-22" }))).toEqual(["intake"]);
    expect(changedFields(decision, of({ channel: "mail", mail: "m-1" }))).toEqual(["intake"]);
    expect(changedFields(decision, of({ registrar: "Projektledaren" }))).toEqual([]);
    expect(changedFields(decision, own)).toEqual([]);
    expect(changedFields(own, decision)).toEqual([]);
  });

  test("is whoever's recorded it: staff's by their name, the authority's by its officer's", () => {
    const mended = { ...decision, paragraph: 199, correctionReason: "Avskrivningsfel." };
    const byOwn = { ...own, paragraph: 200, correctionReason: "Rättat protokoll." };
    expect(correctionsOf([row(1, decision), row(2, mended), row(3, byOwn)]).map(({ by }) => by)).toEqual([
      "Redaktören",
      "Registrator Ek",
    ]);
  });
});
