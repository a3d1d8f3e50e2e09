import { describe, expect, test } from "vitest";
import { mergeParties, mergeRefusal } from "../../functions/domain/merge-parties.ts";
import { addresseeOf, copiedContacts, isInvited, type Party } from "../../functions/domain/party.ts";
import { contactPlaces, partyValues, readPartyForm } from "../../functions/domain/party-form.ts";

const municipalities = [{ kommunkod: "0764", name: "Alvesta" }];
const groups = [{ id: "network", name: { sv: "Nätverket", en: "The network" } }];
const rules = { municipalities, groups, openedPhases: new Set<"consultation" | "referral">() };

function party(id: string, changes: Partial<Party> = {}): Party {
  const contacts: Party["contacts"] = [
    { id: "c1", role: "main", email: `${id}@example.com`, language: "sv" },
    { id: "c2", role: "officer", name: "Handläggaren", email: `two-${id}@example.com`, language: "en" },
  ];
  return { id, type: "company", name: id, municipality: "0764", contacts, groups: ["network"], ...changes };
}

function typed(of: Party, changes: Readonly<Record<string, string | readonly string[]>>) {
  const values = new Map(partyValues(of));
  for (const [name, value] of Object.entries(changes)) values.set(name, typeof value === "string" ? [value] : value);
  return values;
}

const read = (of: Party, changes: Parameters<typeof typed>[1] = {}) =>
  readPartyForm(typed(of, changes), { ...rules, before: of });

describe("the form of a party", () => {
  test("sent as it was shown changes nothing", () => {
    const { id: _, ...shown } = party("p-1");
    expect(read(party("p-1"))).toEqual({ ok: true, party: shown });
  });

  test("puts the contact that is written to first at the head, and drops one without an address", () => {
    expect(read(party("p-1"), { first: "1" })).toMatchObject({ party: { contacts: [{ id: "c2" }, { id: "c1" }] } });
    const gone = { "contact-1-email": "", "contact-1-name": "" };
    expect(read(party("p-1"), gone)).toMatchObject({ party: { contacts: [{ id: "c1" }] } });
  });

  test("gives a new contact an id of its own, whatever is posted for one", () => {
    const added = { "contact-2-email": "new@example.com", "contact-2-role": "deputy", "contact-2-language": "sv" };
    expect(read(party("p-1"), { ...added, "contact-2-id": "../x" })).toMatchObject({
      party: { contacts: [{}, {}, { id: "c3", role: "deputy" }] },
    });
  });

  test.each<[string, Record<string, string | readonly string[]>, string]>([
    ["no name", { name: " " }, "name"],
    ["no contact at all", { "contact-0-email": "", "contact-1-email": "", "contact-1-name": "" }, "contact-0-email"],
    ["a name without an address", { "contact-1-email": "" }, "contact-1-email"],
    ["an address twice", { "contact-1-email": "P-1@example.com" }, "contact-1-email"],
    ["header injection", { "contact-0-email": "a@example.com\r\nBcc: b@example.com" }, "contact-0-email"],
    ["a group that is not there", { groups: ["network", "friends"] }, "groups"],
    ["a municipality of somewhere else", { municipality: "0180" }, "municipality"],
    ["a wrong organisation number", { "organisation-number": "212000-0638" }, "organisation-number"],
  ])("%s is refused by its field", (_, changes, field) => {
    const result = read(party("p-1"), changes);
    expect(result.ok ? [] : result.issues.map((issue) => issue.field)).toContain(field);
  });

  test("an invited party stays among those who decide or those consulted", () => {
    const opened = { ...rules, before: party("p-1"), openedPhases: new Set(["consultation"] as const) };
    const result = readPartyForm(typed(party("p-1"), { type: "municipality" }), opened);
    expect(result).toMatchObject({ ok: false, sideFixed: true });
  });

  test("has room for two more contacts, and never for more than ten", () => {
    expect(contactPlaces(new Map())).toEqual([0, 1]);
    expect(contactPlaces(partyValues(party("p-1")))).toEqual([0, 1, 2, 3]);
    expect(contactPlaces(new Map([["contact-9-email", ["x"]]]))).toHaveLength(10);
  });
});

describe("who is invited, and where", () => {
  const registrar = { id: "c3", role: "registrar", email: "registrator@example.com", language: "sv" } as const;

  test("a referral goes to the registrar where there is one, an invitation to the first contact", () => {
    const { contacts } = party("k-1");
    expect(addresseeOf({ type: "municipality", contacts: [...contacts, registrar] })).toBe(registrar);
    expect(addresseeOf({ type: "municipality", contacts })).toBe(contacts[0]);
    expect(addresseeOf({ type: "company", contacts: [...contacts, registrar] })).toBe(contacts[0]);
  });

  test("a copy goes to each officer that has not had the mail itself, each address once", () => {
    const officer = (id: string, email: string) => ({ id, role: "officer", email, language: "sv" }) as const;
    const [one, same] = [officer("c4", "handlaggare@example.com"), officer("c5", "Handlaggare@example.com")];
    const deputy = { ...registrar, id: "c6", role: "deputy", email: "ersattare@example.com" } as const;
    const contacts = party("k-1").contacts.slice(0, 1);
    const all = [...contacts, registrar, one, same, deputy];
    expect(copiedContacts({ type: "municipality", contacts: all })).toEqual([one]);
    expect(copiedContacts({ type: "company", contacts: all })).toEqual([one]);
    expect(copiedContacts({ type: "company", contacts: [one, same] })).toEqual([]);
  });

  test("everyone whom the phase concerns, or those in the groups, but nobody archived or merged", () => {
    expect(isInvited(party("p-1"), "consultation")).toBe(true);
    expect(isInvited(party("p-1"), "referral")).toBe(false);
    expect(isInvited(party("p-1"), "consultation", ["network", "friends"])).toBe(true);
    expect(isInvited(party("p-1"), "consultation", ["friends"])).toBe(false);
    expect(isInvited(party("p-1", { archived: true }), "consultation")).toBe(false);
    expect(isInvited(party("p-1", { mergedInto: "p-2" }), "consultation")).toBe(false);
  });
});

describe("two parties that are one", () => {
  const keep = party("p-1", { organisationNumber: "212000-0639" });
  const drop = party("p-2", { name: "Det rätta namnet", groups: ["friends"] });

  test("keep the survivor's values, or what was chosen field by field", () => {
    expect(mergeParties(keep, drop, {})).toEqual(keep);
    expect(mergeParties(keep, drop, { name: "drop", groups: "both", organisationNumber: "drop" })).toEqual({
      ...party("p-1", { name: "Det rätta namnet", groups: ["friends", "network"] }),
    });
    const both = mergeParties(keep, drop, { contacts: "both" }).contacts;
    expect(both.map(({ id, email }) => [id, email])).toEqual([
      ["c1", "p-1@example.com"],
      ["c2", "two-p-1@example.com"],
      ["c3", "p-2@example.com"],
      ["c4", "two-p-2@example.com"],
    ]);
  });

  test.each([
    ["the same", keep, keep, { keep: false, drop: false }, "same-party"],
    ["one archived", keep, { ...drop, archived: true as const }, { keep: false, drop: false }, "not-active"],
    ["one merged before", { ...keep, mergedInto: "p-3" }, drop, { keep: false, drop: false }, "not-active"],
    ["one that decides", keep, { ...drop, type: "region" as const }, { keep: false, drop: false }, "different-sides"],
    ["an answer that would be left", keep, drop, { keep: false, drop: true }, "answer-would-be-left"],
    ["an answer of the survivor's", keep, drop, { keep: true, drop: false }, undefined],
    ["an answer of each", keep, drop, { keep: true, drop: true }, undefined],
    ["no answer", keep, drop, { keep: false, drop: false }, undefined],
  ])("%s", (_, one, other, answered, refusal) => {
    expect(mergeRefusal(one, other, answered)).toBe(refusal);
  });
});
