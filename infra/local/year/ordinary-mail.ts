import type { LocalTools } from "./local-tools.ts";
import type { StaffDesk } from "./staff-desk.ts";
import { visibleText } from "./visitor.ts";

export interface OrdinaryMail {
  readonly subject: string;
  readonly text: string;
  /** Written by a program while nobody was there. */
  readonly isAutomatic?: boolean;
  readonly attachment?: { readonly name: string; readonly content: string };
}

/** Answers the newest mail to a party as people do in their own mail program: to its reply address. */
export async function answerByMail(tools: LocalTools, party: string, mail: OrdinaryMail): Promise<void> {
  const address = `${party}@example.com`;
  const newest = (await tools.mail({ to: address })).at(-1);
  const to = /[^<\s]+@inbound\.example\.com/.exec(newest?.headers["reply-to"] ?? "")?.[0];
  if (to === undefined) throw new Error(`No mail to ${address} can be answered`);
  await tools.receive(compose(address, to, mail), { to, from: mail.isAutomatic ? "<>" : address });
}

function compose(from: string, to: string, { subject, text, isAutomatic, attachment }: OrdinaryMail): string {
  const word = (value: string) => `=?utf-8?b?${Buffer.from(value).toString("base64")}?=`;
  const part = (head: readonly string[], content: string) =>
    ["--part", ...head, "Content-Transfer-Encoding: base64", "", Buffer.from(content).toString("base64")].join("\r\n");
  return [
    `From: ${word("Registraturen")} <${from}>`,
    `To: ${to}`,
    `Subject: ${word(subject)}`,
    `Message-ID: <${Buffer.from(`${from} ${subject}`).toString("hex")}@example.com>`,
    ...(isAutomatic ? ["Auto-Submitted: auto-replied"] : []),
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="part"',
    "",
    part(["Content-Type: text/plain; charset=utf-8"], text),
    ...(attachment === undefined
      ? []
      : [
          part(
            ["Content-Type: application/pdf", `Content-Disposition: attachment; filename="${attachment.name}"`],
            attachment.content,
          ),
        ]),
    "--part--",
    "",
  ].join("\r\n");
}

/** Looks at what waits in the round's inbox and registers it as what it is; returns what waited. */
export async function registerMail(desk: StaffDesk, round: string, use: string): Promise<number> {
  const inbox = await desk.visitor.open(`/asnen/staff/rounds/${round}/mail`);
  const waiting = [...inbox.html.matchAll(/<th scope="row"><a href="([^"]+)">[\s\S]*?<\/tr>/g)].filter(([row]) =>
    visibleText(row).includes("Väntar på dig"),
  );
  for (const [, address = ""] of waiting) {
    const page = await desk.visitor.open(address);
    const form = page.forms.find(({ controls }) => controls.some(({ name }) => name === "use"));
    if (form === undefined) throw new Error("The mail cannot be registered");
    await desk.visitor.send(page, form, { use });
  }
  return waiting.length;
}
