import { type Calendar, calendarIn } from "./next-calendar.ts";

const templateYear = 2027;

/**
 * The yearly consultation for a destination that has held none: seven weeks of consultation in
 * spring, more than three months of referral in autumn, the follow-up in January.
 */
const template: Calendar = {
  milestones: [
    { id: "open-round", kind: "open-round", at: "2027-02-01T09:00" },
    { id: "open-consultation", kind: "open-consultation", at: "2027-04-05T09:00" },
    { id: "remind-consultation-1", kind: "remind-consultation", at: "2027-04-20T09:00" },
    { id: "remind-consultation-2", kind: "remind-consultation", at: "2027-05-18T09:00" },
    { id: "close-consultation", kind: "close-consultation", at: "2027-05-24T23:59" },
    { id: "compile-consulted", kind: "compile-consulted", at: "2027-05-25T06:00" },
    { id: "approve-referral", kind: "approve-referral", at: "2027-08-16T16:00" },
    { id: "open-referral", kind: "open-referral", at: "2027-08-18T09:00" },
    { id: "remind-referral-1", kind: "remind-referral", at: "2027-10-13T09:00" },
    { id: "remind-referral-2", kind: "remind-referral", at: "2027-11-16T09:00" },
    { id: "close-referral", kind: "close-referral", at: "2027-11-30T23:59" },
    { id: "compile-final", kind: "compile-final", at: "2027-12-15T06:00" },
    { id: "adopt", kind: "adopt", at: "2027-12-16T16:00" },
    { id: "publish", kind: "publish", at: "2027-12-20T16:00" },
    { id: "compile-followed-up", kind: "compile-followed-up", at: "2028-01-17T06:00" },
    { id: "create-next-round", kind: "create-next-round", at: "2028-01-18T09:00" },
  ],
  latestExtension: { consultation: "2027-06-07T23:59", referral: "2027-12-14T23:59" },
};

export function templateCalendar(year: number): Calendar {
  return calendarIn(template, templateYear, year);
}
