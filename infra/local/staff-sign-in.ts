import type { Mailbox } from "./stored-mail.ts";

/** The sign-in page did not lead to a mail: an unknown address, or pages that fail. */
export class SignInRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SignInRefusedError";
  }
}

export interface PreparedSignIn {
  /** `Set-Cookie` values that make a browser the one that asked. */
  readonly cookies: readonly string[];
  readonly mailedLink: string;
}

export interface StaffSignInOptions {
  readonly url: string;
  readonly mailbox: Mailbox;
  readonly idle: () => Promise<void>;
}

/**
 * Asks for a sign-in link as a browser would, through the front door, and reads it from the mailbox.
 * Nothing of the product is passed by: the address must be a staff member's.
 */
export async function prepareSignIn(
  { url, mailbox, idle }: StaffSignInOptions,
  destination: string,
  email: string,
): Promise<PreparedSignIn> {
  const address = `${url}/${encodeURIComponent(destination)}/staff/sign-in`;
  const form = await fetch(address);
  if (!form.ok) throw new SignInRefusedError(`The sign-in page of ${destination} answered ${form.status}.`);
  const cookies = form.headers.getSetCookie();
  const known = new Set((await mailbox.list({ to: email })).map((mail) => mail.id));
  const fields = new URLSearchParams({ ...hiddenFields(await form.text()), email });
  const answer = await fetch(address, {
    method: "POST",
    headers: { cookie: cookies.map(nameAndValue).join("; ") },
    body: fields,
    redirect: "manual",
  });
  cookies.push(...answer.headers.getSetCookie());
  await idle();
  const mail = (await mailbox.list({ to: email })).findLast(({ id }) => !known.has(id));
  const mailedLink = mail?.links.find((link) => link.includes("/staff/sign-in/"));
  if (mailedLink === undefined) throw new SignInRefusedError(`No sign-in link was mailed to ${email}.`);
  return { cookies, mailedLink };
}

function nameAndValue(setCookie: string): string {
  return setCookie.split(";", 1)[0] as string;
}

/** `name` and `value` of a page's hidden inputs, in whatever order they are written. */
function hiddenFields(page: string): Record<string, string> {
  const inputs = page.match(/<input\b[^>]*\btype="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}
