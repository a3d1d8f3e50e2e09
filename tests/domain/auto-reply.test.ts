import { expect, test } from "vitest";
import { autoReplySign } from "../../functions/domain/auto-reply.ts";

const person = { from: "registrator@example.com", subject: "SV: Remiss", envelopeFrom: "registrator@example.com" };
const header = (line: string) => {
  const at = line.indexOf(":");
  return { key: line.slice(0, at).toLowerCase(), value: line.slice(at + 1).trim() };
};

test.each([
  // Exchange and Outlook, away from the office.
  ["auto-submitted", ["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"], {}],
  // RFC 3834: vacation(1), Sieve, Gmail.
  ["auto-submitted", ["Auto-Submitted: auto-replied (vacation)"], {}],
  ["auto-submitted", ["AUTO-SUBMITTED: Auto-Replied; owner-email=x@example.com"], {}],
  // Older responders.
  ["auto-header", ["X-Autoreply: yes", "Precedence: bulk"], {}],
  ["auto-header", ["X-Autorespond: Tack för ditt mejl"], {}],
  ["precedence", ["Precedence: auto_reply"], {}],
  ["precedence", ["Precedence: junk"], {}],
  // Postfix, Exchange and SES reporting that a mail could not be delivered.
  ["report", ['Content-Type: multipart/report; report-type=delivery-status; boundary="x"'], {}],
  ["report", ["Content-Type: multipart/report; report-type=disposition-notification"], {}],
  ["null-sender", ["Return-Path: <>"], {}],
  ["null-sender", [], { envelopeFrom: "<>" }],
  ["mail-system", [], { from: "MAILER-DAEMON@example.com" }],
  ["mail-system", [], { from: "postmaster@example.com" }],
  // Programs that set no header.
  ["subject", [], { subject: "Autosvar: Semester till 9 augusti" }],
  ["subject", [], { subject: "Automatiskt svar: Remiss" }],
  ["subject", [], { subject: "Automatic reply: Invitation" }],
  ["subject", [], { subject: "Out of Office Re: Remiss" }],
  ["subject", [], { subject: "Undelivered Mail Returned to Sender" }],
  // People.
  [null, [], {}],
  [null, ["Auto-Submitted: no"], {}],
  [null, ["X-Auto-Response-Suppress: OOF", "Precedence: list"], {}],
  [null, ["Return-Path: <registrator@example.com>", "Content-Type: multipart/mixed; boundary=x"], {}],
  [null, [], { subject: "SV: Autosvar: Remiss" }],
] as const)("%s: %j %j", (sign, headers, changes) => {
  expect(autoReplySign(headers.map(header), { ...person, ...changes })).toBe(sign);
});
