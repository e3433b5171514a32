import { InvalidHeader } from "./errors.ts";

/** For gateways that stand before a receiver, and whatever begins with `x-`. */
const allowed = /^(authorization|cf-access-client-(id|secret)|x-[a-z0-9-]{1,60})$/;
/** Proxies and platforms believe these, and what they say isn't for a customer to decide. */
const reserved = /^x-(forwarded|real-ip|original|rewrite|http-method|amz-cf|cloud-trace|envoy|vercel|chitra)/;
const visible = /^[\x20-\x7e]{1,1024}$/;
const most = 10;

/** With names in lower case. Throws InvalidHeader, which names the one that can't be. */
export function readHeaders(given: Readonly<Record<string, string>>): Record<string, string> {
  const headers = Object.entries(given).map(([name, value]) => [name.toLowerCase(), value.trim()] as const);
  if (headers.length > most) throw new InvalidHeader("headers", `has more than ${most} headers`);
  const names = new Set<string>();
  for (const [name, value] of headers) {
    const path = `headers.${name}`;
    if (names.has(name)) throw new InvalidHeader(path, "is there twice");
    names.add(name);
    if (!allowed.test(name) || reserved.test(name))
      throw new InvalidHeader(
        path,
        "can't be set; there are authorization, cf-access-client-id, cf-access-client-secret and x-…",
      );
    if (!visible.test(value)) throw new InvalidHeader(path, "has to be 1 to 1,024 visible ASCII characters");
  }
  return Object.fromEntries(headers);
}
