import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import type { MessageKind } from "../../functions/domain/message.ts";
import { type CalendarEntry, calendarFile } from "../../functions/mail/calendar-entry.ts";
import { composeMime } from "../../functions/mail/compose-mime.ts";
import { renderMessage } from "../../functions/mail/render-message.ts";
import { consultationDeadline, contexts, referralDeadline, sender } from "./sample-contexts.ts";

const at = "2027-04-05T07:00:00.000Z";
const entry: CalendarEntry = {
  uid: "asnen-2027-consultation-p-012@samrad",
  sequence: 0,
  deadlineAt: consultationDeadline,
  summary: "Sista svarsdag",
  description: "Svar",
};

/** The properties of a file, its folded lines put together again. */
function propertiesOf(file: string): ReadonlyMap<string, string> {
  const lines = file.replaceAll("\r\n ", "").split("\r\n");
  return new Map(lines.flatMap((line) => (line.includes(":") ? [[line.split(/[:;]/)[0] ?? "", line]] : [])));
}

async function fileOf(kind: MessageKind, language: "sv" | "en" = "sv"): Promise<string> {
  const rendered = renderMessage({ kind, language }, contexts[kind]);
  const message = { key: "key", to: "p-012@example.com", language } as const;
  const parsed = await PostalMime.parse(await composeMime({ sender, message, rendered, at }));
  const [attachment] = parsed.attachments;
  if (attachment === undefined) throw new Error(`A ${kind} has no file`);
  expect(parsed.attachments).toHaveLength(1);
  expect(attachment).toMatchObject({ mimeType: "text/calendar", method: "PUBLISH", filename: "svara-senast.ics" });
  return typeof attachment.content === "string" ? attachment.content : new TextDecoder().decode(attachment.content);
}

describe("the deadline in the reader's calendar", () => {
  it.each([
    ["before summer time ends", consultationDeadline, "20270524T215900Z", "20270524T220000Z"],
    ["after", referralDeadline, "20271130T225900Z", "20271130T230000Z"],
  ])("is 23.59 in Sweden, %s", (_, deadlineAt, start, end) => {
    const properties = propertiesOf(calendarFile({ ...entry, deadlineAt }, sender, at));
    expect(properties.get("DTSTART")).toBe(`DTSTART:${start}`);
    expect(properties.get("DTEND")).toBe(`DTEND:${end}`);
    expect(properties.get("DTSTAMP")).toBe("DTSTAMP:20270405T070000Z");
  });

  it("keeps its name and grows its sequence when the deadline moves, and rings a week before", () => {
    const first = propertiesOf(calendarFile(entry, sender, at));
    const moved = propertiesOf(calendarFile({ ...entry, sequence: 1, deadlineAt: referralDeadline }, sender, at));
    expect(moved.get("UID")).toBe(first.get("UID"));
    expect([first.get("SEQUENCE"), moved.get("SEQUENCE")]).toEqual(["SEQUENCE:0", "SEQUENCE:1"]);
    expect(calendarFile(entry, sender, at)).toMatch(/BEGIN:VALARM[\s\S]*TRIGGER:-P(?:7D|1W)[\s\S]*END:VALARM/);
  });

  it.each([
    "invitation",
    "reminder",
    "referral",
    "referral-reminder",
    "deadline-moved",
    "extension-granted",
    "reply-outcome",
  ] as const)("comes with the %s, with case number and contact, and no link of anybody's", async (kind) => {
    const file = (await fileOf(kind)).replaceAll("\r\n ", "");
    expect(file).toContain("DÅ 2027/14");
    expect(file).toContain("samrad@example.com");
    expect(file).toContain("23.59");
    expect(file).not.toMatch(/https?:|\/answer\/|\/decide\//);
    expect(await fileOf(kind, "en")).toContain("Answer by 23:59");
  });

  it("comes with nothing else", async () => {
    for (const kind of ["receipt", "publication", "sign-in", "round-created", "calendar-changed"] as const) {
      const rendered = renderMessage({ kind, language: "sv" }, contexts[kind]);
      expect(rendered.calendarEntry, kind).toBeUndefined();
    }
  });

  it("holds no line of its own that a name could begin", () => {
    const summary = "Samråd\r\nATTENDEE:mailto:x@example.com";
    const file = calendarFile({ ...entry, summary, description: "a\nb;c,d" }, { ...sender, name: 'Å\r\nX: "y"' }, at);
    expect(file).not.toMatch(/^(?:ATTENDEE|X:)/m);
    expect(file).toContain("a\\nb\\;c\\,d");
  });
});
