import type { AddressWallName } from "./address-limits.ts";

/**
 * Whose bucket an address shares at a wall. Of IPv6 the first 64 bits count (RFC 6177: a site has at least as many), written the same way
 * however the address was; IPv4 inside IPv6 is IPv4. What isn't an address shares one bucket.
 */
export function addressSubject(address: string | undefined, wall: AddressWallName | "platform" = "platform"): string {
  const canonical = address === undefined ? undefined : canonicalOf(address.trim());
  return `ip:${wall}:${canonical ?? "unknown"}`;
}

function canonicalOf(address: string): string | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address))
    return address.split(".").every((part) => Number(part) < 256) ? address : undefined;
  // 45 characters is the longest an IPv6 address can be.
  if (address.length > 45 || !/^[\da-f:.]+$/i.test(address)) return undefined;
  const url = URL.parse(`http://[${address}]/`);
  return url ? networkOf(groupsOf(url.hostname.slice(1, -1))) : undefined;
}

function networkOf(groups: readonly number[]): string {
  const [, , , , , marker, high = 0, low = 0] = groups;
  const mapped = groups.slice(0, 5).every((group) => group === 0) && marker === 0xffff;
  if (mapped) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

/** All eight, of an address that the URL parser has written: lower case, no embedded IPv4, `::` at most once. */
function groupsOf(host: string): number[] {
  const [head = [], tail = []] = host.split("::").map((part) => (part === "" ? [] : part.split(":")));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}
