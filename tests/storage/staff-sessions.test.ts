import { describe, expect, test } from "vitest";
import { createStaffSessionStore } from "../../functions/storage/staff-sessions.ts";
import { tableKinds } from "../engines/engine.ts";
import { newAttempt } from "./sample.ts";

const request = {
  destination: "asnen",
  id: "0a1b",
  email: "personal@example.com",
  language: "sv",
  preSessionHash: "h",
  requestedAt: "2027-04-05T07:00:00.000Z",
  expiresAt: "2027-04-05T07:15:00.000Z",
} as const;
const session = {
  destination: "asnen",
  tokenHash: "t-1",
  email: "personal@example.com",
  csrf: "c",
  openedAt: "2027-04-05T07:00:00.000Z",
  expiresAt: "2027-04-05T15:00:00.000Z",
};
const now = "2027-04-05T07:14:59.999Z";

describe.each(tableKinds)("signing in, on $kind", ({ openTable }) => {
  test("a request is used once, in time, and only where it was made", async () => {
    const sessions = createStaffSessionStore(await openTable());
    await sessions.request(request, newAttempt());
    expect(await sessions.readRequest("asnen", "0a1b")).toEqual(request);
    const use = (at: string, destination = "asnen") =>
      sessions.useRequest(destination, "0a1b", { now: at, attempt: newAttempt() });
    expect(await use(request.expiresAt)).toBeUndefined();
    expect(await use(now, "mien")).toBeUndefined();
    const used = await Promise.all([use(now), use(now), use(now)]);
    expect(used.filter((one) => one !== undefined)).toEqual([request]);
    expect(await use(now)).toBeUndefined();
  });

  test("a mailed code may be tried so many times and no more", async () => {
    const sessions = createStaffSessionStore(await openTable());
    await sessions.request(request, newAttempt());
    const tries = await Promise.all(Array.from({ length: 8 }, () => sessions.countTry("asnen", "0a1b", 5)));
    expect(tries.filter(Boolean)).toHaveLength(5);
    expect(await sessions.countTry("asnen", "no-such", 5)).toBe(false);
    expect(await sessions.readRequest("asnen", "no-such")).toBeUndefined();
  });

  test("a session ends when it expires or is closed", async () => {
    const sessions = createStaffSessionStore(await openTable());
    await sessions.open(session);
    expect(await sessions.read("asnen", "t-1", now)).toEqual(session);
    expect(await sessions.read("asnen", "t-1", session.expiresAt)).toBeUndefined();
    expect(await sessions.read("mien", "t-1", now)).toBeUndefined();
    await sessions.close("asnen", "t-1");
    expect(await sessions.read("asnen", "t-1", now)).toBeUndefined();
  });

  test("signing out everywhere ends what was open, here and for this person", async () => {
    const sessions = createStaffSessionStore(await openTable());
    for (const tokenHash of ["t-1", "t-2"]) await sessions.open({ ...session, tokenHash });
    await sessions.open({ ...session, tokenHash: "t-3", email: "annan@example.com" });
    await sessions.closeAll("asnen", "Personal@example.com");
    await sessions.open({ ...session, tokenHash: "t-4" });
    const open = await Promise.all(["t-1", "t-2", "t-3", "t-4"].map((token) => sessions.read("asnen", token, now)));
    expect(open.map((one) => one?.tokenHash)).toEqual([undefined, undefined, "t-3", "t-4"]);
  });
});
