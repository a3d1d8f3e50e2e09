import { renderSignInConfirmPage, renderSignInPage, renderSignInSentPage } from "../forms/staff/sign-in-page.ts";
import { DomainError } from "./domain/errors.ts";
import { readLink, signInCode } from "./domain/link.ts";
import { type Dependencies, newAttempt } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createLinkKeySource } from "./middleware/link-keys.ts";
import { field, type PageRequest } from "./middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "./middleware/page-response.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { hashSecret, requireSameOrigin } from "./middleware/same-origin.ts";
import { spendBudget } from "./middleware/spend-budget.ts";
import { findStaffMember, requireStaff, sessionCookie, sessionHours } from "./middleware/staff-session.ts";
import { createBudgetStore } from "./storage/budgets.ts";
import { createDestinationStore } from "./storage/destinations.ts";
import { createStaffSessionStore } from "./storage/staff-sessions.ts";
import { connectTable } from "./storage/table.ts";

/** Ties the mailed link to the browser that asked for it. */
const preSessionCookie = "__Host-samrad-sign-in";
const linkMinutes = 15;
const codeTries = 5;

/** Staff sign in by a mailed link: at once in the browser that asked, elsewhere with the mailed code. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const { environment, randomBytes } = dependencies;
  const table = connectTable(environment);
  const destinations = createDestinationStore(table);
  const sessions = createStaffSessionStore(table);
  const budgets = createBudgetStore(table);
  const linkKeys = createLinkKeySource(environment.LINK_KEYS_SECRET, dependencies.clock);

  function secret(label: string): string {
    return Buffer.from(randomBytes(32, label)).toString("base64url");
  }

  /**
   * This browser's mark, made at its first visit; the form's token is derived from it. Its cookie is set
   * anew each time, so that it outlives the link that it is asked for.
   */
  function preSession(request: PageRequest): { mark: string; csrf: string; cookies: string[] } {
    const mark = request.cookies.get(preSessionCookie) || secret("pre-session");
    const cookies = [cookie(preSessionCookie, mark, linkMinutes * 60)];
    return { mark, csrf: hashSecret(`csrf ${mark}`), cookies };
  }

  async function nameOf(request: PageRequest) {
    const destination = await destinations.get(request.destination);
    return destination ?? { id: request.destination, name: request.destination };
  }

  async function showForm(request: PageRequest): Promise<PageResponse> {
    const { csrf, cookies } = preSession(request);
    const destination = await nameOf(request);
    return staffPage(renderSignInPage({ language: request.language, destination, csrf }), { cookies });
  }

  async function askForLink(request: PageRequest): Promise<PageResponse> {
    const { mark, csrf, cookies } = preSession(request);
    requireSameOrigin(request, csrf);
    const email = field(request, "email").trim();
    const { language } = request;
    const destination = await nameOf(request);
    if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) {
      const form = renderSignInPage({ language, destination, csrf, email, error: "email" });
      return staffPage(form, { status: 422, cookies });
    }
    const spend = { what: "sign-in", item: newAttempt(dependencies), address: email } as const;
    const retryAt = await spendBudget({ budgets, linkKeys }, request, spend);
    if (retryAt !== undefined) {
      const form = renderSignInPage({ language, destination, csrf, email, error: "over-budget", retryAt });
      return staffPage(form, { status: 429, cookies });
    }
    const known = await destinations.get(request.destination);
    const member = findStaffMember(environment, request.destination, known, email);
    if (member !== undefined) {
      await sessions.request(
        {
          destination: request.destination,
          id: Buffer.from(randomBytes(16, "sign-in")).toString("hex"),
          email: member.email,
          language: request.chosenLanguage ?? member.language,
          preSessionHash: hashSecret(mark),
          requestedAt: request.receivedAt,
          expiresAt: after(request.receivedAt, linkMinutes),
        },
        newAttempt(dependencies),
      );
    }
    return staffPage(renderSignInSentPage({ language, destination }), { cookies });
  }

  async function readRequest(request: PageRequest) {
    const token = request.path["token"] ?? "";
    const keys = await linkKeys();
    const link = readLink(keys, "sign-in", request.destination, token);
    const asked = await sessions.readRequest(request.destination, link.subject);
    if (asked === undefined || asked.expiresAt <= request.receivedAt) throw new DomainError("sign-in-expired", {});
    request.language = request.chosenLanguage ?? asked.language;
    return { token, asked, code: signInCode(keys, request.destination, asked.id) };
  }

  async function showButton(request: PageRequest, error?: "code"): Promise<PageResponse> {
    const { token, asked } = await readRequest(request);
    const { mark, csrf, cookies } = preSession(request);
    const needsCode = hashSecret(mark) !== asked.preSessionHash;
    const { language } = request;
    const destination = await nameOf(request);
    const body = renderSignInConfirmPage({ language, destination, token, csrf, needsCode, ...(error && { error }) });
    return staffPage(body, { status: error ? 422 : 200, cookies });
  }

  async function signIn(request: PageRequest): Promise<PageResponse> {
    const { asked, code } = await readRequest(request);
    const { mark, csrf } = preSession(request);
    requireSameOrigin(request, csrf);
    if (hashSecret(mark) !== asked.preSessionHash) {
      const given = field(request, "code").replaceAll(/\s/g, "");
      // A mail scanner that presses the button guesses nothing: it must not spend the tries of whoever has the mail.
      if (given === "") return showButton(request, "code");
      if (!(await sessions.countTry(request.destination, asked.id, codeTries))) {
        throw new DomainError("too-many-attempts", {});
      }
      if (hashSecret(given) !== hashSecret(code)) return showButton(request, "code");
    }
    const attempt = newAttempt(dependencies);
    const used = await sessions.useRequest(request.destination, asked.id, { now: request.receivedAt, attempt });
    if (used === undefined) throw new DomainError("sign-in-expired", {});
    const token = secret("session");
    await sessions.open({
      destination: request.destination,
      tokenHash: hashSecret(token),
      email: asked.email,
      csrf: secret("csrf"),
      openedAt: request.receivedAt,
      expiresAt: after(request.receivedAt, sessionHours * 60),
    });
    const signedIn = [cookie(sessionCookie, token, sessionHours * 3600), cookie(preSessionCookie, "", 0)];
    return staffRedirect(`/${request.destination}/staff`, signedIn);
  }

  async function signOut(request: PageRequest): Promise<PageResponse> {
    const { session } = await requireStaff(request, { sessions, destinations }, environment);
    await sessions.close(request.destination, session.tokenHash);
    return staffRedirect(`/${request.destination}/staff/sign-in`, [cookie(sessionCookie, "", 0)]);
  }

  return createPages({
    "GET /{destination}/staff/sign-in": showForm,
    "POST /{destination}/staff/sign-in": askForLink,
    "GET /{destination}/staff/sign-in/{token}": (request) => showButton(request),
    "POST /{destination}/staff/sign-in/{token}": signIn,
    "POST /{destination}/staff/sign-out": signOut,
  });
}

export const handler = onLambda(createHandler);

/** `__Host-`: this host only, over TLS only (browsers treat localhost as such). */
function cookie(name: string, value: string, maxAgeSeconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=Lax`;
}

function after(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

function staffPage(body: string, rest: { status?: number; cookies: readonly string[] }): PageResponse {
  return { ...page(body, rest.status), cookies: rest.cookies, referrer: "same-origin" };
}

function staffRedirect(location: string, cookies: readonly string[]): PageResponse {
  return { ...seeOther(location, cookies), referrer: "same-origin" };
}
