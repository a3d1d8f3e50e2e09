import type { Destination, Role, StaffMember } from "../domain/destination.ts";
import { DomainError } from "../domain/errors.ts";
import type { DestinationReader } from "../storage/destinations.ts";
import type { StaffSession, StaffSessionStore } from "../storage/staff-sessions.ts";
import type { Environment } from "./dependencies.ts";
import type { PageRequest } from "./page-request.ts";
import { hashSecret, requireSameOrigin } from "./same-origin.ts";

export const sessionCookie = "__Host-samrad-session";
export const sessionHours = 8;

/** Who is signed in, and to which destination: sessions of one destination say nothing in another. */
export interface SignedIn {
  readonly member: StaffMember;
  /** Absent until the first administrator has imported it. */
  readonly destination: Destination | undefined;
  readonly session: StaffSession;
}

/** The destination's own staff or, until it has been imported, its first administrator. */
export function findStaffMember(
  environment: Environment,
  destinationId: string,
  destination: Destination | undefined,
  email: string,
): StaffMember | undefined {
  const address = email.trim().toLowerCase();
  if (destination !== undefined) return destination.staff.find((member) => member.email.toLowerCase() === address);
  const first: unknown = JSON.parse(environment.FIRST_ADMINISTRATORS)[destinationId];
  if (typeof first !== "string" || first.toLowerCase() !== address) return undefined;
  return { email: first, name: first, role: "administrator", language: "sv" };
}

/** Who is signed in here, or undefined. A member who was removed is out at once. */
export async function readStaff(
  request: PageRequest,
  stores: { readonly sessions: StaffSessionStore; readonly destinations: DestinationReader },
  environment: Environment,
): Promise<SignedIn | undefined> {
  const cookie = request.cookies.get(sessionCookie);
  if (cookie === undefined) return undefined;
  const [session, destination] = await Promise.all([
    stores.sessions.read(request.destination, hashSecret(cookie), request.receivedAt),
    stores.destinations.get(request.destination),
  ]);
  if (session === undefined) return undefined;
  const member = findStaffMember(environment, request.destination, destination, session.email);
  return member && { member, destination, session };
}

/**
 * Lets only staff through, and posts only from our own pages.
 * @throws DomainError `not-signed-in`, `request-forged`
 */
export async function requireStaff(
  request: PageRequest,
  stores: { readonly sessions: StaffSessionStore; readonly destinations: DestinationReader },
  environment: Environment,
): Promise<SignedIn> {
  const signedIn = await readStaff(request, stores, environment);
  if (signedIn === undefined) throw new DomainError("not-signed-in", {});
  request.language = request.chosenLanguage ?? signedIn.member.language;
  if (request.routeKey.startsWith("POST ")) requireSameOrigin(request, signedIn.session.csrf);
  return signedIn;
}

const ranks = { editor: 0, publisher: 1, administrator: 2 } as const satisfies Record<Role, number>;

/** @throws DomainError `not-permitted` */
export function requireRole({ member }: SignedIn, role: Role): void {
  if (ranks[member.role] < ranks[role]) throw new DomainError("not-permitted", { role });
}
