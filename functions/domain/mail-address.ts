/**
 * An address as mail systems take it: in lower case, since they do not tell the cases apart and a
 * search would, and a domain with letters beyond a–z in the ASCII form that DNS knows (RFC 5890).
 */
export function deliverableAddress(typed: string): string {
  const address = typed.toLowerCase();
  const domain = address.slice(address.lastIndexOf("@") + 1);
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !/[^a-z0-9.-]/.test(domain)) return address;
  const site = `https://${domain}`;
  return URL.canParse(site) ? address.slice(0, -domain.length) + new URL(site).hostname : address;
}
