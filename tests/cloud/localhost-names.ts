import dns from "node:dns";

/**
 * The deployed API has a name below `localhost`. Those are this machine's own (RFC 6761), which curl and
 * browsers know by themselves and a resolver without systemd does not.
 */
const { lookup } = dns;
const ownNames = (host: unknown, ...rest: unknown[]): void => {
  const own = typeof host === "string" && host.endsWith(".localhost");
  Reflect.apply(lookup, dns, [own ? "127.0.0.1" : host, ...rest]);
};
dns.lookup = Object.assign(ownNames, lookup) as typeof lookup;
