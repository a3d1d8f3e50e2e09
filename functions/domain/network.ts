import * as z from "zod/mini";

const ipv4 = z.ipv4();
const ipv6 = z.ipv6();

/**
 * The network an address lies in: as much of it as a household or an office shares, /24 of IPv4 and
 * /48 of IPv6. Anything else is one network of its own, so that nothing escapes being counted.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1] ?? address;
  if (ipv4.safeParse(mapped).success) return `${mapped.split(".").slice(0, 3).join(".")}.0/24`;
  const [plain = ""] = address.split("%");
  if (ipv6.safeParse(plain).success) return `${firstGroups(plain).join(":")}::/48`;
  return "unknown";
}

function firstGroups(address: string): readonly string[] {
  const [before = "", after] = address.toLowerCase().split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  // An IPv4 ending fills two groups; it can never reach the first three.
  const tailLength = tail.length + (tail.at(-1)?.includes(".") ? 1 : 0);
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tailLength);
  const groups = [...head, ...new Array<string>(zeros).fill("0"), ...tail].slice(0, 3);
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}
