import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Sender } from "./message-context.ts";

/** A deadline for the reader's own calendar. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  /** Exclusive instant. */
  readonly deadlineAt: string;
  readonly summary: string;
  readonly description: string;
}

const weekSeconds = 7 * 86_400;

/**
 * The deadline's last minute as an event (RFC 5545), in UTC, so that it is 23.59 in Sweden whatever
 * zones the reader's program knows. Calendars are shared, so it holds no personal link.
 */
export function calendarFile(
  { uid, sequence, deadlineAt, summary, description }: CalendarEntry,
  sender: Pick<Sender, "name" | "replyToAddress">,
  at: string | number,
): string {
  const calendar = ical({
    prodId: { company: "Samråd", product: "deadline", language: "SV" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(at),
    start: new Date(Date.parse(deadlineAt) - 60_000),
    end: new Date(deadlineAt),
    summary,
    description,
    organizer: { name: sender.name, email: sender.replyToAddress },
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: weekSeconds, description: summary });
  return calendar.toString();
}
