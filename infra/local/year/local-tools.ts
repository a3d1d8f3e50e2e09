import { instantOfLocalTime } from "../../../functions/domain/stockholm-time.ts";
import type { StoredMail } from "../stored-mail.ts";
import type { FrontDoor } from "./visitor.ts";

/** The clock and the mailbox, as the host gives them to anyone on the machine. */
export interface LocalTools {
  /** Swedish local time: `2027-04-05T09:05`. */
  moveTo(localTime: string): Promise<void>;
  /** Some seconds later: the time a person takes. */
  pass(seconds: number): Promise<void>;
  now(): Promise<string>;
  mail(query?: { readonly to?: string; readonly since?: string }): Promise<readonly StoredMail[]>;
  /** Tells what SES would tell some minutes later: nobody has the address that the newest message went to. */
  bounce(to: string, tags: { readonly destination: string; readonly round: string }): Promise<void>;
  /** A raw message comes in from outside. */
  receive(raw: string, envelope: { readonly to: string; readonly from: string }): Promise<void>;
  /** Out of the newest message to the address that has one: the link that ends with `part` and a token. */
  newestLink(to: string, part: string): Promise<string>;
}

export function createLocalTools(door: FrontDoor): LocalTools {
  async function call(path: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(`${door.url}${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async function mail(query: { readonly to?: string; readonly since?: string } = {}): Promise<readonly StoredMail[]> {
    const messages = (await call(`/_local/mail?${new URLSearchParams(query)}`)) as readonly StoredMail[];
    return query.to === undefined ? messages : messages.filter((message) => message.to.includes(query.to as string));
  }

  async function setClock(to: string): Promise<void> {
    const headers = { "content-type": "application/json" };
    await call("/_local/clock", { method: "POST", headers, body: JSON.stringify({ to }) });
  }

  async function now(): Promise<string> {
    return ((await call("/_local/clock")) as { readonly now: string }).now;
  }

  return {
    mail,
    now,
    moveTo: (localTime) => setClock(instantOfLocalTime(localTime)),
    async pass(seconds) {
      await setClock(new Date(Date.parse(await now()) + seconds * 1000).toISOString());
    },
    async bounce(to, tags) {
      const message = (await mail({ to })).at(-1);
      if (message === undefined) throw new Error(`Nothing was sent to ${to}`);
      await call("/_local/ses-events", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          Type: "Notification",
          MessageId: message.id,
          Message: JSON.stringify(bounceOf(message, tags)),
        }),
      });
    },
    async receive(raw, envelope) {
      await call(`/_local/inbound?${new URLSearchParams(envelope)}`, { method: "POST", body: raw });
    },
    async newestLink(to, part) {
      const links = (await mail({ to })).flatMap((message) => message.links.filter((link) => isTokenLink(link, part)));
      const newest = links.at(-1);
      if (newest === undefined) throw new Error(`No message to ${to} has a link with ${part}`);
      return newest;
    },
  };
}

/** `/asnen/decide/{token}` and not the pages below it. */
export function isTokenLink(link: string, part: string): boolean {
  const { pathname } = new URL(link);
  const at = pathname.indexOf(part);
  return at !== -1 && !pathname.slice(at + part.length).includes("/");
}

/** The event that SES's configuration set publishes; the row's key stands in the message's own id. */
function bounceOf(message: StoredMail, tags: { readonly destination: string; readonly round: string }): object {
  const key = /^<([^@>]+)@/.exec(message.headers["message-id"] ?? "")?.[1] ?? "";
  const { destination, round } = tags;
  return {
    eventType: "Bounce",
    mail: { messageId: message.id, tags: { destination: [destination], round: [round], message: [key] } },
    bounce: { bounceType: "Permanent", bounceSubType: "NoEmail", bouncedRecipients: [{ emailAddress: message.to }] },
  };
}
