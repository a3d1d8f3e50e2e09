import { type Language, languageSchema } from "../domain/language.ts";
import { due, type Image, reading } from "./items.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, deleteItem, getItem, putNew } from "./table-calls.ts";

/** Someone asked to be signed in: the mail that follows carries the link, this row carries no secret. */
export interface SignInRequest {
  readonly destination: string;
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  /** Of the cookie in the browser that asked: only there the link works by itself. */
  readonly preSessionHash: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
}

export interface StaffSession {
  readonly destination: string;
  /** Of the cookie's token, which is not stored. */
  readonly tokenHash: string;
  readonly email: string;
  readonly csrf: string;
  readonly openedAt: string;
  readonly expiresAt: string;
}

export type StaffSessionStore = ReturnType<typeof createStaffSessionStore>;

export function createStaffSessionStore(table: Table) {
  /** Counts how often a person signed out everywhere: older sessions carry an older number. */
  async function generation(destination: string, email: string): Promise<number> {
    const item = await getItem(table, keys.sessionGeneration(destination, email));
    return item ? reading(item).number("generation") : 0;
  }

  return {
    /** The row is due at once: the sign-in mail is its consequence. */
    async request(request: SignInRequest, attempt: string): Promise<void> {
      const key = keys.signInRequest(request.destination, request.id);
      const row = { entity: "sign-in-request", ...request, attempt, tries: 0, ttl: epochSeconds(request.expiresAt) };
      await putNew(table, key, { ...row, ...due(key, request.requestedAt) });
    },

    async readRequest(destination: string, id: string): Promise<SignInRequest | undefined> {
      const item = await getItem(table, keys.signInRequest(destination, id));
      return item && toSignInRequest(item);
    },

    /** Counts a try of the mailed code before it is compared; false when `limit` tries have been made. */
    async countTry(destination: string, id: string, limit: number): Promise<boolean> {
      const counted = await changeItem(table, keys.signInRequest(destination, id), {
        add: { tries: 1 },
        when: [["tries", "<", limit]],
      });
      return counted !== undefined;
    },

    /** Uses a request up: the first attempt before it expires gets it, everyone else nothing. */
    async useRequest(
      destination: string,
      id: string,
      { now, attempt }: { readonly now: string; readonly attempt: string },
    ): Promise<SignInRequest | undefined> {
      const key = keys.signInRequest(destination, id);
      const used = await changeItem(table, key, {
        set: { usedAt: now, usedBy: attempt },
        when: [
          ["expiresAt", ">", now],
          ["usedBy", "missing"],
        ],
      });
      if (used) return toSignInRequest(used);
      const stored = await getItem(table, key);
      return stored && reading(stored).optional("usedBy") === attempt ? toSignInRequest(stored) : undefined;
    },

    async open(session: StaffSession): Promise<void> {
      await putNew(table, keys.session(session.destination, session.tokenHash), {
        entity: "session",
        ...session,
        generation: await generation(session.destination, session.email),
        ttl: epochSeconds(session.expiresAt),
      });
    },

    async read(destination: string, tokenHash: string, now: string): Promise<StaffSession | undefined> {
      const item = await getItem(table, keys.session(destination, tokenHash));
      if (item === undefined) return undefined;
      const session = toSession(item);
      if (session.expiresAt <= now) return undefined;
      const current = await generation(destination, session.email);
      return reading(item).number("generation") === current ? session : undefined;
    },

    async close(destination: string, tokenHash: string): Promise<void> {
      await deleteItem(table, keys.session(destination, tokenHash));
    },

    /** Signs a person out everywhere. A repeated write counts twice, which signs out no more. */
    async closeAll(destination: string, email: string): Promise<void> {
      await changeItem(table, keys.sessionGeneration(destination, email), {
        set: { entity: "session-generation" },
        add: { generation: 1 },
        when: [],
      });
    },
  };
}

export function toSignInRequest(item: Image): SignInRequest {
  const stored = reading(item);
  return {
    destination: stored.text("destination"),
    id: stored.text("id"),
    email: stored.text("email"),
    language: languageSchema.parse(stored.text("language")),
    preSessionHash: stored.text("preSessionHash"),
    requestedAt: stored.text("requestedAt"),
    expiresAt: stored.text("expiresAt"),
  };
}

function toSession(item: Image): StaffSession {
  const stored = reading(item);
  return {
    destination: stored.text("destination"),
    tokenHash: stored.text("tokenHash"),
    email: stored.text("email"),
    csrf: stored.text("csrf"),
    openedAt: stored.text("openedAt"),
    expiresAt: stored.text("expiresAt"),
  };
}

function epochSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
