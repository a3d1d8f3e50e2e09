import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { splitTarget } from "./gateway-event.ts";
import { type InboundMailOptions, takeInboundMail } from "./inbound-mail.ts";
import {
  json,
  type LocalAnswer,
  LocalError,
  type LocalRequest,
  page,
  readLocalRequest,
  redirect,
  requireThisMachine,
  textField,
  toLocalError,
} from "./local-request.ts";
import type { MailArchive } from "./mail-archive.ts";
import { renderMail, renderMailList } from "./mailbox-pages.ts";
import { readBody } from "./request-body.ts";
import type { StaffEntry } from "./staff-list.ts";
import { type PreparedSignIn, prepareSignIn } from "./staff-sign-in.ts";
import { renderStartPage } from "./start-page.ts";
import type { Mailbox } from "./stored-mail.ts";
import type { Moved } from "./timeline.ts";

export interface LocalSiteOptions {
  readonly url: string;
  readonly now: () => string;
  readonly moveClock: (to: string) => Promise<Moved>;
  readonly archive: MailArchive;
  readonly mailbox: Mailbox;
  /** Waits until nothing is going on. */
  readonly idle: () => Promise<void>;
  readonly publishSesEvent: (notification: unknown) => Promise<void>;
  readonly inbound: InboundMailOptions;
  readonly listStaff: () => Promise<readonly StaffEntry[]>;
}

const security = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
};

/** What people and tests drive the machine with, under `/_local/`: time, mail, sign-in, delivery events. */
export function createLocalSite(options: LocalSiteOptions) {
  const prepared = new Map<string, PreparedSignIn>();

  async function signIn({ fields, wantsPage }: LocalRequest): Promise<LocalAnswer> {
    const destination = textField(fields, "destination");
    const email = textField(fields, "email");
    const id = randomUUID();
    prepared.set(id, await prepareSignIn(options, destination, email));
    const link = `${options.url}/_local/sign-in/${id}`;
    return wantsPage ? redirect(link) : json(200, { link });
  }

  function openSignIn(id: string): LocalAnswer {
    const signInFor = prepared.get(id);
    if (signInFor === undefined) throw new LocalError(404, "This sign-in link is not known since the last start.");
    return {
      ...redirect(signInFor.mailedLink),
      headers: { location: signInFor.mailedLink, "set-cookie": signInFor.cookies },
    };
  }

  async function moveClock({ fields, wantsPage }: LocalRequest): Promise<LocalAnswer> {
    const to = await readInstant(textField(fields, "to"));
    const moved = await options.moveClock(to);
    return wantsPage ? redirect("/_local/") : json(200, moved);
  }

  async function listMail({ query, wantsPage }: LocalRequest): Promise<LocalAnswer> {
    await options.idle();
    const to = query.get("to") ?? undefined;
    const since = query.get("since") ?? undefined;
    const messages = await options.mailbox.list({ to, since });
    return wantsPage ? page(renderMailList(messages)) : json(200, messages);
  }

  async function showMail(id: string, { wantsPage }: LocalRequest): Promise<LocalAnswer> {
    const mail = await options.mailbox.read(id);
    if (mail === undefined) throw new LocalError(404, "There is no such message.");
    return wantsPage ? page(renderMail(mail)) : json(200, mail);
  }

  /** The message's own markup as it came, where nothing in it can run or load. */
  async function mailMarkup(id: string): Promise<LocalAnswer> {
    const mail = await options.mailbox.read(id);
    if (mail === undefined || mail.html === "") throw new LocalError(404, "There is no such message.");
    return page(mail.html);
  }

  async function rawMail(id: string): Promise<LocalAnswer> {
    const raw = await options.archive.raw(id);
    if (raw === undefined) throw new LocalError(404, "There is no such message.");
    return { status: 200, headers: { "content-type": "message/rfc822" }, body: raw };
  }

  async function takeSesEvent({ fields }: LocalRequest): Promise<LocalAnswer> {
    await options.publishSesEvent(fields);
    return json(202, {});
  }

  async function showStart(problem?: string): Promise<string> {
    const staff = await options.listStaff();
    return renderStartPage({ url: options.url, now: options.now(), staff, ...(problem !== undefined && { problem }) });
  }

  async function get(request: LocalRequest): Promise<LocalAnswer> {
    const [, , first = "", second = ""] = request.path.split("/").map(decodeURIComponent);
    if (first === "") return page(await showStart());
    if (first === "clock") return json(200, { now: options.now() });
    if (first === "mail" && second === "") return listMail(request);
    if (first === "mail" && second.endsWith(".eml")) return rawMail(second.slice(0, -".eml".length));
    if (first === "mail" && second.endsWith(".html")) return mailMarkup(second.slice(0, -".html".length));
    if (first === "mail") return showMail(second, request);
    if (first === "sign-in" && second !== "") return openSignIn(second);
    throw new LocalError(404, "There is no such page.");
  }

  async function post(request: LocalRequest): Promise<LocalAnswer> {
    if (request.path === "/_local/clock") return moveClock(request);
    if (request.path === "/_local/sign-in") return signIn(request);
    if (request.path === "/_local/ses-events") return takeSesEvent(request);
    throw new LocalError(404, "There is no such page.");
  }

  async function takeMail(request: IncomingMessage, query: URLSearchParams): Promise<LocalAnswer> {
    // SES takes four times as much; the bucket on this machine does not.
    const body = await readBody(request);
    if (body.outcome !== "read") throw new LocalError(413, "The mail is too large.");
    return takeInboundMail(options.inbound, body.bytes, query);
  }

  async function answer(request: IncomingMessage): Promise<LocalAnswer> {
    requireThisMachine(request);
    const target = splitTarget(request.url ?? "/");
    if (request.method === "POST" && target.path === "/_local/inbound") {
      return takeMail(request, new URLSearchParams(target.query));
    }
    const local = await readLocalRequest(request);
    try {
      return request.method === "POST" ? await post(local) : await get(local);
    } catch (error) {
      const { status, message } = toLocalError(error);
      if (!local.wantsPage) return json(status, { error: message });
      return { ...page(await showStart(message)), status };
    }
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await answer(request).catch((error: unknown) => {
      const refusal = toLocalError(error);
      return json(refusal.status, { error: refusal.message });
    });
    response.writeHead(status, { ...security, ...headers } as OutgoingHttpHeaders);
    response.end(body);
  }

  return (request: IncomingMessage, response: ServerResponse): void => void respond(request, response);
}

/** An instant with its zone or, from the page's form, Swedish local time to the minute. */
async function readInstant(text: string): Promise<string> {
  const isInstant = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isInstant) return text;
  const { parseLocalTime } = await import("../../functions/domain/stockholm-time.ts");
  const local = parseLocalTime(text);
  if (local.ok) return local.instant;
  throw new LocalError(400, 'Give "to" as an instant with its zone, such as 2027-05-25T04:00:00Z.');
}
