import { createHash, timingSafeEqual } from "node:crypto";
import { DomainError } from "../domain/errors.ts";
import { field, type PageRequest } from "./page-request.ts";

/** SHA-256, base64url: how cookies and codes are stored and compared. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/**
 * Refuses a post that another site made the browser send: by the browser's own word where it gives
 * one, and by the token that only our page could have put into the form.
 * @throws DomainError `request-forged`
 */
export function requireSameOrigin(request: PageRequest, csrf: string): void {
  const site = request.headers["sec-fetch-site"];
  const given = Buffer.from(hashSecret(field(request, "_csrf")));
  const foreign = site !== undefined && site !== "same-origin" && site !== "none";
  if (foreign || !timingSafeEqual(given, Buffer.from(hashSecret(csrf)))) throw new DomainError("request-forged", {});
}
