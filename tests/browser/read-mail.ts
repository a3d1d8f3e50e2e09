import type { WatchedPage } from "./watched-page.ts";

/** Opens the newest message to the address in the mailbox, and from it the link with `part` in it. */
export async function followMailedLink(reader: WatchedPage, to: string, part: string): Promise<void> {
  await reader.visit("/_local/mail");
  const message = reader.page.getByRole("row").filter({ hasText: to }).first().getByRole("link");
  await reader.press(message);
  await reader.press(reader.page.locator(`main ul a[href*="${part}"]`).first());
}
