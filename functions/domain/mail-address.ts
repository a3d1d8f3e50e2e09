/**
 * An address as mail systems take it: in lower case, since they do not tell the cases apart and a
 * search would, and a domain with letters beyond a–z in the ASCII form that DNS knows (RFC 5890).
 * A domain whose letters are of several scripts is left as it was typed, and so refused: "а" looks like "a".
 */
export function deliverableAddress(typed: string): string {
  const address = typed.toLowerCase();
  const domain = address.slice(address.lastIndexOf("@") + 1);
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !/[^a-z0-9.-]/.test(domain)) return address;
  if (domain.split(".").some(mixesScripts)) return address;
  const site = `https://${domain}`;
  return URL.canParse(site) ? address.slice(0, -domain.length) + new URL(site).hostname : address;
}

function mixesScripts(label: string): boolean {
  return /\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label);
}
